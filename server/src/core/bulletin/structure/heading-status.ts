import type { Located } from '../block.ts';
import type { StatusExpression } from '../model.ts';
import { statusOfSegment } from '../statuses/status-patterns.ts';
import { isOfStatus } from './collective-heading.ts';

const things = /^([^，。；：]{2,16}?)的?(?:[\d一二三四五六七八九十两]{1,3}[个项条])?(?:主要|具体|重点)?(?:问题|事项|任务|内容)/u;
/** 需长期坚持的问题; 长期存在的问题 are problems of any sort. */
const pace = /^(?:需要?|应)?(?:长期|持续)(?:坚持|整改|推进|抓好)/u;

/** How far all problems below a heading are, where it says so: 已整改到位的问题, 正在整改的问题（3个）. Null where it names problems, as 整改不到位的问题 does. */
export function readHeadingStatus({ value, block, start }: Located<string>): StatusExpression | null {
  const bracket = value.search(/[（(]/u);
  const words = (bracket < 0 ? value : value.slice(0, bracket)).trimEnd();
  const said = isOfStatus(words) || pace.test(words) ? (things.exec(words)?.[1] ?? '') : '';
  const status = said === '' ? null : statusOfSegment(said);
  return status === null ? null : { block, start, end: start + said.length, status, said: 'problem' };
}
