import type { Block } from '../block.ts';
import type { MarkerForm } from '../model.ts';
import { readMarkerAt, type MarkerHead } from '../opening/read-marker.ts';
import { passSigns } from '../opening/read-opening.ts';

const clauseBoundary = 1;
const sentenceBoundary = 2;
const opening = 4;
/** What each character may be; a table, because this is asked of every character of every answer. */
const flags = new Uint8Array(0x10000);
for (const char of '*。；：;:！？!? \t\n\r\u3000）)】') flags[char.charCodeAt(0)] = clauseBoundary | sentenceBoundary;
for (const char of '，,、”—') flags[char.charCodeAt(0)] = clauseBoundary;
for (const char of '一二三四五六七八九十0123456789０１２３４５６７８９（(①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳') flags[char.charCodeAt(0)] = opening;
const inlineForms: ReadonlySet<MarkerForm> = new Set<MarkerForm>(['arabic-dot', 'arabic-bracket', 'circled', 'enumeration']);

/**
 * Markers in a stretch: the one that opens it, 一是… at the head of a clause, and 1、…；2、… where they count up from one.
 * In order of place.
 */
export function findMarkers(block: Block, start: number, end: number): readonly MarkerHead[] {
  const { text } = block;
  const first = openingMarker(text, start);
  const found: MarkerHead[] = first === null ? [] : [first];
  for (let at = first?.end ?? start + 1; at < end; at += 1) {
    if (!is(text, at, opening) || !is(text, at - 1, clauseBoundary)) continue;
    const head = readMarkerAt(text, at);
    if (head === null || head.end > end || !isInline(head, is(text, at - 1, sentenceBoundary))) continue;
    found.push(head);
    at = head.end - 1;
  }
  if (found.length === 0) return found;
  const counting = new Set([...inlineForms].filter((form) => form === 'enumeration' || countsUp(found, form)));
  return found.filter((head) => head === first || counting.has(head.form));
}

function is(text: string, at: number, flag: number): boolean {
  return ((flags[text.charCodeAt(at)] ?? 0) & flag) !== 0;
}

function isInline({ form }: MarkerHead, opensSentence: boolean): boolean {
  return inlineForms.has(form) && (form === 'enumeration' || opensSentence);
}

function openingMarker(text: string, start: number): MarkerHead | null {
  const head = readMarkerAt(text, passSigns(text, start));
  return head === null || head.form === 'problem' || head.form === 'chapter' ? null : head;
}

/** Numbers inside a paragraph are markers only where they count: 1, 2, with at most one of them lost. */
function countsUp(found: readonly MarkerHead[], form: MarkerForm): boolean {
  const values = found.filter((head) => head.form === form).map(({ value }) => value);
  if (values.length < 2 || (values[0] ?? 0) > 1 && values.length < 3) return false;
  return values.every((value, index) => index === 0 || value === 1 || Math.abs(value - (values[index - 1] ?? 0)) <= 2);
}
