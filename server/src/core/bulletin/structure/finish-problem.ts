import type { Span } from '../block.ts';
import type { Problem, Rectification } from '../model.ts';
import { readStatuses } from '../statuses.ts';
import { readTimes } from '../times.ts';
import { readUnits } from '../units.ts';
import { readMeasures } from './measure-series.ts';
import type { AnswerPart, GroupFacts, ProblemDraft } from './problem-draft.ts';

/** The problem as it is published in the model. `everywhere` holds facts given once for the whole document. */
export function finishProblem(draft: ProblemDraft, everywhere: GroupFacts): Problem {
  const { origin, marker, title, presentation, section, category, description, labels } = draft;
  const rectification = rectificationOf(draft.answer, draft.groups, everywhere);
  return { origin, marker, title, presentation, section, category, description, labels, rectification };
}

/** Null where nothing answers: a unit or deadline alone is no answer. */
function rectificationOf(parts: readonly AnswerPart[], groups: readonly GroupFacts[], everywhere: GroupFacts): Rectification | null {
  if (parts.every(({ kind, label, content }) => kind === 'side' || (label === null && content === null))) return null;
  const spans = parts.map(({ span }) => span);
  const shared: readonly Span[] = groups.flatMap((group) => group.spans);
  return {
    spans,
    ...readMeasures(parts),
    times: [...readTimes(spans, 'problem'), ...readTimes(shared, 'group'), ...readTimes(everywhere.spans, 'document')],
    statuses: readStatuses(spans),
    units: [...readUnits(spans), ...readUnits(shared), ...readUnits(everywhere.spans)],
  };
}
