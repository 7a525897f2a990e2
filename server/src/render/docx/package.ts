import { strToU8, zipSync, type Zippable } from 'fflate';
import { element, xmlPart, type Xml } from './xml.ts';

/** A part of the package: where it lies, what it is, and (for parts of the document) its relationship to it. */
export interface Part {
  readonly path: string;
  readonly content: string | Uint8Array;
  /** Null for images, whose type goes by their extension. */
  readonly contentType: string | null;
  /** The last word of the relationship's type, and the id that the document calls it by. */
  readonly relationship: { readonly type: string; readonly id: string; readonly from: 'package' | 'document' };
}

const relationshipTypes = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageTypes = 'http://schemas.openxmlformats.org/package/2006';

/** Of every entry, in local time, which is what the format holds: so that the same document is the same file everywhere. */
const entryTime = new Date(1980, 0, 1, 0, 0, 0);

/** The bytes of the package. */
export function zipPackage(parts: readonly Part[]): Uint8Array {
  const files: Zippable = {
    '[Content_Types].xml': strToU8(contentTypes(parts)),
    '_rels/.rels': strToU8(relationships(parts, 'package')),
    ...Object.fromEntries(parts.map(({ path, content }) => [path, typeof content === 'string' ? strToU8(content) : content])),
    'word/_rels/document.xml.rels': strToU8(relationships(parts, 'document')),
  };
  return zipSync(files, { level: 6, mtime: entryTime, os: 0 });
}

function contentTypes(parts: readonly Part[]): string {
  const extension = (name: string, type: string): Xml => element('Default', { Extension: name, ContentType: type });
  return xmlPart(element('Types', { xmlns: `${packageTypes}/content-types` }, [
    extension('rels', 'application/vnd.openxmlformats-package.relationships+xml'),
    extension('xml', 'application/xml'),
    ...['png', 'jpeg', 'gif'].map((format) => extension(format, `image/${format}`)),
    ...parts.flatMap(({ path, contentType }) => (contentType === null ? [] : [element('Override', { PartName: `/${path}`, ContentType: contentType })])),
  ]));
}

function relationships(parts: readonly Part[], from: 'package' | 'document'): string {
  const own = parts.filter(({ relationship }) => relationship.from === from);
  return xmlPart(element('Relationships', { xmlns: `${packageTypes}/relationships` }, own.map(({ path, relationship: { type, id } }) =>
    element('Relationship', { Id: id, Type: type === 'core-properties' ? `${packageTypes}/relationships/metadata/core-properties` : `${relationshipTypes}/${type}`, Target: from === 'document' ? path.replace(/^word\//u, '') : path }),
  )));
}
