import { joint } from '../../text/pattern-joint.ts';
import type { Status } from '../model.ts';

/** What may stand before the predicate: the problem itself, and adverbs. Another subject (招标) is no part of it. */
const subject =
  `(?:(?:一是|[一二三四五六七八九十]是|列为|目前|截至目前|现|现已|经整改|以上|上述|该|此|本|这|一|个|项|条|类|相关|有关|反馈|指出|涉及|所有|各|具体|问题|整改|任务|事项|工作|措施|内容|情况|状态|的|均|都|也|已经?|业已|按期|按时|按要求|如期|全面|全部|逐一|\\d{1,3})${joint}){0,10}`;
const tail = '(?:了|整改|到位|任务|工作|销号|并.{0,10})?[√✓]?$';

const words: readonly (readonly [Status, string])[] = [
  ['not-completed', '(?:未|尚未|暂未|还未|仍未|没有)(?:全部|完全)?(?:完成|整改|办结|销号|解决|落实|启动|开展|达到)(?:整改|到位|完成|销号|序时进度|时序进度)?|整改不到位|整改未到位|整改未完成|待(?:完成|整改|销号|落实)|(?:进度|进展)?滞后'],
  ['substantially-completed', '(?:已)?基本(?:上)?(?:完成|整改|解决|办结|落实|到位)(?:整改|到位|完成|完毕|任务)?'],
  ['in-progress', '(?:正在|正)(?:有序|稳步|积极|加快|持续|按计划|抓紧|全力)?(?:推进|整改|办理|落实|进行|实施|解决|处理|完善)(?:中|整改|落实)?|(?:整改|推进|进行|办理|实施|落实|启动)中|(?:已|正在)启动|按计划(?:有序)?(?:推进|实施)|(?:有序|稳步|扎实|加快|正常)推进(?:中)?|(?:已|基本)?达到?(?:序时|时序)进度|(?:按)?(?:序时|时序)(?:进度)?推进|阶段性(?:完成|办结|整改)(?:整改)?|部分(?:完成|整改|解决|落实)(?:整改)?|(?:已)?取得(?:了)?(?:明显|初步)?(?:的)?阶段性(?:成效|进展|成果)|(?:已)?取得(?:了)?(?:初步|积极|明显)(?:成效|进展)|未完成但.{0,8}推进'],
  ['continuing', '(?:并|需|需要|将|应|坚持)?(?:长期|持续|始终)(?:坚持|整改|推进|深化|落实|抓好|巩固)(?:整改|落实|推进|坚持|中)?|长期|常态化推进|立行立改(?:并|、)(?:长期|持续)坚持'],
  ['completed', '(?:完成|办结|销号|(?:整改|解决|办理|处理)(?:完成|完毕|到位|结束|销号|落实到位)|落实完毕|(?:已)?申请销号|(?:完成|整改)率?(?:为)?100[%％]|100[%％])'],
  ['completed', '已(?:经)?(?:全部|全面|按期|按时|如期|按要求|彻底|立行立改|立即)?(?:整改|解决|落实|办理)'],
];

const patterns = words.map(([status, predicate]) => [status, patternOf(predicate)] as const);
/** Whether any of them fits: most stretches say no status, and one look shows it. */
const any = patternOf(words.map(([, predicate]) => predicate).join('|'));

function patternOf(predicate: string): RegExp {
  const joined = predicate.replaceAll(/\)\??(?=\()/gu, (end) => end + joint);
  return new RegExp(`^${subject}(?:${joined})${joint}${tail}`, 'u');
}

const date = /于?(?:\d{4}年)?\d{1,2}月(?:\d{1,2}日|底|初|末|[上中下]旬)?前?/u;

/** The status that a stretch between two marks says of the problem; null where it says none. */
export function statusOfSegment(segment: string): Status | null {
  // A date says when, and only 已 that it is past: 6月底前完成 is a plan, 6月底前已完成 a status.
  const stretch = segment.includes('已') ? segment.replace(date, '') : segment;
  if (!any.test(stretch)) return isTick(stretch) ? 'completed' : null;
  return patterns.find(([, expression]) => expression.test(stretch))?.[0] ?? null;
}

function isTick(stretch: string): boolean {
  return stretch === '√' || stretch === '✓' || stretch === '☑';
}
