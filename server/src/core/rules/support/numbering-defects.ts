import type { Marker } from '../../bulletin/model.ts';
import type { RuleEdit } from '../rule.ts';
import { markerText, renumber } from './marker-text.ts';
import { alignSequence, type SequenceItem, type SequenceOptions } from './sequence.ts';
import type { Alignment, Deviation } from './sequence-deviations.ts';

/** An entry of a numbered series; an entry that bears no number has no marker. */
export interface NumberedEntry extends Omit<SequenceItem, 'value'> {
  readonly marker: Marker | null;
}

/** A number that is wrong, in the words of its message. */
export interface NumberingDefect {
  readonly kind: 'start' | 'gap' | 'repeat' | 'order';
  readonly marker: Marker;
  readonly data: { readonly found: string; readonly expected: string; readonly previous: string };
  /** The number that should stand here and is nowhere before; null where it only stands elsewhere. */
  readonly missing: number | null;
  /** The number before it; null for the first. */
  readonly after: Marker | null;
  /** The number it repeats or was exchanged with. */
  readonly related: Marker | null;
  /** Writes every number from here on as it should be; empty where many defects make that a matter for the first. */
  readonly edits: readonly RuleEdit[];
}

/** So many findings of a series offer its renumbering; beyond that the edits themselves would be too many. */
const mostRepairs = 8;

export function alignEntries(entries: readonly NumberedEntry[], options: SequenceOptions): Alignment {
  return alignSequence(entries.map(itemOf), options);
}

/** Property by property: copying whole objects takes longer than all that is done with them. */
function itemOf({ marker, opens, apart = false, entersPart = false }: NumberedEntry): SequenceItem {
  return { value: marker?.value ?? null, opens, apart, entersPart };
}

/** What is wrong with a series of markers, in order; lone counts are left out. */
export function numberingDefects(entries: readonly NumberedEntry[], alignment: Alignment): readonly NumberingDefect[] {
  const defects: NumberingDefect[] = [];
  for (const deviation of [...alignment.deviations].sort((a, b) => a.index - b.index)) {
    const marker = entries[deviation.index]?.marker ?? null;
    if (marker === null || deviation.kind === 'lone') continue;
    const edits = defects.length < mostRepairs ? renumberFrom(entries, alignment, deviation.index) : [];
    defects.push({ ...describe(entries, deviation, deviation.kind, marker), edits });
  }
  return defects;
}

function describe(entries: readonly NumberedEntry[], deviation: Deviation, kind: 'gap' | 'repeat' | 'order', marker: Marker): Omit<NumberingDefect, 'edits'> {
  const { index, expected, related } = deviation;
  const after = previousMarker(entries, index);
  const previous = expected === 1 ? null : after;
  return {
    kind: previous === null ? 'start' : kind,
    marker,
    after,
    missing: kind === 'gap' ? expected : null,
    data: { found: markerText(marker), expected: markerText(marker, expected), previous: previous === null ? '' : markerText(previous) },
    related: related === null ? null : (entries[related]?.marker ?? null),
  };
}

function previousMarker(entries: readonly NumberedEntry[], index: number): Marker | null {
  for (let at = index - 1; at >= 0; at -= 1) {
    const marker = entries[at]?.marker ?? null;
    if (marker !== null) return marker;
  }
  return null;
}

function renumberFrom(entries: readonly NumberedEntry[], { ordinals }: Alignment, from: number): readonly RuleEdit[] {
  const edits: RuleEdit[] = [];
  for (let index = from; index < entries.length; index += 1) {
    const marker = entries[index]?.marker ?? null;
    const ordinal = ordinals[index] ?? null;
    if (marker === null || ordinal === null || marker.value === ordinal) continue;
    edits.push(renumber(marker, ordinal));
  }
  return edits;
}
