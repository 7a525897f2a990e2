import type { Block, Located, Span } from './block.ts';

/** `<!-- zhenggai-disable-next-block RULE, RULE：reason -->` and its relatives, as written. */
export interface SuppressionComment {
  readonly kind: 'next-block' | 'disable' | 'enable' | 'file';
  /** The comment itself. */
  readonly at: Span;
  /** Rule ids as written, known or not; empty = all rules. */
  readonly rules: readonly Located<string>[];
  readonly reason: string | null;
  /** Blocks that `next-block` covers: all of the Markdown block that follows, a list or table as a whole. */
  readonly covers: readonly Block[];
}
