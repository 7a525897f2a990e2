import { textOf, type Span } from '../block.ts';
import type { Label, StatusExpression } from '../model.ts';

const asksWhether = /销号|办结|完成|到位/u;
/** 第3处正在施工 below 完成情况: there it says where the problem stands, whatever it is said of. */
const underWay = /正(?:在|抓紧|积极|加快|有序)[^，,。；;\n]{0,8}?(?:施工|建设|改造|安装|招标|采购|审批|审核|审理|协调|对接|修订|起草|编制|办理|追缴|清退|推进|整改|拆除|搬迁|维修|筹备|立项|申报|走程序)/u;
const notClosed = /^(?:尚|暂|还|仍)?未(?:申请)?销号$|^待销号$/u;
const longest = 60;

/** What stands below 完成情况 or 是否销号 and says how far the problem is only because it stands there: 是, 第3处正在施工. */
export function readLabelledStatus({ kind, word }: Label, content: Span): StatusExpression | null {
  if (content.end - content.start > longest || !(kind === 'status' || (kind === 'progress' && asksWhether.test(word)))) return null;
  const text = textOf(content);
  if (text.trim() === '是' && asksWhether.test(word)) return { ...content, status: 'completed', said: 'problem' };
  const match = underWay.exec(text);
  if (match === null) return null;
  const start = content.start + match.index;
  return { block: content.block, start, end: start + match[0].length, status: 'in-progress', said: 'problem' };
}

/** 未销号 says that nobody confirmed it yet, not how far it is: what else is said goes before. */
export function withoutClosing(statuses: readonly StatusExpression[]): readonly StatusExpression[] {
  if (statuses.length < 2) return statuses;
  const others = statuses.filter((status) => status.status !== 'not-completed' || !notClosed.test(textOf(status)));
  return others.some(({ said }) => said === 'problem') ? others : statuses;
}
