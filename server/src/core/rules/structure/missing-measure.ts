import { textOf, type Span } from '../../bulletin/block.ts';
import type { Label, Marker, Measure, Problem } from '../../bulletin/model.ts';
import { defineRule } from '../define-rule.ts';
import type { Data, Fact, RuleEdit } from '../rule.ts';
import { isAnswerLabel, isStatusLabel } from '../support/answer-labels.ts';
import { appendEntry, insertBehind } from '../support/append-entry.ts';
import { longestStatus, saysNothing, saysOnlyStatus } from '../support/bare-status.ts';
import { excerpt } from '../support/excerpt.ts';
import { headOf } from '../support/head-of.ts';
import { hasPlaceholder, stub } from '../support/placeholder.ts';
import { problemData } from '../support/problem-data.ts';
import { substanceOf } from '../support/substance.ts';

interface Gap {
  readonly messageId: 'emptyLabel' | 'emptyMeasure' | 'statusOnly';
  readonly at: Span;
  readonly data: Data & { readonly title: string; readonly text: string };
  readonly edit: RuleEdit | null;
}

export const missingMeasure = defineRule({
  id: 'missing-measure',
  category: 'structure',
  severity: 'error',
  summary: { 'zh-CN': '没有写整改措施', en: 'A rectification without any measure' },
  rationale: {
    'zh-CN': '只有“整改情况：”或序号而没有内容，或者只说“已整改”而不说做了什么，等于没有回应问题，也是“纸面整改”最常见的样子。',
    en: 'A label or a number with nothing behind it, or a mere “已整改”, answers nothing: it is what rectification on paper looks like most often.',
  },
  silentWhen: {
    'zh-CN': '写了做成的事，哪怕很短（已更换、已清退到位、退缴资金3万元）；“整改情况：未整改到位”之后另有“整改措施：”；待补充的占位符由 leftover-placeholder 报告。',
    en: 'A done result is named, be it short (已更换, 退缴资金3万元); the measures follow under another label; a placeholder stands there, which leftover-placeholder reports.',
  },
  basis: [{ document: '《中国共产党巡视工作条例》' }],
  messages: {
    emptyLabel: {
      'zh-CN': '问题“{title}”的“{text}”没有内容，应写明采取的措施',
      en: '“{text}” of problem “{title}” is empty; the measures taken are expected there',
    },
    emptyMeasure: {
      'zh-CN': '问题“{title}”的序号“{text}”之后没有内容，应写明措施，或者删去这个序号',
      en: 'Nothing stands behind the number “{text}” of problem “{title}”; a measure is expected, or the number should go',
    },
    statusOnly: {
      'zh-CN': '问题“{title}”的整改只写了“{text}”，应写明做了什么、怎样整改的',
      en: 'The rectification of problem “{title}” only says “{text}”; what was done is expected',
    },
    statusOnlyEverywhere: {
      'zh-CN': '全文{count}个问题都只写了整改状态（如“{text}”），应写明各自做了什么',
      en: 'All {count} problems of this document give a status only (such as “{text}”); what was done for each is expected',
    },
  },
  repairs: {
    insert: { safety: 'unsafe', 'zh-CN': '插入整改措施待补充', en: 'Insert a measure to fill in' },
  },
  yieldsTo: [{ rule: 'missing-rectification', where: 'problem' }],
  examples: [
    {
      text: '# 关于巡察整改进展情况的通报\n\n### 问题一：学习不够深入\n\n整改情况：\n\n### 问题二：调研流于形式\n\n整改情况：\n\n1. 制定调研计划，已调研8次。\n\n2.\n',
      reports: ['emptyLabel', 'emptyMeasure'],
      repaired: '# 关于巡察整改进展情况的通报\n\n### 问题一：学习不够深入\n\n整改情况：\n\n【待补充】\n\n### 问题二：调研流于形式\n\n整改情况：\n\n1. 制定调研计划，已调研8次。\n\n2. 【待补充】\n',
    },
    {
      text: '# 关于巡察整改进展情况的通报\n\n### 问题一：学习不够深入\n\n整改情况：该问题已整改到位。\n\n### 问题二：调研流于形式\n\n整改情况：制定调研计划，已调研8次。\n',
      reports: ['statusOnly'],
    },
    {
      text: '# 关于巡察整改进展情况的通报\n\n### 问题一：设施老化\n\n整改情况：已更换。\n\n### 问题二：违规发放补贴\n\n整改情况：退缴资金3万元。\n\n### 问题三：合同管理不规范\n\n整改情况：全部签订完成。\n',
      reports: [],
    },
    {
      text: '# 关于巡察整改进展情况的报告\n\n### 问题一：设施老化\n\n整改情况：未整改到位，预计6月整改到位\n\n整改措施：与施工单位重新签订合同，分两批更换设施18处。\n',
      kind: 'report',
      reports: [],
    },
  ],
  scope: 'document',
  collect: { problem: (problem): readonly Gap[] => gapsOf(problem) },
  *check(bulletin, { conventions }, facts: readonly Fact<Gap>[]) {
    const statusOnly = facts.filter(({ value }) => value.messageId === 'statusOnly');
    const everywhere = statusOnly.length > 2 && statusOnly.length === bulletin.problems.length;
    for (const { value: gap, problem } of facts) {
      if (problem === null || (everywhere && gap !== statusOnly[0]?.value)) continue;
      if (everywhere) {
        yield { messageId: 'statusOnlyEverywhere', at: gap.at, data: { ...gap.data, count: statusOnly.length }, problem };
        continue;
      }
      const edit = gap.edit ?? labelEdit(gap, problem, conventions.labelInline ? 'inline' : 'below');
      const { messageId, at, data } = gap;
      yield { messageId, at, data, problem, repairs: edit === null ? [] : [{ id: 'insert', edits: [edit] }] };
    }
  },
});

