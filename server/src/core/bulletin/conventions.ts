import type { Block } from './block.ts';
import { halfWidthShare } from './conventions/half-width-share.ts';
import { mostFrequent } from './conventions/most-frequent.ts';
import { datesWithin } from './dates.ts';
import type { Conventions, Label, Lead, Problem } from './model.ts';

export interface ConventionEvidence {
  readonly blocks: readonly Block[];
  readonly lead: Lead;
  readonly problems: readonly Problem[];
}

/** What most of the document does. */
export function readConventions({ blocks, lead, problems }: ConventionEvidence): Conventions {
  const labels = problems.flatMap((problem) => problem.labels.filter(isRectificationLabel));
  return {
    halfWidthShare: halfWidthShare(blocks),
    yearAnchor: yearAnchor(lead),
    problemMarker: problemMarker(problems),
    labelWord: mostFrequent(labels.map((label) => label.word)),
    labelInline: labels.filter((label) => label.inline).length * 2 > labels.length,
  };
}

function isRectificationLabel({ kind }: Label): boolean {
  return kind === 'rectification' || kind === 'measures' || kind === 'progress' || kind === 'outcome';
}

/** The year of the feedback, else of the inspection's end or start, else the last one that the lead names. */
function yearAnchor({ inspection, spans }: Lead): number | null {
  const known = inspection?.kind == null ? null : (inspection.feedbackDate ?? inspection.end ?? inspection.start);
  if (typeof known?.value.year === 'number') return known.value.year;
  const years = spans.flatMap((span) => datesWithin(span).filter((date) => date.date.year !== null && date.valid));
  return years.at(-1)?.date.year ?? null;
}

const fewest = 2;

function problemMarker(problems: readonly Problem[]): Conventions['problemMarker'] {
  const markers = problems.flatMap(({ marker }) => (marker?.form === 'problem' ? [marker] : []));
  if (markers.length < fewest) return null;
  const most = mostFrequent(markers.map(({ style, prefix, separator }) => JSON.stringify([style, prefix, separator])));
  const marker = markers.find(({ style, prefix, separator }) => JSON.stringify([style, prefix, separator]) === most);
  return marker === undefined ? null : { style: marker.style, prefix: marker.prefix, separator: marker.separator };
}
