import { createScanner, parseTree, printParseErrorCode, type Node, type ParseError } from 'jsonc-parser';
import type { TextRange } from '../text/range.ts';

/** JSON with the place of every value, in UTF-16 offsets of the text. */
export type JsonNode = TextRange &
  (
    | { readonly kind: 'object'; readonly members: readonly JsonMember[] }
    | { readonly kind: 'list'; readonly items: readonly JsonNode[] }
    | { readonly kind: 'string'; readonly value: string }
    | { readonly kind: 'number'; readonly value: number }
    | { readonly kind: 'boolean'; readonly value: boolean }
    | { readonly kind: 'null' }
  );

export interface JsonMember {
  readonly key: string;
  readonly keyRange: TextRange;
  /** Null where broken JSON has none. */
  readonly value: JsonNode | null;
}

/** The first thing that is wrong with a JSON text: what follows it is mostly its consequence. */
export interface SyntaxProblem extends TextRange {
  readonly error: SyntaxErrorName | 'Empty' | 'TooDeep';
}

export type SyntaxErrorName = ReturnType<typeof printParseErrorCode>;

export interface JsonTree {
  /** What could be understood, also of a broken text. */
  readonly root: JsonNode | null;
  readonly problem: SyntaxProblem | null;
}

/** Deeper than any configuration; readers of trees call themselves once a level. */
export const deepestNesting = 64;

/** Reads JSON with comments and trailing commas. Never throws. */
export function parseJsonTree(text: string): JsonTree {
  const tooDeep = firstTooDeep(text);
  if (tooDeep !== null) return { root: null, problem: { error: 'TooDeep', ...tooDeep } };
  const errors: ParseError[] = [];
  const node = parseTree(text, errors, { allowTrailingComma: true, allowEmptyContent: true });
  const [error] = errors;
  const root = node === undefined ? null : convert(node);
  if (error !== undefined) {
    return { root, problem: { error: printParseErrorCode(error.error), start: error.offset, end: error.offset + error.length } };
  }
  return { root, problem: root === null ? { error: 'Empty', start: 0, end: text.length } : null };
}

/** The plain value of a node. Own properties only, so that a key such as `__proto__` is just a key. */
export function valueOf(node: JsonNode): unknown {
  switch (node.kind) {
    case 'object':
      return Object.fromEntries(node.members.flatMap(({ key, value }) => (value === null ? [] : [[key, valueOf(value)]])));
    case 'list':
      return node.items.map(valueOf);
    case 'null':
      return null;
    case 'string':
    case 'number':
    case 'boolean':
      return node.value;
  }
}

/** The node at a path of keys and indexes; the furthest that exists where the path leads nowhere. Of equal keys the last. */
export function nodeAt(root: JsonNode, path: readonly PropertyKey[]): JsonNode {
  let node = root;
  for (const step of path) {
    const next = childOf(node, step);
    if (next === null) return node;
    node = next;
  }
  return node;
}

export function hasValueAt(root: JsonNode, path: readonly PropertyKey[]): boolean {
  const step = path.at(-1);
  return step === undefined || childOf(nodeAt(root, path.slice(0, -1)), step) !== null;
}

/** The place of the key that a path ends in, that of the object where it has none. */
export function keyRangeAt(root: JsonNode, path: readonly PropertyKey[]): TextRange {
  const parent = nodeAt(root, path.slice(0, -1));
  const member = parent.kind === 'object' ? parent.members.findLast(({ key }) => key === path.at(-1)) : undefined;
  return member?.keyRange ?? parent;
}

function childOf(node: JsonNode, step: PropertyKey): JsonNode | null {
  if (node.kind === 'object') return node.members.findLast(({ key }) => key === step)?.value ?? null;
  return node.kind === 'list' && typeof step === 'number' ? (node.items[step] ?? null) : null;
}

function convert(node: Node): JsonNode {
  const range = { start: node.offset, end: node.offset + node.length };
  const children = node.children ?? [];
  switch (node.type) {
    case 'object':
      return { kind: 'object', ...range, members: children.flatMap(memberOf) };
    case 'array':
      return { kind: 'list', ...range, items: children.map(convert) };
    case 'string':
      return { kind: 'string', ...range, value: String(node.value) };
    case 'number':
      return { kind: 'number', ...range, value: Number(node.value) };
    case 'boolean':
      return { kind: 'boolean', ...range, value: node.value === true };
    case 'null':
    case 'property':
      return { kind: 'null', ...range };
  }
}

function memberOf({ children }: Node): readonly JsonMember[] {
  const [key, value] = children ?? [];
  if (key === undefined) return [];
  return [{ key: String(key.value), keyRange: { start: key.offset, end: key.offset + key.length }, value: value === undefined ? null : convert(value) }];
}

function firstTooDeep(text: string): TextRange | null {
  const scanner = createScanner(text, true);
  let depth = 0;
  for (scanner.scan(); scanner.getTokenOffset() < text.length; scanner.scan()) {
    const start = scanner.getTokenOffset();
    const char = text.charAt(start);
    if (char === '{' || char === '[') depth += 1;
    else if (char === '}' || char === ']') depth -= 1;
    if (depth > deepestNesting) return { start, end: start + 1 };
  }
  return null;
}
