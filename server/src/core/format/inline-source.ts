import type { Block } from '../bulletin/block.ts';
import type { TextRange } from '../text/range.ts';
import { withoutEnd } from '../text/without-end.ts';

/** A block's Markdown on one line: breaks and block marks (`##`, `-`, setext lines) gone, inline marks kept. */
export function inlineSource(block: Block): string {
  const joined = withoutCuts(block, { start: 0, end: block.source.length });
  return withoutBlockMarks(block, joined).trim();
}

/** The block's inline Markdown without bold around the whole: what a heading holds. */
export function headingSource(block: Block): string {
  const bold = block.marks.some(({ kind, start, end }) => kind === 'strong' && start === 0 && end === block.text.length);
  if (!bold) return inlineSource(block);
  const { map, text, source } = block;
  const inside = { start: map.sourceStart(0), end: map.sourceEnd(text.length) };
  // A tag has no text, but it is the writer's.
  const around = source.slice(0, inside.start) + source.slice(inside.end);
  return /[^\s#>*_=\-+]/u.test(around) ? inlineSource(block) : withoutCuts(block, inside).trim();
}

/** A heading of ATX form. Hashes at the end of the text would be taken for its closing ones: they get such behind them. */
export function atxHeading(depth: number, source: string): string {
  return `${'#'.repeat(depth)} ${source}${/(?:^|[ \t])#+$/u.test(source) ? ' #' : ''}`;
}

/** The inline Markdown of both sides of a place in the text; null where an inline mark spans it. */
export function splitSource(block: Block, at: number): readonly [string, string] | null {
  if (block.marks.some(({ start, end }) => start < at && at < end)) return null;
  const cut = endOfClosingMarks(block, at);
  const head = withoutBlockMarks(block, withoutCuts(block, { start: 0, end: cut })).trim();
  const tail = withoutCuts(block, { start: cut, end: block.source.length }).trim();
  return [head, tail];
}

/** Marks that close right behind the character before `at` belong to it, opening ones to what follows. */
function endOfClosingMarks(block: Block, at: number): number {
  const from = block.map.sourceEnd(at);
  const to = block.map.sourceStart(at);
  const closing = block.marks.filter(({ kind, end }) => end === at && kind !== 'link').length;
  if (closing === 0 || to <= from) return from;
  const opening = block.marks.some(({ start }) => start === at);
  if (!opening) return to;
  const marks = /^[*_~]+/u.exec(block.source.slice(from, to))?.[0].length ?? 0;
  return from + Math.min(marks, to - from);
}

function withoutCuts(block: Block, range: TextRange): string {
  let result = '';
  let at = range.start;
  for (const { source, at: textAt } of block.cuts) {
    if (source.start < at || source.end > range.end) continue;
    result += withoutEnd(block.source.slice(at, source.start), /[ \t\\]/u) + joint(block.text, textAt);
    at = source.end;
  }
  return result + block.source.slice(at, range.end);
}

/** Between Latin words the break stood for a space, which the block's text has kept. */
function joint(text: string, at: number): string {
  return text.charAt(at) === ' ' || text.charAt(at - 1) === ' ' ? ' ' : '';
}

function withoutBlockMarks({ shape, text }: Block, source: string): string {
  switch (shape.kind) {
    case 'heading':
      return source.replace(/^[ \t]*#{1,6}[ \t]*/u, '').replace(/(?:[ \t]+#+|[\r\n]+[ \t]*(?:=+|-+))[ \t]*$/u, '');
    case 'list-item':
      return shape.ordered ? source : source.replace(/^[ \t]*[-*+][ \t]+/u, '');
    default:
      // `##一、` without a blank is no heading for Markdown, yet its writer meant one.
      return text.startsWith('#') ? source.replace(/^#+[ \t]*/u, '') : source;
  }
}
