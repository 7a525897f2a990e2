import type { Span } from '../block.ts';

type Counted = Span & { readonly countSpan: Span };

const approximateBefore = /(?:近|约|超|超过|逾|达到?近|不少于|不低于|至少|最多|多达|第|每|这|那|前|后|同|某|另外?|几|数|十几|仅|分别为|分别|各)$/u;
const approximateBehind = /^[ \u3000]?(?:余|多|左右|以上|以下|之多)/u;
/** What stands before a part of the total. */
const partBefore = /其中|已(?:经)?(?:完成|整改|解决|办结|销号|落实|推进|实施)|完成(?:整改|销号|了)?|整改完成|剩余|余下|其余|还有|尚有|仍有|尚未|未完成|(?:^|[对的])(?:尚|仍|还|目前|暂)?未(?:完全|全部|按期)?(?:完成)?整改(?:到位|完成|完毕|销号)?的?$|正在|部分|另有|立行立改|立改|移交|解决了?|化解|办理|处理|查处|新发现|新增|举一反三|延伸|自查|转办|共性|个性|遗留|信访|群众反映|线索|难点|督办|领办|包案|领衔|攻坚/u;
/** 15个问题已完成整改 may be a part; with 均 or 全部, or as what was fed back, it is the total. */
const partBehind = /^[^，,。；;、]{0,4}?(?:已|正在|尚未|仍|基本|未|完成|需|长期|部分|达到?(?:序时|阶段)|取得阶段|按(?:计划|序时))/u;
const wholeBehind = /^[^，,。；;]{0,8}(?:全部|均|都|纳入|逐)/u;
const wholeBefore = /(?:反馈|指出|发现|提出|存在|查摆|梳理|认领)(?:出|了|的|我[^，,。]{0,6})?(?:\S{0,12}(?:方面|类)[、，,]?)?$/u;
const reach = 200;
const quoted = /“[^”]*$/u;

/** True for 20余个方面, 其中3个问题, 已完成19个问题, “三个方面”, 第3类: no total of the document. */
export function isPartOrApproximate(sentence: Span, thing: Counted): boolean {
  const { text } = sentence.block;
  const before = text.slice(Math.max(sentence.start, thing.countSpan.start - reach), thing.countSpan.start);
  if (approximateBefore.test(before.slice(-4).trimEnd())) return true;
  if (approximateBehind.test(text.slice(thing.countSpan.end, thing.end + 4)) || approximateBehind.test(text.slice(thing.end, thing.end + 4))) return true;
  if (quoted.test(before) || before.includes('其中')) return true;
  if (/^[一两]$/u.test(text.slice(thing.countSpan.start, thing.countSpan.end))) return true;
  const behind = text.slice(thing.end, thing.end + 16);
  if (partBehind.test(behind) && !wholeBehind.test(behind) && !wholeBefore.test(before)) return true;
  return partBefore.test(before.slice(lastClause(before)));
}

function lastClause(before: string): number {
  return Math.max(before.lastIndexOf('，'), before.lastIndexOf('；'), before.lastIndexOf('、'), before.lastIndexOf(','), before.lastIndexOf('：')) + 1;
}

