import { oncePerBlock } from '../../bulletin/block-memo.ts';
import { talliesIn } from './tally.ts';

/** The tallies of counts in a block, read once for all rules that ask. */
export const talliesOf = oncePerBlock(({ text }) => talliesIn(text, 'count'));
