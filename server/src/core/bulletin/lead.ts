import { textOf, type Span } from './block.ts';
import { datesWithin } from './dates.ts';
import { readInspection } from './facts/inspection.ts';
import type { Lead } from './model.ts';
import { findPublicationSentence } from './facts/publication-sentence.ts';

/** Reads the paragraphs that open the document: inspection, feedback, 现将…予以公布. */
export function readLead(spans: readonly Span[]): Lead {
  return {
    spans,
    inspection: readInspection(spans),
    publicationSentence: findPublicationSentence(spans),
    damaged: spans.some(isDamaged),
  };
}

/** A date lost characters, or its numbers altogether (年月日). */
function isDamaged(span: Span): boolean {
  if (datesWithin(span).some((date) => date.damaged)) return true;
  return /年[ \u3000]*月[ \u3000]*日|\d月日|年月\d/u.test(textOf(span));
}
