import type { LabelHead } from '../opening/read-label.ts';
import type { MarkerHead } from '../opening/read-marker.ts';
import { runsOn } from './accept-title.ts';
import { answersOutright } from './answer-opening.ts';
import { keyOfMarker, type Candidate } from './candidate.ts';
import type { Entry } from './entry.ts';
import { isNameLine, isValued } from './line-behind.ts';
import { presentationOf } from './presentation.ts';
import { isDividingLabel } from './find-labels.ts';
import { isShortLine, namesField, namesOutright, tellsDone } from './problem-rank.ts';
import { outerHeading } from './scan-sections.ts';
import { purposeOf } from './section-purpose.ts';
import { isShortSentence, isTextBelow } from './line-shape.ts';
import type { TitleSignals } from './title-signals.ts';
import type { Plan } from './walk-state.ts';
import { isFarewell } from './walk.ts';

type Bearing = readonly (string | number | boolean | null | undefined)[];

/**
 * What a line of a problem's text is to the rest of its document: all that the plan (`readStructure`) and the walk over other problems read of it. Where
 * it stays the same, an edit of the line changes its problem alone. Whoever lets plan or walk look at more of a line must add it here; the fuzzer of
 * edits finds what was forgotten.
 */
export function bearingOf(entry: Entry, candidate: Candidate | null, { outer, entries }: Plan): Bearing {
  const { block, marker, label, textStart } = entry;
  const { text } = block;
  return [
    text === '', textStart, textStart >= text.length,
    ...markerBearing(text, marker), ...labelBearing(text, label), ...candidateBearing(candidate, entries),
    presentationOf(block).kind, answersOutright(text), isTextBelow(entry), tellsDone(entry), isNameLine(text), runsOn(entry), isShortSentence(text), isFarewell(entry), outerHeading(entry, candidate, outer),
  ];
}

function markerBearing(text: string, marker: MarkerHead | null): Bearing {
  if (marker === null) return [null];
  const { form, value, style, start, numeralStart, numeralEnd, end } = marker;
  return [form, value, style, start, numeralStart, numeralEnd, end, keyOfMarker(text, marker)];
}

function labelBearing(text: string, label: LabelHead | null): Bearing {
  if (label === null) return [null];
  const { kind, word, start, end, closing } = label;
  return [kind, word, start, end, closing, end >= text.length, isDividingLabel(label, text.slice(end))];
}

function candidateBearing(candidate: Candidate | null, entries: readonly Entry[]): Bearing {
  if (candidate === null) return [null];
  const { key, signals, labelInside, answered, told, likeness, entry } = candidate;
  return [key, labelInside, answered, told, isValued(candidate, entries), likeness, ...signalsBearing(signals), isShortLine(candidate), namesOutright(candidate), namesField(candidate), signals.headline ? purposeOf(entry.block.text.slice(entry.textStart)) : null];
}

function signalsBearing({ named, deficient, acting, done, aspect, headline, bracketed, stated, titled }: TitleSignals): Bearing {
  return [named, deficient, acting, done, aspect, headline, bracketed, stated, titled];
}
