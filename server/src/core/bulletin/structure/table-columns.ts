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

const longestHead = 12;
/** Heads in words of their own: what they end in, or hold, tells. */
const endings: readonly (readonly [RegExp, LabelKind])[] = [
  [/责任|牵头|配合|主管|分管|包保/u, 'responsible-unit'],
  [/(?:时限|期限|时间|日期)$/u, 'deadline'],
  [/(?:措施|举措|对策|做法)$/u, 'measures'],
  [/(?:成效|结果|效果|成果)$/u, 'outcome'],
  [/(?:目标)$/u, 'goal'],
  [/(?:原因|成因)$/u, 'cause'],
  [/(?:销号|状态)$/u, 'status'],
  [/(?:问题|隐患|不足|短板)(?:描述|表现|内容|清单|摘要)?$/u, 'problem'],
  [/(?:进展|进度|完成|落实|整改)(?:情况)?$/u, 'progress'],
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
  if (label !== null && label.end === text.length) return label.kind;
  return text.length <= longestHead ? (endings.find(([pattern]) => pattern.test(text))?.[1] ?? 'other') : 'other';
}

export function isAnswerColumn(kind: ColumnKind): boolean {
  return kind === 'rectification' || kind === 'measures' || kind === 'progress' || kind === 'outcome' || kind === 'status';
}

/** True where the columns make a ledger: problems, and what is done about them. */
export function isLedger(columns: readonly ColumnKind[]): boolean {
  return columns.includes('problem') && columns.some(isAnswerColumn);
}
