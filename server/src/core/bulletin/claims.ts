import { groupBy } from '../text/group-by.ts';
import { spanOf, type Block } from './block.ts';
import { keptPerBlock } from './block-memo.ts';
import { assignTargets } from './claims/claim-targets.ts';
import { claimsInSentence, mayClaim, type CountedThing } from './claims/claim-patterns.ts';
import { speaksOfOwnInspection } from './claims/own-inspection.ts';
import { sentencesOf } from './facts/sentences.ts';
import type { Claim } from './model.ts';

/**
 * The numbers that lead and section 一 declare of this document's own inspection, in order. Approximate numbers,
 * parts of a total (其中 已完成) and counts of other things are no claims.
 */
export function readClaims(blocks: readonly Block[]): readonly Claim[] {
  return blocks.flatMap(claimsOf);
}

const claimsOf = keptPerBlock((block): readonly Claim[] => {
  if (!mayClaim(block.text)) return [];
  return sentencesOf(spanOf(block)).flatMap((sentence) => {
    const found = claimsInSentence(sentence);
    if (found.length === 0 || !speaksOfOwnInspection(sentence)) return [];
    return assignTargets(totalsOf(found));
  });
});

/** Of several numbers with one counter in a sentence the first is the total where it is the largest; else all are parts. */
function totalsOf(things: readonly CountedThing[]): readonly CountedThing[] {
  return [...groupBy(things, ({ counter }) => counter).values()]
    .flatMap((group) => {
      const [first, ...rest] = group;
      return first !== undefined && rest.every(({ count }) => count <= first.count) ? [first] : [];
    })
    .sort((a, b) => a.start - b.start);
}
