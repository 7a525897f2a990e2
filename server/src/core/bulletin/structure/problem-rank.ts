import type { LabelKind } from '../model.ts';
import type { Candidate, RankKey } from './candidate.ts';
import { depthOf } from './rank-depth.ts';
import type { Entry } from './entry.ts';
import { withoutEnd } from '../../text/without-end.ts';
import { isDividingLabel } from './find-labels.ts';
import { isValued } from './line-behind.ts';
import { isTextBelow } from './line-shape.ts';

/** Which rank of lines holds the document's problems, and on what grounds. */
export interface ProblemRank {
  readonly key: RankKey;
  /** Indexes of the lines that a label of the rectification follows. */
  readonly labelled: ReadonlySet<number>;
  /** True where most problems have a label, so that one without lacks it. */
  readonly usesLabels: boolean;
  /** True where most of its lines name their problem outright: 关于“…”问题. */
  readonly named: boolean;
}

export interface RankEvidence {
  readonly entries: readonly Entry[];
  /** By index of the entry; null where the entry is none. */
  readonly candidates: readonly (Candidate | null)[];
  /** By index: true where sections hold no problems. */
  readonly barren: readonly boolean[];
  /** By index: true where problems and answers stand in parts of their own. */
  readonly grouped: readonly boolean[];
  /** By index: true for labels that head a whole section. */
  readonly sectional: readonly boolean[];
  /** True where a table under a heading lists problems. */
  readonly listed: boolean;
}

const answering: ReadonlySet<LabelKind> = new Set<LabelKind>(['rectification', 'measures', 'progress', 'outcome']);
/** A single line must name its problem outright; 常见问题 does not. */
const outright = /^(?:关于|针对|对|就)|[“"「]/u;
const enough = 0.5;
const enoughWords = 0.55;
const leastTitle = 0.7;

export function isAnsweringLabel(entry: Entry): boolean {
  return entry.label !== null && answering.has(entry.label.kind);
}

/** Decides by the whole document: whose lines labels follow, else whose lines read like problems. Null where none do. */
export function findProblemRank(evidence: RankEvidence): ProblemRank | null {
  // A heading may promise an organisation's report and problems follow all the same.
  return rankIn(evidence) ?? (!evidence.listed && evidence.barren.includes(true) ? rankIn({ ...evidence, barren: [] }) : null);
}

function rankIn(evidence: RankEvidence): ProblemRank | null {
  const votes = countVotes(evidence);
  const key = byLabels(evidence, votes) ?? byWords(evidence) ?? byLayout(evidence) ?? byValues(evidence);
  if (key === null) return null;
  const labelled = new Set(votes.owners.filter((owner) => owner.key === key).map(({ index }) => index));
  const lines = hosted(evidence).filter((candidate) => candidate.key === key && candidate.likeness >= enough);
  const inside = lines.filter(({ labelInside }) => labelInside).length;
  const dividing = evidence.entries.filter(({ label, block }) => label !== null && isDividingLabel(label, block.text.slice(label.end))).length;
  return { key, labelled, usesLabels: Math.min(labelled.size, dividing) * 2 + inside * 2 > lines.length, named: lines.length > 1 && lines.filter(({ signals }) => signals.named).length * 3 >= lines.length * 2 };
}

function hosted(evidence: RankEvidence): readonly Candidate[] {
  return evidence.candidates.filter((candidate): candidate is Candidate => candidate !== null && !isOut(evidence, candidate.index));
}

function isOut({ barren, grouped }: RankEvidence, index: number): boolean {
  return barren[index] === true || grouped[index] === true;
}

interface Votes {
  readonly events: number;
  readonly byKey: ReadonlyMap<RankKey, readonly Candidate[]>;
  /** The candidates of every rank that stand before a label, nearest of their rank. */
  readonly owners: readonly Candidate[];
}

/** At each label of the document's usual word, the last line of each rank since the label before may be the title it answers. */
function countVotes(evidence: RankEvidence): Votes {
  const word = usualWord(evidence);
  const byKey = new Map<RankKey, Candidate[]>();
  const owners: Candidate[] = [];
  let open = new Map<RankKey, Candidate>();
  let events = 0;
  evidence.entries.forEach((entry, index) => {
    const candidate = evidence.candidates[index] ?? null;
    const isEvent = isAnsweringLabel(entry) && evidence.sectional[index] !== true && !isOut(evidence, index);
    if (candidate !== null) {
      open.set(candidate.key, candidate);
      if (!candidate.labelInside) return;
    } else if (!isEvent) return;
    const voting = candidate === null ? [...open.values()] : [candidate];
    const usual = !isEvent || entry.label?.word === word;
    owners.push(...voting.filter(({ likeness }) => usual || likeness >= enough));
    if (!usual) return;
    events += 1;
    for (const vote of voting) addTo(byKey, vote.key, vote);
    open = new Map();
  });
  return { events, byKey, owners };
}

function addTo(groups: Map<RankKey, Candidate[]>, key: RankKey, candidate: Candidate): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [candidate]);
  else group.push(candidate);
}

