import { spanOf, textOf, type Span } from '../../bulletin/block.ts';
import type { Bulletin } from '../../bulletin/model.ts';
import { compareDates, earliestDay, formatChineseDate, isRealDate, latestDay, type CalendarDate, type PartialDate } from '../../text/calendar-date.ts';
import { defineRule } from '../define-rule.ts';

/** A stage of the inspection with the first and the last day that its date can mean. */
interface Stage {
  readonly name: 'start' | 'end' | 'feedback' | 'issue';
  readonly at: Span;
  readonly text: string;
  readonly first: CalendarDate;
  readonly last: CalendarDate;
}

const pairMessages = {
  'start-end': 'startEnd', 'start-feedback': 'startFeedback', 'start-issue': 'startIssue', 'end-feedback': 'endFeedback', 'end-issue': 'endIssue', 'feedback-issue': 'feedbackIssue',
} as const;

export const dateOrder = defineRule({
  id: 'date-order',
  category: 'dates',
  severity: 'error',
  summary: { 'zh-CN': '巡察开始、结束、反馈、成文的日期次序有误', en: 'Dates of inspection, feedback and issue out of order' },
  rationale: {
    'zh-CN': '先进驻、后结束、再反馈、最后成文，次序不会颠倒。颠倒了，说明有一个日期写错。',
    en: 'A team arrives, leaves, gives its feedback, and then the bulletin is issued. Where the dates say otherwise, one of them is wrong.',
  },
  silentWhen: {
    'zh-CN': '日期没有年份、丢了字或者不存在；只比较先后，从不限制间隔的长短。',
    en: 'A date without a year, one that lost characters or does not exist; only the order is checked, never the length of an interval.',
  },
  basis: [{ document: '《党政机关公文处理工作条例》（中办发〔2012〕14号）', clause: '第二十条' }],
  messages: {
    startEnd: { 'zh-CN': '巡察（巡视、审计、督察）开始日期（{earlier}）应不晚于结束日期（{later}）', en: 'The inspection should not end ({later}) before it starts ({earlier})' },
    startFeedback: { 'zh-CN': '巡察（巡视、审计、督察）开始日期（{earlier}）应不晚于反馈日期（{later}）', en: 'The feedback ({later}) should not come before the inspection starts ({earlier})' },
    startIssue: { 'zh-CN': '巡察（巡视、审计、督察）开始日期（{earlier}）应不晚于成文日期（{later}）', en: 'The date of issue ({later}) should not come before the inspection starts ({earlier})' },
    endFeedback: { 'zh-CN': '巡察（巡视、审计、督察）结束日期（{earlier}）应不晚于反馈日期（{later}）', en: 'The feedback ({later}) should not come before the inspection ends ({earlier})' },
    endIssue: { 'zh-CN': '巡察（巡视、审计、督察）结束日期（{earlier}）应不晚于成文日期（{later}）', en: 'The date of issue ({later}) should not come before the inspection ends ({earlier})' },
    feedbackIssue: { 'zh-CN': '反馈日期（{earlier}）应不晚于成文日期（{later}）', en: 'The date of issue ({later}) should not come before the feedback ({earlier})' },
    other: { 'zh-CN': '与这里的日期（{date}）次序不符', en: 'It is out of order with this date ({date})' },
  },
  yieldsTo: [
    { rule: 'damaged-date', where: 'place' },
    { rule: 'invalid-date', where: 'place' },
  ],
  examples: [
    {
      text: '# 关于巡察整改进展情况的通报\n\n2020年4月15日至2020年7月10日，区委第一巡察组对局党组进行了巡察，2019年10月15日反馈了巡察意见。现将整改情况予以公布。\n\n中共青泽县教育局委员会\n\n2021年1月13日\n',
      reports: ['endFeedback'],
    },
    {
      text: '# 关于巡视整改进展情况的通报\n\n2020年4月15日至7月10日，省委第二巡视组对厅党组进行了巡视，10月15日反馈了巡视意见。现将整改情况予以公布。\n\n## 一、整改情况\n\n问题一：学习不够深入\n\n整改情况：每月集中学习一次。\n\n中共北沅省文化厅党组\n\n2020年1月13日\n',
      reports: ['feedbackIssue'],
    },
    {
      text: '# 关于巡察整改进展情况的通报\n\n2019年11月15日至2020年1月10日，区委第一巡察组对局党组进行了巡察，2020年10月15日反馈了巡察意见。现将整改情况予以公布。\n\n中共青泽县教育局委员会\n\n2022年1月13日\n',
      reports: [],
    },
    {
      text: '# 关于巡察整改进展情况的通报\n\n2024717日至830日，区委第一巡察组对局党组进行了巡察，9月11日反馈了巡察意见。现将整改情况予以公布。\n\n中共青泽县教育局委员会\n\n2024年8月13日\n',
      reports: [],
    },
  ],
  scope: 'whole-document',
  *check(bulletin) {
    const stages = stagesOf(bulletin);
    const wrong = pairs(stages).filter(([earlier, later]) => isAfter(earlier, later));
    if (wrong.length === 0) return;
    const outlier = outlierOf(stages, wrong);
    const shown = outlier === null ? wrong : [nearest(outlier, stages, wrong)];
    for (const [earlier, later] of shown) {
      const at = outlier === earlier ? earlier : later;
      const other = at === earlier ? later : earlier;
      yield {
        messageId: pairMessages[`${earlier.name}-${later.name}` as keyof typeof pairMessages],
        at: at.at,
        data: { earlier: earlier.text, later: later.text },
        related: [{ at: other.at, messageId: 'other', data: { date: other.text } }],
      };
    }
  },
});

