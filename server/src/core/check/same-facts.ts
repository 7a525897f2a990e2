import type { Block } from '../bulletin/block.ts';
import type { RuleFacts } from './looks.ts';

/** A block that took the place of another one. */
export interface ReplacedBlock {
  readonly before: Block;
  readonly after: Block;
}

/**
 * True where two lists of facts say the same of the same blocks and problems, `replaced.after` taken for `replaced.before`. What is worked out later, by a
 * function, is never the same.
 */
export function sayTheSame(a: RuleFacts | undefined, b: RuleFacts | undefined, replaced: ReplacedBlock): boolean {
  if (a === undefined || b === undefined) return a === b;
  return isSame(a.facts, b.facts, new Map([[replaced.before, replaced.after]]));
}

/** @param known what was found the same, or is being compared: facts of one list hold the same objects over and over */
function isSame(a: unknown, b: unknown, known: Map<object, object>): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (known.get(a) === b) return true;
  known.set(a, b);
  if (Array.isArray(a) || Array.isArray(b)) return Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((item, index) => isSame(item, b[index], known));
  return isPlain(a) && isPlain(b) && isSameRecord(a, b, known);
}

/** Blocks and problems are the same or not; what they hold is not asked. */
function isPlain(value: object): value is Readonly<Record<string, unknown>> {
  return Object.getPrototypeOf(value) === Object.prototype && !isBlock(value) && !('rectification' in value);
}

function isBlock(value: object): boolean {
  return 'memo' in value;
}

function isSameRecord(a: Readonly<Record<string, unknown>>, b: Readonly<Record<string, unknown>>, known: Map<object, object>): boolean {
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => key in b && isSame(a[key], b[key], known));
}

/** Adds all blocks that are anywhere in a value. */
export function addBlocks(to: Set<object>, value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  if (isBlock(value)) to.add(value);
  else if (Array.isArray(value)) for (const item of value) addBlocks(to, item);
  else if (isPlain(value)) for (const part of Object.values(value)) addBlocks(to, part);
}
