import type { Position, Range, TextEdit, WorkspaceEdit } from 'vscode-languageserver-protocol';
import { createPlaces } from '../../../server/src/lsp/convert/places.ts';

/** A text whose marks were taken out: `‸` the cursor, `⟦…⟧` ranges in the order in which they begin. */
export interface MarkedText {
  readonly text: string;
  readonly cursor: Position;
  readonly ranges: readonly Range[];
}

export function readMarked(marked: string): MarkedText {
  const open: number[] = [];
  const ranges: { start: number; end: number }[] = [];
  let text = '';
  let cursor: number | null = null;
  for (const char of marked) {
    if (char === '‸') cursor = text.length;
    else if (char === '⟦') open.push(text.length);
    else if (char === '⟧') ranges.push({ start: open.pop() ?? text.length, end: text.length });
    else text += char;
  }
  const places = createPlaces(text);
  ranges.sort((a, b) => a.start - b.start || b.end - a.end);
  return { text, cursor: places.toPosition(cursor ?? ranges[0]?.start ?? 0), ranges: ranges.map((range) => places.toRange(range)) };
}

/** The text that a range covers. */
export function textAt(text: string, range: Range): string {
  const { start, end } = createPlaces(text).toOffsets(range);
  return text.slice(start, end);
}

export function applyTextEdits(text: string, edits: readonly TextEdit[]): string {
  const places = createPlaces(text);
  return [...edits]
    .map((edit) => ({ ...places.toOffsets(edit.range), newText: edit.newText }))
    .sort((a, b) => b.start - a.start || b.end - a.end)
    .reduce((changed, { start, end, newText }) => changed.slice(0, start) + newText + changed.slice(end), text);
}

/** Applies an edit of one document, versioned or not. */
export function applyWorkspaceEdit(text: string, edit: WorkspaceEdit | undefined): string {
  const versioned = (edit?.documentChanges ?? []).flatMap((change) => ('edits' in change ? change.edits.filter((each): each is TextEdit => 'newText' in each) : []));
  const plain = Object.values(edit?.changes ?? {}).flat();
  return applyTextEdits(text, [...versioned, ...plain]);
}
