import type { Measure, Problem } from '../../bulletin/model.ts';
import { oncePerObject } from '../../text/once-per-object.ts';
import { defineRule } from '../define-rule.ts';
import type { Fact } from '../rule.ts';
import { excerpt } from '../support/excerpt.ts';
import { measureText, placeOf, type MeasureText } from '../support/measure-text.ts';
import { ownLength } from '../support/set-phrases.ts';
import { fingerprintsOf, type Fingerprints } from '../support/fingerprints.ts';
import { createRunFinder, type RunFinder } from '../support/run-finder.ts';
import { sharedRuns, type Comparison, type SharedRun } from '../support/shared-runs.ts';

/** So many characters in a row are no accident. */
const leastShared = 40;
/** Of these, so many must be the writer's own: no titles of documents, no set phrases. */
const leastOwn = 20;
const none: readonly never[] = [];

export const duplicateMeasure = defineRule({
  id: 'duplicate-measure',
  category: 'consistency',
  severity: 'info',
  summary: { 'zh-CN': '两条整改措施有大段相同的文字', en: 'Two measures share a long stretch of text' },
  rationale: {
    'zh-CN': '不同的问题写同样的措施，读者看到的是照搬照抄、措施不对题。把共同的话写在一处，各个问题只写各自的做法。',
    en: 'The same words for different problems look like copying, and a measure that fits two problems often fits neither. Say in each what was done about it.',
  },
  silentWhen: {
    'zh-CN': '相同的文字不足40个字（标点计入）；相同的主要是文件名称或者固定提法（如“三重一大”的表述）；同一问题中措施与完成情况互相对应的复述。',
    en: 'Fewer than 40 characters in a row, punctuation included; mostly titles of documents or set phrases; a measure restated as its result within one problem.',
  },
  basis: [{ document: '中共中央办公厅《关于加强巡视整改和成果运用的意见》' }],
  messages: {
    duplicate: {
      'zh-CN': '这条措施与问题“{title}”的措施有{length}个字完全相同：“{text}”，应写出针对本问题的做法',
      en: 'This measure shares {length} characters in a row with one of problem “{title}”: “{text}”; it should say what was done about this problem',
    },
    duplicateWithin: {
      'zh-CN': '这条措施与本问题“{title}”的另一条措施有{length}个字完全相同：“{text}”，应合并，或者写出不同的做法',
      en: 'This measure shares {length} characters in a row with another one of this problem, “{title}”: “{text}”; merge them or say how they differ',
    },
    earlier: { 'zh-CN': '前面的相同文字（问题“{title}”）', en: 'The same words before (problem “{title}”)' },
  },
  examples: [
    {
      text: '# 关于巡察整改进展情况的通报\n\n### 问题一：公务接待不规范\n\n整改情况：\n\n1. 完善内部管理制度，强化制度执行力度，深入开展风险防控，健全监督机制，规范账务核算，加强关键环节治理，修订接待办法。\n\n### 问题二：食堂管理不严\n\n整改情况：\n\n1. 完善内部管理制度，强化制度执行力度，深入开展风险防控，健全监督机制，规范账务核算，加强关键环节治理，公示采购价格。\n',
      reports: ['duplicate'],
    },
    {
      text: '# 关于巡察整改进展情况的通报\n\n### 问题一：台账不完整\n\n整改情况：一是组织办公室、财务科、人事科逐项核对2019年以来的固定资产登记卡片，对盘盈盘亏的设备逐台查明原因并补办手续。二是修订管理办法。\n\n### 问题二：账实不符\n\n整改情况：一是制定盘点计划。二是组织办公室、财务科、人事科逐项核对2019年以来的固定资产登记卡片，对盘盈盘亏的设备逐台查明原因并补办手续。\n',
      reports: ['duplicate'],
    },
    {
      text: '# 关于巡察整改进展情况的通报\n\n### 问题一：学习不够深入\n\n整改情况：认真学习《中国共产党纪律处分条例》《中国共产党廉洁自律准则》《中国共产党党内监督条例》《中国共产党问责条例》，开展测试2次。\n\n### 问题二：教育不够经常\n\n整改情况：集中学习《中国共产党纪律处分条例》《中国共产党廉洁自律准则》《中国共产党党内监督条例》《中国共产党问责条例》，观看警示片。\n',
      reports: [],
    },
    {
      text: '# 关于巡察整改进展情况的通报\n\n### 问题一：学习不够深入\n\n整改情况：修订学习制度，每月集中学习一次。\n\n### 问题二：教育不够经常\n\n整改情况：修订学习制度，每月集中学习一次。\n',
      reports: [],
    },
  ],
  scope: 'document',
  collect: { problem: (problem): readonly PrintedText[] => measureTexts(problem) },
  *check(_bulletin, { session }, facts: readonly Fact<PrintedText>[]) {
    for (const run of runsIn(facts, session)) {
      const report = reportOf(run);
      if (report !== null) yield report;
    }
  },
});

type Item = Fact<PrintedText>;

/** A finder hands out what it found before as the same object. */
const reportOf = oncePerObject((run: SharedRun<Item>) => {
  const { earlier, later } = run;
  const text = later.item.value.text.slice(later.range.start, later.range.end);
  const at = placeOf(later.item.value, later.range.start, later.range.end);
  const before = placeOf(earlier.item.value, earlier.range.start, earlier.range.end);
  if (at === null || before === null || ownLength(text) < leastOwn) return null;
  const { problem } = earlier.item;
  const title = excerpt(problem?.title.value ?? '');
  return {
    messageId: problem === later.item.problem ? 'duplicateWithin' : 'duplicate',
    at,
    data: { title, length: text.length, text: excerpt(text) },
    related: [{ at: before, messageId: 'earlier', data: { title } }],
    ...(later.item.problem === null ? {} : { problem: later.item.problem }),
  } as const;
});

const comparison: Comparison<Item> = { textOf: ({ value }) => value.text, printsOf: ({ value }) => value.prints, comparable, least: leastShared };
const finderOf = oncePerObject<object, RunFinder<Item>>(() => createRunFinder(comparison));

function runsIn(facts: readonly Item[], session: object | null): readonly SharedRun<Item>[] {
  return session === null ? sharedRuns(facts, comparison) : finderOf(session).find(facts);
}

function measureTexts({ rectification }: Problem): readonly PrintedText[] {
  if (rectification === null) return [];
  const long = rectification.measures.filter((measure) => lengthOf(measure) >= leastShared);
  if (long.length === 0) return none;
  const seriesOf = new Map(rectification.series.toReversed().flatMap((series) => series.measures.map((measure) => [measure, series] as const)));
  return long.map((measure) => withPrints(measureText(measure, seriesOf.get(measure) ?? null)));
}

/** Worked out with the text, so that an edit elsewhere costs no more than looking them up. */
interface PrintedText extends MeasureText {
  readonly prints: Fingerprints;
}

function withPrints(measure: MeasureText): PrintedText {
  return { ...measure, prints: fingerprintsOf(measure.text, leastShared) };
}

function lengthOf({ spans }: Measure): number {
  return spans.reduce((sum, { start, end }) => sum + end - start, 0);
}

/** Within one problem only measures of one list: a result may well repeat its measure. */
function comparable(earlier: Fact<PrintedText>, later: Fact<PrintedText>): boolean {
  if (earlier.value.measure === later.value.measure) return false;
  return earlier.problem !== later.problem || (earlier.value.series !== null && earlier.value.series === later.value.series);
}
