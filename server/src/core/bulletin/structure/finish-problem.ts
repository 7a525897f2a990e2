import type { Span } from '../block.ts';
import type { Problem, Rectification, UnitExpression } from '../model.ts';
import { readStatuses } from '../statuses.ts';
import { readTimes } from '../times.ts';
import { readUnitNames, readUnits } from '../units.ts';
import { readMeasures } from './measure-series.ts';
import type { AnswerPart, GroupFacts, ProblemDraft } from './problem-draft.ts';

/** The problems as they are published in the model. `everywhere` holds facts given once for the whole document. */
export function finishProblems(drafts: readonly ProblemDraft[], everywhere: GroupFacts): readonly Problem[] {
  const answers = new Map<readonly AnswerPart[], Rectification | null>();
  return drafts.map((draft) => {
    const { origin, marker, title, presentation, section, category, description, labels, answer } = draft;
    // Problems that are answered together share one object, so that their measures are counted once.
    const known = answers.get(answer);
    const rectification = known === undefined ? rectificationOf(answer, draft.groups, everywhere) : known;
    answers.set(answer, rectification);
    return { origin, marker, title, presentation, section, category, description, labels, rectification };
  });
}

/** Null where nothing answers: a unit or deadline alone is no answer. */
function rectificationOf(parts: readonly AnswerPart[], groups: readonly GroupFacts[], everywhere: GroupFacts): Rectification | null {
  if (parts.every(({ kind }) => kind === 'side')) return null;
  const spans = parts.map(({ span }) => span);
  const shared: readonly Span[] = groups.flatMap((group) => group.spans);
  return {
    spans,
    ...readMeasures(parts),
    times: [...readTimes(spans, 'problem'), ...readTimes(shared, 'group'), ...readTimes(everywhere.spans, 'document')],
    statuses: readStatuses(spans),
    units: [...parts.flatMap(unitsOf), ...[...groups, everywhere].flatMap(unitsOfGroup)],
  };
}

/** A cell of the column 责任单位 holds names and nothing else; elsewhere a label stands before them. */
function unitsOf({ span, content, names }: AnswerPart): readonly UnitExpression[] {
  return names !== undefined && content !== null ? readUnitNames(content, unitKind(names)) : readUnits([span]);
}

function unitsOfGroup({ spans, names }: GroupFacts): readonly UnitExpression[] {
  return [...readUnits(spans), ...names.flatMap(({ span, word }) => readUnitNames(span, unitKind(word)))];
}

function unitKind(word: string): UnitExpression['kind'] {
  if (/领导|人/u.test(word)) return 'responsible-leader';
  return /牵头|主办/u.test(word) ? 'lead-unit' : 'responsible-unit';
}
