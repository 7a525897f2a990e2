import { CompletionItemKind } from 'vscode-languageserver';
import { textOf } from '../../../core/bulletin/block.ts';
import type { Bulletin, Category, Marker, Problem, Section } from '../../../core/bulletin/model.ts';
import { resolvePlace } from '../../../core/check/resolve-place.ts';
import { inOrder } from '../../../core/restructure/rearrange.ts';
import { lineStart } from '../../../core/restructure/problem-extent.ts';
import { numberGroups } from '../../../core/restructure/number-groups.ts';
import { renumber } from '../../../core/rules/support/marker-text.ts';
import type { Asked } from '../../requests.ts';
import { say } from '../../words.ts';
import type { Proposal } from '../completion.ts';
import { lineRange, type CompletionContext } from './context.ts';

/** At the head of a line: the next measure, the label, the next problem, category and section, each in the document's own form. */
export function lineItems(at: CompletionContext, { locale }: Asked): readonly Proposal[] {
  const { bulletin, offset } = at;
  const order = inOrder(bulletin);
  const problem = order.findLast(({ title }) => resolvePlace(bulletin, title).end < offset) ?? null;
  const replaces = lineRange(at);
  const heads: readonly (readonly [text: string | null, detail: string])[] = [
    [problem === null ? null : nextMeasure(bulletin, problem, offset), say(locale, 'nextMeasure')],
    [problem === null || isAnswered(bulletin, problem, offset) ? null : labelLine(bulletin), say(locale, 'label')],
    [nextProblem(bulletin, order, offset), say(locale, 'nextProblem')],
    [nextHeading(bulletin, categoriesHere(bulletin, offset), offset), say(locale, 'nextCategory')],
    [nextHeading(bulletin, bulletin.sections, offset), say(locale, 'nextSection')],
  ];
  return heads.flatMap(([text, detail]) => (text === null ? [] : [{ text, detail, replaces, kind: CompletionItemKind.Struct }]));
}

/** A line's beginning with another number: marks of Markdown, words and separators as they are. */
function lineLike(bulletin: Bulletin, marker: Marker, number: number): string {
  const { start, end } = resolvePlace(bulletin, marker);
  const head = bulletin.text.slice(lineStart(bulletin.text, start), start);
  const { text } = renumber(marker, number);
  const written = textOf(marker);
  const at = marker.numeral.start - marker.start;
  // Where marks stand inside the number, the number alone is what can be said.
  const plain = bulletin.text.slice(start, end) === written ? written : written.trimEnd();
  return `${head}${plain.slice(0, at)}${text}${plain.slice(at + marker.numeral.end - marker.numeral.start)}`;
}

function nextProblem(bulletin: Bulletin, order: readonly Problem[], offset: number): string | null {
  const before = order.findLast(({ title }) => resolvePlace(bulletin, title).end < offset);
  const like = before ?? order[0];
  if (like?.marker == null || like.title.block.shape.kind === 'table-cell') return null;
  if (before?.marker == null) return lineLike(bulletin, like.marker, like.marker.value);
  const restarts = numberGroups(order).length > 1;
  const category = bulletin.categories.findLast(({ title }) => resolvePlace(bulletin, title).end < offset);
  const isNewCategory = category !== undefined && category !== before.category;
  return lineLike(bulletin, like.marker, restarts && isNewCategory ? 1 : before.marker.value + 1);
}

/** The number behind the last measure of the problem before the cursor; 1 in the form of the others where it has none. */
function nextMeasure(bulletin: Bulletin, problem: Problem, offset: number): string | null {
  const markers = (of: Problem): readonly Marker[] => (of.rectification?.measures ?? []).flatMap(({ marker }) => (marker === null ? [] : [marker]));
  const own = markers(problem).findLast((marker) => resolvePlace(bulletin, marker).start < offset);
  if (own !== undefined) return measureLine(bulletin, own, own.value + 1);
  const other = bulletin.problems.flatMap(markers)[0];
  return other === undefined || !isAnswered(bulletin, problem, offset) ? null : measureLine(bulletin, other, 1);
}

function measureLine(bulletin: Bulletin, marker: Marker, number: number): string | null {
  if (marker.start > 0) return null;
  const line = lineLike(bulletin, marker, number);
  return marker.form === 'arabic-dot' && !/\s$/u.test(line) && line.endsWith('.') ? `${line} ` : line;
}

/** True where a label or an answer of the problem stands before the cursor. */
function isAnswered(bulletin: Bulletin, { labels, rectification }: Problem, offset: number): boolean {
  return [...labels, ...(rectification?.spans ?? [])].some((span) => resolvePlace(bulletin, span).start < offset);
}

/** The rectification's label in the majority's words and form. */
function labelLine(bulletin: Bulletin): string | null {
  const labels = bulletin.problems.flatMap((problem) => problem.labels);
  const label = labels.find(({ word, kind }) => word === bulletin.conventions.labelWord && kind !== 'problem') ?? labels.find(({ kind }) => kind === 'rectification');
  if (label === undefined || label.block.shape.kind === 'table-cell') return bulletin.problems.length > 0 ? null : '整改情况：';
  const place = resolvePlace(bulletin, label);
  const closing = /^\**/u.exec(bulletin.text.slice(place.end))?.[0] ?? '';
  return bulletin.text.slice(lineStart(bulletin.text, place.start), place.end) + closing;
}

function categoriesHere(bulletin: Bulletin, offset: number): readonly Category[] {
  const section = bulletin.sections.findLast(({ title }) => resolvePlace(bulletin, title).end < offset);
  return bulletin.categories.filter((category) => category.section === (section ?? null));
}

function nextHeading(bulletin: Bulletin, headings: readonly (Section | Category)[], offset: number): string | null {
  const last = headings.findLast(({ marker, title }) => marker !== null && resolvePlace(bulletin, title).end < offset);
  return last?.marker == null ? null : lineLike(bulletin, last.marker, last.marker.value + 1);
}
