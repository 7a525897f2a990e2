import { characterSet, isIn } from '../../text/character-set.ts';
import type { Block } from '../block.ts';
import { keptPerBlock } from '../block-memo.ts';

const halfWidth = characterSet(',;:?!()');
const fullWidth = characterSet('，；：？！（）');
const fewest = 10;

/** Share of half-width marks among the marks with a Han character or a mark of the same kind on both sides; null below ten. */
export function halfWidthShare(blocks: readonly Block[]): number | null {
  let half = 0;
  let full = 0;
  for (const block of blocks) {
    const { kind } = block.shape;
    if (kind === 'code' || kind === 'html' || kind === 'front-matter') continue;
    const marks = marksIn(block);
    half += marks.half;
    full += marks.full;
  }
  return half + full < fewest ? null : half / (half + full);
}

/** True where two blocks count alike. */
export function hasSameMarks(a: Block, b: Block): boolean {
  const [first, second] = [marksIn(a), marksIn(b)];
  return first.half === second.half && first.full === second.full;
}

const marksIn = keptPerBlock(({ text }) => {
  let half = 0;
  let full = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (isHanCode(text.charCodeAt(at))) continue;
    if (isIn(fullWidth, text, at)) full += 1;
    else if (isIn(halfWidth, text, at) && touchesHan(text, at)) half += 1;
  }
  return { half, full };
});

function touchesHan(text: string, at: number): boolean {
  return isHanCode(text.charCodeAt(at - 1)) && (at + 1 >= text.length || isHanCode(text.charCodeAt(at + 1)) || text.charAt(at + 1) === ' ');
}

function isHanCode(code: number): boolean {
  return code >= 0x4e00 && code <= 0x9fff;
}
