import { textOf, type Span } from '../block.ts';

/** What ties a count to the inspection of this unit. */
const own = /反馈|指出|发现|梳理|分解|细化|归纳|存在|查摆|列出|列明|涉及|清单|台账|整改|认领|提出|巡[视察]|审计|督察|问题/u;
const ofOthers = /全[国省市县区州盟旗系](?:统)?(?:范围内)?[^，。；]{0,4}(?:共|累计|总计|合计)|上(?:一)?(?:年度?|轮|次)|去年|前年|往年|历年|以往|此前|首轮|其他单位|各单位共|兄弟单位|同级/u;
/** 从三个方面发力: an outline of what is said, not a count of what was found. */
const rhetorical = /(?:从|围绕|聚焦|突出|抓好|坚持|在|以下|如下|做到|着重|重点)[^，。；]{0,6}$/u;

/** True where the sentence counts what the document's own inspection found, or what answers it. */
export function speaksOfOwnInspection(sentence: Span): boolean {
  const text = textOf(sentence);
  return own.test(text) && !ofOthers.test(text);
}

/** True where what stands before a number shows that it only announces an enumeration. */
export function announcesEnumeration(before: string): boolean {
  return rhetorical.test(before);
}
