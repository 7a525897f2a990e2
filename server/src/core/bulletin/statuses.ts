import { withoutOverlap } from '../text/without-overlap.ts';
import type { Span } from './block.ts';
import type { StatusExpression } from './model.ts';
import { segmentsOf } from './statuses/segments.ts';
import { statusOfSegment } from './statuses/status-patterns.ts';
import { readRemedies } from './statuses/remedies.ts';

const cue = /完成|整改|推进|坚持|办结|销号|解决|到位|落实|进展|成效|成果|进行中|√|办理|实施|完毕|已|序时|启动|滞后|100|待/u;

/**
 * What is said of the problem's completion, in order: （已完成）, 该问题已整改到位, 正在推进, 长期坚持. Said of something else
 * (招标已完成) it is no status. A remedy that is over (已更换, 已清退到位) counts as completed, `said: 'remedy'`.
 */
export function readStatuses(spans: readonly Span[]): readonly StatusExpression[] {
  return spans.flatMap((span) => {
    if (!cue.test(span.block.text)) return [];
    const stated = segmentsOf(span).flatMap((segment): readonly StatusExpression[] => {
      const status = statusOfSegment(span.block.text.slice(segment.start, segment.end));
      return status === null ? [] : [{ ...segment, block: span.block, status, said: 'problem' }];
    });
    return withoutOverlap([...stated, ...readRemedies(span)], (found) => (found.said === 'problem' ? 0 : 1));
  });
}
