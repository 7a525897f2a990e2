import type { TextRange } from './range.ts';

/** Replaces `[start, end)` by `text`; offsets in UTF-16 units of the text before any edit. */
export interface TextEdit extends TextRange {
  readonly text: string;
}

/** Edits sorted by position; equal positions keep their given order. */
export function sortEdits(edits: readonly TextEdit[]): readonly TextEdit[] {
  return [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
}

/** True where two edits touch the same characters, or insert at the same place. */
export function editsCollide(a: TextEdit, b: TextEdit): boolean {
  if (a.start === a.end && b.start === b.end) return a.start === b.start;
  return a.start < b.end && b.start < a.end;
}

/** Applies edits that do not collide; they may come in any order. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let result = '';
  let at = 0;
  for (const edit of sortEdits(edits)) {
    result += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return result + text.slice(at);
}

/** Several edits as one: the smallest range that holds them all, and its new text. Null for no edit. */
export function mergeEdits(text: string, edits: readonly TextEdit[]): TextEdit | null {
  const sorted = sortEdits(edits);
  const first = sorted[0];
  if (first === undefined) return null;
  const end = Math.max(...sorted.map((edit) => edit.end));
  const shifted = sorted.map((edit) => ({ ...edit, start: edit.start - first.start, end: edit.end - first.start }));
  return { start: first.start, end, text: applyEdits(text.slice(first.start, end), shifted) };
}
