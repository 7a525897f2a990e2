import { keptList } from '../../text/kept-list.ts';
import { keptPerStretch } from '../block-memo.ts';
import type { Problem, Rectification, StatusExpression, TimeExpression, UnitExpression } from '../model.ts';
import { statusesIn } from '../statuses.ts';
import { readLabelledStatus, withoutClosing } from '../statuses/labelled-statuses.ts';
import { readTimes, timesIn } from '../times.ts';
import { readCompletions } from '../times/completions.ts';
import { readUnitNames, readUnits } from '../units.ts';
import { readMeasures } from './measure-series.ts';
import type { AnswerPart, GroupFacts, ProblemDraft } from './problem-draft.ts';
import type { ProblemMemory } from './problem-memory.ts';

/** What is said once for several problems; read once, however many there are. */
type Shared = Pick<Rectification, 'times' | 'units' | 'statuses'>;

/** The problems as they are published in the model. `everywhere` holds facts given once for the whole document. */
export function finishProblems(drafts: readonly ProblemDraft[], everywhere: GroupFacts, memory: ProblemMemory): readonly Problem[] {
  const answers = new Map<readonly AnswerPart[], Rectification | null>();
  const ofDocument = sharedOf([everywhere], 'document');
  const ofGroups = new Map<readonly GroupFacts[], Shared>();
  return drafts.map((draft) => {
    const { origin, marker, title, presentation, section, category, description, labels, answer } = draft;
    // Problems that are answered together share one object, so that their measures are counted once.
    const known = answers.has(answer) ? answers.get(answer) : memory.rectification(draft, everywhere);
    const shared = ofGroups.get(draft.groups) ?? sharedOf(draft.groups, 'group');
    ofGroups.set(draft.groups, shared);
    const rectification = known === undefined ? rectificationOf(answer, [shared, ofDocument]) : known;
    answers.set(answer, rectification);
    return memory.problem({ origin, marker, title, presentation, section, category, description: keptList(description), labels: keptList(labels), rectification }, draft, everywhere);
  });
}

/** Null where nothing answers: a unit or deadline alone is no answer. */
function rectificationOf(parts: readonly AnswerPart[], shared: readonly Shared[]): Rectification | null {
  if (parts.every(({ kind }) => kind === 'side')) return null;
  const told = parts.map((part) => ({ part, said: saidIn(part.span.block, part.span.start, part.span.end) }));
  const statuses = told.flatMap(({ part, said }) => statusesOf(part, said.statuses));
  return {
    spans: parts.map(({ span }) => span),
    ...readMeasures(parts),
    times: keptList([...told.map(({ said }) => said), ...shared].flatMap(({ times }) => times)),
    statuses: keptList(withShared(withoutClosing(statuses), shared)),
    units: keptList([...parts.flatMap(unitsOf), ...shared.flatMap(({ units }) => units)]),
  };
}

/** What a part of an answer says by itself. The dates of a block depend on its role, but only of a line of metadata, which is no part of any answer. */
const saidIn = keptPerStretch((block, start, end): Pick<Rectification, 'times' | 'statuses'> => {
  const span = { block, start, end };
  const completions = readCompletions(span);
  return { times: timesIn(span, 'problem', completions), statuses: statusesIn(span, completions) };
});

function statusesOf({ content, label }: AnswerPart, statuses: readonly StatusExpression[]): readonly StatusExpression[] {
  const labelled = statuses.length > 0 || label === null || content === null ? null : readLabelledStatus(label, content);
  return labelled === null ? statuses : [labelled];
}

/** What a heading says of all its problems counts where the problem itself says nothing else. 未整改到位的问题 may be a fault's name as well: a remedy that is over outweighs it. */
function withShared(own: readonly StatusExpression[], shared: readonly Shared[]): readonly StatusExpression[] {
  if (own.some(({ said }) => said === 'problem')) return own;
  const others = shared.flatMap(({ statuses }) => statuses);
  return [...own, ...(own.length === 0 ? others : others.filter(({ status }) => status !== 'not-completed'))];
}

function sharedOf(facts: readonly GroupFacts[], scope: TimeExpression['scope']): Shared {
  const status = facts.at(-1)?.status ?? null;
  return { times: readTimes(facts.flatMap(({ spans }) => spans), scope), units: facts.flatMap(unitsOfGroup), statuses: status === null ? [] : [status] };
}

/** A cell of the column 责任单位 holds names and nothing else; elsewhere a label stands before them. */
function unitsOf({ span: { block, start, end }, content, names }: AnswerPart): readonly UnitExpression[] {
  return names !== undefined && content !== null ? readUnitNames(content, unitKind(names)) : unitsIn(block, start, end);
}

const unitsIn = keptPerStretch((block, start, end) => readUnits([{ block, start, end }]));

function unitsOfGroup({ spans, names }: GroupFacts): readonly UnitExpression[] {
  return [...readUnits(spans), ...names.flatMap(({ span, word }) => readUnitNames(span, unitKind(word)))];
}

function unitKind(word: string): UnitExpression['kind'] {
  if (/领导|人/u.test(word)) return 'responsible-leader';
  return /牵头|主办/u.test(word) ? 'lead-unit' : 'responsible-unit';
}