function gapsOf(problem: Problem): readonly Gap[] {
  if (problem.rectification === null && problem.origin === 'table') return [];
  const title = problemData(problem);
  const measures = problem.rectification?.measures ?? [];
  const numbers = measures.filter((measure, index) => isEmpty(measure) && !hasSubordinates(measure, measures[index + 1]));
  const gaps = numbers.flatMap(({ marker }): Gap[] =>
    marker === null ? [] : [{ messageId: 'emptyMeasure', at: marker, data: { ...title, text: textOf(marker).trim() }, edit: markerEdit(marker) }],
  );
  if (gaps.length > 0) return gaps;
  const substance = measures.some(isLong) ? null : substanceOf(problem).filter((span) => !saysNothing(textOf(span)) && !isTick(textOf(span)));
  const first = substance?.[0];
  const onlyStatus = substance !== null && first !== undefined && substance.every((span) => saysOnlyStatus(textOf(span)));
  const label = emptyLabel(problem, (onlyStatus && problem.origin !== 'table') || substance?.length === 0 ? 'silent' : 'answered');
  if (label !== null) return [{ messageId: 'emptyLabel', at: label, data: { ...title, text: label.word }, edit: null }];
  if (!onlyStatus) return [];
  const edit = appendEntry(problem, `整改措施：${stub}`);
  return [{ messageId: 'statusOnly', at: headOf(first), data: { ...title, text: excerpt(textOf(first)) }, edit }];
}

/** 是, 否 below a head such as 是否销号 tell nothing of what was done. */
function isTick(text: string): boolean {
  return /^[是否]$/u.test(text.trim());
}

/** A measure of that length says something; most do, and need no closer look. */
function isLong({ spans }: Measure): boolean {
  return spans.some(({ start, end }) => end - start > longestStatus);
}

function isEmpty({ marker, spans }: Measure): boolean {
  return marker !== null && spans.every(isBlank);
}

/** 【】 is a placeholder, and another rule's. */
function isBlank(span: Span): boolean {
  const text = textOf(span);
  return saysNothing(text) && !hasPlaceholder(text);
}

/** “1.” right above “（1）…” is a heading of its own kind. */
function hasSubordinates({ marker }: Measure, next: Measure | undefined): boolean {
  return next?.marker?.value === 1 && next.marker.form !== marker?.form;
}

/** The label that nothing follows: any where the problem says nothing, else only the last of the rectification, 完成情况 aside. */
function emptyLabel(problem: Problem, rest: 'silent' | 'answered'): Label | null {
  const empty = problem.labels.filter((label) => isAnswerLabel(label) && (label.content === null || isBlank(label.content)));
  const label = rest === 'silent' ? empty[0] : empty.find((candidate) => !isStatusLabel(candidate) && isLast(candidate, problem));
  return label ?? null;
}

function isLast(label: Label, problem: Problem): boolean {
  const last = problem.rectification?.spans.at(-1);
  return last?.block === label.block && label.end >= last.end;
}

function markerEdit(marker: Marker): RuleEdit {
  const blank = marker.form === 'arabic-dot' && marker.separator.trim() === '.' ? ' ' : '';
  const end = marker.start + textOf(marker).trimEnd().length;
  return { block: marker.block, start: end, end, text: `${blank}${stub}` };
}

function labelEdit({ messageId, at }: Gap, problem: Problem, place: 'inline' | 'below'): RuleEdit | null {
  if (messageId !== 'emptyLabel' || problem.origin === 'table') return null;
  const { block, end } = at;
  const isLine = block.shape.kind === 'paragraph' && !block.source.startsWith('**');
  return place === 'inline' && isLine ? { block, start: end, end, text: stub } : insertBehind(block, stub);
}
