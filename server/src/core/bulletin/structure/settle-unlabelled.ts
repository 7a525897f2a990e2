import type { Span } from '../block.ts';
import type { DraftBlock } from '../blocks/draft-block.ts';
import { sentencesOf } from '../facts/sentences.ts';
import type { ProblemDraft } from './problem-draft.ts';
import { passSigns } from '../opening/read-opening.ts';
import { readMarkerAt, type MarkerHead } from '../opening/read-marker.ts';
import { findMarkers } from './inline-markers.ts';
import { answersEvidently, kindOfSentence, tellsOfRemedy, type SentenceKind } from './sentence-signals.ts';

/**
 * Divides the text behind a title that no label divides: what was wrong comes first, then what was done. `otherwise` says
 * what text is that tells neither: the answer where the document has no labels, the problem's text where it has.
 */
export function settleUnlabelled(draft: ProblemDraft, otherwise: Otherwise): void {
  const spans = draft.unlabelled.splice(0);
  const heads = spans.map(({ block, start }) => readMarkerAt(block.text, passSigns(block.text, start)));
  const from = answerFrom(spans, heads, otherwise);
  spans.forEach((span, index) => {
    const start = startWithin(span, index, from);
    if (start > span.start) draft.description.push({ ...span, end: Math.min(start, span.end) });
    if (start >= span.end) return;
    setAnswerRole(span, heads[index] !== null);
    draft.answer.push({ span: { ...span, start }, content: { ...span, start }, label: null, kind: 'measures' });
  });
}

/** Where the answer begins: offset `start` of the paragraph `index`. */
interface AnswerStart {
  readonly index: number;
  readonly start: number;
}

function startWithin(span: Span, index: number, from: AnswerStart | null): number {
  if (from === null || index < from.index) return span.end;
  return index === from.index ? from.start : span.start;
}

function answerFrom(spans: readonly Span[], heads: readonly (MarkerHead | null)[], otherwise: Otherwise): AnswerStart | null {
  const firstSeries = answeringSeries(spans, heads);
  for (const [index, span] of spans.entries()) {
    const start = index === firstSeries ? span.start : answerStart(span, otherwise);
    if (start < span.end) return { index, start };
  }
  return otherwise === 'described' ? null : firstRemedy(spans);
}

/** Where nothing answers outright, the first sentence that tells what became of the fault it names. */
function firstRemedy(spans: readonly Span[]): AnswerStart | null {
  for (const [index, span] of spans.entries()) {
    const found = sentencesOf(span).find(({ start, end }) => tellsOfRemedy(span.block.text.slice(start, end)));
    if (found !== undefined) return { index, start: found.start };
  }
  return null;
}

/** What was taken for the problem's text turns out to answer it. */
function setAnswerRole({ block, start }: Span, numbered: boolean): void {
  if (block.role === 'problem-text') (block as DraftBlock).role = numbered && start === 0 ? 'measure' : 'rectification';
}

/**
 * What text is that tells neither. `described`: other problems have text of their own before their label, so that text behind a title which
 * has no label is taken for the answer only where it says so outright.
 */
type Otherwise = 'answer' | 'description' | 'described';

/** Index of the first paragraph of a series over several paragraphs that answers as a whole; -1 where there is none. */
function answeringSeries(spans: readonly Span[], heads: readonly (MarkerHead | null)[]): number {
  for (let from = 0; from < spans.length; from += 1) {
    const form = heads[from]?.form;
    if (form === undefined) continue;
    let to = from;
    while (heads[to]?.form === form) to += 1;
    const kinds = spans.slice(from, to).map(({ block, end }, index) => kindOfSentence(block.text.slice(heads[from + index]?.end ?? 0, end)));
    if (answersMostly(kinds)) return from;
    from = to - 1;
  }
  return -1;
}

/** What is wrong is seldom numbered: a series that does not say so is one of measures. */
function answersMostly(kinds: readonly SentenceKind[]): boolean {
  return kinds.filter((kind) => kind !== 'problem').length * 2 >= kinds.length;
}

/** Offset of the first sentence that answers; the span's end where none does. A series of 一是, 二是 is one or the other as a whole. */
function answerStart(span: Span, otherwise: Otherwise): number {
  const series = findMarkers(span.block, span.start, span.end).filter(({ form }) => form === 'enumeration');
  const first = series[0]?.start ?? span.end;
  const before = firstAnswer({ ...span, end: first }, otherwise);
  if (before < first || series.length === 0) return before;
  const kinds = series.map((head, index) => kindOfSentence(span.block.text.slice(head.end, series[index + 1]?.start ?? span.end)));
  if (answersMostly(kinds)) return first;
  const last = series.at(-1)?.start ?? first;
  const behind = sentencesOf({ ...span, start: last })[1]?.start ?? span.end;
  return firstAnswer({ ...span, start: behind }, otherwise);
}

function firstAnswer(span: Span, otherwise: Otherwise): number {
  for (const sentence of sentencesOf(span)) {
    const text = span.block.text.slice(sentence.start, sentence.end);
    if (otherwise === 'described' ? answersEvidently(text) : answers(text, otherwise)) return sentence.start;
  }
  return span.end;
}

function answers(sentence: string, otherwise: Otherwise): boolean {
  const kind = kindOfSentence(sentence);
  return kind === 'answer' || (kind === 'neutral' && otherwise === 'answer');
}
