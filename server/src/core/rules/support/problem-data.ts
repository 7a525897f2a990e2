import type { Problem } from '../../bulletin/model.ts';
import { excerpt } from './excerpt.ts';

/** What messages say of a problem: its title, and its number where it has one. */
export interface ProblemData {
  readonly title: string;
  readonly problem?: number;
  readonly [name: string]: string | number;
}

export function problemData(problem: Problem): ProblemData {
  const title = excerpt(problem.title.value);
  return problem.marker === null ? { title } : { title, problem: problem.marker.value };
}
