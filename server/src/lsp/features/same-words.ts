import type { Bulletin } from '../../core/bulletin/model.ts';
import { resolvePlace } from '../../core/check/resolve-place.ts';
import type { TextRange } from '../../core/text/range.ts';

export interface SameWords {
  /** What the cursor is on: a unit's name, or the words between 《 and 》. */
  readonly words: string;
  readonly at: TextRange;
  /** Every place in the document that has these words; absolute. */
  readonly ranges: readonly TextRange[];
}

/** A title of a document that the text names; not over a line's end, which may be a page break of a scan. */
const titleMarks = /《([^《》\r\n]{1,60})》/gu;

/** The unit's name or 《title》 at an offset, and all places that name it; null elsewhere. */
export function sameWordsAt(bulletin: Bulletin, offset: number): SameWords | null {
  const found = titleAt(bulletin.text, offset) ?? unitAt(bulletin, offset);
  if (found === null) return null;
  const { words, at } = found;
  const ranges: TextRange[] = [];
  for (let start = bulletin.text.indexOf(words); start >= 0; start = bulletin.text.indexOf(words, start + words.length)) ranges.push({ start, end: start + words.length });
  return { words, at, ranges };
}

type Found = Pick<SameWords, 'words' | 'at'>;

function titleAt(text: string, offset: number): Found | null {
  const start = Math.max(0, text.lastIndexOf('\n', offset - 1) + 1);
  const end = text.indexOf('\n', offset);
  for (const match of text.slice(start, end < 0 ? text.length : end).matchAll(titleMarks)) {
    const words = match[1] ?? '';
    const at = { start: start + match.index + 1, end: start + match.index + 1 + words.length };
    if (at.start <= offset && offset <= at.end) return { words, at };
  }
  return null;
}

function unitAt(bulletin: Bulletin, offset: number): Found | null {
  for (const unit of bulletin.problems.flatMap(({ rectification }) => rectification?.units ?? [])) {
    const at = resolvePlace(bulletin, unit);
    const written = bulletin.text.slice(at.start, at.end);
    if (at.start <= offset && offset <= at.end && written.includes(unit.name)) {
      const start = at.start + written.indexOf(unit.name);
      return { words: unit.name, at: { start, end: start + unit.name.length } };
    }
  }
  return null;
}
