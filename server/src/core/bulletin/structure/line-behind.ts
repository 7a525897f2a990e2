import type { Block } from '../block.ts';
import { keptPerStretch } from '../block-memo.ts';
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

/** 责任单位 or 整改时限 on a line of its own: what stands below it is its value, and names no problem. */
export function headsValue(line: Entry | undefined): boolean {
  if (line === undefined || line.label === null) return false;
  return isSideKind(line.label.kind) && line.label.end >= line.block.text.length;
}
