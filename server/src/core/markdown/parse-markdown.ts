import type { Root, RootContent } from 'mdast';
import { plainBlock } from './plain-blocks.ts';
import { referencePart } from './reference-part.ts';
import { parseByReference } from './reference-parser.ts';
import { isBlank, readSourceLine } from './source-line.ts';

const byteOrderMark = '\uFEFF';
const zeroWidthSpace = '\u200B';

/**
 * CommonMark with tables and YAML front matter → tree, the one that `remark-parse` makes, positions included (a test holds
 * the two together). Plain blocks, nearly all of a bulletin, are built directly; everything else is handed to `remark-parse`
 * part by part. Every node has a position whose offsets are UTF-16 units of `text`. Total: any text has a tree. `text`
 * comes without its byte order mark.
 */
export function parseMarkdown(text: string): Root {
  if (text.startsWith(byteOrderMark)) return parseByReference(withoutSecondMark(text));
  // A link's definition reaches over the whole document.
  if (text.includes(']:')) return parseByReference(text);
  const frontMatter = frontMatterAt(text);
  // The attempt at front matter leaves its trace in how micromark reads the line behind it.
  if (frontMatter === 'unclosed') return parseByReference(text);
  const children: RootContent[] = frontMatter.nodes;
  let { next, number } = frontMatter;
  while (next < text.length) {
    const line = readSourceLine(text, next, number);
    if (isBlank(text, line)) {
      next = line.next;
      number += 1;
      continue;
    }
    const block = plainBlock(text, line);
    if (block !== null) {
      children.push(block.node);
      next = block.next;
      number = block.nextNumber;
      continue;
    }
    const part = referencePart(text, line);
    for (const node of part.nodes) children.push(node);
    next = part.next;
    number = part.nextNumber;
  }
  return { type: 'root', children, position: { start: { line: 1, column: 1, offset: 0 }, end: endOf(text) } };
}

interface FrontMatter {
  readonly nodes: RootContent[];
  /** Where the rest begins. */
  readonly next: number;
  readonly number: number;
}

const fence = /^---[ \t]*$/u;

/** Front matter, which only the document's first line can open. */
function frontMatterAt(text: string): FrontMatter | 'unclosed' {
  let line = readSourceLine(text, 0, 1);
  if (!text.startsWith('---') || !fence.test(text.slice(0, line.end))) return { nodes: [], next: 0, number: 1 };
  while (line.next < text.length) {
    line = readSourceLine(text, line.next, line.number + 1);
    if (!text.startsWith('---', line.start) || !fence.test(text.slice(line.start, line.end))) continue;
    return { nodes: parseByReference(text.slice(0, line.end)).children, next: line.next, number: line.number + 1 };
  }
  return 'unclosed';
}

function endOf(text: string): { line: number; column: number; offset: number } {
  let line = 1;
  let start = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code !== 10 && !(code === 13 && text.charCodeAt(at + 1) !== 10)) continue;
    line += 1;
    start = at + 1;
  }
  return { line, column: text.length - start + 1, offset: text.length };
}

// The parser drops a byte order mark and would shift all offsets by one: a second mark stays, in another dress.
function withoutSecondMark(text: string): string {
  return zeroWidthSpace + text.slice(1);
}
