import type { SequenceOptions } from './sequence.ts';
import type { Alignment } from './sequence-deviations.ts';
import { alignEntries, type NumberedEntry } from './numbering-defects.ts';
import type { Marker } from '../../bulletin/model.ts';

/** A numbered thing with the parts of the document that counting may begin anew in, outermost first. */
export interface ScopedEntry {
  readonly marker: Marker | null;
  readonly scopes: readonly unknown[];
  /** True where something else stands between it and the entry before. */
  readonly apart?: boolean;
}

export interface ScopedOptions extends SequenceOptions {
  /** The reading that is taken where both leave the same defects; through the whole document where nothing is said. */
  readonly ties?: 'through' | 'anew';
}

export interface ScopedAlignment {
  readonly entries: readonly NumberedEntry[];
  readonly alignment: Alignment;
}

/** Two readings that weigh about the same; then the one that the document follows longer is its own. */
const nearlyEqual = 0.4;

/**
 * Reads a series as counted through the whole document, or anew in each part: whichever the document does, that is,
 * whichever leaves the fewest defects.
 */
export function alignScoped(entries: readonly ScopedEntry[], options: ScopedOptions): ScopedAlignment {
  const depth = entries[0]?.scopes.length ?? 0;
  const [through, ...anew] = readingsOf(entries, depth);
  let best = { entries: through, alignment: alignEntries(through, options) };
  for (const reading of anew) {
    if (best.alignment.cost === 0) break;
    const alignment = alignEntries(reading, options);
    if (isBetter(alignment, best.alignment, options)) best = { entries: reading, alignment };
  }
  return best;
}

function readingsOf(entries: readonly ScopedEntry[], depth: number): readonly [readonly NumberedEntry[], ...(readonly NumberedEntry[])[]] {
  const deepest = depth - 1;
  const read = (opensAt: (before: ScopedEntry | undefined, entry: ScopedEntry) => boolean): readonly NumberedEntry[] =>
    entries.map((entry, index) => {
      const before = entries[index - 1];
      return { marker: entry.marker, apart: entry.apart ?? false, opens: index === 0 || opensAt(before, entry), entersPart: entersScope(before, entry, deepest) };
    });
  return [read(() => false), ...Array.from({ length: depth }, (_, level) => read((before, entry) => entersScope(before, entry, level)))];
}

/** True where a part of this level, or one around it, is another than before. */
function entersScope(before: ScopedEntry | undefined, entry: ScopedEntry, level: number): boolean {
  for (let at = 0; at <= level; at += 1) if (before?.scopes[at] !== entry.scopes[at]) return true;
  return false;
}

function isBetter(a: Alignment, b: Alignment, { ties }: ScopedOptions): boolean {
  if (Math.abs(a.cost - b.cost) > nearlyEqual) return a.cost < b.cost;
  const [firstA, firstB] = [firstDeviation(a), firstDeviation(b)];
  if (firstA !== firstB) return firstA > firstB;
  return a.cost < b.cost || (ties === 'anew' && a.cost === b.cost);
}

function firstDeviation({ deviations }: Alignment): number {
  return deviations.reduce((first, { index }) => Math.min(first, index), Number.POSITIVE_INFINITY);
}
