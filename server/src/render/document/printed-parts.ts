import type { Block } from '../../core/bulletin/block.ts';
import type { Bulletin } from '../../core/bulletin/model.ts';
import type { TextRange } from '../../core/text/range.ts';
import { textOffset } from './make-runs.ts';
import type { MarkedPlaces } from './marked-places.ts';

/** A block that is printed, or the part of one that belongs to a footnote. Offsets are of the block's text. */
export interface PrintedPart extends TextRange {
  readonly block: Block;
  /** Absolute offset of the block's source. */
  readonly base: number;
  /** The footnote it is a paragraph of; null for the document's own text. */
  readonly note: string | null;
}

const unprinted: ReadonlySet<string> = new Set(['front-matter', 'thematic-break']);
const noteMark = /^\[\^[^\]]{0,999}\]:[ \t]*/u;

/** What of the blocks is printed, in order. Comments, and with them suppressions, scripts and the addresses of links are not. */
export function printedParts(bulletin: Bulletin, { definitions, addresses, scripts }: MarkedPlaces): readonly PrintedPart[] {
  const hidden = [...addresses, ...scripts];
  const parts: PrintedPart[] = [];
  const finder = createFinder(definitions);
  const hiding = createFinder(hidden.sort((a, b) => a.start - b.start));
  for (const block of bulletin.blocks) {
    if (block.role === 'comment' || unprinted.has(block.shape.kind)) continue;
    const base = bulletin.startOf(block);
    const end = base + block.source.length;
    if (block.source !== '' && hiding(base, end).some((range) => range.start <= base && range.end >= end)) continue;
    const notes = finder(base, end);
    if (notes.length === 0) parts.push({ block, base, note: null, start: 0, end: block.text.length });
    else parts.push(...splitAtNotes({ block, base, text: bulletin.text, notes }));
  }
  return parts;
}

interface Splitting {
  readonly block: Block;
  readonly base: number;
  readonly text: string;
  readonly notes: MarkedPlaces['definitions'];
}

/** A block that holds notes, which the checker reads as lines of one paragraph. */
function splitAtNotes({ block, base, text, notes }: Splitting): readonly PrintedPart[] {
  const parts: PrintedPart[] = [];
  let at = 0;
  const add = (start: number, end: number, note: string | null): void => {
    if (block.text.slice(start, end).trim() !== '') parts.push({ block, base, note, start, end });
  };
  for (const { start, end, label } of notes) {
    const mark = start >= base ? (noteMark.exec(text.slice(start, start + 1100))?.[0].length ?? 0) : 0;
    const from = textOffset({ block, base }, start);
    const to = textOffset({ block, base }, end);
    add(at, from, null);
    add(textOffset({ block, base }, Math.max(start, base) + mark), to, label);
    at = to;
  }
  add(at, block.text.length, null);
  return parts;
}

/** Ranges that touch a stretch; both are asked for in ascending order. */
function createFinder<R extends TextRange>(sorted: readonly R[]): (start: number, end: number) => readonly R[] {
  let first = 0;
  return (start, end) => {
    for (let range = sorted[first]; range !== undefined && range.end <= start; range = sorted[first]) first += 1;
    const found: R[] = [];
    for (let index = first; index < sorted.length; index += 1) {
      const range = sorted[index];
      if (range === undefined || range.start >= end) break;
      if (range.end > start) found.push(range);
    }
    return found;
  };
}
