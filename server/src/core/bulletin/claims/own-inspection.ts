import { findAll } from '../../text/find-all.ts';
import { textOf, type Span } from '../block.ts';

/** What ties a count to the inspection of this unit, or to what answers it. */
const own = /反馈|指出|发现|梳理|分解|细化|归纳|存在|查摆|列出|列明|涉及|清单|台账|整改|认领|提出|巡[视察]|审计|督察|问题|措施/u;
const ofOthers = /全[国省市县区州盟旗系](?:统)?(?:范围内)?[^，,。；;]{0,4}(?:共|累计|总计|合计)|上(?:一)?(?:年度?|轮|次)|去年|前年|往年|历年|以往|此前|首轮|其他单位|各单位共|兄弟单位|同级/u;
/** Found by somebody else, or elsewhere: a unit's own audits, checks of what is below it, petitions. */
const foundElsewhere = /下属|所属|二级单位|内部审计|专项(?:检查|审计|督查|排查)|自查|抽查|排查|大检查|信访|举一反三|走访|回头看/gu;
const foundByInspection = /反馈|指出|巡[视察]|督察|审计(?:发现|指出|报告|提出)/gu;
/** 从三个方面发力: an outline of what is said, not a count of what was found. */
const announces = /(?:从|围绕|聚焦|突出|抓好|坚持|做到|以下|如下|下列|重点)(?:以下|这|好)?[ \u3000]?$/u;

const reach = 200;

/** True where the sentence counts what the document's own inspection found, or what answers it. */
export function speaksOfOwnInspection(sentence: Span): boolean {
  const text = textOf(sentence);
  return own.test(text) && !ofOthers.test(text);
}

/** True where the nearest word before the number does not say that something else was found or is only outlined. */
export function isOfOwnInspection(sentence: Span, thing: Span): boolean {
  const before = sentence.block.text.slice(Math.max(sentence.start, thing.start - reach), thing.start);
  return !announces.test(before) && lastOf(foundElsewhere, before) <= lastOf(foundByInspection, before);
}

function lastOf(pattern: RegExp, text: string): number {
  let last = -1;
  for (const match of findAll(text, pattern)) last = match.index;
  return last;
}
