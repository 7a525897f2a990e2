import type { TextRange } from '../../text/range.ts';
import type { Span } from '../block.ts';
import { holdsAnyOf } from '../block-characters.ts';
import { timesAround, type CuedPattern, type RawTime } from './raw-time.ts';

const pace = /(?:并|需|坚持)?(?:长期(?:坚持|整改|推进|落实|抓好|任务)?|持续(?:整改|推进|坚持|落实|深化|抓好)|立行立改|立改立行|即知即改|即查即改|即行即改|立查立改|立整立改|边查边改|马上就?[改办]|立即整改|立即)/gu;
const cued: CuedPattern = { cue: /长期|持续|立(?:行|改|查|整|即)|即[知查行]|马上|边查/gu, pattern: pace, reach: { before: 4, behind: 12 } };
const holdsCue = holdsAnyOf('长持立即马边');
const none: readonly never[] = [];
const opens = /(?:^|[：:（(【［[，,；;。、\n\s\u3000“])$/u;
const closes = /^(?:[）)】］\]，,；;。、\n\s\u3000”]|并|$)/u;

/** A pace declared by itself, in a label or a bracket: 整改时限：长期坚持, （立行立改）. In running prose it is none. */
export function readLongTerm(span: Span): readonly RawTime[] {
  return holdsCue(span.block) ? timesAround(span, 'long-term', cued, standsAlone) : none;
}

function standsAlone(text: string, { start, end }: TextRange): boolean {
  return opens.test(text.slice(Math.max(0, start - 1), start)) && closes.test(text.slice(end, end + 1));
}
