import type { DraftBlock } from '../blocks/draft-block.ts';
import { spanOf, located } from '../block.ts';
import { markerOf } from '../opening/read-marker.ts';
import { addEntry, addStretch, isValueBelow, sideLabels } from './add-content.ts';
import { isTitleLine } from './accept-title.ts';
import type { Candidate } from './candidate.ts';
import type { Entry } from './entry.ts';
import { findPartLabels, findSideLabels, isSideKind } from './find-labels.ts';
import { readHeadingStatus } from './heading-status.ts';
import { headingLevel, headingParts, type HeadingLevel } from './headings.ts';
import { makeLabel } from './make-label.ts';
import { presentationOf } from './presentation.ts';
import { isAnsweringLabel } from './problem-rank.ts';
import { newFacts, type GroupFacts, type ProblemDraft } from './problem-draft.ts';
import { purposeOf } from './section-purpose.ts';
import { findTitleEnd } from './title-end.ts';
import { addCategory, addSection, type Walk } from './walk-state.ts';

const farewell = /^(?:特此|专此)[^，。]{2,6}[。！]?$/u;
const leadingBracket = /^[（(][^（）()]{0,120}[）)]/u;

/** Takes one entry of the body into the structure. */
export function walkEntry(walk: Walk, entry: Entry): void {
  const candidate = walk.plan.candidates[entry.index] ?? null;
  if (candidate !== null && isTitleLine(walk, candidate)) {
    openProblem(walk, entry, candidate);
    return;
  }
  if (isFarewell(entry)) {
    walk.draft = null;
    return;
  }
  const level = headingLevel(walk, entry, candidate);
  if (level !== null) openHeading(walk, entry, level);
  else if (walk.draft !== null) addToProblem(walk, walk.draft, entry);
  else addLoose(walk, entry);
}

/** True for the line that ends a report: 特此报告。 */
export function isFarewell({ block }: Entry): boolean {
  return farewell.test(block.text);
}

/** Opens a problem with the entry of its title. */
export function openProblem(walk: Walk, entry: Entry, candidate: Candidate): void {
  const { block, marker, label } = entry;
  const isLabel = candidate.key === 'label' && label !== null;
  const start = isLabel ? label.end : entry.textStart;
  const { end, next } = findTitleEnd(block, start);
  const draft: ProblemDraft = {
    origin: isLabel ? 'key-value' : 'marker',
    marker: marker === null ? null : markerOf(block, marker),
    title: located(block.text.slice(start, end), block, start, end),
    presentation: presentationOf(block, marker?.start ?? 0, end),
    section: walk.section, category: walk.category, groups: walk.groups,
    description: [], labels: [], unlabelled: [], answer: [], part: 'open',
  };
  if (isLabel) draft.labels.push(makeLabel(block, label, findPartLabels(block, label.end, block.text.length)[0]?.start ?? block.text.length));
  walk.draft = draft;
  walk.drafts.push(draft);
  walk.lastProblem = marker?.value ?? walk.lastProblem + 1;
  walk.counted = walk.lastProblem;
  walk.inner.clear();
  setTitleRole(walk, block, draft, next);
}

/** A block that goes on behind the title is what it goes on as; to the block before, it opens as a title. */
function setTitleRole(walk: Walk, block: DraftBlock, draft: ProblemDraft, next: number): void {
  block.role = 'problem-title';
  if (next >= block.text.length) return;
  addStretch(draft, block, next, null, walk.plan.rank?.usesLabels ?? false);
  if (!/[。；]/u.test(block.text.slice(next).replace(leadingBracket, ''))) return;
  walk.openings.set(block, 'problem-title');
  block.role = draft.part === 'open' ? 'problem-text' : 'rectification';
}

function openHeading(walk: Walk, entry: Entry, level: HeadingLevel): void {
  const { block } = entry;
  const parts = headingParts(entry);
  const facts = newFacts(readHeadingStatus(parts.title) ?? statusAbove(walk, level));
  if (parts.title.end < block.text.length && sideLabels(block, parts.title.end, block.text.length).length > 0) facts.spans.push(spanOf(block, parts.title.end));
  walk.draft = null;
  walk.inner.clear();
  if (parts.marker !== null) walk.outer.set(parts.marker.form, parts.marker.value);
  block.role = `${level}-heading`;
  if (level === 'section') {
    addSection(walk, { ...parts, purpose: purposeOf(parts.title.value) });
    walk.outer.delete('han-bracket');
    walk.groups = [facts];
    walk.lastProblem = 0;
  } else if (level === 'category') {
    walk.category = addCategory(walk, { ...parts, section: walk.section });
    walk.groups = [...walk.groups.slice(0, 1), facts];
  } else walk.groups = [...walk.groups, facts];
}

