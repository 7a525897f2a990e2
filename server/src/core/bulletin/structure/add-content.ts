import { textOf, type Span } from '../block.ts';
import { keptPerStretch } from '../block-memo.ts';
import type { DraftBlock } from '../blocks/draft-block.ts';
import type { Label, LabelKind } from '../model.ts';
import type { LabelHead } from '../opening/read-label.ts';
import { readStatuses } from '../statuses.ts';
import { readTimes } from '../times.ts';
import type { Entry } from './entry.ts';
import { findPartLabels, findSideLabels, isDividingLabel, isSideKind } from './find-labels.ts';
import { isNameLine } from './line-behind.ts';
import { contentOf, makeLabel } from './make-label.ts';
import type { ProblemDraft } from './problem-draft.ts';
import { opensAnswer } from './answer-opening.ts';
import { settleUnlabelled } from './settle-unlabelled.ts';
import { withoutEnd } from '../../text/without-end.ts';

/** A stretch of a block under one label, or before any. */
interface Segment {
  readonly label: LabelHead | null;
  readonly start: number;
  readonly end: number;
}

/** Adds an entry's block to the open problem, part by part. */
export function addEntry(draft: ProblemDraft, entry: Entry, usesLabels: boolean): void {
  const { block, label } = entry;
  addStretch(draft, block, label === null ? 0 : label.start, label, usesLabels);
}

/** Adds the stretch from `start` to the block's end; `first` is the label that opens it. */
export function addStretch(draft: ProblemDraft, block: DraftBlock, start: number, first: LabelHead | null, usesLabels: boolean): void {
  for (const segment of segmentsOf(block, start, first)) {
    if (segment.label === null) addText(draft, block, segment);
    else addLabelled(draft, block, segment, segment.label, usesLabels);
  }
}

function segmentsOf(block: DraftBlock, start: number, first: LabelHead | null): readonly Segment[] {
  const from = first?.end ?? start;
  const heads = [...(first === null ? [] : [first]), ...findPartLabels(block, from, block.text.length), ...trailingSides(block, from, block.text.length)].sort((a, b) => a.start - b.start);
  const segments: Segment[] = [];
  const lead = heads[0]?.start ?? block.text.length;
  if (lead > start) segments.push({ label: null, start, end: lead });
  heads.forEach((label, index) => {
    segments.push({ label, start: label.start, end: heads[index + 1]?.start ?? block.text.length });
  });
  return segments;
}

/** Labels of single values at the end of the paragraph, with nothing but their values behind them: …；责任领导：…；整改时限：…。 */
const trailingSides = keptPerStretch((block, from, to): readonly LabelHead[] => {
  const { text } = block;
  const heads = findSideLabels(block, from, to).filter(({ start }) => start > from && isParted(text, start));
  const [first] = heads;
  if (first === undefined) return [];
  const behind = withoutEnd(text.slice(first.end), /[。；;\s\u3000]/u);
  return /[。！？]/u.test(behind) ? [] : heads;
});

const longestBracket = 200;

/** Behind a mark or a blank, and not within a bracket. */
function isParted(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - longestBracket), at);
  return /[。；;\s\u3000]$/u.test(before) && Math.max(before.lastIndexOf('（'), before.lastIndexOf('(')) <= Math.max(before.lastIndexOf('）'), before.lastIndexOf(')'));
}

function addText(draft: ProblemDraft, block: DraftBlock, { start, end }: Segment): void {
  const whole = contentOf(block, start, end);
  if (whole === null) return;
  addSides(draft, whole);
  const span = passBracket(draft, whole);
  if (span === null) return;
  if (draft.part === 'description' && opensAnswer(block.text.slice(start, start + 40))) draft.part = 'answer';
  if (draft.part === 'open') draft.unlabelled.push(span);
  else if (draft.part === 'description') draft.description.push(span);
  else draft.answer.push({ span, content: span, label: null, kind: kindOfPart(draft.part), ...namesBelow(draft, textOf(span)) });
}

/** Lines below a label that stands alone: 责任单位： and the names under it. */
function namesBelow(draft: ProblemDraft, text: string): { readonly names?: string } {
  const label = isValueBelow(draft, text) ? lastLabel(draft) : undefined;
  return label?.kind === 'responsible-unit' ? { names: label.word } : {};
}

/**
 * True for a line that can be the value of 责任单位 or 整改时限, which stands on a line of its own above: no sentences follow each other in it. Below a
 * value, another is as short as a name.
 */
