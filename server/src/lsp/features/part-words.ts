import { spanOf, textOf, type Span } from '../../core/bulletin/block.ts';
import type { Problem, TimeExpression } from '../../core/bulletin/model.ts';
import type { Locale } from '../../core/locale/locale.ts';
import type { DocumentPart } from '../../core/outline/document-parts.ts';
import { statusOf } from '../../core/outline/problem-facts.ts';
import { statusWords } from '../../core/outline/words.ts';
import { say } from '../words.ts';

const longest = 60;

/** Number and title as written; of a measure its first words. */
export function partName(part: DocumentPart): string {
  switch (part.kind) {
    case 'section':
      return headName(part.section);
    case 'category':
      return headName(part.category);
    case 'problem':
      return headName(part.problem);
    case 'measure': {
      const { marker, spans } = part.measure;
      const text = spans.map(textOf).join('').replace(/\s+/gu, ' ').trim();
      return `${marker === null ? '' : textOf(marker)}${text.length > longest ? `${text.slice(0, longest - 1)}…` : text}`;
    }
  }
}

function headName({ marker, title }: Pick<Problem, 'marker' | 'title'>): string {
  const name = `${marker === null ? '' : textOf(marker)}${title.value}`.trim();
  // The protocol allows no empty name.
  return name === '' ? '…' : name;
}

/** 措施2项 · 2022年9月30日前 · 已完成; `timesShown` of the times at most. */
export function problemSummary(problem: Problem, locale: Locale, timesShown: number): string {
  const measures = problem.rectification?.measures.length ?? 0;
  const status = statusOf(problem);
  const parts = [
    problem.rectification === null ? say(locale, 'noRectification') : say(locale, 'measureCount', { count: measures }),
    ...timesOf(problem).slice(0, timesShown),
    ...(status === null ? [] : [statusWords[status][locale]]),
  ];
  return parts.join(' · ');
}

/** The times of a problem as written, each once, dates first. */
export function timesOf({ rectification }: Problem): readonly string[] {
  const times = [...(rectification?.times ?? [])].sort((a, b) => rank(a.kind) - rank(b.kind));
  return [...new Set(times.map((time) => textOf(wholeTime(time))))];
}

/** With what makes a date a deadline: 6月底前, 31日之前. */
export function wholeTime(time: TimeExpression): Span {
  const rest = /^[底末]?[之以]?前/u.exec(time.block.text.slice(time.end, time.end + 3))?.[0] ?? '';
  return spanOf(time.block, time.start, time.end + rest.length);
}

function rank(kind: string): number {
  return kind === 'date' || kind === 'completion' ? 0 : 1;
}

/** 3个问题 · 已完成2 · 正在推进1. */
export function problemsSummary(problems: readonly Problem[], locale: Locale): string {
  const counts = new Map<string, number>();
  for (const problem of problems) {
    const status = statusOf(problem);
    if (status !== null) counts.set(statusWords[status][locale], (counts.get(statusWords[status][locale]) ?? 0) + 1);
  }
  const measures = problems.reduce((sum, { rectification }) => sum + (rectification?.measures.length ?? 0), 0);
  const statuses = [...counts].map(([word, count]) => say(locale, 'statusCount', { status: word, count }));
  return [say(locale, 'problemCount', { count: problems.length }), say(locale, 'measureCount', { count: measures }), ...statuses].join(' · ');
}
