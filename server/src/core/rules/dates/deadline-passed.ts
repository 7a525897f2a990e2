import { textOf, type Block, type Span } from '../../bulletin/block.ts';
import { datesIn, lastDayOf, type DateMention } from '../../bulletin/dates.ts';
import type { Bulletin, DocumentKind, Problem } from '../../bulletin/model.ts';
import { compareDates, formatChineseDate, type CalendarDate } from '../../text/calendar-date.ts';
import { defineRule } from '../define-rule.ts';
import type { Fact } from '../rule.ts';
import { isStillToCome } from '../support/future-deadline.ts';
import { once } from '../support/once.ts';
import { lastDeadlineOf, progressOf, type Deadline, type Progress } from '../support/problem-deadlines.ts';

/** What a block promises, and what a problem says of its deadlines; these are read only where they matter. */
type Timing =
  | { readonly kind: 'promise'; readonly mention: DateMention; readonly lastDay: CalendarDate }
  | { readonly kind: 'deadlines'; readonly progress: Progress; readonly last: () => Deadline | null };

const none: readonly never[] = [];

export const deadlinePassed = defineRule({
  id: 'deadline-passed',
  category: 'dates',
  severity: 'warning',
  summary: { 'zh-CN': '时限已过，却写成将来完成或者还没有完成', en: 'A deadline that has passed, yet is still to come or not met' },
  rationale: {
    'zh-CN': '2021年1月成文的通报写“将于2020年10月底前完成”，读者会问到底完成了没有。方案、台账里过了时限还没有完成的，就是超期整改。',
    en: 'A bulletin issued in January 2021 that says 将于2020年10月底前完成 leaves readers asking whether it was done. In plans and ledgers, what is open after its deadline is overdue.',
  },
  silentWhen: {
    'zh-CN': '说的是过去（已于……完成、原计划……）；已完成、基本完成或者长期坚持；日期没有年份；没有成文日期（通报、报告）或者不知道今天的日期（方案、台账）；整份方案的时限都已过去。',
    en: 'It is said to be past (已于…完成, 原计划…), completed or continuing; a date without a year; no date of issue (bulletin, report), today unknown (plan, ledger); a plan all of whose deadlines lie in the past.',
  },
  basis: [{ document: '中共中央办公厅《关于加强巡视整改和成果运用的意见》' }],
  messages: {
    promised: {
      'zh-CN': '成文日期是{reference}，这里却说{deadline}还要完成；应写明是否已经完成，或者写新的时限',
      en: 'The document is dated {reference}, yet {deadline} is still to come here; say whether it was met, or give a new deadline',
    },
    overdue: {
      'zh-CN': '时限{deadline}已过（成文日期{reference}），问题还没有完成；应说明原因并写新的时限',
      en: 'The deadline {deadline} has passed (the document is dated {reference}) and the problem is not completed; give the reason and a new deadline',
    },
    overdueToday: {
      'zh-CN': '时限{deadline}已过（今天是{reference}），还没有写明完成；应更新完成情况，或者写新的时限',
      en: 'The deadline {deadline} has passed (today is {reference}) and nothing says that it was met; update the status or give a new deadline',
    },
    beforeIssue: {
      'zh-CN': '时限{deadline}早于成文日期{reference}，时限应在成文之后',
      en: 'The deadline {deadline} lies before the date of issue, {reference}; it should lie after it',
    },
    issue: { 'zh-CN': '成文日期', en: 'The date of issue' },
  },
  yieldsTo: [
    { rule: 'damaged-date', where: 'place' },
    { rule: 'invalid-date', where: 'place' },
    // That nothing says whether it is done, it says already.
    { rule: 'missing-status', where: 'problem' },
  ],
  examples: [
    {
      text: '# 关于巡察整改进展情况的通报\n\n问题一：学习不够深入\n\n整改情况：将于2020年10月底前组织测试。\n\n中共青泽县教育局委员会\n\n2021年1月13日\n',
      reports: ['promised'],
    },
    {
      text: '# 巡察整改台账\n\n| 序号 | 问题 | 整改措施 | 责任单位 | 整改时限 | 完成情况 |\n| --- | --- | --- | --- | --- | --- |\n| 1 | 学习不够深入 | 制定学习计划 | 办公室 | 2023年3月底前 | 正在推进 |\n| 2 | 账实不符 | 盘点资产 | 财务科 | 2023年3月底前 | 已完成 |\n| 3 | 记录不全 | 补齐记录 | 人事科 | 2023年9月底前 | 正在推进 |\n',
      kind: 'ledger',
      today: '2023-06-15',
      reports: ['overdueToday'],
    },
    {
      text: '# 关于巡察整改进展情况的通报\n\n问题一：学习不够深入\n\n整改情况：已于2020年10月底前组织测试，原计划于2020年6月底前完成的轮训因疫情推迟，将于2021年3月底前组织。\n\n中共青泽县教育局委员会\n\n2021年1月13日\n',
      reports: [],
    },
    {
      text: '# 巡察整改工作方案\n\n问题一：学习不够深入\n\n整改措施：制定学习计划。\n\n整改时限：2023年6月底前\n\n问题二：账实不符\n\n整改措施：盘点资产。\n\n整改时限：2023年9月底前\n',
      kind: 'plan',
      today: '2026-06-15',
      reports: [],
    },
  ],
  scope: 'whole-document',
  collect: {
    block: (block): readonly Timing[] => promisesIn(block),
    problem: (problem, { kind }): readonly Timing[] => {
      if (problem.rectification === null) return none;
      const progress = progressOf(problem);
      // What was to be done is past where a document says what was done: there only the open ones matter.
      return isOutcome(kind) && progress !== 'open' ? none : [{ kind: 'deadlines', progress, last: once(() => lastDeadlineOf(problem)) }];
    },
  },
  *check(bulletin, { kind, today }, facts: readonly Fact<Timing>[]) {
    const issue = issueOf(bulletin);
    const promised = issue === null ? [] : promisesBefore(issue.date, bulletin, facts);
    if (issue !== null) yield* promisesPassed(issue, promised);
    const said = new Set(promised.map(({ mention }) => mention));
    if (isOutcome(kind)) {
      if (issue !== null) yield* openAtIssue(issue, facts, said);
      return;
    }
    if (kind === 'plan' && issue !== null) yield* beforeIssue(issue, facts, said);
    if (today !== null) yield* passedToday(today, facts, kind === 'plan' ? issue : null);
  },
});

