import { keptList } from '../../text/kept-list.ts';
import { hashAt, leavingWeight, nextHash } from './rolling-hash.ts';

/** So many characters stand behind a fingerprint. */
export const printWidth = 20;
const weight = leavingWeight(printWidth);

/** Offsets in a text, each followed by the hash of the characters from there on and by their surroundings (`surroundingsOf`); in order. */
export type Fingerprints = readonly number[];

/** So many numbers are one fingerprint. */
export const numbersPerPrint = 3;

const none: Fingerprints = [];

/**
 * A text's fingerprints, a tenth or so of its offsets, chosen by what stands there (winnowing: Schleimer, Wilkerson and Aiken, 2003): the last of the least
 * hashes in each `span` characters. Where two texts have `span` characters in a row in common, both have a fingerprint at the same place of these.
 * @param span characters, at least `printWidth`
 */
export function fingerprintsOf(text: string, span: number): Fingerprints {
  const count = text.length - printWidth + 1;
  const width = span - printWidth + 1;
  if (count < width) return none;
  const hashes = hashesOf(text, count);
  const prints: number[] = [];
  let chosen = -1;
  let least = 0;
  for (let right = 0; right < count; right += 1) {
    if (isLess(hashes, right, least)) least = right;
    const left = right - width + 1;
    if (left < 0) continue;
    if (least < left) least = leastIn(hashes, left, right);
    if (least !== chosen) prints.push(least, hashes[least] ?? 0, surroundingsOf(text, least, span));
    chosen = least;
  }
  return keptList(prints);
}

/** What stands before and behind a fingerprint, half a number each: half of what `span` characters have besides. */
function surroundingsOf(text: string, at: number, span: number): number {
  const width = Math.ceil((span - printWidth) / 2);
  const before = at >= width ? hashAt(text, at - width, width) : 0;
  const behind = at + printWidth + width <= text.length ? hashAt(text, at + printWidth, width) : 0;
  return (before << 16) | (behind & 0xffff);
}

/** Whether two places with the same characters may have `span` in common: half of what these have besides stands before, or behind. False is certain. */
export function mayAgree(surroundings: number, others: number): boolean {
  const differing = surroundings ^ others;
  return (differing & 0xffff) === 0 || differing >>> 16 === 0;
}

/** Written over by the next text: an array a text would be more than all else that is made for it. */
let scratch = new Int32Array(1024);

/** By offset, mixed so that their order says nothing of the text. Good until the next text's are asked for. */
function hashesOf(text: string, count: number): Int32Array {
  if (scratch.length < count) scratch = new Int32Array(count * 2);
  const hashes = scratch;
  let hash = hashAt(text, 0, printWidth);
  for (let at = 0; at < count; at += 1) {
    hashes[at] = Math.imul(hash ^ (hash >>> 15), 0x9e3779b1);
    if (at + 1 < count) hash = nextHash(hash, text, at, printWidth, weight);
  }
  return hashes;
}

function isLess(hashes: Int32Array, at: number, least: number): boolean {
  return (hashes[at] ?? 0) <= (hashes[least] ?? 0);
}

function leastIn(hashes: Int32Array, left: number, right: number): number {
  let least = left;
  for (let at = left + 1; at <= right; at += 1) if (isLess(hashes, at, least)) least = at;
  return least;
}
