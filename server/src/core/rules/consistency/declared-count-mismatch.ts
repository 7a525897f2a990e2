import { textOf, type Span } from '../../bulletin/block.ts';
import type { BulletinFrame, Claim } from '../../bulletin/model.ts';
import { parseNumeral } from '../../text/numeral.ts';
import { defineRule } from '../define-rule.ts';
import type { Data, Fact } from '../rule.ts';
import { formatCountLike } from '../support/count-style.ts';
import { countedThings, numberedMeasures } from '../support/counted-body.ts';
import { excerpt } from '../support/excerpt.ts';
import { headsSelection, selects } from '../support/stated-selection.ts';

export const declaredCountMismatch = defineRule({
  id: 'declared-count-mismatch',
  category: 'consistency',
  severity: 'warning',
  summary: { 'zh-CN': '导语或概述里写的数量与正文不符', en: 'A count declared in the lead or summary differs from the body' },
  rationale: {
    'zh-CN': '“反馈几条、整改几条”要对得上账。开头写的大类、方面、问题、措施数量与正文列出的不一致，读者会问少了哪一条。',
    en: 'Every problem fed back has to be answered. Where the number declared at the beginning differs from what the body lists, readers ask which one is missing.',
  },
  silentWhen: {
    'zh-CN': '所用量词指的是另一层（大类、方面、类、问题、具体问题、措施各不相同）；正文没有逐一列出这一层，或者显然只列了一部分（相差太远）；细化、分解后的数量另有一处与正文相符；另写明只选取、公布其中几个，与正文相符；措施没有逐条编号；问题缺号已由problem-numbering指出。',
    en: 'The counter means another level; the body does not show the level, or evidently only part of it (the numbers are far apart); a refined number where another one agrees; a selection of which the document says how many it holds, and does; measures that are not numbered; a gap that problem-numbering already reports.',
  },
  basis: [{ document: '《党政机关公文处理工作条例》（中办发〔2012〕14号）', clause: '第二十条' }],
  messages: {
    category: {
      'zh-CN': '这里写的是{declared}{word}，正文列出的类别是{counted}个，两者应当一致',
      en: '{declared}{word} declared, but the body has {counted} categories; the two should agree',
    },
    problem: {
      'zh-CN': '这里写的是{declared}{word}，正文列出的问题是{counted}个，两者应当一致',
      en: '{declared}{word} declared, but the body has {counted} problems; the two should agree',
    },
    measure: {
      'zh-CN': '这里写的是{declared}{word}，正文列出的措施是{counted}条，两者应当一致',
      en: '{declared}{word} declared, but the body has {counted} measures; the two should agree',
    },
    counted: { 'zh-CN': '正文第{index}个：{title}', en: 'Number {index} in the body: {title}' },
    further: { 'zh-CN': '从这里起还有{count}个，不逐一列出', en: '{count} more from here on, not listed one by one' },
  },
  repairs: {
    write: { safety: 'unsafe', 'zh-CN': '改为正文的数量“{number}”', en: 'Write the number of the body, “{number}”' },
  },
  yieldsTo: [
    { rule: 'problem-numbering', where: 'document', when: (own, other) => own['level'] === 'problem' && explainsDifference(own, other) },
    { rule: 'section-numbering', where: 'document', when: (own, other) => own['level'] === 'category' && explainsDifference(own, other) },
  ],
  examples: [
    {
      text: '# 关于巡察整改进展情况的通报\n\n区委第一巡察组对局党组进行了巡察，反馈了2个方面3个问题。现将整改情况予以公布。\n\n## 一、巡察反馈问题整改情况\n\n### （一）党的建设方面\n\n问题一：学习不够深入\n\n整改情况：已制定学习计划。\n\n### （二）队伍建设方面\n\n问题二：培训偏少\n\n整改情况：已举办培训4期。\n',
      reports: ['problem'],
      repaired:
        '# 关于巡察整改进展情况的通报\n\n区委第一巡察组对局党组进行了巡察，反馈了2个方面2个问题。现将整改情况予以公布。\n\n## 一、巡察反馈问题整改情况\n\n### （一）党的建设方面\n\n问题一：学习不够深入\n\n整改情况：已制定学习计划。\n\n### （二）队伍建设方面\n\n问题二：培训偏少\n\n整改情况：已举办培训4期。\n',
    },
    {
      text: '# 关于巡察整改进展情况的通报\n\n区委第一巡察组对局党组进行了巡察，反馈了三个方面的问题。现将整改情况予以公布。\n\n## 一、巡察反馈问题整改情况\n\n### （一）党的建设方面\n\n问题一：学习不够深入\n\n整改情况：已制定学习计划。\n\n### （二）队伍建设方面\n\n问题二：培训偏少\n\n整改情况：已举办培训4期。\n',
      reports: ['category'],
      repaired:
        '# 关于巡察整改进展情况的通报\n\n区委第一巡察组对局党组进行了巡察，反馈了两个方面的问题。现将整改情况予以公布。\n\n## 一、巡察反馈问题整改情况\n\n### （一）党的建设方面\n\n问题一：学习不够深入\n\n整改情况：已制定学习计划。\n\n### （二）队伍建设方面\n\n问题二：培训偏少\n\n整改情况：已举办培训4期。\n',
    },
    {
      text: '# 关于巡察整改进展情况的通报\n\n区委第一巡察组对局党组进行了巡察，反馈了2大类、2个方面、7条具体问题。现将整改情况予以公布。\n\n## 一、巡察反馈问题整改情况\n\n### （一）党的建设方面\n\n问题一：学习不够深入\n\n整改情况：已制定学习计划。\n\n### （二）队伍建设方面\n\n问题二：培训偏少\n\n整改情况：已举办培训4期。\n',
      reports: [],
    },
    {
      text: '# 关于巡察整改进展情况的通报\n\n区委第一巡察组对局党组进行了巡察，反馈了61个问题。现将主要问题整改情况予以公布。\n\n## 一、巡察反馈问题整改情况\n\n问题一：学习不够深入\n\n整改情况：已制定学习计划。\n\n问题二：培训偏少\n\n整改情况：已举办培训4期。\n',
      reports: [],
    },
    {
      text: '# 关于巡察整改进展情况的通报\n\n区委第一巡察组对局党组进行了巡察，反馈了4个方面的问题。现选取其中2个方面的重点问题先行公布。\n\n## 一、重点问题整改情况\n\n### （一）党的建设方面\n\n问题一：学习不够深入\n\n整改情况：已制定学习计划。\n\n### （二）队伍建设方面\n\n问题二：培训偏少\n\n整改情况：已举办培训4期。\n',
      reports: [],
    },
    {
      text: '# 关于巡察整改进展情况的通报\n\n现将整改情况予以公布。\n\n## 一、总体情况\n\n巡察反馈了3个方面、12个问题，已完成整改10个，正在推进2个。\n\n## 二、重点问题整改情况\n\n### （一）党的建设方面\n\n问题一：学习不够深入\n\n整改情况：已制定学习计划。\n\n### （二）队伍建设方面\n\n问题二：培训偏少\n\n整改情况：已举办培训4期。\n',
      reports: [],
    },
  ],
  scope: 'document',
  // The number alone: which block a measure begins in is decided by that block, and what is reported names the blocks of all measures that it shows, so
  // that an edit of one of them has it said anew.
  collect: { problem: (problem) => [numberedMeasures(problem)] },
  *check(bulletin, _context, facts: readonly Fact<number>[]) {
    const problems = facts.flatMap(({ problem }) => problem ?? []);
    const counted = new Map<Claim['counts'], readonly Span[]>();
    let reported = 0;
    for (const claim of bulletin.claims) {
      const { counts: level } = claim;
      if (level === 'none' || reported >= mostReported) continue;
      const things = counted.get(level) ?? countedThings(bulletin, problems, level);
      counted.set(level, things);
      if (claim.count === things.length || !isComparable(claim, things.length) || isRefinement(claim, bulletin, things.length) || isSelection(claim, bulletin, things.length)) continue;
      const data = { declared: textOf(claim.countSpan), word: claim.word, counted: things.length, level, difference: claim.count - things.length };
      reported += 1;
      yield {
        messageId: level,
        at: claim,
        data,
        related: listed(things),
        repairs: [repairOf(claim, things)],
      };
    }
  },
});