function isOutcome(kind: DocumentKind): boolean {
  return kind === 'bulletin' || kind === 'report';
}

interface Issue {
  readonly date: CalendarDate;
  readonly at: Span | null;
}

function issueOf({ signature: { dateOfIssue }, frontMatter }: Bulletin): Issue | null {
  if (dateOfIssue !== null) return { date: dateOfIssue.value, at: dateOfIssue };
  const date = frontMatter?.values.dateOfIssue ?? null;
  return date === null ? null : { date, at: null };
}

function promisesIn(block: Block): readonly Timing[] {
  const mentions = datesIn(block);
  if (mentions.length === 0) return none;
  const promised = mentions.filter((mention) => mention.tense !== 'past' && isStillToCome(mention));
  return promised.length === 0 ? none : promised.flatMap((mention): readonly Timing[] => {
    const lastDay = lastDayOf(mention);
    return lastDay === null ? [] : [{ kind: 'promise', mention, lastDay }];
  });
}

interface Announcement {
  readonly mention: DateMention;
  readonly lastDay: CalendarDate;
}

/** What the document itself says is still to come, though its date of issue is later. */
function promisesBefore(date: CalendarDate, bulletin: Bulletin, facts: readonly Fact<Timing>[]): readonly Announcement[] {
  const passed = facts.flatMap(({ block, value }) => (value.kind === 'promise' && compareDates(value.lastDay, date) < 0 ? [{ block, value }] : []));
  if (passed.length === 0) return [];
  const outside = blocksSpokenOf(bulletin);
  return passed.flatMap(({ block, value }) => (outside.has(block) ? [] : [value]));
}

