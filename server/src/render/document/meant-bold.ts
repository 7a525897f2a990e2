import type { Mark } from '../../core/bulletin/block.ts';

const longest = 400;

/**
 * `**一是狠抓落实。**继续…`: behind a Chinese full stop CommonMark sees no closing mark and takes the asterisks for text. Nobody writes
 * two asterisks into a bulletin otherwise, so that what stands between a pair of them is bold in print. The ranges hold the asterisks.
 */
export function meantBold(text: string): readonly Mark[] {
  const found: Mark[] = [];
  for (let start = text.indexOf('**'); start >= 0; ) {
    const end = text.indexOf('**', start + 2);
    if (end < 0) break;
    const isPair = end > start + 2 && end - start <= longest && !text.slice(start, end).includes('\n');
    if (isPair) found.push({ kind: 'strong', start, end: end + 2 });
    start = isPair ? text.indexOf('**', end + 2) : end;
  }
  return found;
}
