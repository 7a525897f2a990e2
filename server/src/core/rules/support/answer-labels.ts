import type { Label, LabelKind, Problem } from '../../bulletin/model.ts';

const answerKinds: ReadonlySet<LabelKind> = new Set(['rectification', 'measures', 'progress', 'outcome']);

/** True for labels under which a writer says what was done: 整改情况, 整改措施, 整改进展, 整改成效. */
export function isAnswerLabel(label: Label): boolean {
  return answerKinds.has(label.kind);
}

export function labelsOf(problem: Problem, kind: LabelKind): readonly Label[] {
  return problem.labels.filter((label) => label.kind === kind);
}
