import type { RootContent } from 'mdast';
import { plainBlock } from './plain-blocks.ts';
import { referencePart } from './reference-part.ts';
import { parseByReference } from './reference-parser.ts';
import { isBlank, readSourceLine, type SourceLine } from './source-line.ts';

/**
 * Lines of a document that were parsed by themselves: a plain block, or what the reference parser was handed. What they became follows from the
 * text between their start and their reach alone (see `reachOf`).
 */
export interface MarkdownPart {
  readonly kind: 'plain' | 'reference';
  readonly nodes: readonly RootContent[];
  readonly start: number;
  /** The first line behind it, and its number. */
  readonly next: number;
  readonly nextNumber: number;
}

/** What stands before the parts: front matter or nothing. */
export interface MarkdownOpening {
  readonly nodes: readonly RootContent[];
  readonly next: number;
  readonly nextNumber: number;
}

const byteOrderMark = '\uFEFF';
const fence = /^---[ \t]*$/u;

/** Null for a document that can't be taken apart: the reference parser must see it whole. */
export function readOpening(text: string): MarkdownOpening | null {
  if (text.startsWith(byteOrderMark)) return null;
  // A link's definition reaches over the whole document.
  if (text.includes(']:')) return null;
  let line = readSourceLine(text, 0, 1);
  if (!text.startsWith('---') || !fence.test(text.slice(0, line.end))) return { nodes: [], next: 0, nextNumber: 1 };
  while (line.next < text.length) {
    line = readSourceLine(text, line.next, line.number + 1);
    if (!text.startsWith('---', line.start) || !fence.test(text.slice(line.start, line.end))) continue;
    return { nodes: parseByReference(text.slice(0, line.end)).children, next: line.next, nextNumber: line.number + 1 };
  }
  // The attempt at front matter leaves its trace in how micromark reads the line behind it.
  return null;
}

/** The first line from `start` on that holds something; null where none does. */
export function nextLine(text: string, start: number, number: number): SourceLine | null {
  let from = start;
  let at = number;
  while (from < text.length) {
    const line = readSourceLine(text, from, at);
    if (!isBlank(text, line)) return line;
    from = line.next;
    at += 1;
  }
  return null;
}

/** The part that begins with `line`, which is not blank. */
export function readPart(text: string, line: SourceLine): MarkdownPart {
  const plain = plainBlock(text, line);
  if (plain !== null) return { kind: 'plain', nodes: [plain.node], start: line.start, next: plain.next, nextNumber: plain.nextNumber };
  const { nodes, next, nextNumber } = referencePart(text, line);
  return { kind: 'reference', nodes, start: line.start, next, nextNumber };
}

/** How far the parser looked to find where a part ends; infinite where it met the end of the document. No part before reaches further. */
export function reachOf(text: string, { kind, next }: Pick<MarkdownPart, 'kind' | 'next'>): number {
  if (next >= text.length) return Infinity;
  // A plain block looks at the next line that holds something, and no further.
  if (kind === 'plain') return behindNextLine(text, next);
  // What the reference parser was handed ends where a plain block begins, and that was read to its own end.
  const plain = plainBlock(text, readSourceLine(text, next, 1));
  return plain === null || plain.next >= text.length ? Infinity : behindNextLine(text, plain.next);
}

function behindNextLine(text: string, start: number): number {
  return nextLine(text, start, 1)?.next ?? Infinity;
}
