import { keptPerStretch } from '../block-memo.ts';
import { isUnitName } from '../facts/unit-name.ts';
import { findStop } from '../opening/sentence-stop.ts';
import { statusOfSegment } from '../statuses/status-patterns.ts';
import { answersOutright } from './answer-opening.ts';
import type { Entry } from './entry.ts';
import { findSideLabels, isSideKind } from './find-labels.ts';

const longestTitle = 90;
const longestTold = 60;
const longestOpening = 24;
const longestStatus = 16;
const mostBetween = 3;
const firstClause = /^[^，。：:；;,]{2,}(?=[，。：:；;,])/u;

/** What stands in the same paragraph behind the first sentence of a line. */
export interface BehindTitle {
  /** It answers: `地面积水。针对此问题，…`. */
  readonly answers: boolean;
  /** Its first clause, where that is a status and nothing else: 整改到位：…; else empty. */
  readonly status: string;
}

const nothing: BehindTitle = { answers: false, status: '' };

export const behindTitle = keptPerStretch((block, from, end): BehindTitle => {
  const { text } = block;
  const stop = findStop(text, from, end);
  if (stop <= from || stop + 1 >= end) return nothing;
  const opening = stop < from + longestTitle ? text.slice(stop + 1, stop + 1 + longestOpening).trimStart() : '';
  const clause = stop < from + longestTold ? (firstClause.exec(opening.slice(0, longestStatus))?.[0] ?? '') : '';
  return {
    answers: opening !== '' && answersOutright(opening),
    status: clause !== '' && statusOfSegment(clause) !== null ? clause : '',
  };
});

/** True where behind the first sentence of a line, or in the lines below it, stands whose it is: 责任单位：…. Asked of few lines, so it is no part of a candidate. */
export function isValued({ entry: { block }, from, index }: { readonly entry: Entry; readonly from: number; readonly index: number }, entries: readonly Entry[]): boolean {
  return valuedInside(block, from, block.text.length) || isValuedBelow(index, entries);
}

const valuedInside = keptPerStretch((block, from, end) => {
  if (!block.text.includes('责任', from) && !block.text.includes('牵头', from)) return false;
  const stop = findStop(block.text, from, end);
  return stop > from && findSideLabels(block, stop + 1, end).some(({ kind }) => kind === 'responsible-unit');
});

/** True where a line that opens with 责任单位：… stands soon below, before the next that is numbered. */
function isValuedBelow(index: number, entries: readonly Entry[]): boolean {
  for (let at = index + 1; at <= index + mostBetween; at += 1) {
    const below = entries[at];
    if (below?.marker !== null || below.block.shape.kind === 'heading') return false;
    if (below.label !== null) return below.label.kind === 'responsible-unit';
  }
  return false;
}

const mostNames = 5;
const longestName = 20;

/** True where 责任单位 or 整改时限 stands on the line above `index`, or names below it and this line is a unit's: it is a value, and names no problem. */
export function standsForValue(index: number, entries: readonly Entry[]): boolean {
  if (headsValue(entries[index - 1])) return !isAnsweredRightBelow(index, entries) || looksLikeValue(entries[index]?.block.text ?? '');
  if (!isUnitName(entries[index]?.block.text ?? '')) return false;
  for (let at = index - 1; at >= index - mostNames; at -= 1) {
    const line = entries[at];
    if (line === undefined) return false;
    if (line.label !== null) return headsValue(line);
    if (line.marker !== null || line.block.shape.kind === 'heading' || !isNameLine(line.block.text)) return false;
  }
  return false;
}

/** Below an empty 责任单位： a title may stand as well: then its own answer follows. */
function isAnsweredRightBelow(index: number, entries: readonly Entry[]): boolean {
  const label = entries[index + 1]?.label;
  return label?.kind === 'rectification' || label?.kind === 'measures' || label?.kind === 'problem';
}

const valueLike = /\d|[年月日]|季度|长期|立行立改|即知即改|(?:科|室|股|处|局|部|办|所|站|队|中心|人|长|主任|书记|委|会|支部|组|公司|院|校|园|社区|村|镇|乡|街道|单位|部门|厂|场|司|行)$/u;

function looksLikeValue(text: string): boolean {
  return isUnitName(text) || valueLike.test(text.trim());
}

function headsValue(line: Entry | undefined): boolean {
  if (line === undefined || line.label === null) return false;
  return isSideKind(line.label.kind) && line.label.end >= line.block.text.length;
}

/** True for a line as short and plain as a name. */
export function isNameLine(text: string): boolean {
  return text.length <= longestName && !/[，。；：！？\d]/u.test(text);
}
