import type { Position, SelectionRange, SelectionRangeParams } from 'vscode-languageserver';
import { documentParts, flattenParts, type DocumentPart } from '../../core/outline/document-parts.ts';
import type { TextRange } from '../../core/text/range.ts';
import type { Asked } from '../requests.ts';
import { blockAt } from './shown-findings.ts';

/** Clause → sentence → block → measure → problem → category → section → document. */
export function selectionRanges(asked: Asked, { positions }: SelectionRangeParams): SelectionRange[] {
  const parts = flattenParts(documentParts(asked.checked.bulletin));
  return positions.map((position) => selectionRange(asked, parts, position));
}

function selectionRange({ checked }: Asked, parts: readonly DocumentPart[], position: Position): SelectionRange {
  const { bulletin, places } = checked;
  const offset = places.toOffset(position);
  const holds = ({ start, end }: TextRange): boolean => start <= offset && offset <= end;
  const ranges = [
    { start: 0, end: bulletin.text.length },
    ...parts.flatMap(({ range, head }) => [range, head]),
    ...textRanges(stretch(bulletin.text, blockRange(checked, offset)), offset),
  ].filter(holds).sort((a, b) => b.end - b.start - (a.end - a.start));
  // Each must lie within the one around it.
  return ranges.reduce<{ readonly range: TextRange; readonly selection: SelectionRange } | null>((outer, range) => {
    if (outer !== null && (range.start < outer.range.start || range.end > outer.range.end || range.end - range.start === outer.range.end - outer.range.start)) return outer;
    return { range, selection: { range: places.toRange(range), ...(outer === null ? {} : { parent: outer.selection }) } };
  }, null)?.selection ?? { range: { start: position, end: position } };
}

interface Stretch extends TextRange {
  readonly text: string;
}

function stretch(text: string, range: TextRange | null): Stretch | null {
  return range === null ? null : { ...range, text: text.slice(range.start, range.end) };
}

function blockRange({ bulletin }: Asked['checked'], offset: number): TextRange | null {
  const block = blockAt(bulletin, offset);
  if (block === null) return null;
  const start = bulletin.startOf(block);
  return offset > start + block.source.length ? null : { start, end: start + block.source.length };
}

/** The block, the sentence and the clause around an offset. */
function textRanges(block: Stretch | null, offset: number): readonly TextRange[] {
  if (block === null) return [];
  const at = offset - block.start;
  const around = (stops: RegExp): TextRange => {
    let start = /^[#>\s]*(?:\d+[.．、]\s*)?/u.exec(block.text)?.[0].length ?? 0;
    let end = block.text.length;
    if (start > at) start = 0;
    for (const { index, 0: stop } of block.text.matchAll(stops)) {
      if (index + stop.length <= at) start = index + stop.length;
      else {
        end = index + stop.length;
        break;
      }
    }
    return { start: block.start + start, end: block.start + end };
  };
  return [{ start: block.start, end: block.end }, around(/[。！？]+|\n/gu), around(/[，；：、。！？,;]+|\n/gu)];
}
