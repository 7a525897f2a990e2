import type { LabelKind, MarkerForm } from '../model.ts';
import type { Candidate } from './candidate.ts';
import type { Entry } from './entry.ts';
import { isValued } from './line-behind.ts';
import { isAnsweringLabel } from './problem-rank.ts';
import { depthOf } from './rank-depth.ts';
import { outerHeading } from './scan-sections.ts';

/** What stands under one heading of a group: 存在的问题, 产生的原因, 整改措施, 整改时限. Indexes of entries, `to` exclusive. */
export interface Part {
  readonly head: Entry;
  readonly kind: LabelKind;
  readonly from: number;
  readonly to: number;
}

/** Problems and their answers under headings of their own: 存在的问题 1、2、3 … 整改情况 1、2、3. */
export interface PartGroup {
  readonly start: number;
  readonly end: number;
  readonly parts: readonly Part[];
  /** The line above, where it reads like a problem's title and yet groups the problems listed. */
  readonly heading: Candidate | null;
}

/** Finds the groups of a document whose problems and answers stand apart. */
export function findPartGroups(entries: readonly Entry[], candidates: readonly (Candidate | null)[], outer: MarkerForm): readonly PartGroup[] {
  const groups: PartGroup[] = [];
  let index = 0;
  while (index < entries.length) {
    const group = isProblemHead(entries[index]) ? groupAt(entries, candidates, index, outer) : null;
    if (group !== null) groups.push(group);
    index = group?.end ?? index + 1;
  }
  const answerEachOther = groups.length > 1 && groups.every((group) => hasAnswerEach(entries, candidates, group));
  if (answerEachOther) return groups.map((group) => ({ ...group, heading: candidates[group.start - 1] ?? null }));
  const apart = groups.filter((group) => !isEnclosed(entries, candidates, group) && !isTitledBelow(candidates, group));
  return apart.length * 2 > groups.length ? apart : [];
}

function isProblemHead(entry: Entry | undefined): boolean {
  return entry?.label?.kind === 'problem';
}

function groupAt(entries: readonly Entry[], candidates: readonly (Candidate | null)[], start: number, outer: MarkerForm): PartGroup | null {
  const parts: Part[] = [];
  let head = entries[start];
  let from = start;
  let end = start + 1;
  const close = (): void => {
    if (head?.label != null) parts.push({ head, kind: head.label.kind, from, to: end });
  };
  for (; end < entries.length; end += 1) {
    const entry = entries[end];
    if (entry === undefined || endsGroup(entries[start], entry, candidates[end] ?? null, parts, outer)) break;
    if (!isHead(entry)) continue;
    close();
    head = entry;
    from = end;
  }
  close();
  const answers = parts.filter((part) => isAnsweringLabel(part.head)).map(({ head }) => head.label?.word);
  return answers.length > 0 && new Set(answers).size === answers.length && parts.filter(({ kind }) => kind === 'problem').length === 1 ? { start, end, parts, heading: null } : null;
}

function isHead({ label }: Entry): boolean {
  return label !== null;
}

/** A new group, or a heading that is none of the group's and no deeper than its first. */
function endsGroup(first: Entry | undefined, entry: Entry, candidate: Candidate | null, parts: readonly Part[], outer: MarkerForm): boolean {
  if (entry.label !== null) return entry.label.kind === 'problem';
  if (outerHeading(entry, candidate, outer) !== null) return true;
  if (entry.marker === null || candidate?.signals.headline !== true) return false;
  const own = depthOf(entry.marker.form);
  return first?.marker != null ? own <= depthOf(first.marker.form) : own <= depthOf('han-bracket') && parts.length > 0;
}

/** True where under a heading that names no problem each of several listed has its own item among the answers, which says whose it is. */
function hasAnswerEach(entries: readonly Entry[], candidates: readonly (Candidate | null)[], { start, parts }: PartGroup): boolean {
  const before = candidates[start - 1] ?? null;
  if (before?.signals.named === true || before?.key === 'problem') return false;
  const lists = parts.filter(({ kind, head }) => kind === 'problem' || isAnsweringLabel(head)).map(({ from, to }) => candidates.slice(from + 1, to));
  const [listed = [], ...answers] = lists;
  const [answer] = answers;
  return listed.length > 1 && answer?.length === listed.length && answers.length === 1
    && listed.every((line, index) => line?.entry.marker?.value === index + 1) && answer.every((line, index) => line?.entry.marker?.value === index + 1 && isValued(line, entries));
}

/** True where the group stands under a problem's own title: then it describes that one. */
function isEnclosed(entries: readonly Entry[], candidates: readonly (Candidate | null)[], group: PartGroup): boolean {
  const before = candidates[group.start - 1] ?? null;
  if (before === null || before.key === 'bare' && !before.signals.titled) return false;
  if (before.likeness >= 0.8) return true;
  const problemPart = group.parts[0];
  const isList = problemPart !== undefined && problemPart.to - problemPart.from > 2 && entries[problemPart.from + 1]?.marker !== null;
  return !isList && before.signals.headline && !before.signals.aspect && before.entry.marker !== null;
}

/** True where the answers have titles of their own, other than the list's: then the list is only a table of contents. */
function isTitledBelow(candidates: readonly (Candidate | null)[], group: PartGroup): boolean {
  const linesOf = ({ from, to }: Part): readonly Candidate[] =>
    candidates.slice(from + 1, to).filter((candidate): candidate is Candidate => candidate !== null && candidate.entry.marker !== null);
  const titled = group.parts.filter((part) => isAnsweringLabel(part.head)).flatMap(linesOf)
    .filter(({ signals, key, labelInside }) => signals.named || key === 'problem' || labelInside);
  const listed = group.parts.slice(0, 1).flatMap(linesOf);
  return titled.length >= 2 && titled.length !== listed.length;
}
