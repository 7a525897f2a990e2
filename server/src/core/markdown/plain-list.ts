import type { List, ListItem, Paragraph } from 'mdast';
import type { PlainBlock } from './plain-blocks.ts';
import { plainInline, pointIn } from './plain-inline.ts';
import { isPlainStart } from './plain-start.ts';
import { isBlank, readSourceLine, type SourceLine } from './source-line.ts';

interface ItemHead {
  /** The bullet, or what stands behind the number: items of one list share it. */
  readonly kind: string;
  /** Null for a bullet. */
  readonly number: number | null;
  /** Offset of the item's text. */
  readonly text: number;
}

const head = /^(?:([-+*])|(\d{1,9})([.)]))( {1,4})(?=[^ \t])/u;
const longest = 16;

/** How an item of a list opens at the start of a line, where text follows; null for anything else. */
export function readItemHead(text: string, line: SourceLine): ItemHead | null {
  const code = text.charCodeAt(line.start);
  if (code >= 128 || !(code === 42 || code === 43 || code === 45 || (code >= 48 && code <= 57))) return null;
  const match = head.exec(text.slice(line.start, Math.min(line.textEnd, line.start + longest)));
  if (match === null) return null;
  const [whole, bullet, number, closer] = match;
  return { kind: bullet ?? closer ?? '', number: number === undefined ? null : Number(number), text: line.start + whole.length };
}

/** A list whose items are one plain line each, all at the margin; blank lines between them or not. Null for any other. */
export function plainList(text: string, first: SourceLine): PlainBlock | null {
  const opening = readItemHead(text, first);
  if (opening === null) return null;
  const items: ListItem[] = [];
  let spread = false;
  let line = first;
  let itemHead: ItemHead | null = opening;
  let last = first;
  while (itemHead !== null) {
    const item = plainItem(text, line, itemHead);
    if (item === null) return null;
    items.push(item);
    last = line;
    const following = nextLine(text, line);
    if (following === null) break;
    line = following.line;
    itemHead = readItemHead(text, line);
    const same: boolean = itemHead?.kind === opening.kind && (itemHead.number === null) === (opening.number === null);
    if (same) {
      spread ||= following.blank;
      continue;
    }
    // What follows without a blank line, or indented, may belong to the item.
    if (!following.blank || text.charCodeAt(line.start) <= 32 || isOtherItem(text, line, itemHead)) return null;
    break;
  }
  const ordered = opening.number !== null;
  const node: List = {
    type: 'list', ordered, start: opening.number, spread, children: items,
    position: { start: pointIn(first, first.start), end: pointIn(last, last.end) },
  };
  return { node, next: last.next, nextNumber: last.number + 1 };
}

/** An item that is not plain: without text, or with code in it. */
function isOtherItem(text: string, line: SourceLine, itemHead: ItemHead | null): boolean {
  return itemHead === null && /^(?:[-+*]|\d{1,9}[.)])(?:[ \t]|$)/u.test(text.slice(line.start, Math.min(line.end, line.start + longest)));
}

function plainItem(text: string, line: SourceLine, itemHead: ItemHead): ListItem | null {
  if (!isPlainStart(text, itemHead.text, line.end)) return null;
  const children = plainInline(text, [line], itemHead.text);
  if (children === null) return null;
  const end = pointIn(line, line.end);
  const paragraph: Paragraph = { type: 'paragraph', children, position: { start: pointIn(line, itemHead.text), end } };
  return { type: 'listItem', spread: false, checked: null, children: [paragraph], position: { start: pointIn(line, line.start), end: { ...end } } };
}

/** The next line with text in it, and whether blank ones stand before it. */
function nextLine(text: string, from: SourceLine): { readonly line: SourceLine; readonly blank: boolean } | null {
  let blank = false;
  let line = from;
  while (line.next < text.length) {
    line = readSourceLine(text, line.next, line.number + 1);
    if (!isBlank(text, line)) return { line, blank };
    blank = true;
  }
  return null;
}
