import { spanOf, textOf, type Span } from '../../bulletin/block.ts';
import type { BulletinFrame, Claim, Measure, Problem, ProblemHead } from '../../bulletin/model.ts';
import { saysOnlyStatus } from './bare-status.ts';
import { headOf } from './head-of.ts';

const none: readonly never[] = [];

/** What the body has of a level; empty where it does not show the level at all. @param problems those of the frame, whole */
export function countedThings(frame: BulletinFrame, problems: readonly Problem[], level: Claim['counts']): readonly Span[] {
  switch (level) {
    case 'category':
      return countedCategories(frame);
    case 'problem':
      return countedProblems(frame).map(({ title }) => spanOf(title.block, title.start, title.end));
    case 'measure':
      return countedMeasures(problems);
    case 'none':
      return [];
  }
}

/** How many measures a problem has; 0 where they are not all numbered: paragraphs of prose cannot be counted. */
export function numberedMeasures(problem: Problem): number {
  return measuresOf(problem).length;
}

/** Categories beside those that hold problems; （一）（二） of a section on how the work was organised are none. */
function countedCategories({ categories, problems }: BulletinFrame): readonly Span[] {
  const holding = new Set(problems.flatMap(({ category }) => (category === null ? [] : [category])));
  const sections = new Set([...holding].map(({ section }) => section));
  return categories.filter(({ section }) => sections.has(section)).map(({ title }) => spanOf(title.block, title.start, title.end));
}

/** One row of a table after the other under the same number is one problem. */
function countedProblems({ problems }: BulletinFrame): readonly ProblemHead[] {
  const shown = problems.filter(({ origin }) => origin !== 'measures-only');
  return shown.filter((problem, index) => !isFurtherRow(problem, shown[index - 1]));
}

function isFurtherRow(problem: ProblemHead, previous: ProblemHead | undefined): boolean {
  if (problem.origin !== 'table' || previous?.origin !== 'table') return false;
  if (problem.marker !== null && previous.marker !== null) return problem.marker.value === previous.marker.value;
  return textOf(problem.title) === textOf(previous.title);
}

/** Only where every problem numbers its measures. */
function countedMeasures(problems: readonly Problem[]): readonly Span[] {
  const measures = problems.map(measuresOf);
  if (measures.some(({ length }) => length === 0)) return [];
  return measures.flat().flatMap(({ spans: [first] }) => (first === undefined ? [] : [headOf(first)]));
}

function measuresOf({ rectification }: Problem): readonly Measure[] {
  const own: Measure[] = [];
  for (const measure of rectification?.measures ?? none) {
    if (measure.style !== 'prose') own.push(measure);
    else if (!isStatus(measure)) return none;
  }
  return own;
}

/** 已完成。 above the measures is none of them. */
function isStatus({ spans }: Measure): boolean {
  return spans.every((span) => saysOnlyStatus(textOf(span)));
}
