import type { BulletinFrame, Marker, MarkerForm } from '../../bulletin/model.ts';
import { groupBy } from '../../text/group-by.ts';
import { alignScoped, type ScopedAlignment, type ScopedEntry, type ScopedOptions } from './counting-scopes.ts';

/** Ranks from the outside in; a number begins anew under each of an outer rank. */
const ranks: readonly MarkerForm[] = ['chapter', 'han-comma', 'han-bracket', 'arabic-dot', 'arabic-bracket', 'circled'];

/**
 * All numbers of parts, categories and problems, by form, in the order of the text: in 一、总体情况 二、关于…问题 三、关于…问题
 * 四、下一步打算 parts and problems are counted together.
 */
export function headingSeries(bulletin: BulletinFrame): ReadonlyMap<MarkerForm, readonly ScopedEntry[]> {
  const { sections, categories, problems } = bulletin;
  const markers = [...sections, ...categories, ...problems].flatMap(({ marker }) => (marker === null || marker.block.shape.kind === 'table-cell' ? [] : [marker]));
  const placed = markers.map((marker) => ({ marker, at: bulletin.startOf(marker.block) + marker.start })).sort((a, b) => a.at - b.at);
  const outer = new Map<number, Marker>();
  const entries = placed.map(({ marker }): ScopedEntry & { readonly marker: Marker } => {
    const rank = ranks.indexOf(marker.form);
    const scope = outermost(outer, rank);
    outer.set(rank, marker);
    return { marker, scopes: [scope] };
  });
  return groupBy(entries, ({ marker }) => marker.form);
}

/** The last marker of the nearest outer rank that has any. */
function outermost(outer: ReadonlyMap<number, Marker>, rank: number): Marker | null {
  for (let at = rank - 1; at >= 0; at -= 1) {
    const marker = outer.get(at);
    if (marker !== undefined) return marker;
  }
  return null;
}

/** So much less must be wrong with the numbers of all headings together, to read them as one series. */
const clearly = 0.5;

/** A series by itself, or as part of all headings of its form: whichever leaves fewer defects. */
export function alignAmongHeadings(own: readonly ScopedEntry[], all: readonly ScopedEntry[], options: ScopedOptions): ScopedAlignment {
  const alone = alignScoped(own, options);
  if (alone.alignment.cost < 1 || all.length <= own.length) return alone;
  const together = alignScoped(all, options);
  return together.alignment.cost < alone.alignment.cost - clearly ? together : alone;
}
