import type { TextRange } from '../../text/range.ts';
import type { Span } from '../block.ts';
import { isInTitleMarks, timesAround, type CuedPattern, type RawTime } from './raw-time.ts';

const feast = '春节|元旦|国庆节?|中秋节?|端午节?|清明节?|五一|劳动节|元宵节?|汛期|寒假|暑假';
const period = new RegExp(
  [
    `(?:${feast})(?:假期)?(?:来临|到来)?(?:之前|前|期间|后)`,
    '(?:开学|放假|换届|年检|竣工|新学期)(?:之前|前)',
    '(?:今年|本年度?|明年|来年|当年|本)?(?:年|月|季度?|学期)[底末](?:之前|以前|前)',
    '(?:今年|本年度?|明年|年|本月|当月|本季度|本学期|本学年|本周|上半年|下半年|当年)(?:以|之)?内',
    '(?:今年|明年|本年度?)(?:[上下]半年|第?[一二三四]季度|年?[底末]|年中|[春夏秋冬]季)',
    '第[一二三四]季度[底末]?|[上下]半年',
    '(?:年|月|季|学期)[底末](?=完成|实现|达到|建成)',
    '(?:集中)?整改期(?:限)?(?:结束)?(?:内|前|间)',
    '(?:当天|当日|当场|当晚|次日|现场)(?=[^，,。；;]{0,6}(?:完成|整改|清理|拆除|改正|纠正|解决|办结|退))',
  ].join('|'),
  'gu',
);
/** What one of them must hold, looked for first by its last character: so many alternatives are slow to try everywhere. */
const cue = /[内前后](?<=[年月期度周学节旦庆秋午明宵一假到来临束工届检限][底末之以]?[内前后])|期间|[底末](?<=[年月季期度][底末])|半年|季度|当[天日场晚]|次日|现场|年中|季(?<=[春夏秋冬]季)|间(?<=[期限结束]间)/gu;
const cued: CuedPattern = { cue, pattern: period, reach: { before: 14, behind: 16 } };

/** Periods named without a number: 年底前, 本学期内, 春节前, 第三季度, 集中整改期内. */
export function readPeriods(span: Span): readonly RawTime[] {
  return timesAround(span, 'date', cued, accepts);
}

function accepts(text: string, { start, end }: TextRange): boolean {
  if (isInTitleMarks(text, start) || /[\d近前去上每]/u.test(text.charAt(start - 1))) return false;
  if (/\d年$/u.test(text.slice(Math.max(0, start - 2), start))) return false;
  return !/^(?:以来|工作|计划|总结|的(?:工作)?(?:总结|计划))/u.test(text.slice(end, end + 6));
}
