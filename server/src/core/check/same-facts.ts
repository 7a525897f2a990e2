import type { RuleFacts } from './looks.ts';

/**
 * True where two lists of facts say the same of the same blocks and problems. What is worked out later, by a function, is never the same.
 */
export function isSameFacts(a: RuleFacts | undefined, b: RuleFacts | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  return a.facts.length === b.facts.length && a.facts.every((fact, index) => isSame(fact, b.facts[index]));
}

function isSame(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) || Array.isArray(b)) return Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((item, index) => isSame(item, b[index]));
  return isPlain(a) && isPlain(b) && isSameRecord(a, b);
}

/** Blocks and problems are the same or not; what they hold is not asked. */
function isPlain(value: object): value is Readonly<Record<string, unknown>> {
  return Object.getPrototypeOf(value) === Object.prototype && !('memo' in value) && !('rectification' in value);
}

function isSameRecord(a: Readonly<Record<string, unknown>>, b: Readonly<Record<string, unknown>>): boolean {
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => key in b && isSame(a[key], b[key]));
}
