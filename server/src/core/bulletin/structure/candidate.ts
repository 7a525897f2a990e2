import type { LabelKind, MarkerForm } from '../model.ts';
import type { MarkerHead } from '../opening/read-marker.ts';
import { keptPerBlock, keptPerStretch } from '../block-memo.ts';
import { answersOutright } from './answer-opening.ts';
import type { Entry } from './entry.ts';
import { findPartLabels, isDividingLabel } from './find-labels.ts';
import { behindTitle, standsForValue } from './line-behind.ts';
import { presentationOf } from './presentation.ts';
import { isShortSentence, isTextBelow } from './line-shape.ts';
import { readSignals, type TitleSignals } from './title-signals.ts';

/** What lines of one rank have in common: their form of number, or how they are set where they have none. */
export type RankKey = MarkerForm | 'nested' | 'decimal-deep' | `heading-${number}` | 'bold' | 'bullet' | 'targeted' | 'bare' | 'label';

/** A line that may be a heading or a problem's title. */
export interface Candidate {
  readonly entry: Entry;
  readonly index: number;
  readonly key: RankKey;
  readonly signals: TitleSignals;
  /** A label of the rectification stands in the same block, behind the title. */
  readonly labelInside: boolean;
  /** A line that the paragraph below, or the sentence behind it, answers: 针对此问题，…. */
  readonly answered: boolean;
  /**
   * How much it looks like a title by a status that is told right behind it: 项目档案残缺。整改到位：…, or （已完成） above a text. 0 where none is, or
   * where the line says itself what was done.
   */
  readonly told: number;
  /** Where its own words begin: behind its marker, or its label. */
  readonly from: number;
  /** How much it looks like a problem's title by its own words, 0 to 1. */
  readonly likeness: number;
}

const longestBare = 90;
const dividing: ReadonlySet<LabelKind> = new Set<LabelKind>(['rectification', 'measures']);
const targetedOpening = /^(?:针对|关于)/u;

/** The line as a candidate among the document's entries; null for running text, labels, what stands below 责任单位, and what is no text. */
export function toCandidate(entry: Entry, entries: readonly Entry[]): Candidate | null {
  const key = keyOf(entry);
  if (key === null || (isUnset(key) && standsForValue(entry.index, entries))) return null;
  const from = key === 'label' ? (entry.label?.end ?? 0) : entry.textStart;
  const signals = signalsOf(entry.block, from, entry.block.text.length);
  if (key === 'targeted' && !signals.named || key === 'bare' && !signals.headline) return null;
  const label = labelBehind(entry.block, from, entry.block.text.length);
  const labelInside = label === 'dividing' || (label === 'adding' && (signals.named || signals.deficient));
  const following = entries[entry.index + 1];
  const behind = behindTitle(entry.block, from, entry.block.text.length);
  const answered = isAnsweredBelow(signals, following) || behind.answers;
  const told = tellsOtherwise(signals) ? 0 : weightOf(signals.headline ? statusAbove(signals, following) : behind.status);
  const likeness = Math.max(likenessOf(key, signals, labelInside, answered, told), standsAbove(entry, signals, following) ? 0.5 : 0);
  return { entry, index: entry.index, key, signals, labelInside, answered, told, from, likeness };
}

function isAnsweredBelow({ headline }: TitleSignals, below: Entry | undefined): boolean {
  return headline && below?.marker === null && below.label === null && opensAsAnswer(below.block).answers;
}

/** A numbered sentence by itself right above a label is as much of a title as one without its full stop. */
function standsAbove({ block, marker }: Entry, signals: TitleSignals, following: Entry | undefined): boolean {
  if (marker === null || following?.label == null || following.marker !== null || !dividing.has(following.label.kind)) return false;
  return !signals.headline && !tellsOtherwise(signals) && isShortSentence(block.text);
}

function tellsOtherwise({ named, aspect, acting, done }: TitleSignals): boolean {
  return named || aspect || acting || done;
}

function keyOf(entry: Entry): RankKey | null {
  const { block, marker, label } = entry;
  const { kind } = block.shape;
  if (kind !== 'paragraph' && kind !== 'heading' && kind !== 'list-item' && kind !== 'html') return null;
  if (label !== null) return label.kind === 'problem' ? 'label' : null;
  if (marker !== null) return block.shape.kind === 'list-item' && block.shape.nesting > 1 ? 'nested' : keyOfMarker(block.text, marker);
  const presentation = presentationOf(block);
  if (presentation.kind === 'heading') return `heading-${presentation.depth}`;
  if (presentation.kind === 'bold') return 'bold';
  if (block.shape.kind === 'list-item' && !block.shape.ordered && block.shape.first) return 'bullet';
  if (targetedOpening.test(block.text)) return 'targeted';
  return block.text.length <= longestBare ? 'bare' : null;
}

/** No number, heading or weight sets the line apart from text. */
function isUnset(key: RankKey): boolean {
  return key === 'bare' || key === 'bullet' || key === 'targeted';
}

/** 2.1.1 lies below 2.1. */
export function keyOfMarker(text: string, { form, start, numeralStart }: MarkerHead): RankKey {
  if (form !== 'decimal') return form;
  return /[.．].*[.．]/u.test(text.slice(start, numeralStart)) ? 'decimal-deep' : form;
}

const signalsOf = keptPerStretch((block, from) => readSignals(block.text, from));
const opensAsAnswer = keptPerBlock((block) => ({ answers: answersOutright(block.text) }));

/** `adding`: only how far it is stands there, 整改进展：已完成, as it does behind a measure as well. */
const labelBehind = keptPerStretch((block, from, end): 'none' | 'adding' | 'dividing' => {
  if (!/[：:】］\]]/u.test(block.text.slice(from + 4))) return 'none';
  const labels = findPartLabels(block, from, end).filter(({ kind, start }) => kind !== 'cause' && start > from);
  if (labels.length === 0) return 'none';
  return labels.some((label, at) => label.kind !== 'progress' || isDividingLabel(label, block.text.slice(label.end, labels[at + 1]?.start ?? end))) ? 'dividing' : 'adding';
});

/** What has 整改 in it is said of problems; 已完成 may be said of a measure as well. */
function weightOf(status: string): number {
  if (status === '') return 0;
  return status.includes('整改') ? 0.7 : 0.58;
}

function statusAbove({ stated }: TitleSignals, following: Entry | undefined): string {
  return following !== undefined && isTextBelow(following) ? stated : '';
}

function likenessOf(key: RankKey, signals: TitleSignals, labelInside: boolean, answered: boolean, told: number): number {
  if (key === 'problem') return 1;
  const tells = tellsOtherwise(signals);
  if (!tells && (answered || signals.bracketed)) return Math.max(0.8, byWords(signals));
  if (told > 0) return Math.max(told, byWords(signals));
  return Math.min(1, byWords(signals) + (labelInside ? 0.4 : 0));
}

function byWords({ named, deficient, acting, done, aspect, headline }: TitleSignals): number {
  if (named) return aspect ? 0.6 : 1;
  if (aspect) return 0.15;
  if (deficient && !acting && !done) return 0.8;
  if (acting || done) return deficient ? 0.2 : 0.05;
  return headline ? 0.5 : 0.2;
}
