import type { Outcome } from './fault-kind.ts';

/** What there is to tell of a run beside its counts. */
export function measured({ note, figures }: Outcome): readonly string[] {
  return [...(note === null ? [] : [note]), ...figures.map(({ words, value }) => words.replace('{}', value.toLocaleString('en')))];
}