/** Nobody goes through more places than these. */
const mostListed = 100;

function listed(things: readonly Span[]) {
  const counted = things.slice(0, mostListed).map((at, index) => ({ at, messageId: 'counted' as const, data: { index: index + 1, title: excerpt(textOf(at)) } }));
  const [next] = things.slice(mostListed);
  return next === undefined ? counted : [...counted, { at: next, messageId: 'further' as const, data: { count: things.length - mostListed } }];
}

/** A document that declares more wrong numbers than these does not get all of them with all that they count. */
const mostReported = 20;

/** Far apart, the two hardly count the same thing: the body shows a part only, or another level. */
function isComparable({ count, counts }: Claim, counted: number): boolean {
  if (counted === 0) return false;
  const [fewest, share] = counts === 'measure' ? [5, 0.34] : [5, 0.6];
  return Math.abs(count - counted) <= Math.max(fewest, Math.ceil(share * counted));
}

const refinement = /细化|分解|梳理|归纳|拆分|整合|合并|列出|形成/u;

/** “反馈20个问题，细化为45个问题”: the second counts anew what the first, which agrees with the body, has counted. */
function isRefinement(claim: Claim, bulletin: BulletinFrame, counted: number): boolean {
  const agrees = bulletin.claims.some((other) => other !== claim && other.counts === claim.counts && other.count === counted);
  return agrees && refinement.test(/[^，。；]*$/u.exec(claim.block.text.slice(Math.max(0, claim.start - 16), claim.start))?.[0] ?? '');
}

/** “指出4个方面的问题。选取2个方面先行公布”, or a heading 重点问题整改情况: the body holds what was selected. */
function isSelection({ count, block }: Claim, { lead, sections }: BulletinFrame, counted: number): boolean {
  if (counted >= count) return false;
  return selects(block.text, counted) || lead.spans.some((span) => selects(textOf(span), counted)) || sections.some(({ title }) => headsSelection(title.value));
}

function repairOf(claim: Claim, things: readonly Span[]) {
  const number = formatCountLike(things.length, textOf(claim.countSpan));
  return { id: 'write', edits: [{ ...claim.countSpan, text: number }], data: { number } } as const;
}

const numeral = /\d+|[零〇一二三四五六七八九十百]+/u;

/** A gap of so many numbers is the same defect as a count that is too high by as many; a repeat, one that is too low. */
function explainsDifference(own: Data, other: Data): boolean {
  const [found, expected] = [numberIn(other['found']), numberIn(other['expected'])];
  const difference = Number(own['difference']);
  if (found === null || expected === null) return false;
  return found > expected ? difference === found - expected : difference < 0 && difference === found - expected;
}

function numberIn(text: string | number | undefined): number | null {
  const match = numeral.exec(String(text ?? ''));
  return match === null ? null : (parseNumeral(match[0])?.value ?? null);
}
