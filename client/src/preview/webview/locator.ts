import type { SetBlock, SetDocument } from '../../../../server/src/render/preview/set-document.ts';

/** A line on a page: `top` in twips under the type area's upper edge. */
export interface Spot {
  readonly page: number;
  readonly top: number;
}

export interface Locator {
  /** The line that an offset of the document is printed on; null in an empty document. */
  spotOf(offset: number): Spot | null;
  /** The offset that is printed at a height of a page, or nearest below it. */
  offsetAt(page: number, top: number): number | null;
}

interface Entry {
  readonly offset: number;
  readonly spot: Spot;
}

/** Where lines stand: made once a version, then found by halving. */
export function createLocator({ blocks, pages }: SetDocument, starts: readonly number[]): Locator {
  const byPage = pages.map(({ parts }, page) =>
    parts.flatMap(({ item, from, to, top, repeatsHead }) => entriesOf(blocks[item], { base: starts[item] ?? 0, from, to, top: top + (repeatsHead ? headHeight(blocks[item]) : 0), page })),
  );
  const sorted = byPage.flat().sort((a, b) => a.offset - b.offset || a.spot.page - b.spot.page || a.spot.top - b.spot.top);
  return {
    spotOf: (offset) => lastAtOrBefore(sorted, offset)?.spot ?? null,
    offsetAt: (page, top) => {
      for (let at = page; at < byPage.length; at += 1) {
        const entries = byPage[at] ?? [];
        const found = at > page ? entries[0] : (entries.findLast((entry) => entry.spot.top <= top) ?? entries[0]);
        if (found !== undefined) return found.offset;
      }
      return null;
    },
  };
}

interface Part {
  readonly base: number;
  readonly from: number;
  readonly to: number;
  readonly top: number;
  readonly page: number;
}

function entriesOf(block: SetBlock | undefined, { base, from, to, top, page }: Part): readonly Entry[] {
  if (block === undefined) return [];
  const entries: Entry[] = [];
  let y = top;
  for (let at = from; at < to; at += 1) {
    const unit = block.kind === 'paragraph' ? block.lines[at] : block.rows[at];
    const offset = block.kind === 'paragraph' ? (block.lines[at]?.at ?? 0) : (block.table.rows[block.rows[at]?.row ?? at]?.[0]?.source.start ?? 0);
    entries.push({ offset: base + (at === 0 ? 0 : offset), spot: { page, top: y } });
    y += unit?.height ?? 0;
  }
  return entries;
}

function headHeight(block: SetBlock | undefined): number {
  return block?.kind === 'table' ? (block.rows[0]?.height ?? 0) : 0;
}

function lastAtOrBefore(sorted: readonly Entry[], offset: number): Entry | undefined {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.offset ?? offset + 1) <= offset) low = middle + 1;
    else high = middle;
  }
  return sorted[Math.max(0, low - 1)];
}
