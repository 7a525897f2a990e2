import type { Block } from '../../../core/bulletin/block.ts';
import type { Bulletin } from '../../../core/bulletin/model.ts';
import type { TextRange } from '../../../core/text/range.ts';
import type { Asked } from '../../requests.ts';
import { blockAt } from '../shown-findings.ts';

/** Where the cursor is, as far as completion asks. */
export interface CompletionContext {
  readonly bulletin: Bulletin;
  readonly offset: number;
  /** From the line's start to the cursor. */
  readonly before: string;
  readonly lineStart: number;
  /** The rest of the line. */
  readonly behind: string;
  /** True where only marks of Markdown or the beginning of a number stand before the cursor, and nothing behind it. */
  readonly isLineStart: boolean;
  /** The front matter's block, where the cursor is inside its fences. */
  readonly frontMatter: Block | null;
  /** The head of the column, where the cursor is in a table. */
  readonly columnHead: string | null;
}

const marksOnly = /^[\s\u3000#>*]*(?:(?:反馈)?问题?|[问第（(]|[（(]?[0-9一二三四五六七八九十]{1,3}[）).、．]?|整改?)?$/u;

export function contextAt({ checked }: Asked, offset: number): CompletionContext {
  const { bulletin } = checked;
  const { text } = bulletin;
  const lineStart = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
  const before = text.slice(lineStart, offset);
  const behind = /^[^\r\n]*/u.exec(text.slice(offset))?.[0] ?? '';
  return {
    bulletin, offset, before, lineStart, behind,
    isLineStart: marksOnly.test(before) && behind.trim() === '',
    frontMatter: frontMatterAt(bulletin, offset),
    columnHead: columnHeadAt(bulletin, offset),
  };
}

/** The stretch of the line from `start` characters behind its start to the cursor. */
export function lineRange({ lineStart, offset }: CompletionContext, start = 0): TextRange {
  return { start: lineStart + start, end: offset };
}

function frontMatterAt(bulletin: Bulletin, offset: number): Block | null {
  const block = bulletin.blocks.find(({ shape }) => shape.kind === 'front-matter');
  if (block === undefined) return null;
  const start = bulletin.startOf(block);
  const isInside = offset > start + 3 && offset < start + block.source.trimEnd().length - 2;
  return isInside ? block : null;
}

function columnHeadAt(bulletin: Bulletin, offset: number): string | null {
  const cell = blockAt(bulletin, offset);
  if (cell?.shape.kind !== 'table-cell' || /[\r\n]/u.test(bulletin.text.slice(bulletin.startOf(cell), offset))) return null;
  const { table, column } = cell.shape;
  const head = bulletin.blocks.find(({ shape }) => shape.kind === 'table-cell' && shape.table === table && shape.row === 0 && shape.column === column);
  return head === undefined || head === cell ? null : head.text.trim();
}
