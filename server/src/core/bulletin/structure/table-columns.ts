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
  [/(?:整改|整治|处置|处理|办理|落实|纠正|改进|解决)(?:工作)?(?:的)?(?:过程|经过|动作|行动|说明|内容|详情|纪实)$/u, 'rectification'],
  [/(?:成效|结果|效果|成果)$/u, 'outcome'],
  [/(?:目标)$/u, 'goal'],
  [/(?:原因|成因)$/u, 'cause'],
  [/(?:销号|状态)$/u, 'status'],
  [/(?:问题|隐患|不足|短板)(?:描述|表现|内容|清单|摘要)?$/u, 'problem'],
  [/(?:进展|进度|完成|落实|整改)(?:情况)?$/u, 'progress'],
];

/** Heads that speak of rectifying, and those among them that name a property of it: 整改类型, 整改依据, 整改难度. */
const ofDeeds = /整改|整治|处置|处理|落实|纠正|改的|做了/u;
const ofProperty = /[类型别级率号额照片图件据度料书址点位象费款人方数量]$|资金|通知|是否/u;

/**
 * What the columns hold, by their heads. Where nothing but a status would answer a problem, the one column that is left and speaks of
 * rectifying (处理意见, 怎么改的) says what was done.
 */
export function columnKinds(heads: readonly string[]): readonly ColumnKind[] {
  const kinds = heads.map((head) => columnKind(head));
  if (!kinds.includes('problem') || kinds.some((kind, index) => isAnswerColumn(kind) && !asksForStatus(kind, heads[index] ?? ''))) return kinds;
  const left = heads.filter((head, index) => kinds[index] === 'other' && ofDeeds.test(head) && !ofProperty.test(head.trim()));
  return left.length === 1 ? kinds.map((kind, index) => (heads[index] === left[0] ? 'rectification' : kind)) : kinds;
}

function asksForStatus(kind: ColumnKind, head: string): boolean {
  return kind === 'status' || (kind === 'progress' && /完成|状态|销号/u.test(head));
}

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