/** What the headings that a new one stands below say of how far their problems are. */
function statusAbove({ groups: [section, category], category: open }: Walk, level: HeadingLevel): GroupFacts['status'] {
  if (level === 'section') return null;
  return (level === 'group' && open !== null ? category : section)?.status ?? null;
}

function addToProblem(walk: Walk, draft: ProblemDraft, entry: Entry): void {
  const { block, label, marker } = entry;
  if (label !== null) walk.inner.clear();
  else if (marker !== null) walk.inner.set(marker.form, marker.value);
  if (marker === null && awaitsTitle(draft) && block.text !== '' && (label === null || namesProblem(entry))) {
    takeTitle(walk, draft, entry);
    return;
  }
  const value = label === null && isValueBelow(draft, block.text);
  addEntry(draft, entry, walk.plan.rank?.usesLabels ?? false);
  block.role = value ? 'key-value' : roleInProblem(draft, entry);
}

/** 问题1 on a line of its own, perhaps with 反馈问题： alone below it. */
function awaitsTitle({ title, part, unlabelled, description }: ProblemDraft): boolean {
  return title.value === '' && (part === 'open' ? unlabelled.length === 0 : part === 'description' && description.length === 0);
}

/** 反馈问题：有7个项目未落实要求。 */
function namesProblem({ label, block }: Entry): boolean {
  return label?.kind === 'problem' && block.text.slice(label.end).trim() !== '';
}

/** The title stands on the line below its marker, perhaps behind a label: then it is the first sentence of what that says. */
function takeTitle(walk: Walk, draft: ProblemDraft, { block, label }: Entry): void {
  const from = label?.end ?? 0;
  const start = from + block.text.slice(from).length - block.text.slice(from).trimStart().length;
  const { end, next } = findTitleEnd(block, start);
  const titled: ProblemDraft = { ...draft, title: located(block.text.slice(start, end), block, start, end) };
  walk.draft = titled;
  walk.drafts[walk.drafts.length - 1] = titled;
  if (label === null && titled.part === 'open') {
    setTitleRole(walk, block, titled, next);
    return;
  }
  if (label !== null) titled.labels.push(makeLabel(block, label, findPartLabels(block, label.end, block.text.length)[0]?.start ?? block.text.length));
  titled.part = 'description';
  block.role = 'problem-text';
  if (next >= block.text.length) return;
  const side = findSideLabels(block, next, block.text.length).find((found) => found.start === next) ?? null;
  addStretch(titled, block, next, side, walk.plan.rank?.usesLabels ?? false);
}

function roleInProblem(draft: ProblemDraft, { label, marker }: Entry): DraftBlock['role'] {
  if (label !== null) {
    if (label.kind === 'cause') return 'cause';
    if (label.kind === 'problem') return 'problem-text';
    return isSideKind(label.kind) ? 'key-value' : 'label';
  }
  if (draft.part === 'open' || draft.part === 'description') return 'problem-text';
  return marker === null ? 'rectification' : 'measure';
}

/** Text outside of any problem: a label that answers nothing, a unit or deadline for the problems that follow, prose. */
function addLoose(walk: Walk, entry: Entry): void {
  const { block, label } = entry;
  if (label === null) {
    if (walk.section?.purpose === 'deadline') walk.documentFacts.spans.push(spanOf(block));
    return;
  }
  if (isSideKind(label.kind)) {
    (walk.groups.at(-1) ?? walk.documentFacts).spans.push(spanOf(block));
    block.role = 'key-value';
  } else if (isAnsweringLabel(entry) && !opensList(walk, entry)) {
    walk.orphanLabels.push(makeLabel(block, label, block.text.length));
    block.role = 'label';
  }
}

/** 整改情况： on a line of its own above all the problems heads them; it answers none. */
function opensList(walk: Walk, entry: Entry): boolean {
  const next = walk.plan.candidates[entry.index + 1] ?? null;
  return walk.plan.sectional[entry.index] === true && next !== null && isTitleLine(walk, next);
}
