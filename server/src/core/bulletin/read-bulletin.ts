import { parseMarkdown } from '../markdown/parse-markdown.ts';
import type { Block } from './block.ts';
import { buildBlocks } from './blocks/build-blocks.ts';
import type { DraftBlock } from './blocks/draft-block.ts';
import type { Bulletin, DocumentKind } from './model.ts';
import { readEntry } from './structure/entry.ts';
import { joinPages } from './structure/join-pages.ts';
import { readStructure } from './structure/read-structure.ts';

export interface ReadOptions {
  /** The kind where configuration or command line says it; else front matter, then the text itself decide. */
  readonly kind?: DocumentKind;
}

/** Reads a document. Never throws; what is not understood is prose. `text` comes without BOM. */
export function readBulletin(text: string, options: ReadOptions = {}): Bulletin {
  const entries = joinPages(buildBlocks(parseMarkdown(text), text).map(readEntry), text);
  const blocks = entries.map(({ block }) => block);
  const structure = readStructure(entries, 0, entries.length);
  setNextRoles(blocks);
  const title = blocks.find((block) => block.shape.kind !== 'front-matter' && /(?:通报|报告|方案|台账)$/u.test(block.text)) ?? null;
  const starts = new Map<Block, number>(blocks.map((block) => [block, block.start]));
  return {
    text,
    kind: options.kind ?? 'bulletin',
    recognition: { by: 'title' },
    frontMatter: null,
    blocks,
    title: title === null ? null : { value: title.text, spans: [{ block: title, start: 0, end: title.text.length }] },
    issuer: null,
    documentNumber: null,
    lead: { spans: [], inspection: null, publicationSentence: null, damaged: false },
    claims: [],
    ...structure,
    contact: { spans: [], phones: [], emails: [], addresses: [] },
    signature: { issuer: null, dateOfIssue: null },
    suppressions: [],
    conventions: { halfWidthShare: null, yearAnchor: null, problemMarker: null, labelWord: null, labelInline: false },
    startOf: (block) => starts.get(block) ?? 0,
  };
}

function setNextRoles(blocks: readonly DraftBlock[]): void {
  let next: DraftBlock | null = null;
  for (const block of blocks.toReversed()) {
    block.nextRole = next?.role ?? null;
    if (block.role !== 'comment' && block.shape.kind !== 'thematic-break') next = block;
  }
}
