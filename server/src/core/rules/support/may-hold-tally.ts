import type { Block } from '../../bulletin/block.ts';
import { hanNumeralClass } from '../../text/han-numeral.ts';
import { isReadable } from './readable-block.ts';

const words = ['完成', '整改', '办结', '销号', '到位', '解决', '化解', '推进', '剩余', '其余'];
const aCount = new RegExp(`[\\d０-９${hanNumeralClass}][ \\u3000]?[个项条件类起处宗笔家户例份台套名人]`, 'u');

/** A cheap look before the tallies of a block are read. */
export function mayHoldTally(block: Block): boolean {
  return isReadable(block) && words.some((word) => block.text.includes(word)) && aCount.test(block.text);
}