function usualWord({ entries, sectional }: RankEvidence): string | null {
  const counts = new Map<string, number>();
  entries.forEach((entry, index) => {
    if (isAnsweringLabel(entry) && sectional[index] !== true && entry.label !== null) counts.set(entry.label.word, (counts.get(entry.label.word) ?? 0) + 1);
  });
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

interface Fit {
  readonly key: RankKey;
  readonly votes: readonly Candidate[];
  /** Share of the labels before which a line of the rank stands. */
  readonly coverage: number;
  /** Share of the rank's lines that a label answers: below a title that is described by a list, few. */
  readonly answered: number;
}

/**
 * Of the ranks that stand before nearly every label and read like titles, the innermost whose lines are each answered: what is further out
 * groups it, what is deeper describes it.
 */
function byLabels(evidence: RankEvidence, { events, byKey }: Votes): RankKey | null {
  if (events === 0) return null;
  const lines = hosted(evidence).filter(({ likeness }) => likeness >= enough);
  const fits = [...byKey].flatMap(([key, votes]): Fit[] => {
    if (key === 'enumeration' || mean(votes, 0.3) < (events === 1 ? 0.8 : 0.6)) return [];
    const own = lines.filter((line) => line.key === key).length;
    return [{ key, votes, coverage: votes.length / events, answered: votes.length / Math.max(own, votes.length) }];
  });
  const numbered = fits.filter(({ key }) => key !== 'label');
  const named = fits.find(({ key }) => key === 'label');
  const best = Math.max(0, ...numbered.map(({ coverage }) => coverage));
  // 1.反馈问题：… below （一）关于“…”问题: the label names the problem, and what is further out groups several.
  if (named !== undefined && named.votes.length > 2 && named.coverage >= 0.8 && best * 1.25 < named.coverage) return 'label';
  return innermost(numbered) ?? innermost(fits);
}

function innermost(fits: readonly Fit[]): RankKey | null {
  const best = Math.max(0, ...fits.map(({ coverage }) => coverage));
  if (best < enough) return null;
  const full = fits.filter(({ coverage }) => coverage >= best * 0.8).sort((a, b) => depthOf(a.key) - depthOf(b.key));
  const named = full.some(({ key }) => key === 'problem');
  const answered = full.filter((fit, index) => fit.answered >= 0.6 && !(named && fit.key === 'bare') && !isDescription(fit, full[index - 1]));
  return (answered.at(-1) ?? full[0])?.key ?? null;
}

/** Sentences right below headlines say what those mean. */
function isDescription({ key, votes }: Fit, outer: Fit | undefined): boolean {
  if (outer === undefined || key === 'problem') return false;
  return !votes.some(isHeading) && outer.votes.some(isHeading);
}

function isHeading({ signals }: Candidate): boolean {
  return signals.headline || signals.named;
}

/** Of the ranks whose lines read like problems, the innermost: what is further out groups it. */
function byWords(evidence: RankEvidence): RankKey | null {
  const groups = new Map<RankKey, Candidate[]>();
  for (const candidate of hosted(evidence)) {
    if (candidate.key === 'bare' || candidate.key === 'bullet' || candidate.key === 'chapter' || candidate.key === 'nested') continue;
    addTo(groups, candidate.key, candidate);
  }
  const fitting = [...groups].map(([key, own]) => ({ key, own, score: wordScore(key, own) })).filter(({ score }) => score >= enoughWords);
  // A single line that is set otherwise than several others is no rank of its own.
  const several = fitting.filter(({ own }) => own.length > 1);
  const scored = several.length > 0 ? several : fitting;
  const best = Math.max(0, ...scored.map(({ score }) => score));
  const found = scored.filter(({ score }) => score >= best * 0.75).sort((a, b) => depthOf(b.key) - depthOf(a.key))[0];
  return found === undefined ? null : (titlesBelow(evidence, found.own) ?? (targetsBelow(evidence, found.own) ? 'targeted' : found.key));
}

const field = /(?:方面|领域|环节|上)(?:还|仍|所)?存在的?(?:主要|突出|有关|一些)?问题[：:]?$/u;

/** True for a line that names a field of work, or says that it has problems: 选人用人“小圈子”方面, 基金监管方面存在的问题. */
export function namesField({ entry: { block, textStart }, signals }: Candidate): boolean {
  return signals.aspect || (signals.named && field.test(withoutEnd(block.text.slice(textStart), /[。\s\u3000]/u)));
}

/** The numbered lines that open nearly every one of these fields and read like titles: the fields then group them. */
function titlesBelow(evidence: RankEvidence, fields: readonly Candidate[]): RankKey | null {
  if (fields.filter(namesField).length * 3 < fields.length * 2) return null;
  const opening = fields.flatMap((line) => evidence.candidates[line.index + 1] ?? []).filter(({ entry }) => entry.marker !== null);
  const [first] = opening;
  if (first === undefined || fields.some(({ key }) => depthOf(key) >= depthOf(first.key)) || opening.filter(({ key }) => key === first.key).length * 5 < fields.length * 4) return null;
  const own = hosted(evidence).filter(({ key }) => key === first.key);
  return own.filter((line) => line.likeness >= leastTitle || headsText(line, evidence)).length * 5 >= own.length * 4 ? first.key : null;
}

/** True where short numbered lines that name no problem each have paragraphs right below that do, most of them several: 1.人才服务不足 / 针对“公寓分配不公开”的问题，…. */
function targetsBelow(evidence: RankEvidence, own: readonly Candidate[]): boolean {
  const heading = own.filter(({ index, entry, signals }) => entry.marker !== null && signals.headline && !signals.named && evidence.candidates[index + 1]?.key === 'targeted');
  const targeted = hosted(evidence).filter(({ key }) => key === 'targeted');
  return heading.length * 5 >= own.length * 4 && targeted.length * 2 >= own.length * 3;
}

const longestLine = 40;

/**
 * Of numbered ranks, the innermost whose lines nearly all say whose they are and not what was done: `1、案卷优秀率偏低。…责任单位：法制科。`. Where
 * nothing at all is done, they are tasks.
 */
function byValues(evidence: RankEvidence): RankKey | null {
  if (!evidence.entries.some(tellsDone)) return null;
  return innermostOf(evidence, (line) => !(line.signals.acting || line.signals.done || line.signals.aspect) && isValued(line, evidence.entries));
}

/** True for a line that has words for what is done. */
export function tellsDone({ block: { text } }: Entry): boolean {
  return text.includes('已') || text.includes('完成') || text.includes('完毕') || text.includes('到位');
}

/** Of numbered ranks whose lines are short and have running text of their own below them, the innermost: so titles stand, and no measures. */
function byLayout(evidence: RankEvidence): RankKey | null {
  return innermostOf(evidence, (line) => headsText(line, evidence));
}

/** The innermost of the numbered ranks that have several lines, nearly all of which fit. */
function innermostOf(evidence: RankEvidence, fitsOne: (line: Candidate) => boolean): RankKey | null {
  const groups = new Map<RankKey, Candidate[]>();
  for (const candidate of hosted(evidence)) if (candidate.entry.marker !== null && candidate.key !== 'enumeration' && candidate.key !== 'chapter' && candidate.key !== 'nested') addTo(groups, candidate.key, candidate);
  const fits = [...groups].filter(([, own]) => own.length > 1 && own.filter(fitsOne).length * 5 >= own.length * 4);
  return fits.map(([key]) => key).sort((a, b) => depthOf(b) - depthOf(a))[0] ?? null;
}

function headsText(line: Candidate, { entries }: RankEvidence): boolean {
  const below = entries[line.index + 1];
  return isShortLine(line) && below !== undefined && isTextBelow(below);
}

/** As a title is that has text below it. */
export function isShortLine({ entry: { block, textStart }, signals }: Candidate): boolean {
  const words = block.text.slice(textStart).trimEnd();
  return !(signals.acting || signals.done || signals.aspect || words.length > longestLine || /[，；。].|；$/u.test(words));
}

/** True for a line that says by its first words that it names a problem. */
export function namesOutright({ entry: { block, textStart } }: Candidate): boolean {
  return outright.test(block.text.slice(textStart));
}

function wordScore(key: RankKey, own: readonly Candidate[]): number {
  const plain = mean(own, 0);
  if (key === 'enumeration') return plain >= 0.75 && own.length >= 2 ? plain : 0;
  const named = own.filter(({ signals }) => signals.named);
  if (own.length === 1) return key === 'problem' || named.some(namesOutright) ? 0.9 : 0;
  return named.length >= 2 && countUp(named) ? Math.max(plain, 0.9) : plain;
}

/** True where the numbers of the lines go on by one, or begin anew, nearly always. */
function countUp(lines: readonly Candidate[]): boolean {
  let kept = 0;
  for (let index = 1; index < lines.length; index += 1) {
    const before = lines[index - 1]?.entry.marker?.value ?? 0;
    const value = lines[index]?.entry.marker?.value ?? 0;
    if (value === before + 1 || value === 1) kept += 1;
  }
  return kept * 3 >= (lines.length - 1) * 2;
}

function mean(own: readonly Candidate[], bonus: number): number {
  const total = own.reduce((sum, { likeness }) => sum + Math.min(1, likeness + bonus), 0);
  return own.length === 0 ? 0 : total / own.length;
}
