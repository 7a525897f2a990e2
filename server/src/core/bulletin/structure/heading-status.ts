import type { Located } from '../block.ts';
import type { Status, StatusExpression } from '../model.ts';
import { statusOfSegment } from '../statuses/status-patterns.ts';
import { isOfStatus } from './collective-heading.ts';

const ofStatus = /^(关于)?([^，。；：]{2,16}?)(的?)(?:整改)?(?:[\d一二三四五六七八九十两]{1,3}[个项条])?(?:主要|具体|重点)?(?:问题|事项|任务|项目)(?:及其?(?:后续|下一?步|今后)[^，。；：]{0,12})?$/u;
/** 完成整改任务 may as well be an aim. */
const isPast = /^(?:目前|现)?(?:已|均|全部|基本)/u;
const pace = /^(?:需要?|应)?(?:长期|持续)(?:坚持|整改|推进|抓好)/u;

/**
 * How far all problems below a heading are, where it says so: 已整改到位的问题, 正在整改的问题（3个）. Null where it names a fault, as 整改不到位的问题
 * does, or an aim: 持续推进整改任务.
 */
export function readHeadingStatus({ value, block, start }: Located<string>): StatusExpression | null {
  const bracket = value.search(/[（(]/u);
  const words = (bracket < 0 ? value : value.slice(0, bracket)).trimEnd();
  const [, about = '', said = '', of = ''] = ofStatus.exec(words) ?? [];
  const status = said === '' ? null : statusOfSegment(said);
  if (status === null || !isSaidOfAll(status, said, of !== '', words)) return null;
  return { block, start: start + about.length, end: start + about.length + said.length, status, said: 'problem' };
}

function isSaidOfAll(status: Status, said: string, attributive: boolean, words: string): boolean {
  switch (status) {
    case 'completed':
    case 'substantially-completed':
      return attributive || isPast.test(said);
    case 'continuing':
      return attributive && pace.test(said);
    case 'not-completed':
      // 未销号 says that nobody confirmed it yet, not how far it is.
      return isOfStatus(words) && !said.includes('销号');
    case 'in-progress':
      return true;
  }
}
