const base = 0x01000193;

/** A hash of the `width` characters from `at` on, all of which the text has. */
export function hashAt(text: string, at: number, width: number): number {
  let state = 0;
  for (let index = at; index < at + width; index += 1) state = (Math.imul(state, base) + text.charCodeAt(index)) | 0;
  return state;
}

/**
 * Of the hash at one place, the one at the next.
 * @param weight `leavingWeight(width)`
 */
export function nextHash(hash: number, text: string, at: number, width: number, weight: number): number {
  return (Math.imul(hash, base) + text.charCodeAt(at + width) - Math.imul(text.charCodeAt(at), weight)) | 0;
}

/** What a character weighs once `width` others have followed it. */
export function leavingWeight(width: number): number {
  let result = 1;
  for (let count = 0; count < width; count += 1) result = Math.imul(result, base);
  return result;
}
