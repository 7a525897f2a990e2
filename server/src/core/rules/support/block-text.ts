import type { Block } from '../../bulletin/block.ts';

/** True where the block holds sentences, headings or cells of the bulletin, as against code, comments and web pages' metadata. */
export function isBulletinText({ shape, role }: Block): boolean {
  if (role === 'comment' || role === 'metadata') return false;
  return shape.kind === 'heading' || shape.kind === 'paragraph' || shape.kind === 'list-item' || shape.kind === 'table-cell';
}

/** True where the character at `at` is code or the text of a link, which are not prose. */
export function isVerbatim({ marks }: Block, at: number): boolean {
  return marks.some(({ kind, start, end }) => kind === 'code' && start <= at && at < end);
}

/**
 * True where an inline mark begins or ends within the stretch or at its edge. Taking characters away there may leave
 * `**` between characters where it no longer marks anything.
 */
export function touchesMark({ marks }: Block, start: number, end: number): boolean {
  return marks.some((mark) => (mark.start >= start && mark.start <= end) || (mark.end >= start && mark.end <= end));
}
