/** What flows down the pages: a paragraph's lines, or the rows of a table. Lengths are twips. */
export interface FlowItem {
  /** Of each line or row, in order. */
  readonly heights: readonly number[];
  /** Empty lines above it; they are lines like others, but none opens a page that was turned to. */
  readonly blankLines: number;
  readonly startsPage: boolean;
  /** From which line on it stays on one page with the next item's start; null where it need not. */
  readonly keepsFrom: number | null;
  /** Whether the first row is a table's head, which is repeated on every page and never stands alone. */
  readonly hasHead: boolean;
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

/** Lines `from` up to `to` of an item, `top` under the type area's upper edge; a repeated head stands above them. */
export interface PagePart {
  readonly item: number;
  readonly from: number;
  readonly to: number;
  readonly top: number;
  readonly repeatsHead: boolean;
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

interface Flow {
  readonly items: readonly FlowItem[];
  readonly frame: PageFrame;
  readonly pages: OpenPage[];
  page: OpenPage;
}

/** Cuts what flows into pages. Always at least one page; a line that is higher than a page has one of its own. */
export function paginate(items: readonly FlowItem[], frame: PageFrame): readonly Page[] {
  const page = emptyPage(frame.headerHeight);
  const flow: Flow = { items, frame, pages: [page], page };
  for (const [index, item] of items.entries()) {
    if (item.startsPage && flow.page.parts.length > 0) turn(flow);
    placeBlankLines(flow, item, index);
    placeItem(flow, item, index);
  }
  if (frame.imprintHeight > 0 && flow.page.used + flow.page.noted + frame.imprintHeight > frame.height) turn(flow);
  return flow.pages;
}

function emptyPage(used: number): OpenPage {
  return { parts: [], notes: [], used, noted: 0 };
}

function turn(flow: Flow): void {
  flow.page = emptyPage(0);
  flow.pages.push(flow.page);
}

function placeBlankLines(flow: Flow, item: FlowItem, index: number): void {
  const blank = item.blankLines * flow.frame.linePitch;
  const needed = blank + neededFrom(flow, index, 0);
  const { page, frame } = flow;
  if (page.parts.length > 0 && page.used + page.noted + needed > frame.height) turn(flow);
  const isTurnedTo = flow.pages.length > 1 && flow.page.parts.length === 0 && !item.startsPage;
  if (!isTurnedTo) flow.page.used += blank;
}

function placeItem(flow: Flow, item: FlowItem, index: number): void {
  const { frame } = flow;
  let from = 0;
  let top = flow.page.used;
  let repeatsHead = false;
  for (const [line, height] of item.heights.entries()) {
    const notes = item.notes[line] ?? [];
    const mayTurn = flow.page.parts.length > 0 || line > from;
    if (mayTurn && !(fits(flow.page, height, notes, frame) && staysWithNext(flow, index, line))) {
      if (line > from) flow.page.parts.push({ item: index, from, to: line, top, repeatsHead });
      turn(flow);
      from = line;
      top = 0;
      repeatsHead = item.hasHead && line > 0 && (item.heights[0] ?? 0) + height <= frame.height;
      if (repeatsHead) flow.page.used = item.heights[0] ?? 0;
    }
    flow.page.used += height;
    flow.page.noted += noteRoom(flow.page, notes, frame);
    flow.page.notes.push(...notes);
  }
  flow.page.parts.push({ item: index, from, to: item.heights.length, top, repeatsHead });
}

function staysWithNext(flow: Flow, index: number, line: number): boolean {
  if (line === 0 || flow.items[index]?.keepsFrom !== line) return true;
  return flow.page.used + flow.page.noted + neededFrom(flow, index, line) <= flow.frame.height;
}

function fits(page: OpenPage, height: number, notes: readonly number[], frame: PageFrame): boolean {
  return page.used + height + page.noted + noteRoom(page, notes, frame) <= frame.height;
}

function noteRoom(page: OpenPage, notes: readonly number[], { noteHeights, noteRule }: PageFrame): number {
  if (notes.length === 0) return 0;
  const rule = page.notes.length === 0 ? noteRule : 0;
  return notes.reduce((sum, note) => sum + (noteHeights[note - 1] ?? 0), rule);
}

/** Room for a line and all that has to stand on its page, footnotes included; of a chain that no page could hold, for the line alone. */
function neededFrom({ items, frame, page }: Flow, index: number, line: number): number {
  let needed = 0;
  let from = line;
  const notes: number[] = [];
  for (let at = index; ; at += 1) {
    const item = items[at];
    if (item === undefined || (at > index && item.startsPage)) break;
    if (at > index) needed += item.blankLines * frame.linePitch;
    const to = item.keepsFrom === from ? item.heights.length : endOfStart(item, from);
    needed += sum(item.heights.slice(from, to));
    notes.push(...item.notes.slice(from, to).flat());
    if (item.keepsFrom !== from) break;
    if (needed > frame.height) return sum(items[index]?.heights.slice(line, line + 1) ?? []);
    from = 0;
  }
  return needed + noteRoom(page, notes, frame);
}

/** Behind a line, or behind the row under a head. */
function endOfStart({ hasHead }: FlowItem, line: number): number {
  return line === 0 && hasHead ? 2 : line + 1;
}

function sum(heights: readonly number[]): number {
  return heights.reduce((total, height) => total + height, 0);
}
