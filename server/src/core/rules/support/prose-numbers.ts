import type { Block, BlockRole } from '../../bulletin/block.ts';
import type { Marker, Problem, MarkerForm } from '../../bulletin/model.ts';
import { groupBy } from '../../text/group-by.ts';
import { parseNumeral } from '../../text/numeral.ts';
import type { Fact } from '../rule.ts';
import { isBulletinText } from './block-text.ts';
import { doubtfulHeadNumber, headNumberLoosely, type HeadNumber, type NumberRank } from './head-number.ts';
import type { NumberedEntry } from './numbering-defects.ts';

/** The number that a paragraph, no heading, begins with, or a place at which such numbers begin anew. */
export type ProseNumberFact = { readonly kind: 'number' | 'doubtful'; readonly marker: Marker } | { readonly kind: 'boundary' };

const boundaryRoles: ReadonlySet<BlockRole> = new Set<BlockRole>(['title', 'section-heading', 'category-heading', 'group-heading', 'problem-title', 'label', 'table-head', 'signature', 'attachment']);
const boundary: ProseNumberFact = { kind: 'boundary' };
const formOfRank: Readonly<Record<NumberRank, MarkerForm>> = { han: 'han-comma', 'han-bracket': 'han-bracket', arabic: 'arabic-dot', 'arabic-bracket': 'arabic-bracket' };

/** What a block contributes to the numbers of these ranks in paragraphs that belong to no problem. */
export function proseNumberFacts(block: Block, ranks: readonly NumberRank[]): readonly ProseNumberFact[] {
  if (boundaryRoles.has(block.role)) return [boundary];
  if (block.role !== 'prose') return [];
  const [known] = numberOf(block, ranks);
  return known === undefined ? doubtfulNumberOf(block, ranks) : [known];
}

/** The same of all paragraphs that are no headings as well, whatever they belong to. */
export function paragraphNumberFacts(block: Block, ranks: readonly NumberRank[]): readonly ProseNumberFact[] {
  // A heading whose number was damaged is a group's, as far as the reader can tell.
  if (block.role === 'group-heading') return [boundary, ...numberOf(block, ranks)];
  return boundaryRoles.has(block.role) ? [boundary] : numberOf(block, ranks);
}

function doubtfulNumberOf(block: Block, ranks: readonly NumberRank[]): readonly ProseNumberFact[] {
  const number = isBulletinText(block) ? doubtfulHeadNumber(block) : null;
  const marker = number !== null && ranks.includes(number.rank) ? markerOf(block, number) : null;
  return marker === null ? [] : [{ kind: 'doubtful', marker }];
}

function numberOf(block: Block, ranks: readonly NumberRank[]): readonly ProseNumberFact[] {
  const number = isBulletinText(block) ? headNumberLoosely(block) : null;
  const marker = number !== null && ranks.includes(number.rank) ? markerOf(block, number) : null;
  return marker === null ? [] : [{ kind: 'number', marker }];
}

/** The blocks that answer a problem which is paired by number, and the numbers of those that bear one; null where it is not answered. */
export interface PairedAnswer {
  readonly kind: 'paired';
  readonly markers: readonly Marker[] | null;
}

export function pairedAnswerFacts({ origin, rectification }: Problem): readonly PairedAnswer[] {
  if (origin !== 'pairing') return [];
  if (rectification === null) return [{ kind: 'paired', markers: null }];
  const blocks = [...new Set(rectification.spans.map(({ block }) => block))];
  const markers = blocks.flatMap((block) => {
    const number = headNumberLoosely(block);
    const marker = number?.rank === 'arabic' ? markerOf(block, number) : null;
    return marker === null ? [] : [marker];
  });
  return [{ kind: 'paired', markers }];
}

/** The answers of problems that are paired by number, in the order of the text, as far as they bear numbers; none where an answer is missing. */
export function pairedAnswers(answers: readonly PairedAnswer[], startOf: (block: Block) => number): readonly NumberedEntry[] {
  if (answers.some((answer) => answer.markers === null)) return [];
  const byBlock = new Map(answers.flatMap((answer) => answer.markers ?? []).map((marker) => [marker.block, marker]));
  const markers = [...byBlock.values()].sort((a, b) => startOf(a.block) - startOf(b.block));
  return markers[0]?.value === 1 && !isMarkdownList(markers) ? markers.map((marker, index) => ({ marker, opens: index === 0 })) : [];
}

function markerOf(block: Block, { rank, numeral, open, start, end }: HeadNumber): Marker | null {
  const parsed = parseNumeral(numeral);
  if (parsed === null) return null;
  const numeralStart = start + open.length;
  const numeralEnd = numeralStart + numeral.length;
  return {
    block, start, end, form: formOfRank[rank], ...parsed,
    numeral: { block, start: numeralStart, end: numeralEnd },
    prefix: open,
    separator: block.text.slice(numeralEnd, end),
  };
}

/** Series of paragraphs that belong to no problem and begin at 1, each form for itself; lists that Markdown numbers are left out. */
export function proseSeries(facts: readonly Fact<ProseNumberFact>[]): readonly (readonly NumberedEntry[])[] {
  const stretches: ProseNumber[][] = [[]];
  for (const { block, value } of facts) {
    if (value.kind === 'boundary') stretches.push([]);
    else if (block.role === 'prose') stretches.at(-1)?.push(value);
  }
  return stretches
    .flatMap((numbers) => [...groupBy(numbers, ({ marker }) => seriesKey(marker)).values()])
    .map(markersOf)
    .filter((markers) => markers.length > 1 && markers[0]?.value === 1 && !isMarkdownList(markers))
    .map((markers) => markers.map((marker, index) => ({ marker, opens: index === 0 })));
}

type ProseNumber = Exclude<ProseNumberFact, { readonly kind: 'boundary' }>;

/** A doubtful number is one only where it goes on from the one before, or opens a count, and the next does not repeat it. */
function markersOf(numbers: readonly ProseNumber[]): readonly Marker[] {
  const markers: Marker[] = [];
  for (const [index, { kind, marker }] of numbers.entries()) {
    const next = numbers[index + 1]?.marker.value;
    const before = markers.at(-1);
    const fits = before === undefined ? marker.value === 1 && next === 2 : marker.value === before.value + 1 && next !== marker.value;
    if (kind === 'number' || fits) markers.push(marker);
  }
  return markers;
}

/** Markdown numbers a list by itself where it is written 1. throughout. */
export function isMarkdownList(markers: readonly (Marker | null)[]): boolean {
  return markers.length > 1 && markers.every((marker) => marker?.value === 1 && marker.form === 'arabic-dot' && marker.block.shape.kind === 'list-item');
}

function seriesKey({ form, block: { shape } }: Marker): string {
  return `${form} ${shape.kind === 'list-item' ? shape.nesting : 1}`;
}
