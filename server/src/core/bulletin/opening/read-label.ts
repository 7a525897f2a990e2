import { characterSet, isIn } from '../../text/character-set.ts';
import { joint } from '../../text/pattern-joint.ts';
import type { LabelKind } from '../model.ts';

/** A label by its offsets in some text: 【整改情况】, 整改措施：, 责任单位：. */
export interface LabelHead {
  readonly kind: LabelKind;
  readonly word: string;
  /** The label with its brackets and colon. */
  readonly start: number;
  readonly end: number;
  /** How it is closed: by a colon, by its brackets, by the end of the text, or only by a blank or a change of weight. */
  readonly closing: 'colon' | 'bracket' | 'end' | 'blank';
}

const qualifier =
  '下一步|下步|问题|任务|事项|整改|解决|处理|处置|工作|办理|落实|完成|推进|进展|销号|改进|纠正|责任|牵头|配合|主办|协办|承办|督办|督查|分管|包案|具体|主要|目前|当前|后续|反馈|巡察|巡视|审计|督察|检查|自查|意见|存在|发现|指出|查出|查明|反映|报告|排查|督导|移交|突出|采取|产生|相关|本次|时间|总体|阶段|取得|形成|现状|是否|的|和|及|与|已|拟';
const head =
  '责任分工|(?:负责|执行|经办)(?:单位|部门|科室|人)|落实整改|(?:安全|消防|消防安全|火灾|风险)?隐患|不足之处|不足|薄弱环节|差距|短板|整改|情况|措施|举措|做法|办法|对策|方案|要求|成效|结果|效果|成果|状态|进度|进展|时限|期限|时间|日期|节点|目标|任务|单位|部门|科室|股室|处室|支部|领导|责任人|主体|人员|人|描述|表现|清单|概述|内容|原因分析|成因分析|原因|成因|分析|问题|事项|销号|完成|落实|前|后';
const wordPattern = new RegExp(`^(?:(?:(?:${qualifier})${joint}){0,5}(?:${head})${joint})(?:(?:及其|以及|及|和|与|、|/)${joint}(?:(?:(?:${qualifier})${joint}){0,4}(?:${head})))?`, 'u');
const labelStart = characterSet('【［[〔（(负执经下问任事整解处工办落完推进销改责牵配主协承督分包具目当后反巡审检查排自发指移突意存采产相本时总阶取形现是已拟状措举做对成结效表描概内原节期领人');
const openers = characterSet('【［[〔（(');
const closers = characterSet('：:】］]〕）)（(—。* \t\n\r\u3000');
const closer = /^[】］\]〕）)]/u;
const maxLabel = 24;
const shortest = 2;

/** The label that begins at `at`; `isBreak` says whether weight or line changes at an offset, which closes a label without a colon. */
export function readLabelAt(text: string, at: number, isBreak: (offset: number) => boolean): LabelHead | null {
  if (!isIn(labelStart, text, at)) return null;
  const bracketed = isIn(openers, text, at);
  const from = bracketed ? 1 : 0;
  if (!mayClose(text, at + from, isBreak)) return null;
  const opening = text.slice(at, at + maxLabel + 24);
  const word = wordPattern.exec(opening.slice(from))?.[0] ?? '';
  const kind = word === '' ? null : kindOf(word);
  if (kind === null) return null;
  const closed = closeLabel(opening, from + word.length, bracketed, at, isBreak);
  return closed === null ? null : { kind, word, start: at, end: at + closed.end, closing: closed.closing };
}

/** True where a mark, a blank, the end or a change of weight stands near enough to close a label; most sentences run on. */
function mayClose(text: string, from: number, isBreak: (offset: number) => boolean): boolean {
  const end = Math.min(text.length, from + maxLabel);
  for (let at = from; at < end; at += 1) if (isIn(closers, text, at) || isBreak(at)) return true;
  return end === text.length;
}

interface Closing { readonly end: number; readonly closing: LabelHead['closing'] }

