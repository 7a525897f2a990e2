import type { LabelKind } from '../model.ts';
import { readLabelAt } from '../opening/read-label.ts';

export type ColumnKind = LabelKind | 'number' | 'category' | 'note' | 'other';

const numberHead = /^(?:序号?|编号|问题(?:序号|编号)|任务编号|No\.?|#)$/iu;
const categoryHead = /^(?:问题|反馈|任务)?(?:类别|分类|类型|大类|领域|方面|维度|板块)$/u;
/** 问题一 at the side of its own table. */
const numberedProblem = /^(?:反馈|存在|整改)?(?:问题|任务)[（(]?(?:[一二三四五六七八九十]{1,3}|\d{1,3})[）)]?$/u;
const noteHead = /^(?:备注|说明|附注)$/u;
/** Words that are a column's head, but no label in running text. */
const shortHeads: readonly (readonly [RegExp, LabelKind])[] = [
  [/^(?:时间|节点|完成日期|整改日期|日期)$/u, 'deadline'],
  [/^(?:单位|部门|科室|负责人|责任方|经办人|领导|(?:责任|牵头|配合|主管|分管|包保)[^，。]{0,6})$/u, 'responsible-unit'],
  [/^(?:整改|落实|完成|进展|进度|结果|销号|现状)$/u, 'progress'],
  [/^(?:要求|做法|办法|方案|任务分解)$/u, 'measures'],
];

/** What a column holds, by its head. */
export function columnKind(head: string): ColumnKind {
  const text = head.replace(/[\s\u3000：:*]/gu, '').replace(/[（(][^（）()]*[）)]$/u, '');
  if (text === '') return 'other';
  if (numberHead.test(text)) return 'number';
  if (categoryHead.test(text)) return 'category';
  if (noteHead.test(text)) return 'note';
  if (numberedProblem.test(text)) return 'problem';
  for (const [pattern, kind] of shortHeads) if (pattern.test(text)) return kind;
  const label = readLabelAt(text, 0, () => false);
  return label !== null && label.end === text.length ? label.kind : 'other';
}

export function isAnswerColumn(kind: ColumnKind): boolean {
  return kind === 'rectification' || kind === 'measures' || kind === 'progress' || kind === 'outcome' || kind === 'status';
}

/** True where the columns make a ledger: problems, and what is done about them. */
export function isLedger(columns: readonly ColumnKind[]): boolean {
  return columns.includes('problem') && columns.some(isAnswerColumn);
}
