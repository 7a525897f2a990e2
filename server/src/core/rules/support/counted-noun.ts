import type { QuantityContext } from './quantity-context.ts';

const nouns = '(问题|任务|措施|事项|意见|建议|线索|隐患|举报件|信访件|案件|方面|大类|类别|制度|环节|项目|单位|文件|台账)';
const nounBehind = new RegExp(`^(?:的|具体|突出|重点|主要|反馈|整改|存在|巡察|巡视|督察|审计|发现|涉及|信访|安全){0,4}${nouns}`, 'u');
const nounBefore = new RegExp(`${nouns}(?:共|共计|总计|合计|总数|总共|一共|共有|为|的|有|是|：|:)*$`, 'u');
const totalWords = /(?:共|计|反馈|指出|发现|提出|查出|涉及|交办|移交|转办|受理|列出|明确|共有|总数为?)(?:的|了|各类|整改)?(?:问题|任务|措施|事项|意见|线索|隐患)?$/u;

/** What a number counts, where the words beside it say so: 问题 of 反馈问题16个 and of 16个具体问题. Empty where they do not. */
export function nounOf({ before, after }: QuantityContext): string {
  return nounBehind.exec(after)?.[1] ?? nounBefore.exec(before)?.[1] ?? '';
}

/** True where 共, 反馈, 涉及 … right before it say that a number is a total. */
export function isPlainTotal({ before }: QuantityContext): boolean {
  return totalWords.test(before);
}
