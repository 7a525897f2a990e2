import type { RootContent } from 'mdast';
import type { Node, Point } from 'unist';
import { headingDepth, isClosedComment, plainBlock } from './plain-blocks.ts';
import { isPlainStart } from './plain-start.ts';
import { parsePartByReference } from './reference-parser.ts';
import { isBlank, readSourceLine, type SourceLine } from './source-line.ts';

/** Blocks that the reference parser made of some lines, and the first line behind them. */
export interface ReferencePart {
  readonly nodes: readonly RootContent[];
  readonly next: number;
  readonly nextNumber: number;
}

// What goes on over blank lines without being indented: a fence, a comment that this line does not close, a script and its like.
const outlastsBlankLines = /^[\s>\-*+0-9.)]*(?:```|~~~|<(?:[!?]|script|pre|style|textarea))/iu;

/**
 * The lines from `first` to where a plain block begins behind a blank line at the margin, parsed by `remark-parse`. A line at the margin behind
 * a blank one closes every container; what it can't close (see above) is taken to the end of the document.
 */
export function referencePart(text: string, first: SourceLine): ReferencePart {
  const behind = findEnd(text, first);
  const end = behind?.start ?? text.length;
  const part = text.slice(first.start, end);
  // A byte order mark that opens the part would be dropped as one that opens a document: a blank line before it keeps it.
  const before = part.startsWith('\uFEFF') ? 1 : 0;
  const root = parsePartByReference('\n'.repeat(before) + part);
  for (const node of root.children) shift(node, first.start - before, first.number - 1 - before);
  return { nodes: root.children, next: end, nextNumber: behind?.number ?? first.number };
}

function findEnd(text: string, first: SourceLine): SourceLine | null {
  let line = first;
  for (;;) {
    if (outlastsBlankLines.test(text.slice(line.start, Math.min(line.end, line.start + 200))) && !isClosedComment(text, line)) return null;
    if (line.next >= text.length) return null;
    const blankBefore = isBlank(text, line);
    line = readSourceLine(text, line.next, line.number + 1);
    if (blankBefore && closesAll(text, line) && plainBlock(text, line) !== null) return line;
  }
}

function closesAll(text: string, line: SourceLine): boolean {
  return isPlainStart(text, line.start, line.end) ? text.charCodeAt(line.start) > 32 : headingDepth(text, line) > 0 || isClosedComment(text, line);
}

/** Without recursion, so that no nesting exhausts the stack. */
function shift(top: Node, offset: number, lines: number): void {
  const open: Node[] = [top];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node.position !== undefined) {
      shiftPoint(node.position.start, offset, lines);
      shiftPoint(node.position.end, offset, lines);
    }
    if ('children' in node) for (const child of node.children as readonly Node[]) open.push(child);
  }
}

function shiftPoint(point: Point, offset: number, lines: number): void {
  point.line += lines;
  if (point.offset !== undefined) point.offset += offset;
}
