import type { Problem, Status } from '../bulletin/model.ts';

/** Least finished first: a problem is as far as the part of it that lags. */
const byProgress: readonly Status[] = ['not-completed', 'in-progress', 'substantially-completed', 'continuing', 'completed'];

/** Null where nothing is said of it. */
export function statusOf({ rectification }: Problem): Status | null {
  return byProgress.find((status) => rectification?.statuses.some((expression) => expression.status === status) === true) ?? null;
}

/** Names of the units, responsible or leading, each once; persons are none. */
export function unitsOf({ rectification }: Problem): string[] {
  return [...new Set((rectification?.units ?? []).filter(({ kind }) => kind !== 'responsible-leader').map(({ name }) => name))];
}
