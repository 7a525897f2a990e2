import type { Block } from '../../bulletin/block.ts';
import { talliesIn, type Tally } from './tally.ts';

const known = new WeakMap<Block, readonly Tally[]>();

/** The tallies of counts in a block, read once for all rules that ask. */
export function talliesOf(block: Block): readonly Tally[] {
  const tallies = known.get(block) ?? talliesIn(block.text, 'count');
  known.set(block, tallies);
  return tallies;
}
