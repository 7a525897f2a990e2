import { characterSet, isIn } from '../../text/character-set.ts';
import { findAll } from '../../text/find-all.ts';
import type { TextRange } from '../../text/range.ts';
import { withoutOverlap } from '../../text/without-overlap.ts';
import type { Span } from '../block.ts';

const longest = 32;
const marks = characterSet('，,；;。：:（）()【】[]［］！？!?\n\r\t \u3000');

/** Every predicate of a status holds one of these. Two short lists are found far quicker than one long one. */
const predicates = [/完成|整改|推进|办结|销号|解决|到位|完毕|坚持|落实/gu, /进度|阶段性|进展|滞后|启动|100|[√✓☑]|长期|持续|办理|处理|实施|进行中/gu];

/** The short stretches of a span between marks and blanks that could say a status: in them it stands by itself. */
export function segmentsOf(span: Span): readonly TextRange[] {
  const { text } = span.block;
  const segments: TextRange[] = [];
  for (const predicate of predicates) {
    let done = span.start;
    for (const match of findAll(text.slice(span.start, span.end), predicate)) {
      const at = span.start + match.index;
      if (at < done) continue;
      const segment = segmentAround(text, at, span);
      done = segment?.end ?? at + match[0].length;
      if (segment !== null) segments.push(segment);
    }
  }
  return segments.length < 2 ? segments : withoutOverlap(segments, () => 0);
}

/** The stretch that holds an offset; null where it is too long for a status. */
function segmentAround(text: string, at: number, span: Span): TextRange | null {
  let { start, end } = { start: at, end: at };
  while (start > span.start && !isIn(marks, text, start - 1)) {
    start -= 1;
    if (at - start > longest) return null;
  }
  while (end < span.end && !isIn(marks, text, end)) {
    end += 1;
    if (end - start > longest) return null;
  }
  return { start, end };
}
