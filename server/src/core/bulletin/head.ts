import type { Block, BlockRole, Located } from './block.ts';
import { isDateLine, readHeadLines } from './head/head-lines.ts';
import { isUnitName } from './facts/unit-name.ts';
import { readTitle } from './head/read-title.ts';
import { opensBody } from './head/body-start.ts';
import type { Title } from './model.ts';

export interface Head {
  readonly title: Title | null;
  readonly issuer: Located<string> | null;
  readonly documentNumber: Located<string> | null;
  readonly roles: ReadonlyMap<Block, BlockRole>;
  /** Index of the first block that belongs to neither title nor lead. */
  readonly bodyStart: number;
}

/** Titles stand within the first blocks; what comes later is no title. */
export const longestHead = 24;
const longestLead = 12;

/**
 * Title, issuer, document number and the paragraphs up to the first section or problem. `blocks` are the content
 * blocks, without comments and front matter.
 */
export function readHead(blocks: readonly Block[]): Head {
  const roles = new Map<Block, BlockRole>();
  const lines = readHeadLines(blocks.slice(0, longestHead));
  const { title, issuer, titleEnd } = readTitle(lines);
  let documentNumber: Located<string> | null = null;
  for (const line of lines) {
    if (line.kind === 'metadata' || line.kind === 'recipient') roles.set(line.block, line.kind);
    if (line.kind === 'document-number') {
      roles.set(line.block, 'metadata');
      documentNumber ??= line.at;
    }
  }
  for (const span of title?.spans ?? []) roles.set(span.block, 'title');
  if (issuer !== null && !roles.has(issuer.block)) roles.set(issuer.block, 'issuer');
  const bodyStart = readLeadBlocks(blocks, titleEnd, roles);
  return { title, issuer, documentNumber, roles: upTo(blocks, bodyStart, roles), bodyStart };
}

function readLeadBlocks(blocks: readonly Block[], from: number, roles: Map<Block, BlockRole>): number {
  let taken = 0;
  for (const [offset, block] of blocks.slice(from).entries()) {
    const at = from + offset;
    if (roles.has(block) || block.shape.kind === 'thematic-break' || block.text.trim() === '') continue;
    if (opensBody(block) || signs(block) || taken >= longestLead) return at;
    roles.set(block, 'lead');
    taken += 1;
  }
  return blocks.length;
}

/** The signature of a covering notice, or of a document that is all lead. */
function signs({ text }: Block): boolean {
  return isUnitName(text) || isDateLine(text);
}

/** Metadata and recipients further down belong to the body. */
function upTo(blocks: readonly Block[], bodyStart: number, roles: ReadonlyMap<Block, BlockRole>): ReadonlyMap<Block, BlockRole> {
  const inHead = new Set(blocks.slice(0, bodyStart));
  return new Map([...roles].filter(([block]) => inHead.has(block)));
}