type Pair = readonly [Stage, Stage];

function stagesOf({ lead: { inspection }, signature, frontMatter, blocks }: Bulletin): readonly Stage[] {
  const { dateOfIssue } = signature;
  const declared = frontMatter?.values.dateOfIssue ?? null;
  const head = dateOfIssue === null && declared !== null ? blocks.find(({ shape }) => shape.kind === 'front-matter') : undefined;
  const issue = dateOfIssue ?? (declared === null || head === undefined ? null : { ...spanOf(head), value: declared });
  return [
    stage('start', inspection?.start ?? null),
    stage('end', inspection?.end ?? null),
    stage('feedback', inspection?.feedbackDate ?? null),
    stage('issue', issue),
  ].filter((each) => each !== null);
}

function stage(name: Stage['name'], date: (Span & { readonly value: PartialDate }) | null): Stage | null {
  if (date?.value.month == null) return null;
  const [first, last] = [earliestDay(date.value), latestDay(date.value)];
  if (first === null || last === null || !isRealDate(first) || !isRealDate(last)) return null;
  const at = spanOf(date.block, date.start, date.end);
  const text = date.block.shape.kind === 'front-matter' ? formatChineseDate(first) : textOf(at);
  return { name, at, text, first, last };
}

function pairs(stages: readonly Stage[]): readonly Pair[] {
  return stages.flatMap((earlier, index) => stages.slice(index + 1).map((later): Pair => [earlier, later]));
}

function isAfter(earlier: Stage, later: Stage): boolean {
  return compareDates(earlier.first, later.last) > 0;
}

/** The one date without which the others are in order; the later stage where several are. */
function outlierOf(stages: readonly Stage[], wrong: readonly Pair[]): Stage | null {
  const candidates = stages.filter((candidate) => wrong.every((pair) => pair.includes(candidate)));
  const last = candidates.at(-1) ?? null;
  const feedback = candidates.find(({ name }) => name === 'feedback');
  // A feedback years after the inspection is likelier wrong than a date of issue soon after it.
  if (last?.name === 'issue' && feedback !== undefined && isFarFromInspection(feedback, stages)) return feedback;
  return last;
}

function isFarFromInspection(feedback: Stage, stages: readonly Stage[]): boolean {
  const end = stages.find(({ name }) => name === 'end' || name === 'start');
  return end !== undefined && feedback.first.year - end.last.year > 1;
}

/** Of the pairs that an outlier is in, the one with its nearest neighbour. */
function nearest(outlier: Stage, stages: readonly Stage[], wrong: readonly Pair[]): Pair {
  const place = stages.indexOf(outlier);
  const distance = (pair: Pair): number => Math.abs(stages.indexOf(pair[0] === outlier ? pair[1] : pair[0]) - place);
  return wrong.reduce((best, pair) => (distance(pair) < distance(best) ? pair : best));
}
