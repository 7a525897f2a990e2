import { clauseAround } from '../../text/clause.ts';
import type { TextRange } from '../../text/range.ts';

const planned = /(?:将(?:会)?[于在]|拟[于在]?|预[计期][于在将]?|力争[于在]?|争取[于在]?|确保[于在]?|有望[于在]?|打算[于在]?|尚待|待)$/u;
const planOfDate = /计划[于在]?(?:到|至)?$/u;
/** 按计划于3月完成, 工作计划 and 培训计划 plan nothing. */
const noPlan = /(?:按|照|工作|学习|培训|整改|行动|年度)计划[于在]?$/u;
const plannedBehind = /^[^，,。；;]{0,6}[，,]?(?:将(?:完成|全[部面]|对|组织|开展|再|陆续|按|继续|进一步|实现|达到|建成|会|如期|按期)|拟(?!定|订)|预计|力争|争取|有望|确保)/u;
const past = /已|了|曾|完毕/u;
const doneVerb = /^[日，,]{0,2}(?:召开|印发|开展|组织|举办|完成|制定|制订|下发|出台|收到|反馈|成立|进行|修订|建立|启动|对|联合|会同|邀请)/u;
const near = 12;

/** What the clause around a date says: something still to come, something done, or nothing. */
export function tenseAround(text: string, date: TextRange): 'past' | 'future' | null {
  const clause = clauseAround(text, date);
  const before = text.slice(clause.start, date.start);
  const behind = text.slice(date.end, date.end + near * 2);
  const isPlanned = planned.test(before) || (planOfDate.test(before) && !noPlan.test(before)) || plannedBehind.test(behind);
  if (isPlanned) return 'future';
  if (past.test(before) || past.test(text.slice(date.end, clause.end))) return 'past';
  return doneVerb.test(behind) ? 'past' : null;
}
