import { readBulletin } from '../../../server/src/core/bulletin/read-bulletin.ts';
import type { Bulletin, Problem } from '../../../server/src/core/bulletin/model.ts';

/**
 * What the reader understood, a line each: `§1 title (purpose)`, `#1 category`, and for a problem
 * `1 title | description | numbered 1,2 enumerated 1,2 prose 1`. `—` = no rectification at all.
 */
export function outlineOf(text: string): readonly string[] {
  return outline(readBulletin(text));
}

export function outline(bulletin: Bulletin): readonly string[] {
  const lines: { readonly at: number; readonly line: string }[] = [];
  const add = (block: Bulletin['blocks'][number], start: number, line: string): void => {
    lines.push({ at: bulletin.startOf(block) * 1000 + start, line });
  };
  for (const { title, marker, purpose } of bulletin.sections) add(title.block, 0, `§${marker?.value ?? '-'} ${title.value} (${purpose})`);
  for (const { title, marker } of bulletin.categories) add(title.block, 0, `#${marker?.value ?? '-'} ${title.value}`);
  for (const problem of bulletin.problems) add(problem.title.block, problem.title.start, problemLine(problem));
  for (const { block, word, start } of bulletin.orphanLabels) add(block, start, `? ${word}`);
  return lines.sort((a, b) => a.at - b.at).map(({ line }) => line);
}

function problemLine({ marker, title, description, rectification, origin }: Problem): string {
  const named = `${origin === 'marker' ? '' : `${origin} `}${marker?.value ?? '-'} ${title.value}`;
  const described = description.length === 0 ? '' : ` | 述${description.length}`;
  if (rectification === null) return `${named}${described} | —`;
  const series = rectification.series.map(({ style, measures }) => `${style} ${measures.map((measure) => measure.marker?.value).join(',')}`);
  const prose = rectification.measures.filter(({ style }) => style === 'prose').length;
  return `${named}${described} | ${[...series, ...(prose > 0 ? [`prose ${prose}`] : [])].join(' ; ')}`;
}
