import { groupBy } from './group-by.ts';

/**
 * Whether a text ends in one of some words at an offset. Most texts end in none, which the last character shows: far quicker than an expression that is tried
 * at each offset before.
 */
export function wordEnds(words: readonly string[]): (text: string, end?: number) => boolean {
  const byLast = groupBy(words, (word) => word.charCodeAt(word.length - 1));
  return (text, end = text.length) => byLast.get(text.charCodeAt(end - 1))?.some((word) => text.endsWith(word, end)) ?? false;
}
