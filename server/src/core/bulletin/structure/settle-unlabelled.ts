import type { Span } from '../block.ts';
import { sentencesOf } from '../facts/sentences.ts';
import type { ProblemDraft } from './problem-draft.ts';
import { findMarkers } from './inline-markers.ts';
import { kindOfSentence } from './sentence-signals.ts';

/**
 * Divides the text behind a title that no label divides: what was wrong comes first, then what was done. `otherwise` says
 * what text is that tells neither: the answer where the document has no labels, the problem's text where it has.
 */
export function settleUnlabelled(draft: ProblemDraft, otherwise: 'answer' | 'description'): void {
  const spans = draft.unlabelled.splice(0);
  let answering = false;
  for (const span of spans) {
    const from = answering ? span.start : answerStart(span, otherwise);
    if (from > span.start) draft.description.push({ ...span, end: Math.min(from, span.end) });
    if (from >= span.end) continue;
    answering = true;
    draft.answer.push({ span: { ...span, start: from }, content: { ...span, start: from }, label: null, kind: 'measures' });
  }
}

/** Offset of the first sentence that answers; the span's end where none does. A series of 一是, 二是 is one or the other as a whole. */
function answerStart(span: Span, otherwise: 'answer' | 'description'): number {
  const series = findMarkers(span.block, span.start, span.end).filter(({ form }) => form === 'enumeration');
  const first = series[0]?.start ?? span.end;
  const before = firstAnswer({ ...span, end: first }, otherwise);
  if (before < first || series.length === 0) return before;
  const kinds = series.map((head, index) => kindOfSentence(span.block.text.slice(head.end, series[index + 1]?.start ?? span.end)));
  const answers = kinds.filter((kind) => kind === 'answer' || (kind === 'neutral' && otherwise === 'answer')).length;
  if (answers * 2 >= kinds.length) return first;
  const last = series.at(-1)?.start ?? first;
  const behind = sentencesOf({ ...span, start: last })[1]?.start ?? span.end;
  return firstAnswer({ ...span, start: behind }, otherwise);
}

function firstAnswer(span: Span, otherwise: 'answer' | 'description'): number {
  for (const sentence of sentencesOf(span)) {
    const kind = kindOfSentence(span.block.text.slice(sentence.start, sentence.end));
    if (kind === 'answer' || (kind === 'neutral' && otherwise === 'answer')) return sentence.start;
  }
  return span.end;
}
