import { spanOf, type Span } from '../block.ts';
import { markerOf, type MarkerHead } from '../opening/read-marker.ts';
import type { Marker } from '../model.ts';
import type { Entry } from './entry.ts';
import { findMarkers } from './inline-markers.ts';
import { contentOf } from './make-label.ts';
import type { Part } from './parts.ts';

/** One item of a part: its number, and its text over one or more blocks. The first span begins at the marker. */
export interface PartItem {
  readonly marker: Marker | null;
  readonly value: number;
  readonly spans: Span[];
}

export interface PartItems {
  readonly items: readonly PartItem[];
  /** What stands in the part before its first item, or all of it where it has none. */
  readonly rest: readonly Span[];
}

const longestBare = 60;

/** The part's items: numbered blocks, bullets, numbers inside one paragraph, or bare lines. */
export function itemsOf(part: Part, entries: readonly Entry[]): PartItems {
  const { head } = part;
  const content = head.label === null ? null : contentOf(head.block, head.label.end, head.block.text.length);
  const body = entries.slice(part.from + 1, part.to);
  if (content !== null) {
    const inline = inlineItems(content);
    return inline.length > 1 ? { items: extend(inline, body), rest: [] } : { items: [], rest: [content, ...body.map(({ block }) => spanOf(block))] };
  }
  const [first] = body;
  if (first === undefined) return { items: [], rest: [] };
  const leader = body.find(({ marker }) => marker !== null);
  if (leader?.marker != null) return numberedItems(body, leader.marker);
  const only = body.length === 1 ? inlineItems(spanOf(first.block)) : [];
  if (only.length > 1) return { items: only, rest: [] };
  return isList(body) ? { items: body.map(bareItem), rest: [] } : { items: [], rest: body.map(({ block }) => spanOf(block)) };
}

function numberedItems(body: readonly Entry[], leader: MarkerHead): PartItems {
  const items: PartItem[] = [];
  const rest: Span[] = [];
  for (const { block, marker } of body) {
    const last = items.at(-1);
    if (marker?.form === leader.form && !(block.shape.kind === 'list-item' && block.shape.nesting > 1)) items.push({ marker: markerOf(block, marker), value: marker.value, spans: [spanOf(block)] });
    else if (last === undefined) rest.push(spanOf(block));
    else last.spans.push(spanOf(block));
  }
  const [only] = items;
  const inside = items.length === 1 && only?.spans.length === 1 ? inlineItems(only.spans[0]) : [];
  return { items: inside.length > 1 ? inside : items, rest };
}

/** 1、…；2、…；3、… in one paragraph, or 一是…；二是…. */
function inlineItems(content: Span | undefined): readonly PartItem[] {
  if (content === undefined) return [];
  const { block, start, end } = content;
  const heads = findMarkers(block, start, end);
  const own = heads.filter(({ form }) => form === heads[0]?.form);
  return own.map((head, index) => ({
    marker: markerOf(block, head),
    value: head.value,
    spans: [{ block, start: head.start, end: own[index + 1]?.start ?? end }],
  }));
}

function extend(items: readonly PartItem[], body: readonly Entry[]): readonly PartItem[] {
  items.at(-1)?.spans.push(...body.map(({ block }) => spanOf(block)));
  return items;
}

function isList(body: readonly Entry[]): boolean {
  if (body.length < 2) return false;
  const bullets = body.filter(({ block }) => block.shape.kind === 'list-item' && block.shape.first).length;
  return bullets === body.length || body.every(({ block }) => block.text.length <= longestBare);
}

function bareItem({ block }: Entry, index: number): PartItem {
  return { marker: null, value: index + 1, spans: [spanOf(block)] };
}
