/** Lines of a text by where they begin and end in it, blanks apart. */
export interface BrokenText {
  readonly text: string;
  /** `start-end` of each line. */
  readonly lines: readonly string[];
  /** The lines themselves. */
  readonly words: readonly string[];
}

export function brokenText(lines: readonly string[]): BrokenText {
  const words = lines.map((line) => line.replace(/\s/gu, '')).filter((line) => line !== '');
  let at = 0;
  const places = words.map((line) => {
    at += line.length;
    return `${at - line.length}-${at}`;
  });
  return { text: words.join(''), lines: places, words };
}

/** The lines of one that the other breaks differently. */
export function unlikeLines(a: BrokenText, b: BrokenText): readonly string[] {
  const known = new Set(b.lines);
  return a.words.filter((_, index) => !known.has(a.lines[index] ?? ''));
}

/** Lines that begin alike and end elsewhere: the first of each stretch that is broken differently. */
export function firstUnlike(a: BrokenText, b: BrokenText): readonly string[] {
  const starts = new Set(b.lines.map((place) => place.split('-')[0]));
  const known = new Set(b.lines);
  return a.words.filter((_, index) => {
    const place = a.lines[index] ?? '';
    return !known.has(place) && starts.has(place.split('-')[0]);
  });
}
