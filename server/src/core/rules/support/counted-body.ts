import { spanOf, textOf, type Span } from '../../bulletin/block.ts';
import type { Bulletin, Claim, Measure, Problem } from '../../bulletin/model.ts';
import { saysOnlyStatus } from './bare-status.ts';
import { headOf } from './head-of.ts';

/** What the body has of a level; empty where it does not show the level at all. */
export function countedThings(bulletin: Bulletin, level: Claim['counts']): readonly Span[] {
  switch (level) {
    case 'category':
      return countedCategories(bulletin);
    case 'problem':
      return countedProblems(bulletin).map(({ title }) => spanOf(title.block, title.start, title.end));
    case 'measure':
      return countedMeasures(bulletin);
    case 'none':
      return [];
  }
}

/** Categories beside those that hold problems; （一）（二） of a section on how the work was organised are none. */
function countedCategories({ categories, problems }: Bulletin): readonly Span[] {
  const holding = new Set(problems.flatMap(({ category }) => (category === null ? [] : [category])));
  const sections = new Set([...holding].map(({ section }) => section));
  return categories.filter(({ section }) => sections.has(section)).map(({ title }) => spanOf(title.block, title.start, title.end));
}

/** One row of a table after the other under the same number is one problem. */
function countedProblems({ problems }: Bulletin): readonly Problem[] {
  const shown = problems.filter(({ origin }) => origin !== 'measures-only');
  return shown.filter((problem, index) => !isFurtherRow(problem, shown[index - 1]));
}

function isFurtherRow(problem: Problem, previous: Problem | undefined): boolean {
  if (problem.origin !== 'table' || previous?.origin !== 'table') return false;
  if (problem.marker !== null && previous.marker !== null) return problem.marker.value === previous.marker.value;
  return textOf(problem.title) === textOf(previous.title);
}

/** Only where every problem numbers its measures: paragraphs of prose cannot be counted. */
function countedMeasures({ problems }: Bulletin): readonly Span[] {
  const measures: Measure[] = [];
  for (const { rectification } of problems) {
    const own = (rectification?.measures ?? []).filter((measure) => !isStatus(measure));
    if (own.length === 0 || own.some(({ style }) => style === 'prose')) return [];
    measures.push(...own);
  }
  return measures.flatMap(({ spans: [first] }) => (first === undefined ? [] : [headOf(first)]));
}

/** 已完成。 above the measures is none of them. */
function isStatus({ style, spans }: Measure): boolean {
  return style === 'prose' && spans.every((span) => saysOnlyStatus(textOf(span)));
}
