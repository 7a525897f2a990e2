import type { TextRange } from '../../text/range.ts';
import type { Quantity } from './quantity.ts';

/** The words around a number, as far as they can be said of it. */
export interface QuantityContext {
  /** From the clause's start, or the number before, to this number. */
  readonly before: string;
  /** Behind this number up to the clause's end or the next number. */
  readonly after: string;
  /** The same where no other number follows in the clause, else empty: what is said there is said of this number. */
  readonly behind: string;
  /** Open brackets around the number within its sentence. */
  readonly depth: number;
  /** Mark that separates it from what stands before; empty where it shares a clause with the number before. */
  readonly separator: string;
  /** End of the number before; the sentence's start where there is none. */
  readonly previousEnd: number;
}

const separators = '，,、；;：:（）()';

/** Context of each quantity of a sentence, in order. */
export function contextsOf(text: string, sentence: TextRange, quantities: readonly Quantity[]): readonly QuantityContext[] {
  let depth = 0;
  return quantities.map((quantity, index) => {
    const previous = quantities[index - 1] ?? null;
    depth = depthAt(text, previous?.start ?? sentence.start, quantity.start, depth);
    return { ...contextOf(text, sentence, quantity, previous, quantities[index + 1] ?? null), depth };
  });
}

export function contextOf(text: string, sentence: TextRange, quantity: Quantity, previous: Quantity | null, next: Quantity | null): Omit<QuantityContext, 'depth'> {
  const previousEnd = previous?.end ?? sentence.start;
  const nextStart = next?.start ?? sentence.end;
  const from = clauseStart(text, quantity.start, previousEnd);
  const until = clauseEnd(text, quantity.end, sentence.end);
  const after = text.slice(quantity.end, Math.min(until, nextStart));
  return {
    before: text.slice(wordsStart(text, from, quantity.start, previousEnd), quantity.start),
    after,
    behind: until <= nextStart ? after : '',
    separator: from > previousEnd ? text.charAt(from - 1) : '',
    previousEnd,
  };
}

/** “已完成：10项”: where the colon stands right before the number, the words before it belong to the number. */
function wordsStart(text: string, from: number, to: number, least: number): number {
  const afterColon = from > least && /[：:]/u.test(text.charAt(from - 1)) && text.slice(from, to).trim() === '';
  return afterColon ? clauseStart(text, from - 1, least) : from;
}

function clauseStart(text: string, at: number, least: number): number {
  let start = at;
  while (start > least && !separators.includes(text.charAt(start - 1))) start -= 1;
  return start;
}

function clauseEnd(text: string, at: number, most: number): number {
  let end = at;
  while (end < most && !separators.includes(text.charAt(end))) end += 1;
  return end;
}

function depthAt(text: string, from: number, to: number, before: number): number {
  let depth = before;
  for (let at = from; at < to; at += 1) {
    const char = text.charAt(at);
    if (char === '（' || char === '(') depth += 1;
    else if (char === '）' || char === ')') depth = Math.max(0, depth - 1);
  }
  return depth;
}
