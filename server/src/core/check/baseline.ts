import { shortHash } from '../text/hash.ts';
import type { Finding } from './finding.ts';

/** Long places are told apart well enough by their beginning and length. */
const maxPlaceLength = 400;
const spaces = /\s+/gu;

/**
 * A name for each finding of a document that stays the same when text is added, moved or removed elsewhere: made of the rule,
 * the message, the words of the place, and which of several equal ones it is. Lines and offsets play no part.
 * @param findings in the order of their places
 * @param text the document that their ranges refer to
 */
export function fingerprintsOf(findings: readonly Finding[], text: string): readonly string[] {
  const occurrences = new Map<string, number>();
  return findings.map((finding) => {
    const base = `${finding.messageId}\n${placeOf(finding, text)}`;
    const key = `${finding.ruleId}\n${base}`;
    const occurrence = occurrences.get(key) ?? 0;
    occurrences.set(key, occurrence + 1);
    return `${finding.ruleId}:${shortHash(`${base}\n${occurrence}`)}`;
  });
}

function placeOf({ range }: Finding, text: string): string {
  const place = text.slice(range.start, range.end).replace(spaces, ' ').trim();
  return place.length <= maxPlaceLength ? place : `${place.slice(0, maxPlaceLength)}…${place.length}`;
}
