import type { DocumentSettings } from '../document/document-settings.ts';
import type { Footnote, Header, Imprint, Notice, PrintedBlock, PrintedDocument } from '../document/document.ts';
import { relativeBlock, relativeParagraph } from './relative-block.ts';

/** What stands around the text, and how it is set. */
export interface PreviewFrame {
  readonly header: Header | null;
  readonly imprint: Imprint | null;
  readonly footnotes: readonly Footnote[];
  readonly notices: readonly Notice[];
  readonly settings: Pick<DocumentSettings, 'fonts' | 'keepHeadings'>;
}

/**
 * From one version of the preview to the next: `removed` blocks from `from` on give way to `added`. Sources in blocks count from
 * the block's own start; `starts` has the absolute start of each block of the new version (UTF-16 units after the BOM).
 */
export interface PreviewUpdate {
  /** Number of the state it applies to; 0 = to nothing, it is whole. */
  readonly base: number;
  readonly state: number;
  readonly from: number;
  readonly removed: number;
  readonly added: readonly PrintedBlock[];
  readonly starts: readonly number[];
  /** Null where it is as before. */
  readonly frame: PreviewFrame | null;
}

/** What was sent last. */
export interface PreviewSnapshot {
  readonly state: number;
  readonly blocks: readonly string[];
  readonly frame: string;
}

/** The update from what was sent to a document, and what will have been sent then. */
export function updatePreview(previous: PreviewSnapshot | null, document: PrintedDocument, settings: DocumentSettings): { readonly update: PreviewUpdate; readonly snapshot: PreviewSnapshot } {
  const relative = document.content.map(relativeBlock);
  const blocks = relative.map((block) => JSON.stringify(block));
  const frame = frameOf(document, settings);
  const frameText = JSON.stringify(frame);
  const known = previous?.blocks ?? [];
  const from = commonStart(known, blocks);
  const tail = commonEnd(known, blocks, from);
  const state = (previous?.state ?? 0) + 1;
  return {
    update: {
      base: previous?.state ?? 0,
      state,
      from,
      removed: known.length - from - tail,
      added: relative.slice(from, blocks.length - tail),
      starts: document.content.map(({ source }) => source.start),
      frame: frameText === previous?.frame ? null : frame,
    },
    snapshot: { state, blocks, frame: frameText },
  };
}

function frameOf({ header, imprint, footnotes, notices }: PrintedDocument, { fonts, keepHeadings }: DocumentSettings): PreviewFrame {
  const notes = footnotes.map((note) => ({ ...note, paragraphs: note.paragraphs.map((paragraph) => relativeParagraph(paragraph, paragraph.source.start)) }));
  return { header, imprint, footnotes: notes, notices, settings: { fonts, keepHeadings } };
}

function commonStart(a: readonly string[], b: readonly string[]): number {
  let at = 0;
  while (at < a.length && at < b.length && a[at] === b[at]) at += 1;
  return at;
}

function commonEnd(a: readonly string[], b: readonly string[], start: number): number {
  let count = 0;
  while (count < a.length - start && count < b.length - start && a[a.length - 1 - count] === b[b.length - 1 - count]) count += 1;
  return count;
}

/** The blocks after an update; those that did not change keep their identity. Null where it applies to another state. */
export function applyUpdate(blocks: readonly PrintedBlock[], state: number, { base, from, removed, added }: PreviewUpdate): readonly PrintedBlock[] | null {
  if (base === 0) return added;
  return base === state ? [...blocks.slice(0, from), ...added, ...blocks.slice(from + removed)] : null;
}
