const base = 0x01000193;

/** A hash of every `width` characters in a row: the one at index i is of `text[i, i + width)`. Empty for shorter texts. */
export function rollingHashes(text: string, width: number): readonly number[] {
  const count = text.length - width + 1;
  if (count <= 0) return [];
  // No typed array: of so few numbers, making one takes longer than filling it.
  const hashes = new Array<number>(count);
  const leaving = power(width);
  let state = 0;
  for (let at = 0; at < width; at += 1) state = (Math.imul(state, base) + text.charCodeAt(at)) | 0;
  hashes[0] = state;
  for (let at = width; at < text.length; at += 1) {
    state = (Math.imul(state, base) + text.charCodeAt(at) - Math.imul(text.charCodeAt(at - width), leaving)) | 0;
    hashes[at - width + 1] = state;
  }
  return hashes;
}

/** What a character weighs once `width` others have followed it. */
function power(width: number): number {
  let result = 1;
  for (let count = 0; count < width; count += 1) result = Math.imul(result, base);
  return result;
}
