import type { PrintedBlock, PrintedDocument, PrintedParagraph } from './document.ts';

/** Every image that the document mentions, by its address as written; each once, in order. */
export function imageAddresses(document: PrintedDocument): readonly string[] {
  const paragraphs = [...document.content.flatMap(paragraphsOf), ...document.footnotes.flatMap((note) => note.paragraphs)];
  return [...new Set(paragraphs.flatMap(({ runs }) => runs.flatMap((run) => (run.kind === 'image' ? [run.image.url] : []))))];
}

function paragraphsOf(block: PrintedBlock): readonly PrintedParagraph[] {
  return block.kind === 'table' ? block.rows.flat() : [block];
}
