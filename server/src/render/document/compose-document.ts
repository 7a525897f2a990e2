import type { Block } from '../../core/bulletin/block.ts';
import type { Bulletin } from '../../core/bulletin/model.ts';
import { layoutRoles } from '../../core/format/layout-roles.ts';
import type { DocumentSettings } from './document-settings.ts';
import type { PrintedBlock, PrintedDocument, PrintedTable } from './document.ts';
import { addEnd } from './end.ts';
import { placeFootnotes } from './footnotes.ts';
import { makeHeader, makeImprint } from './header.ts';
import { makeImageParagraph, makeParagraph, type Composition } from './make-paragraph.ts';
import { makeTable } from './make-table.ts';
import { readMarkedPlaces } from './marked-places.ts';
import { moveNotesToEnd, notesMeetImprint } from './notes-at-end.ts';
import { countNotices } from './notices.ts';
import { printedParts, type PrintedPart } from './printed-parts.ts';
import { setBlankLines } from './blank-lines.ts';
import { keepSignatureWithText } from './keep.ts';
import { makeTitle, titleBlocks } from './title.ts';
import { generatedRecipients, generatedTitle } from './front-matter-paragraphs.ts';
import { partitionPoint } from '../../core/text/partition-point.ts';

/** A bulletin as it is printed: in the standard's order, with everything that its front matter adds, suppressions left out. */
export function composeDocument(bulletin: Bulletin, settings: DocumentSettings): PrintedDocument {
  const places = readMarkedPlaces(bulletin.text);
  const composition: Composition = { bulletin, settings, places, roles: layoutRoles(bulletin), footnotes: placeFootnotes(places) };
  const parts = printedParts(bulletin, places);
  const content = addEnd(composition, addHead(composition, composeParts(composition, parts.filter(({ note }) => note === null))));
  const header = makeHeader(bulletin, settings);
  const imprint = makeImprint(bulletin);
  const spaced = keepSignatureWithText(setBlankLines(content, header === null ? 'plain' : 'under-header'));
  const footnotes = composition.footnotes.notes.map((label) => ({ label, paragraphs: parts.filter(({ note }) => note === label).map((part) => makeParagraph(composition, part)) }));
  const notices = countNotices(composition, parts, header);
  if (imprint === null || !notesMeetImprint(spaced)) return { header, content: spaced, footnotes, imprint, notices };
  return { header, content: moveNotesToEnd(spaced, footnotes), footnotes: [], imprint, notices: [...notices, { kind: 'notes-at-end', count: footnotes.length }] };
}

function composeParts(composition: Composition, parts: readonly PrintedPart[]): readonly PrintedBlock[] {
  const { bulletin, places } = composition;
  const content: PrintedBlock[] = [];
  const titles = titleBlocks(bulletin);
  let image = 0;
  const addImagesBefore = (position: number): void => {
    for (let next = places.images[image]; next !== undefined && next.start < position; next = places.images[image]) {
      if (!isInside(parts, next.start)) content.push(makeImageParagraph(next));
      image += 1;
    }
  };
  for (let index = 0; index < parts.length; index += 1) {
    const part = parts[index];
    if (part === undefined) continue;
    addImagesBefore(part.base);
    if (part.block.shape.kind === 'table-cell') {
      const cells = cellsFrom(parts, index);
      content.push(tableOf(composition, cells));
      index += cells.length - 1;
    } else if (!titles.has(part.block)) content.push(makeParagraph(composition, part));
    else if (titles.get(part.block) === 'first') content.push(makeTitle(composition));
  }
  addImagesBefore(bulletin.text.length);
  return content;
}

function isInside(parts: readonly PrintedPart[], position: number): boolean {
  const part = parts[partitionPoint(parts, ({ base }) => base <= position) - 1];
  return part !== undefined && position < part.base + part.block.source.length;
}

function cellsFrom(parts: readonly PrintedPart[], from: number): readonly PrintedPart[] {
  const table = tableOfBlock(parts[from]?.block);
  let to = from;
  while (to < parts.length && tableOfBlock(parts[to]?.block) === table) to += 1;
  return parts.slice(from, to);
}

function tableOfBlock(block: Block | undefined): number | null {
  return block?.shape.kind === 'table-cell' ? block.shape.table : null;
}

function tableOf(composition: Composition, cells: readonly PrintedPart[]): PrintedTable {
  return makeTable(cells.map((part) => ({ part, paragraph: makeParagraph(composition, part) })), composition.places.aligns);
}

/** Title and recipients that only the front matter names. */
function addHead(composition: Composition, content: readonly PrintedBlock[]): readonly PrintedBlock[] {
  const isRole = (role: string) => (block: PrintedBlock): boolean => block.kind === 'paragraph' && block.role === role;
  const title = content.some(isRole('title')) ? [] : generatedTitle(composition);
  const withTitle = [...title, ...content];
  if (content.some(isRole('recipients'))) return withTitle;
  const behindTitle = withTitle.findLastIndex((block) => isRole('title')(block) || isRole('caption')(block)) + 1;
  return [...withTitle.slice(0, behindTitle), ...generatedRecipients(composition), ...withTitle.slice(behindTitle)];
}
