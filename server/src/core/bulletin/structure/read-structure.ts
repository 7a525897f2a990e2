import { located, spanOf, type Span } from '../block.ts';
import type { DraftBlock } from '../blocks/draft-block.ts';
import type { Category, Label, Measure, MeasureSeries, Problem, Section } from '../model.ts';
import { presentationOf, readEntry, type Entry } from './entry.ts';
import { markerOf } from './read-marker.ts';

export interface Structure {
  readonly sections: readonly Section[];
  readonly categories: readonly Category[];
  readonly problems: readonly Problem[];
  readonly orphanLabels: readonly Label[];
}

interface ProblemDraft { entry: Entry; title: Span; section: Section | null; category: Category | null; description: Span[]; labels: Label[]; spans: Span[] }

export function readStructure(blocks: readonly DraftBlock[]): Structure {
  const entries = blocks.map((block, index) => readEntry(block, index));
  const form = entries.some((e) => e.marker?.form === 'problem') ? 'problem'
    : (['arabic-dot', 'arabic-bracket', 'han-bracket', 'han-comma'] as const).find((f) => entries.some((e) => e.marker?.form === f && isTitle(e))) ?? null;
  const sections: Section[] = []; const categories: Category[] = []; const orphanLabels: Label[] = [];
  const drafts: ProblemDraft[] = [];
  let section: Section | null = null; let category: Category | null = null; let draft: ProblemDraft | null = null;
  for (const entry of entries) {
    const { block, marker, label, textStart } = entry;
    if (block.role === 'comment' || block.shape.kind === 'thematic-break') continue;
    const titled = (): Section['title'] => { const end = titleEnd(block.text, textStart); return located(block.text.slice(textStart, end), block, textStart, end); };
    if (marker !== null && marker.form === form && (form === 'problem' || isTitle(entry))) {
      block.role = 'problem-title';
      draft = { entry, title: titled(), section, category, description: [], labels: [], spans: [] };
      const end = draft.title.end + (block.text.charAt(draft.title.end) === '。' ? 1 : 0);
      if (end < block.text.length) draft.spans.push({ block, start: end, end: block.text.length });
      drafts.push(draft);
    } else if ((marker?.form === 'han-comma' || marker?.form === 'chapter') && !block.text.includes('。')) {
      block.role = 'section-heading';
      section = { marker: markerOf(block, marker), title: titled(), presentation: presentationOf(block), purpose: 'other' };
      sections.push(section); category = null; draft = null;
    } else if (marker?.form === 'han-bracket' && !block.text.includes('。')) {
      block.role = 'category-heading';
      category = { marker: markerOf(block, marker), title: titled(), presentation: presentationOf(block), section };
      categories.push(category); draft = null;
    } else if (label !== null) {
      const content = label.end < block.text.length ? { block, start: label.end, end: block.text.length } : null;
      const made: Label = { block, start: label.start, end: label.end, kind: label.kind, word: label.word, presentation: presentationOf(block, label.start, label.end), inline: content !== null, content };
      block.role = 'label';
      if (draft === null) orphanLabels.push(made);
      else { draft.labels.push(made); draft.spans.push(spanOf(block)); }
    } else if (draft !== null) {
      block.role = marker === null ? 'rectification' : 'measure';
      (draft.labels.length === 0 && drafts.length > 0 && marker === null ? draft.description : draft.spans).push(spanOf(block));
    }
  }
  return { sections, categories, problems: drafts.map(finish), orphanLabels };
}

function isTitle(entry: Entry): boolean {
  return /问题/u.test(entry.block.text.slice(0, 80)) && entry.block.text.length < 400;
}

function titleEnd(text: string, start: number): number {
  const stop = text.indexOf('。', start);
  return stop < 0 ? text.length : stop;
}

function finish(draft: ProblemDraft): Problem {
  const { entry, title, section, category, description, labels, spans } = draft;
  const marker = entry.marker === null ? null : markerOf(entry.block, entry.marker);
  const value = title.block.text.slice(title.start, title.end);
  const measures: Measure[] = spans.flatMap((span): Measure[] => {
    const head = readEntry(span.block as DraftBlock, 0);
    if (head.marker !== null && span.start === 0 && head.marker.form !== 'problem') {
      return [{ style: 'numbered', marker: markerOf(span.block as DraftBlock, head.marker), spans: [{ ...span, start: head.marker.end }] }];
    }
    const start = Math.max(span.start, head.label?.end ?? 0);
    return start < span.end ? [{ style: 'prose', marker: null, spans: [{ ...span, start }] }] : [];
  });
  const series: MeasureSeries[] = measures.some((m) => m.style === 'numbered') ? [{ style: 'numbered', measures: measures.filter((m) => m.style === 'numbered') }] : [];
  return {
    origin: 'marker', marker, title: { ...title, value }, presentation: presentationOf(entry.block), section, category, description, labels,
    rectification: spans.length === 0 ? null : { spans, series, measures, times: [], statuses: [], units: [] },
  };
}
