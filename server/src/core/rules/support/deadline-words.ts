import { spanOf, textOf, type Span } from '../../bulletin/block.ts';
import type { Problem, TimeExpression, TimeKind } from '../../bulletin/model.ts';
import { labelsOf } from './answer-labels.ts';
import { hasPlaceholder } from './placeholder.ts';

/** The word that comes nearest to a time is the one to name; 及时 often says no more than promptly. */
const vagueWords = ['尽快', '尽早', '早日', '近期', '适时', '择机', '下一步', '定期', '及时'];
/** 不定期 is another word than 定期; 不及时, 及时性 and 及时、准确 speak of a quality, not of when something is done. */
const otherWord = /^及时[性、，。]/u;

/** The word such as 尽快 or 定期 in a problem's rectification that names no time anybody could hold it to; null for none. */
export function vagueTime(problem: Problem): Span | null {
  const spans = problem.rectification?.spans ?? [];
  for (const word of vagueWords) {
    for (const span of spans) {
      const at = indexOfWord(textOf(span), word);
      if (at >= 0) return spanOf(span.block, span.start + at, span.start + at + word.length);
    }
  }
  return null;
}

function indexOfWord(text: string, word: string): number {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const isOther = text.charAt(at - 1) === '不' || otherWord.test(text.slice(at, at + word.length + 1));
    if (!isOther) return at;
  }
  return -1;
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
