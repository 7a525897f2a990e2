import type { Bulletin, Presentation, Problem } from '../../bulletin/model.ts';
import { defineRule } from '../define-rule.ts';
import { isAnswerLabel } from '../support/answer-labels.ts';
import { insertBehind, lastBlockOf } from '../support/append-entry.ts';
import { stub } from '../support/placeholder.ts';
import { problemData } from '../support/problem-data.ts';

export const missingRectification = defineRule({
  id: 'missing-rectification',
  category: 'structure',
  severity: 'error',
  summary: { 'zh-CN': '问题没有写整改情况', en: 'A problem without any rectification' },
  rationale: {
    'zh-CN': '整改通报逐条回应反馈问题；只列问题、不写整改，就是漏改或者漏写，读者会当作没有整改。',
    en: 'The document answers problem by problem. A problem that is listed and not answered was forgotten in the work or in the text; readers take it as not rectified.',
  },
  silentWhen: {
    'zh-CN': '只写措施、不写问题的通报；问题与整改分列两处、按序号对应；全文没有一个问题写了整改时只报一次。',
    en: 'Bulletins that list measures only; lists of problems and of answers paired by number. Where no problem of the document has an answer, it is said once.',
  },
  basis: [{ document: '《中国共产党巡视工作条例》' }],
  messages: {
    missing: {
      'zh-CN': '问题“{title}”没有写整改情况，应在其后写明采取了什么措施、完成得怎样',
      en: 'Problem “{title}” has no rectification; what was done and how far it got is expected after it',
    },
    none: {
      'zh-CN': '全文{count}个问题都没有写整改情况，应逐条写明整改措施和完成情况',
      en: 'None of the {count} problems in this document has a rectification; each should say what was done and how far it got',
    },
  },
  repairs: {
    insert: { safety: 'unsafe', 'zh-CN': '插入“整改情况”待补充', en: 'Insert a rectification to fill in' },
  },
  examples: [
    {
      text: '# 关于巡察整改进展情况的通报\n\n## 一、整改进展情况\n\n### 问题一：学习不够深入\n\n整改情况：\n\n1. 每月集中学习一次，已学习6次。\n\n### 问题二：调研流于形式\n\n### 问题三：台账不完整\n\n整改情况：\n\n1. 补齐台账12册，已于5月底完成。\n',
      reports: ['missing'],
      repaired: '# 关于巡察整改进展情况的通报\n\n## 一、整改进展情况\n\n### 问题一：学习不够深入\n\n整改情况：\n\n1. 每月集中学习一次，已学习6次。\n\n### 问题二：调研流于形式\n\n整改情况：\n\n【待补充】\n\n### 问题三：台账不完整\n\n整改情况：\n\n1. 补齐台账12册，已于5月底完成。\n',
    },
    {
      text: '# 关于巡察反馈问题整改情况的报告\n\n## 一、存在的问题\n\n### 问题一：学习不够深入\n\n### 问题二：调研流于形式\n',
      kind: 'report',
      reports: ['none'],
    },
    {
      text: '# 关于巡察整改进展情况的通报\n\n1.关于“学习不够深入”的问题。一是每月集中学习一次。二是组织测试2次。\n\n2.关于“调研流于形式”的问题。针对此问题，制定调研计划，已调研8次。\n',
      reports: [],
    },
    {
      text: '# 关于巡察反馈问题整改情况的报告\n\n## 一、存在的问题\n\n1. 学习不够深入。\n2. 调研流于形式。\n\n## 二、整改情况\n\n1. 每月集中学习一次，已学习6次。\n2. 制定调研计划，已调研8次。\n',
      kind: 'report',
      reports: [],
    },
  ],
  scope: 'whole-document',
  *check(bulletin) {
    const problems = bulletin.problems.filter(({ origin }) => origin !== 'measures-only');
    const unanswered = problems.filter((problem) => !isAnswered(problem));
    const first = unanswered[0];
    if (first === undefined) return;
    if (unanswered.length === problems.length && problems.length > 1) {
      if (!answersElsewhere(bulletin)) yield { messageId: 'none', at: first.title, data: { count: problems.length }, problem: first };
      return;
    }
    const text = skeleton(bulletin);
    for (const problem of unanswered) {
      const edit = stands(problem) ? insertBehind(lastBlockOf(problem), text) : null;
      yield { messageId: 'missing', at: problem.title, data: problemData(problem), problem, repairs: edit === null ? [] : [{ id: 'insert', edits: [edit] }] };
    }
  },
});

/** A label counts, even with nothing behind it: that is what missing-measure is about. The empty cells of a row don't. */
function isAnswered({ rectification, labels, origin }: Problem): boolean {
  return rectification !== null || (origin !== 'table' && labels.some(isAnswerLabel));
}

/** True where the document answers, but in a form that could not be attached to its problems. */
function answersElsewhere(bulletin: Bulletin): boolean {
  return bulletin.orphanLabels.length > 0 || bulletin.blocks.some(({ role }) => role === 'measure' || role === 'rectification');
}

/** True where something can be put behind a problem: in a table and between paired lists it cannot. */
function stands({ origin }: Problem): boolean {
  return origin !== 'table' && origin !== 'pairing';
}

/** What a missing rectification is to look like in this document. */
function skeleton(bulletin: Bulletin): string {
  const { labelWord, labelInline } = bulletin.conventions;
  const word = labelWord ?? '整改情况';
  return labelInline ? `${word}：${stub}` : `${labelLine(bulletin, word)}\n\n${stub}`;
}

/** The label as the document's other labels are set. */
function labelLine(bulletin: Bulletin, word: string): string {
  const label = bulletin.problems.flatMap(({ labels }) => labels).find((other) => other.word === word && !other.inline);
  return marked(label?.presentation ?? { kind: 'plain' }, `${word}：`);
}

function marked(presentation: Presentation, text: string): string {
  switch (presentation.kind) {
    case 'heading':
      return `${'#'.repeat(presentation.depth)} ${presentation.bold ? `**${text}**` : text}`;
    case 'bold':
      return `**${text}**`;
    case 'plain':
      return text;
  }
}