function* promisesPassed({ date, at }: Issue, promises: readonly Announcement[]) {
  const related = relatedTo(at);
  for (const { mention } of promises) {
    yield { messageId: 'promised', at: mention, data: { deadline: textOf(mention), reference: formatChineseDate(date) }, related } as const;
  }
}

function* openAtIssue({ date, at }: Issue, facts: readonly Fact<Timing>[], said: ReadonlySet<DateMention>) {
  const related = relatedTo(at);
  for (const { problem, last, passed } of entriesBefore(date, facts)) {
    if (!passed || said.has(last.mention)) continue;
    yield { messageId: 'overdue', at: last.mention, data: { deadline: textOf(last.mention), reference: formatChineseDate(date) }, related, ...about(problem) } as const;
  }
}

/** In a plan every deadline lies ahead; where most of them do not, the date of issue is not that of the plan. */
function* beforeIssue({ date, at }: Issue, facts: readonly Fact<Timing>[], said: ReadonlySet<DateMention>) {
  const entries = entriesBefore(date, facts);
  const passed = entries.filter((entry) => entry.passed && entry.progress !== 'done');
  if (passed.length * 2 > entries.length) return;
  const related = relatedTo(at);
  for (const { problem, last } of passed) {
    if (said.has(last.mention)) continue;
    yield { messageId: 'beforeIssue', at: last.mention, data: { deadline: textOf(last.mention), reference: formatChineseDate(date) }, related, ...about(problem) } as const;
  }
}

/** Problems without a status count only while most of the others still lie ahead or are done: else the paper is an old one. */
function* passedToday(today: CalendarDate, facts: readonly Fact<Timing>[], issue: Issue | null) {
  const entries = entriesBefore(today, facts);
  const passed = entries.filter((entry) => entry.passed && entry.progress !== 'done');
  const unsaid = passed.filter(({ progress }) => progress === 'unsaid').length;
  const open = passed.length - unsaid;
  const isOld = unsaid * 2 > entries.length - open;
  for (const { problem, last, progress } of passed) {
    if ((progress === 'unsaid' && isOld) || (issue !== null && compareDates(last.lastDay, issue.date) < 0)) continue;
    yield { messageId: 'overdueToday', at: last.mention, data: { deadline: textOf(last.mention), reference: formatChineseDate(today) }, ...about(problem) } as const;
  }
}

interface Entry {
  readonly problem: Problem | null;
  readonly last: Deadline;
  readonly progress: Progress;
  readonly passed: boolean;
}

/** The problems with a deadline, and whether it lies before the day. */
function entriesBefore(day: CalendarDate, facts: readonly Fact<Timing>[]): readonly Entry[] {
  return facts.flatMap(({ problem, value }) => {
    const last = value.kind === 'deadlines' ? value.last() : null;
    return last === null || value.kind !== 'deadlines' ? [] : [{ problem, last, progress: value.progress, passed: compareDates(last.lastDay, day) < 0 }];
  });
}

function relatedTo(at: Span | null) {
  return at === null ? [] : [{ at, messageId: 'issue' as const }];
}

function about(problem: Problem | null) {
  return problem === null ? {} : { problem };
}

/** Where others speak: the lead, and the problems' own text. */
function blocksSpokenOf({ lead, problems }: Bulletin): ReadonlySet<Block> {
  const answers = new Set(problems.flatMap(({ rectification }) => (rectification?.spans ?? []).map(({ block }) => block)));
  const spoken = [...lead.spans, ...problems.flatMap(({ title, description }) => [title, ...description])].map(({ block }) => block);
  return new Set(spoken.filter((block) => !answers.has(block)));
}
