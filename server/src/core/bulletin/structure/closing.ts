import type { DraftBlock } from '../blocks/draft-block.ts';
import type { AnswerPart, ProblemDraft } from './problem-draft.ts';

/** Words that open the document's own closing paragraph, where no heading sets it off. */
const closingOpening =
  /^(?:下一?步|下阶段|今后|接下来|总之|综上|以上(?!问题)|通过(?:此次|本次|这次|以上)|经过(?:此次|本次|这次)|(?:巡察|巡视)整改(?:工作)?(?:只有|永远|是一项)|我(?:[们局委办县区市镇乡街道校院党站所]{1,4}|公司|单位|中心|集团|支队|支行|街道办|党支部)将|[^，。]{2,14}(?:党委|党组|党支部|党工委|党总支)将|特此)/u;

/**
 * Takes the closing paragraph away from the last problem, to which it seems to belong where the document has no heading for it.
 * Where other problems have such a paragraph too (下一步，…), it is their own.
 */
export function releaseClosing(drafts: readonly ProblemDraft[]): void {
  const last = drafts.at(-1);
  if (last === undefined || last.origin === 'table' || drafts.slice(0, -1).some(holdsClosing)) return;
  for (let part = last.answer.at(-1); part !== undefined && last.answer.length > 1 && isClosing(part); part = last.answer.at(-1)) {
    last.answer.pop();
    (part.span.block as DraftBlock).role = 'prose';
  }
}

/** True where a paragraph of the answer reads as a document's own closing one. */
export function holdsClosing({ answer }: ProblemDraft): boolean {
  return answer.some(isClosing);
}

function isClosing({ span, label, content }: AnswerPart): boolean {
  if (label !== null || content === null || span.start !== 0 || span.block.shape.kind !== 'paragraph') return false;
  return closingOpening.test(span.block.text);
}
