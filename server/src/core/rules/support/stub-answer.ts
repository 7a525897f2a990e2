import { textOf } from '../../bulletin/block.ts';
import type { Problem } from '../../bulletin/model.ts';
import { saysNothing } from './bare-status.ts';
import { placeholdersIn } from './placeholder.ts';
import { substanceOf } from './substance.ts';

/** No answer that is nothing but a placeholder is longer. */
const longest = 60;

/** True where a problem's answer is nothing but what is still to be filled in: leftover-placeholder reports that, and the rest comes with it. */
export function answerIsStub(problem: Problem): boolean {
  if (problem.rectification === null || problem.rectification.spans.some(({ start, end }) => end - start > longest)) return false;
  const substance = substanceOf(problem);
  return substance.length > 0 && substance.every((span) => isStub(textOf(span)));
}

function isStub(text: string): boolean {
  const found = placeholdersIn(text).filter(({ kind }) => kind === 'blank');
  if (found.length === 0) return false;
  let rest = '';
  let at = 0;
  for (const { start, end } of found) {
    rest += text.slice(at, start);
    at = end;
  }
  return saysNothing(rest + text.slice(at));
}
