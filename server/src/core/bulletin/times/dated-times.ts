import { clauseAround } from '../../text/clause.ts';
import type { TextRange } from '../../text/range.ts';
import type { Span } from '../block.ts';
import { dateRangesWithin, datesWithin, type DateMention } from '../dates.ts';
import { isInTitleMarks, type RawTime } from './raw-time.ts';

/** Dates and periods by which something is or was done. */
export function readDatedTimes(span: Span): readonly RawTime[] {
  const { text } = span.block;
  const times: RawTime[] = [];
  for (const { first, last } of stretches(span)) {
    const { start } = first;
    const { end } = last;
    if (isTimeOfWork(text, { start, end }, last, first === last)) times.push({ start, end, kind: 'date', date: last.damaged ? null : last.resolved });
  }
  return times;
}

interface Stretch {
  readonly first: DateMention;
  readonly last: DateMention;
}

/** Single dates, and ranges as one. */
function stretches(span: Span): readonly Stretch[] {
  const mentions = datesWithin(span);
  if (mentions.length === 0) return [];
  const rangeOf = new Map(dateRangesWithin(span).map((range) => [range.from, range]));
  const found: Stretch[] = [];
  for (const mention of mentions) {
    if (found.at(-1)?.last === mention) continue;
    found.push({ first: mention, last: rangeOf.get(mention)?.to ?? mention });
  }
  return found;
}

function isTimeOfWork(text: string, stretch: TextRange, last: DateMention, single: boolean): boolean {
  if (isInTitleMarks(text, stretch.start) || isSince(text, stretch, last, single)) return false;
  if (namesYear(last) && !isYearOfWork(text, stretch)) return false;
  return !(last.bound === null && object.test(text.slice(Math.max(0, stretch.start - 1), stretch.start))) && !isScopeOfWork(text, stretch);
}

/** 2023年8月起执行: a rule that was made, and from when it holds; 自2023年8月起施行 is what it says of itself. */
const takesEffect = /^[年月日\d][月日份旬]?起?[ \u3000]?(?:起|开始)?(?=)(?:正式|全面|统一|严格)?(?=)(?:执行|施行|实施|启用|试行|生效)/u;

/** 从2020年起, 2022年以来, 2022年之后: an open beginning is no time by which anything is done. */
function isSince(text: string, stretch: TextRange, last: DateMention, single: boolean): boolean {
  if (takesEffect.test(text.slice(stretch.end - 2, stretch.end + 10)) && !/[自从]/u.test(text.charAt(stretch.start - 1))) return false;
  if (last.bound === 'since' || last.bound === 'after') return true;
  return single && /[自从]$/u.test(text.slice(0, stretch.start).slice(-2).trimEnd()) && !/^[^，,。；;]{0,12}[至到]/u.test(text.slice(stretch.end, stretch.end + 16));
}

/** A year or a part of it without 底 or 初 may as well be an attribute: 2021年三季度财务收支. */
function namesYear({ precision, part }: DateMention): boolean {
  return precision === 'year' || (precision === 'part-of-year' && part !== null && !/[底末初]/u.test(part));
}

const attributive = /^[ \u3000]?(?:度|级|届|版|第|的|各|工作|计划|要点|重点|预算|决算|部门|方案|任务|目标|规划|报告|总结|党建|民主|年度|结转|结余|账|财务|审计|考核|报表|实事|行动|学习|培训|教育|收支|会计|凭证|合同|项目|招标)/u;
const yearVerb = /^[ \u3000]?(?:[，,。；;）)]|内|前|之前|以前|底|末|已|共|全年|累计|完成|实现|建成|开展|举办|召开|印发|出台|组织|达到|启动|新增|投入|开工|竣工|实施|对|启用|整改|办结|销号|消除|清理|落实|收回|拨付|配备|调整|逐步|全面|再|继续|起草|制定|修订|提交|上报)/u;
const opensClause = /(?:^|[，,。；;：:（(\n\s于在至到])$/u;

/** 整改时限为2023年秋收结束: whatever follows says when. */
const saysWhen = /(?:时限|期限|完成时间|办结时间)(?:定)?[为是至到]$/u;

/** A year alone says when only as the time of a verb: 2023年完成, 于2022年; in 2021年工作要点, 2021年度 it names something. */
function isYearOfWork(text: string, stretch: TextRange): boolean {
  if (saysWhen.test(text.slice(Math.max(0, stretch.start - 6), stretch.start))) return true;
  const behind = text.slice(stretch.end, stretch.end + 4);
  if (attributive.test(behind)) return false;
  return yearVerb.test(behind) || opensClause.test(text.slice(Math.max(0, stretch.start - 1), stretch.start));
}

const takesObject = /(?:对|针对|围绕|就|查阅|涉及|梳理|排查|核查|自查|清查|抽查|复查|清理|追溯|倒查|核对|审核|汇总|完善|补齐|补录|补签|收集|整理)[^，,。；;]{0,12}$/u;
const modifies = /^[ \u3000]?(?:期间|以来|以前|之前|前|以后|度|底|末)?(?=)(?:的|间|期间|发生|产生|形成|发放|列支|报销|账目|账簿|凭证|会议记录|档案|资料|材料|台账|支出|预算|经费)/u;
const basis = /(?:根据|按照|依据|依照|参照)$/u;
/** 将5月至7月伙食费公示: an object; 将6月底前完成 would be none. */
const object = /(?:将|把)$/u;

/** 对2019年至2021年的账目进行清查: the date says what was looked at, not when. */
function isScopeOfWork(text: string, stretch: TextRange): boolean {
  const clause = clauseAround(text, stretch);
  const before = text.slice(clause.start, stretch.start);
  if (basis.test(before)) return true;
  return modifies.test(text.slice(stretch.end, clause.end)) && takesObject.test(before);
}
