import { FoldingRangeKind, type FoldingRange } from 'vscode-languageserver';
import { documentParts, flattenParts } from '../../core/outline/document-parts.ts';
import type { Asked } from '../requests.ts';

/** Front matter, sections, categories and problems, as far as their text goes. */
export function foldingRanges({ checked }: Asked): FoldingRange[] {
  const { bulletin, places } = checked;
  const parts = flattenParts(documentParts(bulletin)).filter(({ kind }) => kind !== 'measure').map(({ range }) => places.toRange(range));
  const matter = bulletin.blocks.find(({ shape }) => shape.kind === 'front-matter');
  const start = matter === undefined ? 0 : bulletin.startOf(matter);
  const fences = matter === undefined ? [] : [places.toRange({ start, end: start + matter.source.trimEnd().length })];
  return [
    ...fences.map((range) => ({ startLine: range.start.line, endLine: range.end.line, kind: FoldingRangeKind.Region })),
    ...parts.map((range) => ({ startLine: range.start.line, endLine: range.end.line })),
  ].filter(({ startLine, endLine }) => endLine > startLine);
}
