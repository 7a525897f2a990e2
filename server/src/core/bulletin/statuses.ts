import { withoutOverlap } from '../text/without-overlap.ts';
import type { Span } from './block.ts';
import type { StatusExpression } from './model.ts';
import { segmentsOf } from './statuses/segments.ts';
import { statusOfSegment } from './statuses/status-patterns.ts';
import { readRemedies } from './statuses/remedies.ts';
import { readCompletions } from './times/completions.ts';
import type { RawTime } from './times/raw-time.ts';

/**
 * What is said of the problem's completion, in order: （已完成）, 该问题已整改到位, 正在推进, 长期坚持. Said of something else
 * (招标已完成) it is no status. A remedy that is over (已更换, 已清退到位) counts as completed, `said: 'remedy'`.
 */
export function readStatuses(spans: readonly Span[]): readonly StatusExpression[] {
  return spans.flatMap((span) => statusesIn(span, readCompletions(span)));
}

/** The same for one stretch whose completions are known. */
export function statusesIn(span: Span, completions: readonly RawTime[]): readonly StatusExpression[] {
  const { block } = span;
  const found: StatusExpression[] = [];
  for (const segment of segmentsOf(span)) {
    const status = statusOfSegment(block.text.slice(segment.start, segment.end));
    if (status !== null) found.push({ block, start: segment.start, end: segment.end, status, said: 'problem' });
  }
  for (const remedy of readRemedies(span, completions)) found.push(remedy);
  return found.length < 2 ? found : withoutOverlap(found, rankOf);
}

function rankOf({ said }: StatusExpression): number {
  return said === 'problem' ? 0 : 1;
}
