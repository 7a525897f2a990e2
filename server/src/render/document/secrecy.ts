import type { Bulletin } from '../../core/bulletin/model.ts';
import { isPrinted } from '../../core/rules/support/printed-block.ts';
import { secrecyMarksIn } from '../../core/rules/support/secrecy-marks.ts';

/** The secrecy mark that a document bears, in its front matter or its text, as written; null for none. Such a document leaves its folder only when asked to. */
export function secrecyOf({ blocks, frontMatter }: Bulletin): string | null {
  const named = frontMatter?.values.secrecy;
  if (named !== undefined && named !== '' && !/^(?:无|否|公开|none|public)$/iu.test(named)) return named;
  for (const block of blocks) {
    if (!isPrinted(block)) continue;
    const mark = secrecyMarksIn(block.text).find(({ start, end }) => block.shape.kind !== 'table-cell' || block.text.slice(start, end).includes('★'));
    if (mark !== undefined) return block.text.slice(mark.start, mark.end);
  }
  return null;
}
