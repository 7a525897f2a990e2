import type { DraftBlock } from '../blocks/draft-block.ts';
import type { Presentation } from '../model.ts';
import { readLabelAt, type LabelHead } from './read-label.ts';
import { readMarkerAt, type MarkerHead } from './read-marker.ts';

/** A block as the structure sees it: how it opens, and where its text begins behind marker and label. */
export interface Entry {
  readonly block: DraftBlock;
  readonly index: number;
  readonly marker: MarkerHead | null;
  readonly label: LabelHead | null;
  /** Offset behind the marker. */
  readonly textStart: number;
}

export function readEntry(block: DraftBlock, index: number): Entry {
  const start = hashesBefore(block.text);
  const marker = readMarkerAt(block.text, start);
  const textStart = marker?.end ?? start;
  const label = readLabelAt(block.text, textStart, (offset) => block.marks.some((mark) => mark.end === offset));
  return { block, index, marker, label, textStart };
}

// `##一、` without a blank is no heading for CommonMark; its signs stay in the text.
function hashesBefore(text: string): number {
  return text.startsWith('#') ? (/^#{1,6}[\s\u3000]{0,4}/u.exec(text)?.[0].length ?? 0) : 0;
}

/** How the stretch of a block from `start` to `end` is set. */
export function presentationOf(block: DraftBlock, start = 0, end = block.text.length): Presentation {
  const bold = isBold(block, start, end);
  if (block.shape.kind === 'heading') return { kind: 'heading', depth: block.shape.depth, bold };
  return { kind: bold ? 'bold' : 'plain' };
}

const unweighed = /[\s\u3000。，、：:；;.．!！?？*]/u;

function isBold(block: DraftBlock, start: number, end: number): boolean {
  let at = start;
  for (const mark of block.marks) {
    if (mark.kind !== 'strong') continue;
    if (mark.start > at && !isUnweighed(block.text, at, mark.start)) return false;
    at = Math.max(at, mark.end);
    if (at >= end) return true;
  }
  return at > start && isUnweighed(block.text, at, end);
}

function isUnweighed(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) if (!unweighed.test(text.charAt(at))) return false;
  return true;
}
