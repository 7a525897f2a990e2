import type { Problem } from '../bulletin/model.ts';

/** Problems in order whose numbers run on; each restart begins another group. */
export type NumberGroup = readonly Problem[];

export function numberGroups(problems: readonly Problem[]): readonly NumberGroup[] {
  const groups: Problem[][] = [];
  let last = Number.POSITIVE_INFINITY;
  for (const problem of problems) {
    const value = problem.marker?.value;
    if (value === undefined) continue;
    if (value <= last) groups.push([]);
    groups.at(-1)?.push(problem);
    last = value;
  }
  return groups;
}

/** `inserted` stands for a problem that is not there yet. */
export type Item = Problem | 'inserted';

/**
 * The numbers of a group whose members changed: those it had stay with their places, so that its first number and its gaps
 * stay where they were; more places go on counting.
 */
export function renumbered(before: NumberGroup, after: readonly Item[]): ReadonlyMap<Item, number> {
  const numbers = before.flatMap(({ marker }) => (marker === null ? [] : [marker.value]));
  const last = numbers.at(-1) ?? 0;
  return new Map(after.map((item, index) => [item, numbers[index] ?? last + index - numbers.length + 1]));
}