export function isValueBelow(draft: ProblemDraft, text: string): boolean {
  if (draft.part !== 'side' || lastLabel(draft)?.content !== null) return false;
  return draft.answer.at(-1)?.label == null ? isNameLine(text) : !holdsSentences(text);
}

function holdsSentences(text: string): boolean {
  const stop = text.search(/[。！？]/u);
  return stop >= 0 && /[\u4e00-\u9fff]/u.test(text.slice(stop));
}

function lastLabel({ answer }: ProblemDraft): Label | undefined {
  return answer.findLast(({ label }) => label !== null)?.label ?? undefined;
}

const openingBracket = /^[（(][^（）()]{2,120}[）)][。；\s\u3000]*/u;

/** What stands behind a bracket of units and deadlines that opens the text; null where that is all. */
function behindBracket(span: Span): Span | null {
  const bracket = openingBracket.exec(textOf(span))?.[0] ?? '';
  if (bracket === '' || findSideLabels(span.block, span.start, span.start + bracket.length).length === 0) return span;
  return contentOf(span.block, span.start + bracket.length, span.end);
}

/** A bracket that opens the text says who is responsible, until when, how far: it answers, whatever follows. */
function passBracket(draft: ProblemDraft, span: Span): Span | null {
  const bracket = openingBracket.exec(textOf(span))?.[0] ?? '';
  if (bracket === '') return span;
  const aside = { ...span, end: span.start + bracket.length };
  const names = findSideLabels(span.block, aside.start, aside.end).length > 0;
  if (!names && readStatuses([aside]).length === 0 && readTimes([aside], 'problem').length === 0) return span;
  draft.answer.push({ span: aside, content: aside, label: null, kind: names ? 'side' : 'report' });
  return contentOf(span.block, aside.end, span.end);
}

function addLabelled(draft: ProblemDraft, block: DraftBlock, segment: Segment, head: LabelHead, usesLabels: boolean): void {
  const label = makeLabel(block, head, segment.end);
  draft.labels.push(label);
  const whole = { block, start: segment.start, end: segment.end };
  if (isDescriptive(head.kind)) {
    if (label.content !== null) draft.description.push(label.content);
    if (draft.part === 'open') draft.description.unshift(...draft.unlabelled.splice(0));
    draft.part = 'description';
    return;
  }
  if (isSideKind(head.kind) || head.kind === 'goal') {
    draft.answer.push({ span: whole, content: label.content, label, kind: 'side' });
    addFurtherSides(draft, block, head.end, segment.end);
    if (label.content === null) draft.part = 'side';
    return;
  }
  openAnswer(draft, head, label.content === null ? '' : textOf(label.content), usesLabels);
  if (label.content !== null) addSides(draft, label.content);
  draft.answer.push({ span: whole, content: label.content === null ? null : behindBracket(label.content), label, kind: kindOfPart(draft.part) });
}

function isDescriptive(kind: LabelKind): boolean {
  return kind === 'problem' || kind === 'cause';
}

/** What stood before 整改情况： is the problem's own text; what stood before 完成情况： may be its answer. */
function openAnswer(draft: ProblemDraft, head: LabelHead, content: string, usesLabels: boolean): void {
  const answers = head.kind === 'rectification' || head.kind === 'measures';
  if (draft.part === 'open' && draft.unlabelled.length > 0) {
    if (isDividingLabel(head, content) && usesLabels) draft.description.push(...draft.unlabelled.splice(0));
    else settleUnlabelled(draft, usesLabels && answers ? 'description' : 'answer');
  }
  draft.part = answers ? 'answer' : 'report';
}

function kindOfPart(part: ProblemDraft['part']): 'measures' | 'report' | 'side' {
  return part === 'report' || part === 'side' ? part : 'measures';
}

/** Labels of single values inside running text: （整改时限：…；责任单位：…）. */
function addSides(draft: ProblemDraft, span: Span): void {
  addFurtherSides(draft, span.block as DraftBlock, span.start, span.end);
}

function addFurtherSides(draft: ProblemDraft, block: DraftBlock, start: number, end: number): void {
  for (const label of sideLabels(block, start, end)) draft.labels.push(label);
}

export const sideLabels = keptPerStretch((block, start, end): readonly Label[] => {
  const heads = findSideLabels(block, start, end);
  return heads.map((head, index) => {
    const limit = Math.min(heads[index + 1]?.start ?? end, end);
    const stop = block.text.slice(head.end, limit).search(/[；;。\n）)】]/u);
    return makeLabel(block, head, stop < 0 ? limit : head.end + stop);
  });
});
