import type { Block, Span } from '../bulletin/block.ts';
import type { Bulletin } from '../bulletin/model.ts';
import type { Place, RuleEdit } from '../rules/rule.ts';
import { editsCollide, sortEdits, type TextEdit } from '../text/edit.ts';
import type { TextRange } from '../text/range.ts';

/** The absolute range of a place: the one spot where offsets of a block become offsets of the document. */
export function resolvePlace(bulletin: Bulletin, place: Place): TextRange {
  if (place === 'document-start') return { start: 0, end: 0 };
  if (place === 'document-end') return { start: bulletin.text.length, end: bulletin.text.length };
  const base = bulletin.startOf(place.block);
  const range = 'source' in place ? place.source : sourceRange(place);
  return { start: base + range.start, end: base + range.end };
}

/** Absolute edits of a repair, sorted; null where two of them touch the same characters. */
export function resolveEdits(bulletin: Bulletin, edits: readonly RuleEdit[]): readonly TextEdit[] | null {
  const lineEnd = usesCrlf(bulletin.text) ? '\r\n' : '\n';
  const resolved = sortEdits(edits.flatMap((edit) => resolveEdit(bulletin, edit))).map((edit) => ({ ...edit, text: edit.text.replaceAll('\n', lineEnd) }));
  const collide = resolved.some((edit, index) => {
    const next = resolved[index + 1];
    return next !== undefined && editsCollide(edit, next);
  });
  return collide ? null : resolved;
}

/** Rules write LF; a document keeps the line ends it has. */
function usesCrlf(text: string): boolean {
  return text.charAt(text.indexOf('\n') - 1) === '\r';
}

function resolveEdit(bulletin: Bulletin, edit: RuleEdit): readonly TextEdit[] {
  if ('at' in edit) {
    const { start, end } = resolvePlace(bulletin, edit.at);
    return [{ start, end, text: edit.text }];
  }
  const base = bulletin.startOf(edit.block);
  const parts = 'source' in edit ? [{ ...edit.source, text: edit.text }] : sourceEdits(edit, edit.text);
  return parts.map((part) => ({ start: base + part.start, end: base + part.end, text: part.text }));
}

function sourceRange({ block, start, end }: Span): TextRange {
  if (start === end) {
    const at = insertionPoint(block, start);
    return { start: at, end: at };
  }
  return { start: block.map.sourceStart(start), end: block.map.sourceEnd(end) };
}

function insertionPoint(block: Block, at: number): number {
  return at === 0 ? block.map.sourceStart(0) : block.map.sourceEnd(at);
}

/** The new text takes the place of the first unbroken run; marks and breaks between the runs stay. */
function sourceEdits(span: Span, text: string): readonly TextEdit[] {
  if (span.start === span.end) {
    const at = insertionPoint(span.block, span.start);
    return [{ start: at, end: at, text }];
  }
  return sourceRuns(span).map((run, index) => ({ ...run, text: index === 0 ? text : '' }));
}

function sourceRuns({ block, start, end }: Span): readonly TextRange[] {
  const runs: { start: number; end: number }[] = [];
  for (let at = start; at < end; at += 1) {
    const from = block.map.sourceStart(at);
    const to = block.map.sourceEnd(at + 1);
    const last = runs.at(-1);
    if (last !== undefined && last.end >= from) last.end = Math.max(last.end, to);
    else runs.push({ start: from, end: to });
  }
  return runs;
}
