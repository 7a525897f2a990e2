import type { Span } from '../block.ts';
import type { StatusExpression } from '../model.ts';
import type { RawTime } from '../times/raw-time.ts';

/** What undoes the problem itself. A document issued or a body set up (已印发, 已成立) is a measure, not its completion. */
const remedy = /清退|清理|清零|清除|清偿|结清|退缴|退还|退回|退赔|上缴|上交|补缴|补交|补办|补齐|补足|缴清|缴回|追缴|追回|收回|收缴|归还|更换|更正|替换|纠正|改正|修复|拆除|关闭|关停|取缔|停止|停发|停用|取消|撤销|注销|废止|终止|整改(?!通知|方案|台账|清单|措施|建议|意见|报告|计划|责任|要求|专题|领导|专班)|解决|办结|销号|消除|化解|恢复|到位|完毕|(?:全部|均).*完成|完成整改/u;

/** What goes on behind a remedy that is over for a part: 已整改149个，其余7个年底前整改到位. */
const rest = /^[^。！？；;\n]{0,40}?[，,；;、](?:其余|剩余|余下|剩下|尚余|另外?[一二两三四五六七八九十\d]{1,3}[个处条项件户宗])[^。！？\n已]{0,30}?(?:正(?:在|按|抓紧|积极)|将|计划|预计|力争|[底日月年]前(?!已))/u;
const reach = 120;

const none: readonly StatusExpression[] = [];

/** Which of a span's completions are remedies that are over: 已更换, 已清退到位, 全部签订完成. */
export function readRemedies(span: Span, completions: readonly RawTime[]): readonly StatusExpression[] {
  if (completions.length === 0) return none;
  const { block } = span;
  const statusAt = (at: number): StatusExpression['status'] => (rest.test(block.text.slice(at, Math.min(span.end, at + reach))) ? 'in-progress' : 'completed');
  return completions
    .filter(({ start, end }) => remedy.test(block.text.slice(start, end + 2)))
    .map(({ start, end }) => ({ block, start, end, status: statusAt(end), said: 'remedy' }));
}
