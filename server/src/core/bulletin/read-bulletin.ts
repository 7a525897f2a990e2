import { lostIn } from '../text/damaged-text.ts';
import { spanOf, type Block, type BlockRole } from './block.ts';
import { newIds } from './blocks/build-blocks.ts';
import type { DraftBlock } from './blocks/draft-block.ts';
import { readClaims } from './claims.ts';
import { readContact } from './contact.ts';
import { readConventions } from './conventions.ts';
import { readCoveredSuppressions } from './covered-suppressions.ts';
import { readFrontMatter } from './front-matter.ts';
import { longestHead, readHead } from './head.ts';
import { decideKind } from './kind.ts';
import { readLead } from './lead.ts';
import type { Bulletin, DocumentKind } from './model.ts';
import { setNextRoles } from './next-roles.ts';
import { recognise } from './recognition.ts';
import { blocksOfPieces, type Pieces } from './pieces/piece.ts';
import { readPieces } from './pieces/read-pieces.ts';
import type { Entry } from './structure/entry.ts';
import { joinPages, type Habit } from './structure/join-pages.ts';
import { noMemory, type ProblemMemory } from './structure/problem-memory.ts';
import { readStructure, type StructureTrace } from './structure/read-structure.ts';
import { endOf, readTail } from './tail.ts';

/** 各位业主：, who are the public and no superiors. */
const isPublic = /业主|群众|市民|居民|村民|公众|社会|顾客|患者|家长|同学/u;

export interface ReadOptions {
  /** The kind where configuration or command line says it; else front matter, then the text itself decide. */
  readonly kind?: DocumentKind;
}

/** Reads a document. Never throws; what is not understood is prose. `text` comes without BOM. */
export function readBulletin(text: string, options: ReadOptions = {}): Bulletin {
  return readModel(readPieces(text, newIds('once')), options, noMemory).bulletin;
}

/** A bulletin, and how it was read: what an edit of one line is read by. */
export interface BulletinReading {
  readonly bulletin: Bulletin;
  /** One a block of the bulletin. */
  readonly entries: readonly Entry[];
  readonly habit: Habit;
  /** Blocks that page breaks tore apart. */
  readonly joined: readonly DraftBlock[];
  /** Title, lead and the first block of the body. */
  readonly opening: ReadonlySet<Block>;
  /** Further blocks among which a number of the document was looked for. */
  readonly belowOpening: ReadonlySet<Block>;
  /** The last blocks. */
  readonly end: ReadonlySet<Block>;
  readonly structure: StructureTrace;
}

/** The model of a document that was taken apart. `memory` gives back the problems that are as they were when it was read last. */
export function readModel(pieces: Pieces, options: ReadOptions, memory: ProblemMemory): BulletinReading {
  const { text } = pieces;
  const raw = blocksOfPieces(pieces);
  const { entries, habit } = joinPages(raw, text);
  const blocks = entries.map(({ block }) => block);
  forgetRoles(blocks);
  const content = entries.filter(isContent);
  const contentBlocks = content.map(({ block }) => block);
  const frontMatterBlock = blocks.find(({ shape }) => shape.kind === 'front-matter');
  const frontMatter = frontMatterBlock === undefined ? null : readFrontMatter(frontMatterBlock);
  const head = readHead(contentBlocks);
  const bodyStart = Math.min(head.bodyStart, firstOfBody(content, head.roles));
  const tail = readTail(contentBlocks, bodyStart);
  setRoles(head.roles, contentBlocks.slice(0, bodyStart));
  setRoles(tail.roles, contentBlocks.slice(bodyStart).filter(isBehind(content, tail.roles)));
  const structure = readStructure(content.slice(bodyStart).filter(({ block }) => block.role === 'prose'), memory);
  setNextRoles(blocks, structure.openings);
  const lead = readLead(contentBlocks.filter(({ role }) => role === 'lead').map((block) => spanOf(block)));
  const contact = readContact(tail.contact.filter(({ role }) => role === 'contact').map((block) => spanOf(block)));
  const { title, issuer, documentNumber } = head;
  const { sections, categories, problems, orphanLabels } = structure;
  const bulletin: Bulletin = {
    text,
    lost: lostIn(text),
    kind: decideKind({ explicit: options.kind ?? null, frontMatter, title, lead, problems, contact, addressed: contentBlocks.some(({ role, text }) => role === 'recipient' && !isPublic.test(text)) }),
    recognition: recognise({ frontMatter, title, lead, problems, blocks }),
    frontMatter,
    blocks,
    title,
    issuer,
    documentNumber,
    lead,
    claims: readClaims(contentBlocks.filter(({ role }) => role === 'lead' || role === 'prose')),
    sections,
    categories,
    problems,
    orphanLabels,
    contact,
    signature: { issuer: tail.issuer, dateOfIssue: tail.dateOfIssue },
    suppressions: readCoveredSuppressions(blocks),
    conventions: readConventions({ blocks, lead, problems }),
    startOf,
  };
  return {
    bulletin, entries, habit, joined: blocks.length === raw.length ? [] : blocks.filter(({ cuts }) => cuts.some(({ kind }) => kind === 'page')), structure: structure.trace,
    opening: new Set(contentBlocks.slice(0, head.bodyStart + 1)),
    belowOpening: new Set(contentBlocks.slice(head.bodyStart + 1, longestHead)),
    end: endOf(contentBlocks),
  };
}

/** A block that is the document's own knows where it stands. */
function startOf(block: Block): number {
  return 'start' in block && typeof block.start === 'number' ? block.start : 0;
}

/** Blocks that were taken over come with the roles of the version before. A loop of its own, so that V8 optimises it and not all that it would stand in. */
function forgetRoles(blocks: readonly DraftBlock[]): void {
  for (const block of blocks) {
    block.role = block.ownRole;
    block.nextRole = null;
  }
}

function isContent({ block }: Entry): boolean {
  return block.role !== 'comment' && block.shape.kind !== 'front-matter';
}

/** Where a label of the body, or `##一、` (for CommonMark no heading), stands among what looked like the lead: the body begins there. */
function firstOfBody(content: readonly Entry[], roles: ReadonlyMap<Block, BlockRole>): number {
  const index = content.findIndex(({ block, label, marker }) => {
    if (roles.get(block) !== 'lead') return false;
    return (label !== null && label.closing !== 'blank') || (marker !== null && block.text.startsWith('#'));
  });
  return index < 0 ? content.length : index;
}

/** Contact and imprint stand behind the body's last label and number; what looks like them further up is text. */
function isBehind(content: readonly Entry[], roles: ReadonlyMap<Block, BlockRole>): (block: Block) => boolean {
  const end = content.findIndex(({ block }) => isEnd(roles.get(block)));
  const body = end < 0 ? content : content.slice(0, end);
  const last = body.findLast(({ block, marker, label }) => (marker !== null || label !== null) && (roles.get(block) ?? 'metadata') === 'metadata');
  return (block) => isEnd(roles.get(block)) || last === undefined || (block as DraftBlock).start > last.block.start;
}

function isEnd(role: BlockRole | undefined): boolean {
  return role === 'signature' || role === 'date-of-issue' || role === 'attachment';
}

function setRoles(roles: ReadonlyMap<Block, BlockRole>, blocks: readonly DraftBlock[]): void {
  for (const block of blocks) block.role = roles.get(block) ?? block.role;
}
