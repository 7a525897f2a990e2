import type { Block } from '../block.ts';
import type { MarkerForm } from '../model.ts';
import { passSigns } from '../opening/read-opening.ts';
import { readMarkerAt, type MarkerHead } from '../opening/read-marker.ts';

const numbers = /[一二三四五六七八九十]{1,3}是|[（(]?[0-9０-９]{1,2}[）)]|[0-9０-９]{1,2}[.．、]|[①-⑳]/gu;
const clauseBoundary = /[*。；：;:，,、！？!?\s\u3000”）)】—]/u;
const sentenceBoundary = /[*。；：;:！？!?\s\u3000）)】]/u;
const inlineForms: ReadonlySet<MarkerForm> = new Set<MarkerForm>(['arabic-dot', 'arabic-bracket', 'circled', 'enumeration']);

/**
 * Markers in a stretch: the one that opens it, 一是… at the head of a clause, and 1、…；2、… where they count up from one.
 * In order of place.
 */
export function findMarkers(block: Block, start: number, end: number): readonly MarkerHead[] {
  const { text } = block;
  const opening = openingMarker(text, start);
  const found: MarkerHead[] = opening === null ? [] : [opening];
  const stretch = text.slice(start, end);
  for (const match of stretch.matchAll(numbers)) {
    const at = start + match.index;
    const before = text.charAt(at - 1);
    if (at < (found.at(-1)?.end ?? start) || (at > start && !clauseBoundary.test(before))) continue;
    const head = readMarkerAt(text, at);
    if (head === null || !inlineForms.has(head.form)) continue;
    if (head.form !== 'enumeration' && at > start && !sentenceBoundary.test(before)) continue;
    found.push(head);
  }
  return found.filter((head) => head === opening || head.form === 'enumeration' || countsUp(found, head.form));
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
