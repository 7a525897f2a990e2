import { mayBreak, mayHang } from './kinsoku.ts';
import type { Atom } from './set-paragraph.ts';

export interface LineEnd {
  /** The atom that begins the next line. */
  readonly next: number;
  /** True where the line's last mark hangs over the edge. */
  readonly hangs: boolean;
}

/** Rounding of a font's units. Twips. */
const tolerance = 1;

/** Where a line that begins at `from` ends: as full as marks and words allow, one mark hanging. At least one atom goes on it. */
export function breakSegment(atoms: readonly Atom[], from: number, room: number): LineEnd {
  const over = firstOver(atoms, from, room);
  if (over >= atoms.length) return { next: atoms.length, hangs: false };
  const beyond = atoms[over];
  // Blanks at a line's end take no room.
  if (beyond?.character === ' ') return { next: afterBlanks(atoms, over), hangs: false };
  if (beyond !== undefined && over > from && mayHang(beyond.character) && isBreak(atoms, over + 1)) return { next: over + 1, hangs: true };
  for (let at = over; at > from; at -= 1) {
    if (isBreak(atoms, at)) return { next: at, hangs: false };
  }
  return { next: Math.max(from + 1, over), hangs: false };
}

function firstOver(atoms: readonly Atom[], from: number, room: number): number {
  let sum = 0;
  let at = from;
  for (let atom = atoms[at]; atom !== undefined; atom = atoms[at]) {
    sum += atom.width;
    if (sum > room + tolerance) break;
    at += 1;
  }
  return at;
}

function afterBlanks(atoms: readonly Atom[], from: number): number {
  let at = from;
  while (atoms[at]?.character === ' ') at += 1;
  return at;
}

function isBreak(atoms: readonly Atom[], at: number): boolean {
  const before = atoms[at - 1];
  const after = atoms[at];
  return before !== undefined && (after === undefined || mayBreak(before.character, after.character));
}
