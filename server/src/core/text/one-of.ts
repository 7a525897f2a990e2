/** A class of more stretches than that V8 looks up by a call for each character that it looks at; fewer it tells apart by comparing. */
const mostStretches = 16;

/** The source of an expression for one of many characters, none of which has a meaning of its own in a class. */
export function oneOf(characters: string): string {
  const sorted = [...new Set(characters)].sort((a, b) => (a.codePointAt(0) ?? 0) - (b.codePointAt(0) ?? 0));
  const classes: string[] = [];
  for (let at = 0; at < sorted.length; at += mostStretches) classes.push(`[${sorted.slice(at, at + mostStretches).join('')}]`);
  return classes.length === 1 ? (classes[0] ?? '') : `(?:${classes.join('|')})`;
}
