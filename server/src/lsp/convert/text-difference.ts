import { diffArrays } from 'diff';
import type { TextEdit } from '../../core/text/edit.ts';

/** Beyond so many changed lines one edit for the whole stretch does as well, and takes no time to find. */
const mostChanges = 4_000;

/** Edits that turn one text into another, line by line, each cut down to what really changes. */
export function textDifference(before: string, after: string): readonly TextEdit[] {
  if (before === after) return [];
  const changes = diffArrays(lines(before), lines(after), { maxEditLength: mostChanges }) as readonly LineChange[] | undefined;
  if (changes === undefined) return [trimmed(before, { start: 0, end: before.length, text: after })];
  const edits: TextEdit[] = [];
  let at = 0;
  let open: { start: number; end: number; text: string } | null = null;
  for (const { added, removed, value } of changes) {
    const text = value.join('');
    if (!added && !removed) {
      if (open !== null) edits.push(trimmed(before, open));
      open = null;
      at += text.length;
      continue;
    }
    open ??= { start: at, end: at, text: '' };
    if (added) open.text += text;
    else {
      at += text.length;
      open.end = at;
    }
  }
  return open === null ? edits : [...edits, trimmed(before, open)];
}

interface LineChange {
  readonly added: boolean;
  readonly removed: boolean;
  readonly value: readonly string[];
}

/** Lines with their ends. */
function lines(text: string): string[] {
  return text.match(/[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+$/gu) ?? [];
}

/** Without what stays the same at either end; a pair of surrogates or CR LF is never cut. */
function trimmed(before: string, { start, end, text }: TextEdit): TextEdit {
  const old = before.slice(start, end);
  const shorter = Math.min(old.length, text.length);
  let head = 0;
  while (head < shorter && old.charCodeAt(head) === text.charCodeAt(head)) head += 1;
  let tail = 0;
  while (tail < shorter - head && old.charCodeAt(old.length - 1 - tail) === text.charCodeAt(text.length - 1 - tail)) tail += 1;
  if (cutsCharacter(old, head) || cutsCharacter(text, head)) head -= 1;
  if (cutsCharacter(old, old.length - tail) || cutsCharacter(text, text.length - tail)) tail -= 1;
  return { start: start + head, end: end - tail, text: text.slice(head, text.length - tail) };
}

function cutsCharacter(text: string, at: number): boolean {
  const pair = text.slice(at - 1, at + 1);
  return at > 0 && at < text.length && (pair === '\r\n' || /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(pair));
}
