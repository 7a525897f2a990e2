import type { Block } from '../../bulletin/block.ts';
import { findAll } from '../../text/find-all.ts';
import type { TextRange } from '../../text/range.ts';
import { canClose, canOpen } from '../../text/flanking.ts';

/** Two runs of asterisks that a writer meant as one emphasis; offsets of the block's source. */
export interface MeantEmphasis {
  readonly open: TextRange;
  readonly close: TextRange;
}

const runPattern = /\*+/gu;
const openingMark = /[“《（【〔「『(]/u;
const closingMark = /[”》）】〕」』。，、；：！？…)!?.,:;]/u;
const closingBracket = /[”》）】〕」』)]/u;
const stop = /[。；：！？…!?.:;]/u;
const shortest = 5;

/** The pairs of `**` as written, first with second and so on; empty where they do not come in pairs. */
export function meantEmphases(block: Block): readonly MeantEmphasis[] {
  if (!block.source.includes('**')) return [];
  const runs = asteriskRuns(block);
  if (runs.length % 2 === 1) return [];
  const pairs: MeantEmphasis[] = [];
  for (let index = 0; index + 1 < runs.length; index += 2) {
    const [open, close] = [runs[index], runs[index + 1]];
    if (open === undefined || close === undefined || lengthOf(open) !== lengthOf(close)) return [];
    pairs.push({ open, close });
  }
  return pairs;
}

function asteriskRuns({ source, marks, map }: Block): readonly TextRange[] {
  const code = marks.filter(({ kind }) => kind === 'code').map(({ start, end }) => ({ start: map.sourceStart(start), end: map.sourceEnd(end) }));
  const runs: TextRange[] = [];
  for (const { 0: { length }, index } of findAll(source, runPattern)) {
    const start = source.charAt(index - 1) === '\\' ? index + 1 : index;
    const end = index + length;
    if (end - start < 2 || code.some((range) => range.start < end && start < range.end)) continue;
    runs.push({ start, end });
  }
  return runs;
}

function lengthOf({ start, end }: TextRange): number {
  return end - start;
}

/** True where Markdown prints the asterisks of a pair although they were meant: not those of a mask (张**、李**). */
export function isBroken(source: string, { open, close }: MeantEmphasis): boolean {
  const before = source.charAt(open.start - 1);
  const first = source.charAt(open.end);
  const last = source.charAt(close.start - 1);
  const opens = canOpen(before, first);
  const closes = canClose(last, source.charAt(close.end));
  const length = close.start - open.end;
  if ((opens && closes) || length < 2 || source.slice(open.end, close.start).includes('\n\n')) return false;
  if (!opens) return openingMark.test(first) && closingMark.test(last);
  if (closingBracket.test(last)) return true;
  // Within a clause asterisks that end in a pause are more likely a mask; so are few characters before a comma.
  const leads = before === '' || !/[\p{L}\p{N}]/u.test(before);
  return leads && (/\s/u.test(last) || stop.test(last) || (/[，,]/u.test(last) && length > shortest));
}

export interface MendedEmphasis {
  readonly openAt: number;
  readonly closeAt: number;
}

/** Where the asterisks would work, moved inwards over marks and blanks; null where that takes more than a few characters. */
export function mended(source: string, { open, close }: MeantEmphasis): MendedEmphasis | null {
  const before = (at: number): string => source.charAt((at === open.end ? open.start : at) - 1);
  const behind = (at: number): string => source.charAt(at === close.start ? close.end : at);
  const opens = (at: number): boolean => canOpen(before(at), source.charAt(at));
  const closes = (at: number): boolean => canClose(source.charAt(at - 1), behind(at));
  let openAt = open.end;
  let closeAt = close.start;
  // Brackets and quotes stay a pair: both within the emphasis, or both without.
  while (closeAt - openAt > 2 && !(opens(openAt) && closes(closeAt)) && closing.get(source.charAt(openAt)) === source.charAt(closeAt - 1)) {
    openAt += 1;
    closeAt -= 1;
  }
  const from = moveInwards(source, openAt, 1, opens);
  const to = moveInwards(source, closeAt, -1, closes);
  return from === null || to === null || from >= to ? null : { openAt: from, closeAt: to };
}

const closing = new Map(['“”', '《》', '（）', '【】', '〔〕', '「」', '『』'].map((pair) => [pair.charAt(0), pair.charAt(1)]));
const furthest = 4;
const movable = /[\s\p{P}]/u;
const syntax = /[[\]`\\<>_~*&#|]/u;

function moveInwards(source: string, from: number, step: 1 | -1, fits: (at: number) => boolean): number | null {
  for (let moved = 0; moved <= furthest; moved += 1) {
    const at = from + moved * step;
    if (fits(at)) return at;
    const passed = source.charAt(step === 1 ? at : at - 1);
    if (!movable.test(passed) || syntax.test(passed)) return null;
  }
  return null;
}
