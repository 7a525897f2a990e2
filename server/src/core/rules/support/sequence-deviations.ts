import type { Path, SequenceItem } from './sequence.ts';

/** `gap`: numbers are missing before it. `lone`: a count that ends at 1. */
export type DeviationKind = 'gap' | 'repeat' | 'order' | 'lone';

/** A number that is not what the sequence asks for. */
export interface Deviation {
  readonly kind: DeviationKind;
  readonly index: number;
  /** The number that belongs here. */
  readonly expected: number;
  /** The item it repeats or was exchanged with. */
  readonly related: number | null;
}

export interface Alignment {
  /** The weight of all deviations: one defect weighs about 1. */
  readonly cost: number;
  readonly deviations: readonly Deviation[];
  /** What each item would be called if the sequence were numbered anew; null for entries without a number. */
  readonly ordinals: readonly (number | null)[];
}

interface Found extends Deviation {
  readonly value: number;
  /** Which count of the sequence it is in. */
  readonly run: number;
}

export function describePath(items: readonly SequenceItem[], moves: readonly Path[], endsLone: boolean): Omit<Alignment, 'cost'> {
  const found: Found[] = [];
  const ordinals: (number | null)[] = [];
  let seen = new Map<number, number>();
  let count = 0;
  let run = 0;
  moves.forEach((path, index) => {
    const item = items[index];
    if (item === undefined) return;
    if (path.leavesLone) found.push(loneAt(index - 1, run));
    if (item.opens || path.move === 'restart') {
      seen = new Map();
      count = 0;
      run += 1;
    }
    if (path.move !== 'blank') count += 1;
    ordinals.push(item.value === null ? null : count);
    if (item.value === null) return;
    const deviation = deviationOf(path, index, item.value, seen.get(item.value));
    if (deviation !== null) found.push({ ...deviation, value: item.value, run });
    if (!seen.has(item.value)) seen.set(item.value, index);
  });
  if (endsLone) found.push(loneAt(items.length - 1, run));
  return { deviations: joinHalves(found).map(({ kind, index, expected, related }) => ({ kind, index, expected, related })), ordinals };
}

function loneAt(index: number, run: number): Found {
  return { kind: 'lone', index, expected: 1, related: null, value: 1, run };
}

function deviationOf({ move, expected }: Path, index: number, value: number, first: number | undefined): Deviation | null {
  if (move === 'step' || move === 'restart' || move === 'swapped') return null;
  if (move === 'swap') return { kind: 'order', index, expected, related: index + 1 };
  if (first !== undefined) return { kind: 'repeat', index, expected, related: first };
  return { kind: value > expected ? 'gap' : 'order', index, expected, related: null };
}

/** A number missing in one place that stands in another was moved, or exchanged with the one there: one defect. */
function joinHalves(found: readonly Found[]): readonly Found[] {
  const strays = found.filter(({ kind }) => kind === 'gap' || kind === 'order');
  if (strays.length < 2) return found;
  const byValue = new Map(strays.map((stray) => [`${stray.run}:${stray.value}`, stray]));
  const result = new Map(found.map((deviation) => [deviation, deviation]));
  for (const gap of strays) {
    const other = byValue.get(`${gap.run}:${gap.expected}`);
    if (other === undefined || other === gap || !result.has(gap) || !result.has(other)) continue;
    const exchanged = other.expected === gap.value;
    const moved = gap.kind === 'gap' && gap.value === gap.expected + 1;
    if (!exchanged && !moved) continue;
    const [kept, dropped] = exchanged && gap.index < other.index ? [gap, other] : [other, gap];
    result.delete(dropped);
    result.set(kept, { ...kept, kind: 'order', related: exchanged ? dropped.index : kept.related });
  }
  return [...result.values()];
}
