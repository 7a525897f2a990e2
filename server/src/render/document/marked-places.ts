import type { Nodes, Table } from 'mdast';
import { parseWithFootnotes } from '../../core/markdown/parse-with-footnotes.ts';
import type { TextRange } from '../../core/text/range.ts';
import type { ImageReference } from './document.ts';

const scripts = /<(?:script|style|template|iframe|object|svg)[\s>/][\s\S]*?(?:<\/(?:script|style|template|iframe|object|svg)\s{0,9}>|$)/giu;

/** What printing needs of the Markdown that the bulletin does not hold, in document order; ranges are those of the document. */
export interface MarkedPlaces {
  readonly images: readonly (TextRange & { readonly image: ImageReference })[];
  readonly references: readonly (TextRange & { readonly label: string })[];
  readonly definitions: readonly (TextRange & { readonly label: string })[];
  /** `[a]: address`, which nobody sees. */
  readonly addresses: readonly TextRange[];
  /** Scripts, styles and embedded objects, tags included. */
  readonly scripts: readonly TextRange[];
  /** By number of the table. */
  readonly aligns: readonly NonNullable<Table['align']>[];
}

interface Collected {
  readonly images: (TextRange & { image: ImageReference })[];
  readonly references: (TextRange & { label: string })[];
  readonly definitions: (TextRange & { label: string })[];
  readonly addresses: TextRange[];
  readonly aligns: NonNullable<Table['align']>[];
}

const mayHoldAny = /!\[|\[\^|\]:|:-|-:/u;

/** Images, footnotes and the alignment of tables. The document is parsed once more only where it may have some. */
export function readMarkedPlaces(text: string): MarkedPlaces {
  const found: Collected = { images: [], references: [], definitions: [], addresses: [], aligns: [] };
  const hidden = { ...found, scripts: scriptRanges(text) };
  if (!mayHoldAny.test(text)) return hidden;
  const urls = new Map<string, string>();
  const pending: { readonly place: TextRange; readonly identifier: string; readonly alt: string }[] = [];
  // A stack of its own: documents can nest deeper than calls.
  const stack: Nodes[] = [parseWithFootnotes(text)];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    const place = rangeOf(node);
    if (node.type === 'definition' && !urls.has(node.identifier)) urls.set(node.identifier, node.url);
    if (node.type === 'imageReference') pending.push({ place, identifier: node.identifier, alt: node.alt ?? '' });
    else collect(found, node, place);
    if ('children' in node) stack.push(...[...node.children].reverse());
  }
  for (const { place, identifier, alt } of pending) found.images.push({ ...place, image: { url: urls.get(identifier) ?? '', alt } });
  found.images.sort((a, b) => a.start - b.start);
  return hidden;
}

function collect(found: Collected, node: Nodes, place: TextRange): void {
  switch (node.type) {
    case 'image':
      found.images.push({ ...place, image: { url: node.url, alt: node.alt ?? '' } });
      return;
    case 'footnoteReference':
      found.references.push({ ...place, label: node.identifier });
      return;
    case 'footnoteDefinition':
      found.definitions.push({ ...place, label: node.identifier });
      return;
    case 'definition':
      found.addresses.push(place);
      return;
    case 'table':
      found.aligns.push(node.align ?? []);
      return;
    default:
      return;
  }
}

function scriptRanges(text: string): readonly TextRange[] {
  if (!text.includes('<')) return [];
  return [...text.matchAll(scripts)].map(({ index, 0: found }) => ({ start: index, end: index + found.length }));
}

function rangeOf({ position }: Nodes): TextRange {
  return { start: position?.start.offset ?? 0, end: position?.end.offset ?? 0 };
}
