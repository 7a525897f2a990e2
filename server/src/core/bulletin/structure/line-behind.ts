import type { Block } from '../block.ts';
import { keptPerStretch } from '../block-memo.ts';
import { isUnitName } from '../facts/unit-name.ts';
import { findStop } from '../opening/sentence-stop.ts';
import { answersOutright } from './answer-opening.ts';
import type { Entry } from './entry.ts';
import { findSideLabels, isSideKind } from './find-labels.ts';

const longestTitle = 90;
const longestOpening = 24;
const mostBetween = 3;

/** True where the sentence behind the first, in the same paragraph, answers it: `地面积水。针对此问题，…`. */
export function isAnsweredInside(block: Block, from: number): boolean {
  return answeredInside(block, from, block.text.length);
}

const answeredInside = keptPerStretch(({ text }, from, end) => {
  const stop = findStop(text, from, Math.min(end, from + longestTitle));
  return stop > from && answersOutright(text.slice(stop + 1, stop + 1 + longestOpening).trimStart());
});

/** True where whose it is stands behind the first sentence: 责任单位：…. */
export function isValuedInside(block: Block, from: number): boolean {
  return valuedInside(block, from, block.text.length);
}

const valuedInside = keptPerStretch((block, from, end) => {
  if (!block.text.includes('责任', from) && !block.text.includes('牵头', from)) return false;
  const stop = findStop(block.text, from, end);
  return stop > from && findSideLabels(block, stop + 1, end).some(({ kind }) => kind === 'responsible-unit');
});

/** True where a line that opens with 责任单位：… stands soon below, before the next that is numbered. */
export function isValuedBelow(index: number, entries: readonly Entry[]): boolean {
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
  if (headsValue(entries[index - 1])) return true;
  if (!isUnitName(entries[index]?.block.text ?? '')) return false;
  for (let at = index - 1; at >= index - mostNames; at -= 1) {
    const line = entries[at];
    if (line === undefined) return false;
    if (line.label !== null) return headsValue(line);
    if (line.marker !== null || line.block.shape.kind === 'heading' || !isNameLine(line.block.text)) return false;
  }
  return false;
}

function headsValue(line: Entry | undefined): boolean {
  if (line === undefined || line.label === null) return false;
  return isSideKind(line.label.kind) && line.label.end >= line.block.text.length;
}

/** True for a line as short and plain as a name. */
export function isNameLine(text: string): boolean {
  return text.length <= longestName && !/[，。；：！？\d]/u.test(text);
}
