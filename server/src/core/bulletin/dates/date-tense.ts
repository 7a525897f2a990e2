import { clauseAround } from '../../text/clause.ts';
import type { TextRange } from '../../text/range.ts';

const future = /将于|将在|将(?!.{0,12}(?:纳入|作为))|拟|计划(?:于|在|到|至)|预计|力争|争取|确保(?:于|在|到)|有望|尚未|未能|待/u;
const past = /已|了|曾|截至|均按|完毕/u;
const doneVerbBehind = /^[日前内底，,之以]{0,4}(?:召开|印发|开展|组织|举办|完成|制定|下发|出台|收到|反馈|成立|进行)/u;

/** What the clause around a date says: something still to come, something done, or nothing. */
export function tenseAround(text: string, date: TextRange): 'past' | 'future' | null {
  const clause = clauseAround(text, date);
  const words = text.slice(clause.start, clause.end);
  if (future.test(words)) return past.test(words.slice(0, date.start - clause.start)) && /已/u.test(words) ? 'past' : 'future';
  if (past.test(words)) return 'past';
  return doneVerbBehind.test(text.slice(date.end, date.end + 8)) && !/[前底内]/u.test(text.charAt(date.end)) ? 'past' : null;
}
