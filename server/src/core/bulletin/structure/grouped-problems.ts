import { located, type BlockRole, type Span } from '../block.ts';
import type { DraftBlock } from '../blocks/draft-block.ts';
import type { Label, LabelKind } from '../model.ts';
import { markerOf } from '../opening/read-marker.ts';
import type { Entry } from './entry.ts';
import { isSideKind } from './find-labels.ts';
import { makeLabel } from './make-label.ts';
import { itemsOf, type PartItem, type PartItems } from './part-items.ts';
import type { Part, PartGroup } from './parts.ts';
import { presentationOf } from './presentation.ts';
import { newFacts, type AnswerPart, type GroupFacts, type ProblemDraft } from './problem-draft.ts';
import { findTitleEnd } from './title-end.ts';

/** The surroundings that a group's problems take over. */
export type GroupPlace = Pick<ProblemDraft, 'section' | 'category' | 'groups'>;

/** The problems of a group: each item of the first part with what the other parts say under its number. */
export function readPartGroup(group: PartGroup, entries: readonly Entry[], place: GroupPlace): readonly ProblemDraft[] {
  const [problemPart, ...others] = group.parts;
  if (problemPart === undefined) return [];
  const listed = itemsOf(problemPart, entries);
  const shared = newFacts(place.groups.at(-1)?.status ?? null);
  const drafts = problemsOf(problemPart, listed, { ...place, groups: [...place.groups, shared] });
  const apart = others.map((part) => addPart(drafts, part, itemsOf(part, entries), shared));
  setRoles(group, entries, drafts);
  return apart.includes('shared') && !apart.includes('paired') ? sharing(drafts) : drafts;
}

/** Problems that are answered together: one answer for all of them. */
function sharing(drafts: readonly ProblemDraft[]): readonly ProblemDraft[] {
  const answer = drafts[0]?.answer ?? [];
  return drafts.map((draft) => ({ ...draft, answer }));
}

function problemsOf(part: Part, { items, rest }: PartItems, place: GroupPlace): readonly ProblemDraft[] {
  if (items.length > 0) return items.map((item) => problemOf(item, 'pairing', place));
  const [first, ...further] = rest;
  if (first === undefined) return [];
  // `（一）问题：…`: the number stands before the label, in the same paragraph.
  const { marker, label, block } = part.head;
  const numbered = marker !== null && first.block === block ? markerOf(block, marker) : null;
  const draft = problemOf({ marker: numbered, value: 1, spans: [first, ...further] }, 'key-value', place);
  if (label !== null) draft.labels.push(makeLabel(block, label, block.text.length));
  return [draft];
}

function problemOf(item: PartItem, origin: 'pairing' | 'key-value', place: GroupPlace): ProblemDraft {
  const [first] = item.spans;
  const block = (first as Span).block;
  const start = Math.max(item.marker?.end ?? 0, first?.start ?? 0);
  const most = first?.end ?? start;
  const { end, next } = findTitleEnd(block, start, most);
  const description = [...(next < most ? [{ block, start: next, end: most }] : []), ...item.spans.slice(1)];
  return {
    ...place, origin, marker: item.marker,
    title: located(block.text.slice(start, end), block, start, end),
    presentation: presentationOf(block, item.marker?.start ?? start, end),
    description, labels: [], unlabelled: [], answer: [], part: 'answer',
  };
}

/** How a part was given to the problems: by number, or to all of them alike. */
type Giving = 'paired' | 'shared' | 'aside';

function addPart(drafts: readonly ProblemDraft[], part: Part, read: PartItems, shared: GroupFacts): Giving {
  const { label, block } = part.head;
  if (label === null) return 'aside';
  const made = makeLabel(block, label, block.text.length);
  const all = [...read.rest, ...read.items.flatMap(({ spans }) => spans)];
  const paired = pairs(drafts, read.items);
  if (label.kind === 'cause') {
    drafts.forEach((draft, index) => draft.description.push(...(paired?.[index]?.spans ?? (drafts.length === 1 ? all : []))));
    return 'aside';
  }
  if (paired === null && drafts.length > 1 && isSideKind(label.kind)) {
    for (const span of all) {
      if (label.kind === 'responsible-unit' && span.block !== block) shared.names.push({ span, word: label.word });
      else shared.spans.push(withLabel(span, made));
    }
    return 'aside';
  }
  drafts.forEach((draft, index) => {
    const item = paired?.[index];
    if (paired === null) addAnswers(draft, made, all, null);
    else if (item !== undefined) addAnswers(draft, made, item.spans, item);
  });
  return paired === null && drafts.length > 1 ? 'shared' : 'paired';
}

/** The label stands in the same block as its only text: the reader of units wants to see both. */
function withLabel(span: Span, label: Label): Span {
  return span.block === label.block ? { ...span, start: label.start } : span;
}

/** The number of a paired item names the problem, no measure. */
function addAnswers(draft: ProblemDraft, label: Label, spans: readonly Span[], item: PartItem | null): void {
  const kind = answerKind(label.kind);
  draft.labels.push(label);
  draft.answer.push({ span: { block: label.block, start: label.start, end: label.end }, content: null, label, kind });
  for (const span of spans) {
    const content = span === item?.spans[0] && item.marker !== null ? { ...span, start: item.marker.end } : span;
    draft.answer.push({ span: withLabel(span, label), content, label: null, kind, ...(label.kind === 'responsible-unit' && span.block !== label.block ? { names: label.word } : {}) });
  }
}

function answerKind(kind: LabelKind): AnswerPart['kind'] {
  if (isSideKind(kind) || kind === 'goal') return 'side';
  return kind === 'rectification' || kind === 'measures' ? 'measures' : 'report';
}

/** The item for each problem by number; null where the lists do not answer each other. */
function pairs(drafts: readonly ProblemDraft[], items: readonly PartItem[]): readonly (PartItem | undefined)[] | null {
  if (items.length === 0 || drafts.length < 2) return null;
  const numbers = drafts.map(({ marker }, index) => marker?.value ?? index + 1);
  const byNumber = new Map(items.map((item) => [item.value, item]));
  if (items.length === drafts.length) {
    const exact = new Set(numbers).size === items.length && numbers.every((value) => byNumber.has(value));
    return exact ? numbers.map((value) => byNumber.get(value)) : items;
  }
  const met = numbers.filter((value) => byNumber.has(value)).length;
  return items.length < drafts.length && met === items.length && met * 2 > drafts.length ? numbers.map((value) => byNumber.get(value)) : null;
}

function setRoles({ parts }: PartGroup, entries: readonly Entry[], drafts: readonly ProblemDraft[]): void {
  for (const { head, kind, from, to } of parts) {
    head.block.role = headRole(kind);
    for (const { block, marker } of entries.slice(from + 1, to)) block.role = bodyRole(kind, marker !== null);
  }
  for (const { title, origin } of drafts) {
    const block = title.block as DraftBlock;
    if (origin === 'pairing' && title.start < 12 && block.role === 'problem-text') block.role = 'problem-title';
  }
}

function headRole(kind: LabelKind): BlockRole {
  if (kind === 'problem') return 'problem-text';
  if (kind === 'cause') return 'cause';
  return isSideKind(kind) ? 'key-value' : 'label';
}

function bodyRole(kind: LabelKind, numbered: boolean): BlockRole {
  if (kind === 'problem') return 'problem-text';
  if (kind === 'cause') return 'cause';
  if (isSideKind(kind)) return 'key-value';
  return numbered ? 'measure' : 'rectification';
}