function closeLabel(opening: string, wordEnd: number, bracketed: boolean, at: number, isBreak: (offset: number) => boolean): Closing | null {
  const rest = opening.slice(wordEnd);
  if (bracketed) {
    if (!closer.test(rest)) return null;
    const colon = /^.\*{0,2}[\s\u3000]{0,2}[：:]?\*{0,2}[\s\u3000]{0,4}/u.exec(rest)?.[0].length ?? 1;
    return { end: wordEnd + colon, closing: 'bracket' };
  }
  const colon = /^(?:如下|为)?(?:[（(][^（）()]{1,16}[）)])?[\s\u3000]{0,2}\*{0,2}(?:[：:][：:.．。]?|——?)\*{0,2}[\s\u3000]{0,4}/u.exec(rest);
  if (colon !== null) return { end: wordEnd + colon[0].length, closing: 'colon' };
  if (/^(?:如下)?[\s\u3000。*]{0,4}$/u.test(rest)) return { end: wordEnd + rest.length, closing: 'end' };
  const blank = /^[\s\u3000]{1,4}/u.exec(rest);
  // 整改 or 问题 and a blank are the beginning of a sentence, unless they are set apart by weight.
  if (blank !== null && wordEnd <= shortest && !isBreak(at + wordEnd)) return null;
  if (blank !== null) return { end: wordEnd + blank[0].length, closing: 'blank' };
  return isBreak(at + wordEnd) ? { end: wordEnd, closing: 'blank' } : null;
}

const kinds: readonly (readonly [RegExp, LabelKind])[] = [
  [/问题(?:及其|以及|及|和|与|、)[^，。]{0,6}(?:原因|成因|表现)/u, 'problem'],
  [/^(?:存在|检查|自查|发现|指出|排查|反馈|主要|突出|目前|当前|的|问题|和|及|与|、){1,6}(?:(?:安全|消防|消防安全|火灾|风险)?隐患|不足之处|不足|薄弱环节|差距|短板)$/u, 'problem'],
  [/原因|成因/u, 'cause'],
  [/目标/u, 'goal'],
  [/^(?:整改)?前$|^整改前|描述|表现|概述|清单$|^(?:存在|反馈|巡察|巡视|审计|督察|检查|自查|发现|指出|移交|突出|具体|主要|整改|相关|工作|目前|当前|的|意见|问题){0,5}(?:问题|任务|事项)$|^(?:问题|任务)(?:情况|内容|现状)$|^(?:巡察|巡视|审计|督察|检查)(?:报告)?(?:查出|查明|反映|指出|发现)(?:的)?(?:主要|突出|具体)?问题(?:情况|内容|现状)?$|^(?:反馈|巡察|巡视|审计|督察)+(?:意见)?(?:内容|情况|任务|事项)$/u, 'problem'],
  [/措施|举措|做法|办法|对策|方案|要求$/u, 'measures'],
  [/成效|结果|效果|成果|^(?:整改|解决|改进)后$/u, 'outcome'],
  [/时限|期限|(?:完成|整改|办结|解决|要求|责任)(?:时间|日期)|时间(?:要求|节点)|^时间$|^完成节点$/u, 'deadline'],
  [/(?:单位|部门|科室|股室|处室|支部|领导|人|人员|主体|分工)$/u, 'responsible-unit'],
  [/状态|销号/u, 'status'],
  [/(?:完成|进展|推进|销号)(?:情况|进度)?$|进度$/u, 'progress'],
  [/(?:整改|解决|落实|处理|处置|办理|改进|纠正)(?:工作)?(?:的)?情况$|^(?:整改|问题整改|落实)+(?:落实|内容)?$|落实整改$/u, 'rectification'],
];

const notLabels = /^(?:时间|人|人员|单位|部门|领导|前|后|情况|内容|分析|完成|事项|任务|要求|办法|方案|结果|效果|进展|落实|措施和|工作问题|工作任务|工作要求|工作方案|工作办法|工作时间|工作人员|相关人员|主要领导|主要内容|主要任务|相关单位|相关部门|时间进度)$/u;

function kindOf(word: string): LabelKind | null {
  if (notLabels.test(word)) return null;
  for (const [pattern, kind] of kinds) {
    if (!pattern.test(word)) continue;
    return kind === 'responsible-unit' && !/责任|牵头|配合|主办|协办|承办|督办|分管|包案|负责|执行|经办|落实(?:单位|部门|科室)/u.test(word) ? null : kind;
  }
  return null;
}
