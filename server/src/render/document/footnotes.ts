import type { MarkedPlaces } from './marked-places.ts';

export interface PlacedFootnotes {
  /** Labels of the notes that are printed, in the order of their first mention. */
  readonly notes: readonly string[];
  readonly numberOf: ReadonlyMap<string, number>;
  readonly unused: number;
  readonly missing: number;
}

/** Circled numbers that every Chinese font has: Word numbers so many notes with them, more with plain numbers. */
const mostCircled = 10;

export function hasCircledMarks(notes: number): boolean {
  return notes > 0 && notes <= mostCircled;
}

/** What stands for a note in the text, one of `notes`: ① … ⑩, or plain numbers where there are more. */
export function footnoteMark(number: number, notes: number): string {
  return hasCircledMarks(notes) ? String.fromCodePoint(0x245f + number) : String(number);
}

/** Numbers footnotes by their first mention. A note inside a note's text is not counted as a mention. */
export function placeFootnotes({ references, definitions }: MarkedPlaces): PlacedFootnotes {
  const defined = new Set(definitions.map(({ label }) => label));
  const numberOf = new Map<string, number>();
  let missing = 0;
  for (const { label, start } of references) {
    if (definitions.some((definition) => start >= definition.start && start < definition.end)) continue;
    if (!defined.has(label)) missing += 1;
    else if (!numberOf.has(label)) numberOf.set(label, numberOf.size + 1);
  }
  return { notes: [...numberOf.keys()], numberOf, missing, unused: defined.size - numberOf.size };
}
