/** What flows down the pages: a paragraph's lines, or the rows of a table. Lengths are twips. */
export interface FlowItem {
  /** Of each line or row, in order. */
  readonly heights: readonly number[];
  /** Empty lines above it; they are lines like others. */
  readonly blankLines: number;
  readonly startsPage: boolean;
  /** Its end stays on one page with the next item's first line. */
  readonly keepsWithNext: boolean;
  /** Footnotes mentioned on each line; empty where there are none. */
  readonly notes: readonly (readonly number[])[];
}

export interface PageFrame {
  readonly height: number;
  readonly linePitch: number;
  /** Of the header, on the first page; and of the imprint, on the last. */
  readonly headerHeight: number;
  readonly imprintHeight: number;
  /** Room for each footnote, from 1, and for the rule above the first of a page. */
  readonly noteHeights: readonly number[];
  readonly noteRule: number;
}

/** Lines `from` up to `to` of an item, `top` under the type area's upper edge. */
export interface PagePart {
  readonly item: number;
  readonly from: number;
  readonly to: number;
  readonly top: number;
}

export interface Page {
  readonly parts: readonly PagePart[];
  readonly notes: readonly number[];
}

interface OpenPage {
  readonly parts: PagePart[];
  readonly notes: number[];
  used: number;
  noted: number;
}

/** Cuts what flows into pages. Always at least one page; a line that is higher than a page has one of its own. */
export function paginate(items: readonly FlowItem[], frame: PageFrame): readonly Page[] {
  const pages: OpenPage[] = [emptyPage(frame.headerHeight)];
  const current = (): OpenPage => pages.at(-1) ?? emptyPage(0);
  const turn = (): void => {
    pages.push(emptyPage(0));
  };
  for (const [index, item] of items.entries()) {
    if (item.startsPage && current().parts.length > 0) turn();
    for (let blank = 0; blank < item.blankLines; blank += 1) {
      if (!fits(current(), frame.linePitch, [], frame)) turn();
      current().used += frame.linePitch;
    }
    if (current().parts.length > 0 && !chainFits(items, index, current(), frame)) turn();
    placeItem(item, index, { current, turn, frame });
  }
  const last = current();
  if (frame.imprintHeight > 0 && last.used + last.noted + frame.imprintHeight > frame.height) turn();
  return pages;
}

function emptyPage(used: number): OpenPage {
  return { parts: [], notes: [], used, noted: 0 };
}

interface Flow {
  readonly current: () => OpenPage;
  readonly turn: () => void;
  readonly frame: PageFrame;
}

function placeItem(item: FlowItem, index: number, { current, turn, frame }: Flow): void {
  let from = 0;
  let top = current().used;
  for (const [line, height] of item.heights.entries()) {
    const notes = item.notes[line] ?? [];
    if (!fits(current(), height, notes, frame) && (current().parts.length > 0 || line > from)) {
      if (line > from) current().parts.push({ item: index, from, to: line, top });
      turn();
      from = line;
      top = 0;
    }
    const page = current();
    page.used += height;
    page.noted += noteRoom(page, notes, frame);
    page.notes.push(...notes);
  }
  current().parts.push({ item: index, from, to: item.heights.length, top });
}

function fits(page: OpenPage, height: number, notes: readonly number[], frame: PageFrame): boolean {
  return page.used + height + page.noted + noteRoom(page, notes, frame) <= frame.height;
}

function noteRoom(page: OpenPage, notes: readonly number[], { noteHeights, noteRule }: PageFrame): number {
  if (notes.length === 0) return 0;
  const rule = page.notes.length === 0 ? noteRule : 0;
  return notes.reduce((sum, note) => sum + (noteHeights[note - 1] ?? 0), rule);
}

/** Whether items that keep with their next ones fit together with the first line behind them; a chain over a page is broken. */
function chainFits(items: readonly FlowItem[], from: number, page: OpenPage, frame: PageFrame): boolean {
  let needed = 0;
  for (let at = from; ; at += 1) {
    const item = items[at];
    if (item === undefined || (at > from && item.startsPage)) break;
    if (at > from) needed += item.blankLines * frame.linePitch;
    if (!item.keepsWithNext) {
      needed += item.heights[0] ?? 0;
      break;
    }
    needed += item.heights.reduce((sum, height) => sum + height, 0);
    if (needed > frame.height) return true;
  }
  return page.used + page.noted + needed <= frame.height;
}
