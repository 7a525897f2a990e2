/**
 * A text without the characters of a kind at its end. What `/[…]+$/` would find as well, but from the end: a search from the start takes
 * quadratic time where such characters stand in masses elsewhere.
 * @param character matches one character
 */
export function withoutEnd(text: string, character: RegExp): string {
  let end = text.length;
  while (end > 0 && character.test(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}
