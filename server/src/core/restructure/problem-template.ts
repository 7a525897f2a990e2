import { textOf } from '../bulletin/block.ts';
import type { Bulletin, Label, Problem } from '../bulletin/model.ts';
import { resolveEdits, resolvePlace } from '../check/resolve-place.ts';
import { renumber } from '../rules/support/marker-text.ts';
import { applyEdits, type TextEdit } from '../text/edit.ts';
import type { TextRange } from '../text/range.ts';
import { lineEnd, lineStart } from './problem-extent.ts';

export interface Template {
  readonly text: string;
  /** The title's place in it. */
  readonly title: TextRange;
}

/** A new problem written as its neighbour is: the same marks, number, label and first measure. */
export function problemTemplate(bulletin: Bulletin, near: Problem, number: number | null, titleText: string): Template {
  return near.title.block.shape.kind === 'table-cell' ? rowTemplate(bulletin, near, number) : linesTemplate(bulletin, near, number, titleText);
}

/** The neighbour's row with its cells empty but for the number. */
function rowTemplate(bulletin: Bulletin, near: Problem, number: number | null): Template {
  const { shape } = near.title.block;
  const cells = bulletin.blocks.filter((block) => block.shape.kind === 'table-cell' && shape.kind === 'table-cell' && block.shape.table === shape.table && block.shape.row === shape.row);
  const first = cells[0] ?? near.title.block;
  const start = lineStart(bulletin.text, bulletin.startOf(first));
  const range = { start, end: lineEnd(bulletin.text, bulletin.startOf(first)) };
  const cleared = cells.filter((block) => block !== near.marker?.block || near.marker.block === near.title.block).map((block): TextEdit => ({ start: bulletin.startOf(block), end: bulletin.startOf(block) + block.source.length, text: '' }));
  const edits = [...cleared, ...(near.marker?.block === near.title.block ? [] : numberEdits(bulletin, near, number))];
  const at = bulletin.startOf(near.title.block);
  const title = at - start + shiftBefore(edits, at);
  return { text: applyShifted(bulletin.text, range, edits), title: { start: title, end: title } };
}

function linesTemplate(bulletin: Bulletin, near: Problem, number: number | null, titleText: string): Template {
  const title = resolvePlace(bulletin, near.title);
  const marker = near.marker?.block === near.title.block ? near.marker : null;
  const start = lineStart(bulletin.text, marker === null ? title.start : resolvePlace(bulletin, marker).start);
  const head = applyShifted(bulletin.text, { start, end: title.start }, marker === null ? [] : numberEdits(bulletin, near, number));
  // What closes the marks of the title: ** of a bold one. Its full stop belongs to a sentence that is not written yet.
  const closing = /^\**/u.exec(bulletin.text.slice(title.end))?.[0] ?? '';
  const gap = gapBehind(bulletin.text, title.end);
  const label = near.labels.find(({ kind }) => kind === 'rectification' || kind === 'measures' || kind === 'progress');
  const answer = label === undefined || label.block === near.title.block ? '' : `${gap}${labelText(bulletin, label)}${firstMeasure(bulletin, near, label, gap)}`;
  return { text: `${head}${titleText}${closing}${answer}`, title: { start: head.length, end: head.length + titleText.length } };
}

function labelText(bulletin: Bulletin, label: Label): string {
  const place = resolvePlace(bulletin, label);
  const start = lineStart(bulletin.text, place.start);
  const closing = /^\**/u.exec(bulletin.text.slice(place.end))?.[0] ?? '';
  return bulletin.text.slice(start, place.end) + closing;
}

/** `1. ` below a label of its own line, where the neighbour numbers its measures. */
function firstMeasure(bulletin: Bulletin, near: Problem, label: Label, gap: string): string {
  const marker = near.rectification?.measures[0]?.marker;
  if (label.inline || marker == null || marker.block === label.block || marker.start > 0) return '';
  const { start } = resolvePlace(bulletin, marker);
  return `${gap}${bulletin.text.slice(lineStart(bulletin.text, start), start)}${textOf(marker)}`;
}

function numberEdits(bulletin: Bulletin, { marker }: Problem, number: number | null): readonly TextEdit[] {
  return marker === null || number === null ? [] : (resolveEdits(bulletin, [renumber(marker, number)]) ?? []);
}

/** The blank line, or none, that parts one block from the next. */
function gapBehind(text: string, at: number): string {
  const gap = /^[^\S\r\n]*((?:\r\n|\r|\n)[\s]*)/u.exec(text.slice(lineEnd(text, at)))?.[1] ?? '\n\n';
  return gap.replace(/[^\r\n]/gu, '');
}

function applyShifted(text: string, { start, end }: TextRange, edits: readonly TextEdit[]): string {
  const inside = edits.filter((edit) => edit.start >= start && edit.end <= end).map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start }));
  return applyEdits(text.slice(start, end), inside);
}

function shiftBefore(edits: readonly TextEdit[], at: number): number {
  return edits.filter(({ end }) => end <= at).reduce((shift, { start, end, text }) => shift + text.length - (end - start), 0);
}
