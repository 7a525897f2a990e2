import type * as zod from 'zod';

export type Issue = zod.core.$ZodIssue;

/** The first issue of each place, those of unions resolved: a list where a string belongs is no string, not also too short a one. */
export function plainIssues(issues: readonly Issue[]): readonly Issue[] {
  const places = new Set<string>();
  return issues.flatMap(resolveUnion).filter(({ path }) => {
    const place = JSON.stringify(path);
    const isFirst = !places.has(place);
    places.add(place);
    return isFirst;
  });
}

/** A union's issues are those of the branch that the value was meant for. */
function resolveUnion(issue: Issue): readonly Issue[] {
  if (issue.code !== 'invalid_union') return [issue];
  const meant = issue.errors.find((errors) => !errors.some(isMismatch)) ?? issue.errors.find((errors) => errors.some(({ code }) => code === 'invalid_value'));
  if (meant === undefined) return [issue];
  return meant.flatMap((inner) => resolveUnion({ ...inner, path: [...issue.path, ...inner.path] }));
}

/** A value of another type, or none of a few: the branch was not meant. */
function isMismatch({ code, path }: Issue): boolean {
  return path.length === 0 && (code === 'invalid_type' || code === 'invalid_value');
}
