import { readBulletin } from '../../server/src/core/bulletin/read-bulletin.ts';
import { composeDocument } from '../../server/src/render/document/compose-document.ts';
import { readDocumentSettings } from '../../server/src/render/document/document-settings.ts';
import type { PrintedBlock, PrintedDocument, PrintedParagraph } from '../../server/src/render/document/document.ts';

export function compose(text: string, docx: Readonly<Record<string, unknown>> = {}): PrintedDocument {
  return composeDocument(readBulletin(text), readDocumentSettings(docx));
}

export function paragraphsOf(document: PrintedDocument): readonly PrintedParagraph[] {
  return document.content.flatMap((block) => (block.kind === 'table' ? block.rows.flat() : [block]));
}

export function textOf(block: PrintedBlock): string {
  if (block.kind === 'table') return block.rows.map((row) => row.map(textOf).join('|')).join('\n');
  return block.runs.map((run) => (run.kind === 'text' ? run.text : run.kind === 'break' ? '/' : `<${run.kind}>`)).join('');
}

/** A line a paragraph: its role and its text. */
export function sketch(document: PrintedDocument): readonly string[] {
  return document.content.map((block) => `${block.kind === 'table' ? 'table' : block.role} ${textOf(block)}`);
}
