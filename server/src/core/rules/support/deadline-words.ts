import { spanOf, textOf, type Span } from '../../bulletin/block.ts';
import type { Problem, TimeExpression, TimeKind } from '../../bulletin/model.ts';
import { labelsOf } from './answer-labels.ts';
import { hasPlaceholder } from './placeholder.ts';

/** 不定期 is another word than 定期; 不及时, 及时性 and 及时、准确 speak of a quality, not of when something is done. */
const vagueWord = /不定期|不及时|及时性|及时[、，。]|尽快|尽早|及时|适时|择机|近期|早日|定期|下一步/gu;
/** The word that comes nearest to a time is the one to name; 及时 often says no more than promptly. */
const byWeight = ['尽快', '尽早', '早日', '近期', '适时', '择机', '下一步', '定期', '及时'];

/** The word such as 尽快 or 定期 in a problem's rectification that names no time anybody could hold it to; null for none. */
export function vagueTime(problem: Problem): Span | null {
  const found = (problem.rectification?.spans ?? []).flatMap((span) =>
    [...textOf(span).matchAll(vagueWord)]
      .filter(([word]) => byWeight.includes(word))
      .map(({ 0: word, index }) => spanOf(span.block, span.start + index, span.start + index + word.length)),
  );
  const weight = (span: Span): number => byWeight.indexOf(textOf(span));
  return found.toSorted((a, b) => weight(a) - weight(b))[0] ?? null;
}

/** The times that count for a problem: those of the accepted kinds, and what its status says of completion or pace. */
export function acceptedTime(problem: Problem, accept: readonly TimeKind[]): TimeExpression | null {
  return problem.rectification?.times.find(({ kind }) => accept.includes(kind)) ?? null;
}

/** A status is a time, too: completed means by now, 长期坚持 is a pace of its own. */
export function statusIsTime(problem: Problem, accept: readonly TimeKind[]): boolean {
  return (problem.rectification?.statuses ?? []).some(
    ({ status }) =>
      (accept.includes('completion') && (status === 'completed' || status === 'substantially-completed')) || (accept.includes('long-term') && status === 'continuing'),
  );
}

/** True where a deadline is still to be filled in: rule leftover-placeholder says so. */
export function deadlineIsStub(problem: Problem): boolean {
  return labelsOf(problem, 'deadline').some(({ content }) => content !== null && hasPlaceholder(textOf(content)));
}
