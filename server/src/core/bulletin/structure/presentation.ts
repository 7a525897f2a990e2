import type { Block } from '../block.ts';
import type { Presentation } from '../model.ts';

const unweighed = /[\s\u3000。，、：:；;.．!！?？*]/u;

/** How the stretch of a block from `start` to `end` is set. */
export function presentationOf(block: Block, start = 0, end = block.text.length): Presentation {
  const bold = isBold(block, start, end) || isMeantBold(block.text, start, end);
  if (block.shape.kind === 'heading') return { kind: 'heading', depth: block.shape.depth, bold };
  return { kind: bold ? 'bold' : 'plain' };
}

/** `**1.学习不深入。**个别…`: asterisks that CommonMark prints, but that were meant to set the stretch bold. */
function isMeantBold(text: string, start: number, end: number): boolean {
  if (!text.startsWith('**') || start > 2) return false;
  return /^[。：:；，]?\*\*/u.test(text.slice(end, end + 3));
}

/** True where strong marks cover the stretch, punctuation and blanks at their edges set aside. */
function isBold(block: Block, start: number, end: number): boolean {
  let at = start;
  for (const mark of block.marks) {
    if (mark.kind !== 'strong' || mark.end <= at) continue;
    if (mark.start > at && !isUnweighed(block.text, at, Math.min(mark.start, end))) return false;
    at = mark.end;
    if (at >= end) return true;
  }
  return at > start && isUnweighed(block.text, at, end);
}

function isUnweighed(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) if (!unweighed.test(text.charAt(at))) return false;
  return true;
}
