import { findAll } from './find-all.ts';

/** How far a match may reach before the start of its cue, and behind it with all that the pattern looks at there. */
export interface Reach {
  readonly before: number;
  readonly behind: number;
}

/**
 * The matches of a pattern of which each holds a cue, in order. A cue is quick to find, the pattern's many alternatives are slow
 * to try everywhere: they are tried only near the cues. Both carry the `g` flag; the pattern has no `^`. Each match's `index` is
 * one of the whole text, its `input` is not.
 */
export function findAround(text: string, cue: RegExp, pattern: RegExp, { before, behind }: Reach): readonly RegExpExecArray[] {
  const cues = findAll(text, cue);
  if (cues.length === 0) return cues;
  const matches: RegExpExecArray[] = [];
  for (let first = 0; first < cues.length;) {
    let last = first;
    while (last + 1 < cues.length && indexOf(cues, last + 1) - before <= indexOf(cues, last) + behind) last += 1;
    const start = Math.max(0, indexOf(cues, first) - before);
    for (const match of findAll(text.slice(start, indexOf(cues, last) + behind), pattern)) {
      match.index += start;
      matches.push(match);
    }
    first = last + 1;
  }
  return matches;
}

function indexOf(cues: readonly RegExpExecArray[], at: number): number {
  return cues[at]?.index ?? 0;
}
