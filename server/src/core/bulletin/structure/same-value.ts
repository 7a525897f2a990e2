import { isSameList } from '../../text/same-list.ts';
import type { Span } from '../block.ts';
import type { Label, Marker, Presentation } from '../model.ts';
import type { AnswerPart, GroupFacts } from './problem-draft.ts';

/*
 * Equality of parts of the model. A block is one only with itself: what it holds was read once and stays the same as long as it lives; so values
 * that were read at the same place of one block are equal. Which list it belongs to is for the document to say, and may change.
 */

export function isSameSpan(a: Span, b: Span): boolean {
  return a.block === b.block && a.start === b.start && a.end === b.end;
}

export function isSameMarker(a: Marker | null, b: Marker | null): boolean {
  if (a === null || b === null) return a === b;
  return isSameSpan(a, b) && a.form === b.form && a.value === b.value && a.style === b.style && a.prefix === b.prefix && a.separator === b.separator && isSameSpan(a.numeral, b.numeral);
}

export function isSamePresentation(a: Presentation, b: Presentation): boolean {
  if (a.kind === 'heading' && b.kind === 'heading') return a.depth === b.depth && a.bold === b.bold;
  return a.kind === b.kind;
}

export function isSameLabel(a: Label, b: Label): boolean {
  return isSameSpan(a, b) && a.kind === b.kind && a.word === b.word && a.inline === b.inline && isSamePresentation(a.presentation, b.presentation) && isSameOrNone(a.content, b.content, isSameSpan);
}

export function isSamePart(a: AnswerPart, b: AnswerPart): boolean {
  return a.kind === b.kind && a.names === b.names && isSameSpan(a.span, b.span) && isSameOrNone(a.content, b.content, isSameSpan) && isSameOrNone(a.label, b.label, isSameLabel);
}

export function isSameFacts(a: GroupFacts, b: GroupFacts): boolean {
  if (!isSameOrNone(a.status, b.status, isSameSpan)) return false;
  return isSameList(a.spans, b.spans, isSameSpan) && isSameList(a.names, b.names, (x, y) => x.word === y.word && isSameSpan(x.span, y.span));
}

function isSameOrNone<T>(a: T | null, b: T | null, isSame: (x: T, y: T) => boolean): boolean {
  return a === null || b === null ? a === b : isSame(a, b);
}
