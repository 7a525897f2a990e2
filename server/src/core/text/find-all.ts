const none: readonly RegExpExecArray[] = [];

/**
 * Every match of a pattern with the `g` flag, as `matchAll` gives them. `matchAll` copies the expression at each call, which
 * costs more than looking through a whole sentence; this one uses the expression itself and leaves no state in it.
 */
export function findAll(text: string, pattern: RegExp): readonly RegExpExecArray[] {
  pattern.lastIndex = 0;
  let match = pattern.exec(text);
  if (match === null) return none;
  const matches: RegExpExecArray[] = [];
  while (match !== null) {
    matches.push(match);
    if (match[0] === '') pattern.lastIndex += 1;
    match = pattern.exec(text);
  }
  return matches;
}
