import type { ProblemHead } from '../../bulletin/model.ts';
import { groupBy } from '../../text/group-by.ts';
import { defineRule } from '../define-rule.ts';
import { excerpt } from '../support/excerpt.ts';

export const duplicateProblem = defineRule({
  id: 'duplicate-problem',
  category: 'consistency',
  severity: 'warning',
  summary: { 'zh-CN': '两个问题的标题相同', en: 'Two problems with the same title' },
  rationale: {
    'zh-CN': '同一个问题写了两遍，往往是复制后忘了改标题，也可能是把一个问题拆成了两份；反馈问题的数量就对不上了。',
    en: 'A problem that appears twice was usually copied and its title not changed, and the number of problems no longer matches the feedback.',
  },
  silentWhen: {
    'zh-CN': '标题过于笼统（如“其他问题”）；一张表中同一问题占几行；全文先列问题清单、再逐一回应；正文之外另附台账，再列一遍。',
    en: 'Titles that say nothing of their own (其他问题); one problem over several rows of a table; a document that lists the problems first and then answers them; a ledger that lists once more what the text answers.',
  },
  basis: [{ document: '《党政机关公文处理工作条例》（中办发〔2012〕14号）', clause: '第二十条' }],
  messages: {
    duplicate: {
      'zh-CN': '问题“{title}”前面已经有了，各个问题的标题应当不同',
      en: 'There is a problem “{title}” before this one; titles should differ',
    },
    first: { 'zh-CN': '第一次出现在这里', en: 'First seen here' },
  },
  examples: [
    {
      text: '# 关于巡察整改进展情况的通报\n\n### 问题一：固定资产账实不符\n\n整改情况：已盘点登记设备12台。\n\n### 问题二：学习不够深入\n\n整改情况：已制定学习计划。\n\n### 问题三：固定资产账实不符\n\n整改情况：已更新台账。\n',
      reports: ['duplicate'],
    },
    {
      text: '# 关于巡察整改进展情况的通报\n\n**1.关于“固定资产账实不符”问题的整改**\n\n一是盘点登记设备12台。\n\n**2.关于学习不够深入问题的整改**\n\n一是制定学习计划。\n\n**3.关于“固定资产账实不符”问题的整改**\n\n一是更新台账。\n',
      reports: ['duplicate'],
    },
    {
      text: '# 关于巡察整改进展情况的通报\n\n### 问题一：固定资产账实不符\n\n整改情况：已盘点登记设备12台。\n\n### 问题二：低值易耗品账实不符\n\n整改情况：已更新台账。\n',
      reports: [],
    },
    {
      text: '# 关于巡察整改进展情况的通报\n\n### （一）党的建设方面\n\n1.其他问题。已一并整改，补齐记录3份。\n\n### （二）队伍建设方面\n\n1.其他问题。已一并整改，补齐档案5份。\n',
      reports: [],
    },
    {
      text: '# 关于巡察整改进展情况的通报\n\n### 问题一：固定资产账实不符\n\n整改情况：已盘点登记设备12台。\n\n### 问题二：学习不够深入\n\n整改情况：已制定学习计划。\n\n整改台账\n\n| 序号 | 问题 | 整改措施 | 完成情况 |\n| --- | --- | --- | --- |\n| 1 | 固定资产账实不符 | 盘点登记设备12台 | 已完成 |\n',
      reports: [],
    },
  ],
  scope: 'document',
  *check({ problems }) {
    const groups = groupBy(problems.filter(isTitled), titleOf);
    const repeated = [...groups.values()].filter((group) => group.length > 1);
    if (listsTwice(problems, repeated)) return;
    for (const group of repeated) yield* duplicatesIn(group);
  },
});

function* duplicatesIn(group: readonly ProblemHead[]) {
  const [first, ...others] = group;
  if (first === undefined) return;
  let previous = first;
  for (const problem of others) {
    if (!isFurtherRow(problem, previous) && !isListedAgain(problem, first)) {
      const data = { title: excerpt(problem.title.value) };
      yield { messageId: 'duplicate', at: problem.title, data, problem, related: [{ at: first.title, messageId: 'first' }] } as const;
    }
    previous = problem;
  }
}

const decoration = /[\s，,。．.、；;：:“”"‘’'《》（）()]/gu;
const frame = /^(?:关于|针对|反馈的?|指出的?)+|(?:的)?(?:问题)?(?:的)?(?:整改(?:情况|落实情况|工作)?)?$/gu;
/** Shorter ones hardly name a problem of their own: 其他. */
const leastLength = 4;

/** The title as two writers would agree on it: no marks, no 关于…问题的整改 around it. */
function titleOf({ title }: ProblemHead): string {
  return title.value.replace(decoration, '').replace(frame, '');
}

function isTitled(problem: ProblemHead): boolean {
  const title = titleOf(problem);
  return problem.origin !== 'measures-only' && title.length >= leastLength && !/^(?:其他|其它|有关|相关|上述|以上|该)/u.test(title);
}

/** One problem over several rows of a table, each with a measure of its own. */
function isFurtherRow(problem: ProblemHead, previous: ProblemHead): boolean {
  if (problem.origin !== 'table' || previous.origin !== 'table') return false;
  const [shape, before] = [problem.title.block.shape, previous.title.block.shape];
  if (shape.kind !== 'table-cell' || before.kind !== 'table-cell' || shape.table !== before.table) return false;
  return shape.row === before.row + 1 || problem.marker?.value === previous.marker?.value;
}

/** A ledger behind the text lists the same problems once more. */
function isListedAgain(problem: ProblemHead, first: ProblemHead): boolean {
  return (problem.origin === 'table') !== (first.origin === 'table');
}

/** Where most titles come twice, or every second one lacks an answer, the document lists its problems before it answers them. */
function listsTwice(problems: readonly ProblemHead[], repeated: readonly (readonly ProblemHead[])[]): boolean {
  const copies = repeated.reduce((sum, group) => sum + group.length - 1, 0);
  if (copies >= 2 && copies * 3 >= problems.length) return true;
  return copies > 1 && repeated.every((group) => group.some(({ rectification }) => rectification === null));
}
