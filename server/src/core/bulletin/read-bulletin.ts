import { parseMarkdown } from '../markdown/parse-markdown.ts';
import { spanOf, type Block, type BlockRole } from './block.ts';
import { buildBlocks } from './blocks/build-blocks.ts';
import type { DraftBlock } from './blocks/draft-block.ts';
import { readClaims } from './claims.ts';
import { readContact } from './contact.ts';
import { readConventions } from './conventions.ts';
import { readCoveredSuppressions } from './covered-suppressions.ts';
import { readFrontMatter } from './front-matter.ts';
import { readHead } from './head.ts';
import { decideKind } from './kind.ts';
import { readLead } from './lead.ts';
import type { Bulletin, DocumentKind } from './model.ts';
import { setNextRoles } from './next-roles.ts';
import { recognise } from './recognition.ts';
import { readEntry, type Entry } from './structure/entry.ts';
import { joinPages } from './structure/join-pages.ts';
import { readStructure } from './structure/read-structure.ts';
import { readTail } from './tail.ts';

export interface ReadOptions {
  /** The kind where configuration or command line says it; else front matter, then the text itself decide. */
  readonly kind?: DocumentKind;
}

/** Reads a document. Never throws; what is not understood is prose. `text` comes without BOM. */
export function readBulletin(text: string, options: ReadOptions = {}): Bulletin {
  const entries = joinPages(buildBlocks(parseMarkdown(text), text).map(readEntry), text);
  const blocks = entries.map(({ block }) => block);
  const content = entries.filter(isContent);
  const contentBlocks = content.map(({ block }) => block);
  const frontMatterBlock = blocks.find(({ shape }) => shape.kind === 'front-matter');
  const frontMatter = frontMatterBlock === undefined ? null : readFrontMatter(frontMatterBlock);
  const head = readHead(contentBlocks);
  const tail = readTail(contentBlocks, head.bodyStart);
  setRoles(head.roles);
  setRoles(tail.roles);
  const structure = readStructure(content.slice(head.bodyStart).filter(({ block }) => !tail.roles.has(block)));
  setNextRoles(blocks, structure.openings);
  const lead = readLead(contentBlocks.filter(({ role }) => role === 'lead').map((block) => spanOf(block)));
  const contact = readContact(tail.contact.map((block) => spanOf(block)));
  const { title, issuer, documentNumber } = head;
  const { sections, categories, problems, orphanLabels } = structure;
  return {
    text,
    kind: decideKind({ explicit: options.kind ?? null, frontMatter, title, lead, problems, contact }),
    recognition: recognise({ frontMatter, title, lead, problems, blocks }),
    frontMatter,
    blocks,
    title,
    issuer,
    documentNumber,
    lead,
    claims: readClaims(contentBlocks.filter(({ role }) => role === 'lead' || role === 'prose').map((block) => spanOf(block))),
    sections,
    categories,
    problems,
    orphanLabels,
    contact,
    signature: { issuer: tail.issuer, dateOfIssue: tail.dateOfIssue },
    suppressions: readCoveredSuppressions(blocks),
    conventions: readConventions({ blocks, lead, problems }),
    startOf: startsOf(blocks),
  };
}

function isContent({ block }: Entry): boolean {
  return block.role !== 'comment' && block.shape.kind !== 'front-matter';
}

function setRoles(roles: ReadonlyMap<Block, BlockRole>): void {
  // The readers of head and tail know blocks as they are published; these are the same objects, still drafts.
  for (const [block, role] of roles) (block as DraftBlock).role = role;
}

function startsOf(blocks: readonly DraftBlock[]): (block: Block) => number {
  const starts = new Map<Block, number>(blocks.map((block) => [block, block.start]));
  return (block) => starts.get(block) ?? 0;
}
