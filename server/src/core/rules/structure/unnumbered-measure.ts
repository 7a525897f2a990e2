import { spanOf, textOf, type Block, type Span } from '../../bulletin/block.ts';
import type { Measure, Problem } from '../../bulletin/model.ts';
import { endsClause, endsSentence } from '../../text/punctuation.ts';
import { defineRule } from '../define-rule.ts';
import type { RuleEdit } from '../rule.ts';
import { saysOnlyStatus } from '../support/bare-status.ts';
import { isAnswerLabel } from '../support/answer-labels.ts';
import { headOf } from '../support/head-of.ts';
import { problemData } from '../support/problem-data.ts';

/** Paragraphs that open like this sum up or go on; they are no measure of their own. */
/** The full stop of a document that is half-width throughout. */
const halfStop = /[\u4e00-\u9fff”》）)%]\.$/u;
const continuation = /^(?:[（(]|截至|截止|目前|下一步|同时|此外|另外|通过(?:以上|上述)|经过|针对(?:此|该|这)|经查|下步|整改(?:成效|效果|结果))/u;

export const unnumberedMeasure = defineRule({
  id: 'unnumbered-measure',
  category: 'structure',
  severity: 'info',
  summary: { 'zh-CN': '几段整改措施没有编号', en: 'Several paragraphs of measures without numbers' },
  rationale: {
    'zh-CN': '措施编号以后，才能逐条对照、引用和销号；几段措施不编号，读者分不清有几条。',
    en: 'Numbered measures can be compared, cited and closed one by one; with unnumbered paragraphs readers can’t tell how many there are.',
  },
  silentWhen: {
    'zh-CN': '只有一段；用“一是……二是……”或项目符号分开；其余段落只说完成情况或承接上文。',
    en: 'There is one paragraph; 一是……二是…… or bullets tell them apart; the other paragraphs only state the status or go on from the one before.',
  },
  basis: [{ document: 'GB/T 9704-2012', clause: '7.3.3' }],
  messages: {
    unnumbered: {
      'zh-CN': '问题“{title}”的{count}段整改措施没有编号，应编为“1.”“2.”或“一是”“二是”',
      en: 'The {count} paragraphs of measures of problem “{title}” have no numbers; “1.” “2.” or “一是” “二是” is expected',
    },
    further: { 'zh-CN': '另一段没有编号的措施', en: 'Another measure without a number' },
  },
  repairs: {
    number: { safety: 'unsafe', 'zh-CN': '给{count}段措施编号', en: 'Number the {count} measures' },
  },
  examples: [
    {
      text: '# 关于巡察整改进展情况的通报\n\n### 问题一：学习不够深入\n\n整改情况：\n\n修订学习制度，明确学习内容和考勤要求。\n\n每月集中学习一次，已学习6次。\n',
      reports: ['unnumbered'],
      repaired: '# 关于巡察整改进展情况的通报\n\n### 问题一：学习不够深入\n\n整改情况：\n\n1. 修订学习制度，明确学习内容和考勤要求。\n\n2. 每月集中学习一次，已学习6次。\n',
    },
    {
      text: '# 关于巡察整改进展情况的通报\n\n### 问题一：台账不完整\n\n整改情况：\n\n安排专人补齐台账12册。\n\n对各站点台账开展抽查，通报问题3个。\n\n组织业务培训2期。\n',
      reports: ['unnumbered'],
    },
    {
      text: '# 关于巡察整改进展情况的通报\n\n### 问题一：学习不够深入\n\n整改情况：修订学习制度，每月集中学习一次，已学习6次。\n',
      reports: [],
    },
    {
      text: '# 关于巡察整改进展情况的通报\n\n### 问题一：学习不够深入\n\n整改情况：\n\n一是修订学习制度，明确考勤要求。\n\n二是每月集中学习一次，已学习6次。\n',
      reports: [],
    },
  ],
  scope: 'problem',
  *check(problem) {
    const measures = unnumberedParagraphs(problem);
    const first = measures[0];
    if (first === undefined || measures.length < 2) return;
    const edits = measures.flatMap((span, index) => numberEdit(span, index + 1));
    const count = measures.length;
    yield {
      messageId: 'unnumbered',
      at: headOf(first),
      data: { ...problemData(problem), count },
      problem,
      related: measures.slice(1).map((span) => ({ at: headOf(span), messageId: 'further' as const })),
      repairs: edits.length === count ? [{ id: 'number', edits, data: { count } }] : [],
    };
  },
});

/** The measures where none is numbered, but only those that stand under one label. */
function unnumberedParagraphs(problem: Problem): readonly Span[] {
  const { rectification, origin } = problem;
  if (rectification === null || rectification.series.length > 0 || origin === 'table' || origin === 'measures-only') return [];
  // （责任单位：…） inside a measure divides nothing.
  const dividing = problem.labels.filter((label) => label.start === 0 || isAnswerLabel(label));
  const labelBlocks = new Set(dividing.map(({ block }) => block));
  const paragraphs = rectification.measures.flatMap((measure) => firstSpan(measure)).filter(isMeasureParagraph);
  // A label in between starts another part: 整改措施 and 整改成效 with a paragraph each are two parts of one.
  return dividing.length > 1 && paragraphs.some(({ block }) => labelBlocks.has(block)) ? [] : paragraphs;
}

function firstSpan({ spans }: Measure): readonly Span[] {
  const first = spans[0];
  return first === undefined ? [] : [first];
}

function isMeasureParagraph(span: Span): boolean {
  const text = textOf(span).trim();
  const { block } = span;
  if (block.shape.kind !== 'paragraph' || block.role === 'label' || block.role === 'key-value') return false;
  return ((endsSentence(text) && endsClause(text)) || /[；;]$/u.test(text) || halfStop.test(text)) && !continuation.test(text) && !saysOnlyStatus(text);
}

function numberEdit({ block, start }: Span, number: number): readonly RuleEdit[] {
  return start === 0 ? [{ block, source: beforeText(block), text: `${number}. ` }] : [];
}

/** The very start of the block, in front of its marks. */
function beforeText(block: Block): { start: number; end: number } {
  const start = block.source.length - block.source.trimStart().length;
  return { start, end: Math.min(start, block.map.sourceStart(spanOf(block).start)) };
}
