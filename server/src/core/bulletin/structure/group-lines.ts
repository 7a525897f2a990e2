import type { Category, Section } from '../model.ts';
import type { ProblemDraft } from './problem-draft.ts';
import { groupBy } from '../../text/group-by.ts';
import { isSideKind } from './find-labels.ts';

const namesGroup = /^(?:问题整改|以上|上述|本类|各项|全部|所有|该类)/u;
const fewest = 3;

/**
 * One line of unit and deadline behind a group of problems (问题整改责任单位：… 整改时限：…) stands under the last of them; it holds
 * for all. It is taken so where it says it, or where no problem but the last of each group has such a line.
 */
export function shareGroupLines(drafts: readonly ProblemDraft[]): void {
  const groups = [...groupBy(drafts, groupOf).values()].filter((group) => group.length > 1);
  const habitual = groups.some((group) => group.length >= fewest) && groups.every((group) => onlyLastHasLine(group));
  for (const group of groups) {
    const last = group.at(-1);
    if (last === undefined) continue;
    const own = sideLines(last);
    const named = new Set(own.filter(({ label }) => namesGroup.test(label?.word ?? '')).map(({ span }) => span.block));
    const lines = own.filter(({ span }) => habitual || named.has(span.block));
    const facts = last.groups.at(-1);
    if (facts !== undefined) facts.spans.push(...lines.map(({ span }) => span));
  }
}

function onlyLastHasLine(group: readonly ProblemDraft[]): boolean {
  return group.every((draft, index) => holdsSideLines(draft) === (index === group.length - 1));
}

/** True where a problem has lines of a single value. */
export function holdsSideLines(draft: ProblemDraft): boolean {
  return sideLines(draft).length > 0;
}

/** The problems that one line may be said of. */
export function groupOf({ category, section }: ProblemDraft): Category | Section | null {
  return category ?? section;
}

/** Lines of a single value at the end of a problem, one for each of its labels. */
function sideLines({ answer, origin }: ProblemDraft): readonly ProblemDraft['answer'][number][] {
  if (origin === 'table') return [];
  return answer.filter(({ kind, label }) => kind === 'side' && label !== null && isSideKind(label.kind));
}
