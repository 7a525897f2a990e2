import type { DocumentSettings } from '../document/document-settings.ts';
import type { PrintedDocument } from '../document/document.ts';
import { paragraphText } from '../document/paragraph-text.ts';
import { commentsPart } from './comments.ts';
import { applicationPart, corePropertiesPart } from './document-properties.ts';
import type { Writing } from './document-parts.ts';
import { documentPart } from './document-xml.ts';
import { fontTablePart } from './font-table.ts';
import { footerPart } from './footers.ts';
import { footnotesPart } from './footnotes.ts';
import { embedImages, imageRelationship, imageTarget } from './images.ts';
import { zipPackage, type Part } from './package.ts';
import { placeComments, type Remark } from './place-comments.ts';
import { settingsPart } from './settings.ts';
import { stylesPart } from './styles.ts';

export interface DocxRequest {
  readonly document: PrintedDocument;
  readonly settings: DocumentSettings;
  /** Bytes of the images that may be used, by their address as written. */
  readonly images: ReadonlyMap<string, Uint8Array>;
  /** What is written into the margin as review comments. */
  readonly remarks: readonly Remark[];
}

/** The Word file by GB/T 9704-2012. Pure: the same request gives the same bytes. */
export function writeDocx({ document, settings, images, remarks }: DocxRequest): Uint8Array {
  const writing: Writing = { settings, images: embedImages(document, images), footnotes: document.footnotes, comments: placeComments(document, remarks) };
  const [title] = document.content.filter((block) => block.kind === 'paragraph' && block.role === 'title');
  return zipPackage([
    documentOwn('document', documentPart(document, writing)),
    documentRelated('styles', stylesPart(settings)),
    documentRelated('settings', settingsPart(document.footnotes.length > 0 ? 'with-notes' : 'without-notes')),
    documentRelated('fontTable', fontTablePart(settings.fonts)),
    footer('Odd', footerPart('odd')),
    footer('Even', footerPart('even')),
    ...(document.footnotes.length > 0 ? [documentRelated('footnotes', footnotesPart(document.footnotes, writing))] : []),
    ...(!writing.comments.isEmpty ? [documentRelated('comments', commentsPart(remarks))] : []),
    ...writing.images.all.map((image): Part => ({ path: `word/${imageTarget(image)}`, content: image.bytes, contentType: null, relationship: { type: 'image', id: imageRelationship(image), from: 'document' } })),
    properties('core', corePropertiesPart(title === undefined ? '' : paragraphText(title).replaceAll('\n', ''), document.header?.mark ?? '')),
    properties('app', applicationPart()),
  ]);
}

const wordprocessing = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

function documentOwn(name: string, content: string): Part {
  return { path: `word/${name}.xml`, content, contentType: `${wordprocessing}.document.main+xml`, relationship: { type: 'officeDocument', id: 'rIdDocument', from: 'package' } };
}

function documentRelated(name: string, content: string): Part {
  return { path: `word/${name}.xml`, content, contentType: `${wordprocessing}.${name}+xml`, relationship: { type: name, id: `rId${name}`, from: 'document' } };
}

function footer(side: 'Odd' | 'Even', content: string): Part {
  return { path: `word/footer${side}.xml`, content, contentType: `${wordprocessing}.footer+xml`, relationship: { type: 'footer', id: `rIdFooter${side}`, from: 'document' } };
}

function properties(name: 'core' | 'app', content: string): Part {
  const contentType = name === 'core' ? 'application/vnd.openxmlformats-package.core-properties+xml' : 'application/vnd.openxmlformats-officedocument.extended-properties+xml';
  return { path: `docProps/${name}.xml`, content, contentType, relationship: { type: name === 'core' ? 'core-properties' : 'extended-properties', id: `rId${name}`, from: 'package' } };
}
