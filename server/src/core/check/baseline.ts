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
    return `${finding.ruleId}:${hash(`${base}\n${occurrence}`)}`;
  });
}

function placeOf({ range }: Finding, text: string): string {
  const place = text.slice(range.start, range.end).replace(spaces, ' ').trim();
  return place.length <= maxPlaceLength ? place : `${place.slice(0, maxPlaceLength)}…${place.length}`;
}

/** 64 bits as 16 hexadecimal digits: two runs of FNV-1a with different seeds. Not for secrets. */
function hash(text: string): string {
  return fnv1a(text, 0x811c9dc5) + fnv1a(text, 0x01000193);
}

function fnv1a(text: string, seed: number): string {
  let state = seed;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    state = Math.imul(state ^ (code & 0xff), 0x01000193);
    state = Math.imul(state ^ (code >> 8), 0x01000193);
  }
  return (state >>> 0).toString(16).padStart(8, '0');
}

/** Findings that the baseline does not know. Known names are used up one by one, so that a second equal finding is new. */
export function withoutBaseline(findings: readonly Finding[], text: string, known: readonly string[]): readonly Finding[] {
  if (known.length === 0) return findings;
  const names = fingerprintsOf(findings, text);
  const set = new Set(known);
  return findings.filter((_, index) => !set.has(names[index] ?? ''));
}
