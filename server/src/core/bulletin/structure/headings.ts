import { located, type Block, type Located } from '../block.ts';
import type { MarkerForm, Presentation } from '../model.ts';
import { markerOf } from '../opening/read-marker.ts';
import { keyOfMarker, type Candidate } from './candidate.ts';
import type { Entry } from './entry.ts';
import { findSideLabels } from './find-labels.ts';
import { isOuterForm } from './outer-form.ts';
import { presentationOf } from './presentation.ts';
import { depthOf } from './rank-depth.ts';
import { outerHeading } from './scan-sections.ts';
import { isShortSentence } from './line-shape.ts';
import { holdsNoProblems, purposeOf } from './section-purpose.ts';
import { isTitleLine } from './accept-title.ts';
import type { Walk } from './walk-state.ts';

export type HeadingLevel = 'section' | 'category' | 'group';

/** The level of a line that heads a part of the document; null where it is content. */
export function headingLevel(walk: Walk, entry: Entry, candidate: Candidate | null): HeadingLevel | null {
  if (walk.plan.ledgers[entry.index] === true) return ledgerLevel(walk, entry, candidate);
  if (entry.marker === null) return unnumberedLevel(walk, entry, candidate);
  const { form } = entry.marker;
  if (!looksLikeHeading(walk, entry, candidate)) return null;
  if (isInnerItem(walk, entry, candidate) || isListedSentence(walk, entry)) return null;
  if (candidate?.key === 'nested') return null;
  const own = depthOf(keyOfMarker(entry.block.text, entry.marker));
  const problem = walk.plan.rank === null ? 3.9 : depthOf(walk.plan.rank.key);
  if (own >= problem && !(isOuterForm(form, walk.plan.outer) && outerHeading(entry, candidate, walk.plan.outer) !== null) && !headsTitles(walk, entry, candidate)) return null;
  return levelOfForm(walk, form);
}

/** The line above a ledger always heads it, however it is set. */
function ledgerLevel(walk: Walk, entry: Entry, candidate: Candidate | null): HeadingLevel {
  if (entry.marker !== null) return levelOfForm(walk, entry.marker.form) ?? 'category';
  return unnumberedLevel(walk, entry, candidate) ?? (walk.section === null ? 'section' : 'category');
}

function levelOfForm(walk: Walk, form: MarkerForm): HeadingLevel | null {
  switch (form) {
    case 'chapter':
      return 'section';
    case 'han-comma':
      return walk.outer.has('chapter') ? 'category' : 'section';
    case 'han-bracket':
      return walk.plan.outer === 'han-bracket' ? 'section' : 'category';
    case 'enumeration':
    case 'problem':
      return null;
    default:
      if (form === walk.plan.outer) return 'section';
      return walk.outer.has('han-bracket') ? 'group' : 'category';
  }
}

function looksLikeHeading(walk: Walk, { block, index, label, textStart }: Entry, candidate: Candidate | null): boolean {
  if (label !== null) return walk.plan.sectional[index] === true || label.end >= block.text.length;
  if (textStart >= block.text.length) return false;
  if (candidate === null) return false;
  return candidate.signals.headline || presentationOf(block).kind !== 'plain' || isShortSentence(block.text) || candidate.signals.aspect;
}

/** True for one of the plain sentences that a part without problems lists: （一）加强财务管理，严肃财经纪律。 A heading has text of its own below it. */
function isListedSentence({ plan }: Walk, { block, marker, label, index }: Entry): boolean {
  if (marker === null || label !== null || plan.barren[index] !== true || presentationOf(block).kind !== 'plain' || !/[。；]$/u.test(block.text)) return false;
  if (isOuterForm(marker.form, plan.outer)) return false;
  const before = plan.entries[index - 1];
  const below = plan.entries[index + 1];
  return below === undefined || [before, below].some((next) => next?.marker?.form === marker.form && next.block.shape.kind !== 'heading');
}

/** True where the line carries on, or begins, a list inside the open problem's answer. */
function isInnerItem(walk: Walk, { block, marker }: Entry, candidate: Candidate | null): boolean {
  if (marker === null || walk.draft === null || walk.draft.part === 'open') return false;
  const { form, value } = marker;
  const inner = walk.inner.get(form);
  const outer = walk.outer.get(form);
  const set = presentationOf(block).kind !== 'plain' || candidate?.signals.aspect === true;
  // A number repeated or left out is still one of the list's.
  if (inner !== undefined && value >= inner && value <= inner + 3) return !(set && value === (outer ?? 0) + 1);
  if (set || value === (outer ?? 0) + 1 || speaksAsHeading(walk, block, candidate)) return false;
  return value === 1 || (candidate?.signals.acting === true && !candidate.signals.headline);
}

/** A headline that names problems, opens their titles, or says by its words what part it heads. */
function speaksAsHeading(walk: Walk, block: Block, candidate: Candidate | null): boolean {
  if (candidate?.signals.headline !== true) return false;
  const next = walk.plan.candidates[candidate.index + 1];
  const words = block.text.slice(candidate.entry.textStart);
  return candidate.signals.named || next?.key === walk.plan.rank?.key || (holdsNoProblems(purposeOf(words)) && !candidate.signals.acting);
}

/** True for a heading of a deeper form that stands right above a problem's title: 1.教育方面 above 问题一. */
function headsTitles(walk: Walk, entry: Entry, candidate: Candidate | null): boolean {
  const { index, marker } = entry;
  if (marker === null || candidate?.signals.headline !== true || walk.inner.has(marker.form)) return false;
  if (walk.draft !== null && walk.draft.part !== 'open' && candidate.signals.acting) return false;
  const next = walk.plan.candidates[index + 1];
  return next != null && next.key !== marker.form && isTitleLine({ ...walk, draft: null }, next);
}

function unnumberedLevel(walk: Walk, entry: Entry, candidate: Candidate | null): HeadingLevel | null {
  const { block } = entry;
  if (entry.label !== null) return walk.plan.sectional[entry.index] === true && block.shape.kind === 'heading' ? 'section' : null;
  if (candidate === null) return null;
  if (block.shape.kind !== 'heading') return outerHeading(entry, candidate, walk.plan.outer) === null ? null : 'section';
  const { depth } = block.shape;
  if (walk.draft !== null && walk.draft.presentation.kind === 'heading' && depth > walk.draft.presentation.depth) return null;
  return depth <= walk.sectionDepth || purposeOf(block.text) !== 'other' ? 'section' : 'group';
}

/** The words of a heading: without marker, closing mark, and the bracket of units or deadlines behind it. */
export function headingTitle({ block, textStart }: Entry): Located<string> {
  const { text } = block;
  let end = text.length;
  const [side] = findSideLabels(block, textStart, end);
  if (side !== undefined && side.start > textStart) end = /[（(]/u.test(text.charAt(side.start - 1)) ? side.start - 1 : side.start;
  while (end > textStart && /[。：:；;，,\s\u3000]/u.test(text.charAt(end - 1))) end -= 1;
  return located(text.slice(textStart, end), block, textStart, end);
}

export function headingParts(entry: Entry): { marker: ReturnType<typeof markerOf> | null; title: Located<string>; presentation: Presentation } {
  const marker = entry.marker === null ? null : markerOf(entry.block, entry.marker);
  return { marker, title: headingTitle(entry), presentation: presentationOf(entry.block) };
}

