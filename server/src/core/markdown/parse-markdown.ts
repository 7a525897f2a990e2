import type { Root, RootContent } from 'mdast';
import { nextLine, readOpening, readPart } from './markdown-parts.ts';
import { parseByReference } from './reference-parser.ts';

const byteOrderMark = '\uFEFF';
const zeroWidthSpace = '\u200B';

/**
 * CommonMark with tables and YAML front matter → tree, the one that `remark-parse` makes, positions included (a test holds
 * the two together). Plain blocks, nearly all of a bulletin, are built directly; everything else is handed to `remark-parse`
 * part by part. Every node has a position whose offsets are UTF-16 units of `text`. Total: any text has a tree. `text`
 * comes without its byte order mark.
 */
export function parseMarkdown(text: string): Root {
  const opening = readOpening(text);
  if (opening === null) return parseWhole(text);
  const children: RootContent[] = [...opening.nodes];
  let line = nextLine(text, opening.next, opening.nextNumber);
  while (line !== null) {
    const part = readPart(text, line);
    for (const node of part.nodes) children.push(node);
    line = nextLine(text, part.next, part.nextNumber);
  }
  return { type: 'root', children, position: { start: { line: 1, column: 1, offset: 0 }, end: endOf(text) } };
}

/** By the reference parser alone. */
export function parseWhole(text: string): Root {
  // The parser drops a byte order mark and would shift all offsets by one: a second mark stays, in another dress.
  return parseByReference(text.startsWith(byteOrderMark) ? zeroWidthSpace + text.slice(1) : text);
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
