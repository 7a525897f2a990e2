import type { Block, Span } from '../bulletin/block.ts';
import type { Bulletin, Category, Measure, Problem, Section } from '../bulletin/model.ts';
import { blocksOfProblem } from '../bulletin/problem-blocks.ts';
import { resolvePlace } from '../check/resolve-place.ts';
import type { TextRange } from '../text/range.ts';

type Subject =
  | { readonly kind: 'section'; readonly section: Section }
  | { readonly kind: 'category'; readonly category: Category }
  | { readonly kind: 'problem'; readonly problem: Problem }
  | { readonly kind: 'measure'; readonly measure: Measure };

/** A part of the document as it stands there; ranges are absolute. Parts are nested and free of overlap. */
export type DocumentPart = Subject & {
  /** Number and title, or a measure's first stretch of text. */
  readonly head: TextRange;
  /** From its head to the end of its last block. */
  readonly range: TextRange;
  readonly children: readonly DocumentPart[];
};

interface Head {
  readonly subject: Exclude<Subject, { kind: 'measure' }>;
  readonly rank: number;
  readonly head: TextRange;
  /** With the hashes, bars or asterisks before its head. */
  readonly start: number;
}

interface Draft {
  readonly part: DocumentPart;
  readonly children: DocumentPart[];
  readonly rank: number;
  readonly end: number;
}

/** Sections, categories, problems and measures by where they stand; each begins at its head and ends before the next of its rank. */
export function documentParts(bulletin: Bulletin): readonly DocumentPart[] {
  const heads = headsOf(bulletin);
  const bodyEnd = endOfBody(bulletin);
  const roots: DocumentPart[] = [];
  const open: Draft[] = [];
  const begun: Draft[] = [];
  heads.forEach(({ subject, rank, head, start }, index) => {
    const next = nextOfRank(heads, index, rank)?.start ?? Math.max(bodyEnd, head.end);
    const nearest = heads[index + 1]?.start ?? next;
    const end = subject.kind === 'problem' ? endOfProblem(bulletin, subject.problem, { start: head.end, end: nearest }) : endOfText(bulletin.text, head.end, next);
    while (open.length > 0 && (open.at(-1)?.rank ?? 0) >= rank) open.pop();
    const children: DocumentPart[] = [];
    const draft = { part: { ...subject, head, range: { start, end }, children }, children, rank, end };
    (open.at(-1)?.children ?? roots).push(draft.part);
    open.push(draft);
    begun.push(draft);
  });
  addMeasures(bulletin, begun);
  return roots;
}

/** Looks no further than it must: documents have as many heads as they like. */
function nextOfRank(heads: readonly Head[], index: number, rank: number): Head | undefined {
  let at = index + 1;
  while (at < heads.length && (heads[at]?.rank ?? 0) > rank) at += 1;
  return heads[at];
}

/** All parts, each before those inside it. */
export function flattenParts(parts: readonly DocumentPart[]): readonly DocumentPart[] {
  return parts.flatMap((part) => [part, ...flattenParts(part.children)]);
}

function headsOf(bulletin: Bulletin): readonly Head[] {
  const head = ({ marker, title }: Pick<Problem, 'marker' | 'title'>): TextRange => {
    const range = resolvePlace(bulletin, title);
    return marker?.block !== title.block ? range : { start: resolvePlace(bulletin, marker).start, end: range.end };
  };
  const placed = (subject: Head['subject'], rank: number, of: Pick<Problem, 'marker' | 'title'>): Head => {
    const range = head(of);
    const block = bulletin.startOf(of.title.block);
    const isMarks = /^[\s#>*|_-]*$/u.test(bulletin.text.slice(block, range.start));
    return { subject, rank, head: range, start: isMarks ? Math.min(block, range.start) : range.start };
  };
  const heads: Head[] = [
    ...bulletin.sections.map((section) => placed({ kind: 'section', section }, 0, section)),
    ...bulletin.categories.map((category) => placed({ kind: 'category', category }, 1, category)),
    ...bulletin.problems.map((problem) => placed({ kind: 'problem', problem }, 2, problem)),
  ];
  return heads.sort((a, b) => a.head.start - b.head.start || a.rank - b.rank);
}

/** Where contact, signature and what follows them begin. */
function endOfBody(bulletin: Bulletin): number {
  const isTail = ({ role }: Block): boolean => role === 'contact' || role === 'signature' || role === 'date-of-issue' || role === 'attachment';
  const last = bulletin.blocks.findLastIndex((block) => !isTail(block) && block.text !== '');
  const tail = bulletin.blocks.slice(last + 1).find(isTail);
  return tail === undefined ? bulletin.text.length : bulletin.startOf(tail);
}

/** The last of the problem's own blocks before the next head: what answers several problems in common lies beyond. */
function endOfProblem(bulletin: Bulletin, problem: Problem, limits: TextRange): number {
  const own = [...blocksOfProblem(problem)].map((block) => ({ start: bulletin.startOf(block), end: bulletin.startOf(block) + block.source.length }));
  const ends = own.filter(({ start }) => start < limits.end).map(({ end }) => Math.min(end, Math.max(limits.end, limits.start)));
  return Math.max(limits.start, ...ends);
}

function endOfText(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && /\s/u.test(text.charAt(at - 1))) at -= 1;
  return at;
}

/** A measure goes into its problem where it stands inside of it, else into the innermost part that it stands in. */
function addMeasures(bulletin: Bulletin, drafts: readonly Draft[]): void {
  const measures = new Set(bulletin.problems.flatMap(({ rectification }) => rectification?.measures ?? []));
  for (const measure of measures) {
    const range = measureRange(bulletin, measure);
    if (range === null) continue;
    const holder = drafts.findLast(({ part, end }) => part.head.end <= range.start && range.end <= end);
    holder?.children.push({ kind: 'measure', measure, head: firstLine(bulletin, measure) ?? range, range, children: [] });
  }
  for (const { children } of drafts) children.sort((a, b) => a.range.start - b.range.start);
}

function measureRange(bulletin: Bulletin, { marker, spans }: Measure): TextRange | null {
  const places = (marker === null ? spans : [marker, ...spans]).map((span: Span) => resolvePlace(bulletin, span));
  const [first] = places;
  return first === undefined ? null : { start: Math.min(...places.map(({ start }) => start)), end: Math.max(...places.map(({ end }) => end)) };
}

function firstLine(bulletin: Bulletin, { marker, spans: [first] }: Measure): TextRange | null {
  const at = first ?? marker;
  if (at === null) return null;
  const { end } = resolvePlace(bulletin, at);
  return { start: resolvePlace(bulletin, marker ?? at).start, end };
}
