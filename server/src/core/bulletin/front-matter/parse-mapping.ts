import { isMap, isScalar, isSeq, parseDocument, type Document, type ParsedNode } from 'yaml';
import { located, spanOf, type Block, type Located, type Span } from '../block.ts';

/** What stands behind a key: one string or several; null parts are what is no string (a mapping, an alias). */
export interface RawValue {
  readonly at: Span;
  readonly items: readonly (Located<string> | null)[];
  readonly isList: boolean;
}

export interface Entry {
  readonly key: Located<string>;
  /** Null where nothing stands behind the key. */
  readonly value: RawValue | null;
}

export interface Mapping {
  readonly entries: readonly Entry[];
  /** Where the YAML is broken: the first place. */
  readonly broken: readonly Span[];
}

const fences = /^(---[ \t]*(?:\r?\n|\r))([\s\S]*?)(?:(?:\r?\n|\r)(?:---|\.\.\.)[ \t]*|---[ \t]*)?$/u;
/**
 * Real front matter has a few hundred characters, a line or a value each. The parser calls itself for every level of
 * nesting, and a stack that runs out ends the process, so what could nest deeper than some hundred levels is not read.
 */
const longest = 16_384;
const longestLine = 2_000;
const mostBrackets = 400;

/** The keys and values of a front-matter block. Every scalar is a string, aliases are not followed. */
export function parseMapping(block: Block): Mapping {
  const [, fence = '', body = ''] = fences.exec(block.text.trimEnd()) ?? [];
  const document = mayNestDeeply(body) ? null : parse(body);
  if (document === null) return { entries: [], broken: [spanOf(block, 0, fence.trimEnd().length)] };
  const place = (start: number, end: number): Span => spanOf(block, fence.length + Math.min(start, body.length), fence.length + Math.min(Math.max(start, end), body.length));
  const broken = document.errors.slice(0, 1).map((error) => brokenPlace(body, error.pos, place));
  const { contents } = document;
  if (!isMap(contents)) {
    const stray = contents === null || broken.length > 0 ? [] : [place(contents.range[0], contents.range[1])];
    return { entries: [], broken: [...broken, ...stray] };
  }
  const entries = contents.items.flatMap(({ key, value }) => entryOf(key, value, place));
  return { entries, broken };
}

function mayNestDeeply(body: string): boolean {
  if (body.length > longest || body.split('\n').some((line) => line.length > longestLine)) return true;
  return [...body.matchAll(/[[{]/gu)].length > mostBrackets;
}

type Place = (start: number, end: number) => Span;

function parse(body: string): Document.Parsed | null {
  try {
    return parseDocument(body, { schema: 'failsafe', merge: false, prettyErrors: false, uniqueKeys: false, logLevel: 'silent' });
  } catch {
    // The parser reports what is wrong rather than throwing; this is the last resort.
    return null;
  }
}

/** The line of an error, without blanks around it: parsers name single characters, often behind the mistake. */
function brokenPlace(body: string, [at]: readonly [number, number], place: Place): Span {
  const start = body.lastIndexOf('\n', Math.max(0, at - 1)) + 1;
  const lineEnd = body.indexOf('\n', start);
  const line = body.slice(start, lineEnd < 0 ? body.length : lineEnd);
  return place(start + line.length - line.trimStart().length, start + line.trimEnd().length);
}

function entryOf(key: ParsedNode, value: ParsedNode | null, place: Place): readonly Entry[] {
  const keySpan = place(key.range[0], key.range[1]);
  const name = isScalar(key) && typeof key.value === 'string' ? key.value : keySpan.block.text.slice(keySpan.start, keySpan.end);
  return [{ key: located(name, keySpan.block, keySpan.start, keySpan.end), value: valueOf(value, place) }];
}

function valueOf(value: ParsedNode | null, place: Place): RawValue | null {
  if (value === null) return null;
  const at = place(value.range[0], value.range[1]);
  if (isSeq(value)) return { at, isList: true, items: value.items.map((item) => stringOf(item, place)) };
  const item = stringOf(value, place);
  return item !== null && item.value === '' ? null : { at, isList: false, items: [item] };
}

function stringOf(node: ParsedNode, place: Place): Located<string> | null {
  if (!isScalar(node)) return null;
  const { block, start, end } = place(node.range[0], node.range[1]);
  return located(typeof node.value === 'string' ? node.value.trim() : '', block, start, end);
}
