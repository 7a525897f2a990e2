import type { Block } from '../../bulletin/block.ts';
import { holdsAnyOf } from '../../bulletin/block-characters.ts';
import { findAll } from '../../text/find-all.ts';
import type { TextRange } from '../../text/range.ts';
import { placeholderPatterns, type PlaceholderKind, type PlaceholderPattern } from './placeholder-patterns.ts';

/** What a repair leaves for the writer to fill in; rule leftover-placeholder reports it until it is replaced. */
export const stub = '【待补充】';

export interface Placeholder extends TextRange {
  readonly kind: PlaceholderKind;
  readonly text: string;
  /** Equal for placeholders of one sort, such as every XX of a document. */
  readonly sort: string;
}

const none: readonly Placeholder[] = [];

const signs = 'XxＸｘ×*_{○某待此TFt＊＿l击';
const anySign = new RegExp(`[${signs}]`, 'u');
/** A bracket that encloses nothing, or says what should be put there; 年 月 without numbers. */
const unfilled = /[【《（〔［[年][\s　_]*[】》）〕］月请填输插补此在]/u;
const holdsSign = holdsAnyOf(signs);
const holdsFirst = holdsAnyOf('【《（〔［[年');

/** What all patterns need, as one expression: 公务接待 and 此次 hold a trigger, but nothing of these. */
const needed = new RegExp(placeholderPatterns.map(({ needs, cue }) => cue ?? needs.map((piece) => piece.replace(/[*{[]/gu, '\\$&')).join('|')).join('|'), 'u');

/** The placeholders of a text, in order, none inside another. */
export function placeholdersIn(text: string): readonly Placeholder[] {
  return anySign.test(text) || unfilled.test(text) ? search(text) : none;
}

/** The same of a whole block. */
export function placeholdersOf(block: Block): readonly Placeholder[] {
  return holdsSign(block) || (holdsFirst(block) && unfilled.test(block.text)) ? search(block.text) : none;
}

function search(text: string): readonly Placeholder[] {
  if (!needed.test(text)) return none;
  const found = placeholderPatterns.flatMap((pattern) => matchesOf(pattern, text));
  if (found.length < 2) return found;
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Placeholder[] = [];
  for (const placeholder of found) if (placeholder.start >= (kept.at(-1)?.end ?? 0)) kept.push(placeholder);
  return kept;
}

/** True where something is left to fill in; anonymised names don't count. */
export function hasPlaceholder(text: string): boolean {
  return placeholdersIn(text).some(({ kind }) => kind === 'blank');
}

/** The same of a whole block. */
export function blockHasPlaceholder(block: Block): boolean {
  return placeholdersOf(block).some(({ kind }) => kind === 'blank');
}

function matchesOf({ kind, sort, needs, pattern, accepts }: PlaceholderPattern, text: string): Placeholder[] {
  if (!needs.some((needed) => text.includes(needed))) return [];
  const found: Placeholder[] = [];
  for (const match of findAll(text, pattern)) {
    const start = match.index;
    const end = start + match[0].length;
    if (accepts?.(text, start, end) ?? true) found.push({ kind, sort: sort ?? match[0], text: match[0], start, end });
  }
  return found;
}
