import { located, spanOf } from '../block.ts';
import type { MarkerForm } from '../model.ts';
import { markerOf } from '../opening/read-marker.ts';
import type { Entry } from './entry.ts';
import { presentationOf } from './presentation.ts';
import type { ProblemDraft } from './problem-draft.ts';
import { findTitleEnd } from './title-end.ts';
import type { Walk } from './walk-state.ts';

const fewest = 2;

/**
 * Some bulletins publish only what was done: `1.深入开展理论学习。…` under （一）关于…方面. Each numbered paragraph then
 * stands for a problem of origin `measures-only`: its first sentence is the title, all of it is the answer.
 */
export function readMeasuresOnly(walk: Walk): readonly ProblemDraft[] {
  if (!isAboutRectification(walk)) return [];
  const lines = walk.plan.entries.filter((entry) => isMeasureLine(walk, entry));
  const form = usualForm(lines);
  return form === null ? [] : draftsOf(walk, form);
}

function isAboutRectification({ sections, categories, orphanLabels }: Walk): boolean {
  return sections.some(({ purpose }) => purpose === 'rectification') || categories.length > 0 || orphanLabels.length > 0;
}

/** A numbered paragraph of running text in a part that may hold what was done. */
function isMeasureLine({ plan }: Walk, { block, marker, index }: Entry): boolean {
  if (marker === null || plan.barren[index] === true || block.role !== 'prose') return false;
  const candidate = plan.candidates[index] ?? null;
  return candidate !== null && candidate.key !== 'nested' && !candidate.signals.headline && marker.form !== 'enumeration';
}

function usualForm(lines: readonly Entry[]): MarkerForm | null {
  const counts = new Map<MarkerForm, number>();
  for (const { marker } of lines) if (marker !== null) counts.set(marker.form, (counts.get(marker.form) ?? 0) + 1);
  const [form, count = 0] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [null, 0];
  return count >= fewest ? form : null;
}

/** Goes through the body once more: sections and categories are found by the blocks that head them. */
function draftsOf(walk: Walk, form: MarkerForm): readonly ProblemDraft[] {
  const sections = new Map(walk.sections.map((section) => [section.title.block, section]));
  const categories = new Map(walk.categories.map((category) => [category.title.block, category]));
  const drafts: ProblemDraft[] = [];
  let place: Pick<ProblemDraft, 'section' | 'category' | 'groups'> = { section: null, category: null, groups: [] };
  let open: ProblemDraft | null = null;
  for (const entry of walk.plan.entries) {
    const { block } = entry;
    const section = sections.get(block);
    const category = categories.get(block);
    if (section !== undefined) place = { ...place, section, category: null };
    else if (category !== undefined) place = { ...place, category };
    if (section !== undefined || category !== undefined || block.role === 'group-heading') open = null;
    else if (entry.marker?.form === form && isMeasureLine(walk, entry)) {
      open = draftOf(entry, place);
      drafts.push(open);
      block.role = 'measure';
    } else if (open !== null && block.role === 'prose') addMore(open, entry);
  }
  return drafts;
}

function draftOf({ block, marker, textStart }: Entry, place: Pick<ProblemDraft, 'section' | 'category' | 'groups'>): ProblemDraft {
  const { end } = findTitleEnd(block, textStart);
  const content = spanOf(block, textStart);
  return {
    ...place, origin: 'measures-only',
    marker: marker === null ? null : markerOf(block, marker),
    title: located(block.text.slice(textStart, end), block, textStart, end),
    presentation: presentationOf(block, marker?.start ?? 0, end),
    description: [], labels: [], unlabelled: [],
    answer: [{ span: content, content, label: null, kind: 'measures' }],
    part: 'answer',
  };
}

function addMore(draft: ProblemDraft, { block, marker }: Entry): void {
  draft.answer.push({ span: spanOf(block), content: spanOf(block), label: null, kind: 'measures' });
  block.role = marker === null ? 'rectification' : 'measure';
}
