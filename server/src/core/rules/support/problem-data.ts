import type { Problem } from '../../bulletin/model.ts';
import { excerpt } from './excerpt.ts';

/** What messages say of a problem: its title, and its number where it has one. */
export interface ProblemData {
  readonly title: string;
  readonly problem?: number;
  readonly [name: string]: string | number;
}

const opening = /^(?:关于|针对)/u;
const closing = /的?问题(?:的整改(?:情况)?)?[：:。]?$/u;
const quoted = /^“([^“”]+)”$/u;

export function problemData(problem: Problem): ProblemData {
  const title = shortTitle(problem.title.value);
  return problem.marker === null ? { title } : { title, problem: problem.marker.value };
}

/** 关于“学习不够深入”的问题 → 学习不够深入: messages put the title in quotes, and quotes within quotes are single. */
export function shortTitle(title: string): string {
  const text = title.trim();
  const core = opening.test(text) ? text.replace(opening, '').replace(closing, '').trim() : text;
  const bare = quoted.exec(core)?.[1] ?? core;
  return excerpt(bare === '' ? text : bare).replaceAll('“', '‘').replaceAll('”', '’');
}
