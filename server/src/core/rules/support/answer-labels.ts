import type { Label, LabelKind, Problem } from '../../bulletin/model.ts';

const answerKinds: ReadonlySet<LabelKind> = new Set(['rectification', 'measures', 'progress', 'outcome']);

/** True for labels under which a writer says what was done: 整改情况, 整改措施, 整改进展, 整改成效. */
export function isAnswerLabel(label: Label): boolean {
  return answerKinds.has(label.kind);
}

/** True for labels that ask for no more than a status: 完成情况, 整改状态. Some writers put all of their answer there. */
export function isStatusLabel({ kind, word }: Label): boolean {
  return kind === 'status' || (kind === 'progress' && /完成|状态|销号/u.test(word));
}

export function labelsOf(problem: Problem, kind: LabelKind): readonly Label[] {
  return problem.labels.filter((label) => label.kind === kind);
}
