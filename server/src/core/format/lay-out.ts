import type { Block } from '../bulletin/block.ts';
import type { Bulletin, Label, Marker } from '../bulletin/model.ts';
import { toHalfWidthDigits } from '../text/numeral.ts';
import { gapPieces } from './gap-pieces.ts';
import { atxHeading, headingSource, inlineSource, splitSource } from './inline-source.ts';
import { layoutRoles, type LayoutRoles } from './layout-roles.ts';
import { rawLines } from './raw-lines.ts';

/** The bulletin as canonical Markdown, line ends LF, without a final one: one blank line between blocks. */
export function layOut(bulletin: Bulletin): string {
  const roles = layoutRoles(bulletin);
  const pieces: string[] = [];
  const { blocks, text } = bulletin;
  let end = 0;
  let rawEnd = 0;
  let before: Block | null = null;
  for (let index = 0; index < blocks.length; index += 1) {
    const block = blocks[index];
    // What shares a line with something that is written as it stands has been written with it.
    if (block === undefined || bulletin.startOf(block) < rawEnd) continue;
    const last = lastOfGroup(bulletin, index);
    const raw = last > index || isRaw(block) ? rawLines(bulletin, block, blocks[last] ?? block) : null;
    // A tag without text is no block: on a line that is written as it stands it is part of the line.
    pieces.push(...gapPieces(text.slice(end, Math.max(end, raw?.start ?? bulletin.startOf(block)))));
    pieces.push(...(raw === null ? layOutBlock(bulletin, block, before, roles) : [text.slice(Math.max(end, raw.start), raw.end).trimEnd()]));
    end = Math.max(end, raw?.end ?? bulletin.startOf(block) + block.source.length);
    rawEnd = raw?.end ?? rawEnd;
    if (block.shape.kind !== 'thematic-break') before = block;
    index = last;
  }
  pieces.push(...gapPieces(text.slice(end)));
  return pieces.filter((piece) => piece !== '').join('\n\n');
}

/** Cells of one table, paragraphs of one quotation and HTML with what shares its lines are written together, as they stand. */
function lastOfGroup(bulletin: Bulletin, from: number): number {
  const { blocks } = bulletin;
  const first = blocks[from];
  let last = from;
  while (first !== undefined && (belongsTogether(first, blocks[last + 1]) || sharesLine(bulletin, blocks[last], blocks[last + 1]))) last += 1;
  return last;
}

/** `<!-- comment -->text` is two blocks on one line: what is written line by line must be written once. */
function sharesLine(bulletin: Bulletin, block: Block | undefined, next: Block | undefined): boolean {
  if (block === undefined || next === undefined || (!isRaw(block) && !isRaw(next))) return false;
  return !bulletin.text.slice(bulletin.startOf(block) + block.source.length, bulletin.startOf(next)).includes('\n');
}

function belongsTogether(first: Block, next: Block | undefined): boolean {
  if (next === undefined) return false;
  if (first.shape.kind === 'table-cell') return next.shape.kind === 'table-cell' && next.shape.table === first.shape.table;
  return isQuoted(first) && isQuoted(next);
}

function isQuoted({ shape }: Block): boolean {
  return shape.kind === 'paragraph' && shape.quoted;
}

function isRaw(block: Block): boolean {
  return ['code', 'html', 'front-matter', 'table-cell'].includes(block.shape.kind) || isQuoted(block);
}

function layOutBlock(bulletin: Bulletin, block: Block, before: Block | null, roles: LayoutRoles): readonly string[] {
  if (block.shape.kind === 'thematic-break') return isHead(before) ? [] : ['---'];
  if (block.role === 'title') return titlePieces(bulletin, block);
  if (block.role === 'issuer') return [headingSource(block)];
  const depth = roles.headingDepth.get(block);
  if (depth !== undefined) return [atxHeading(depth, headingSource(block))];
  const label = roles.labels.get(block);
  if (label?.start === 0) return labelPieces(bulletin, block, roles);
  const measure = roles.measures.get(block);
  if (measure !== undefined) return [listItem(block, measure)];
  return [plainPiece(block)];
}

/** Rules under the issuer or the title are ornaments of the web page that the text came from. */
function isHead(block: Block | null): boolean {
  return block !== null && ['issuer', 'title', 'metadata'].includes(block.role);
}

/** A title over several blocks becomes one heading, where its first block stands; what does not follow it at once stays in its place. */
function titlePieces(bulletin: Bulletin, block: Block): readonly string[] {
  const { blocks, title } = bulletin;
  // What is written as it stands, a quotation say, is no part of it.
  const parts = new Set(title?.spans.map((span) => span.block).filter((part) => !isRaw(part)) ?? [block]);
  const first = blocks.findIndex((each) => parts.has(each));
  let last = first;
  while (isIn(parts, blocks[last + 1]) && isGapOfLayout(bulletin, blocks[last], blocks[last + 1])) last += 1;
  const joined = blocks.slice(first, last + 1);
  if (joined[0] === block) return [atxHeading(1, joined.map(headingSource).join(''))];
  return joined.includes(block) ? [] : [headingSource(block)];
}

function isIn(parts: ReadonlySet<Block>, block: Block | undefined): boolean {
  return block !== undefined && parts.has(block);
}

function isGapOfLayout(bulletin: Bulletin, block: Block | undefined, next: Block | undefined): boolean {
  if (block === undefined || next === undefined) return false;
  return gapPieces(bulletin.text.slice(bulletin.startOf(block) + block.source.length, bulletin.startOf(next))).length === 0;
}

function labelPieces(bulletin: Bulletin, block: Block, roles: LayoutRoles): readonly string[] {
  const label = roles.labels.get(block);
  if (label === undefined) return [plainPiece(block)];
  if (label.content === null) {
    const plain = headingSource(block);
    return [roles.boldLabels && !plain.includes('**') ? `**${plain}**` : plain];
  }
  const staysInline = bulletin.conventions.labelInline || isKey(label) || block.shape.kind === 'list-item';
  const parts = staysInline ? null : splitSource(block, label.content.start);
  return parts ?? [plainPiece(block)];
}

/** 责任单位：办公室 is one line with its value; text of several paragraphs follows behind the others. */
function isKey({ kind }: Label): boolean {
  return kind === 'responsible-unit' || kind === 'deadline' || kind === 'status';
}

/** `1、` and `1．` become `1. `; the number stays as written. */
function listItem(block: Block, marker: Marker): string {
  const parts = splitSource(block, marker.end);
  const number = toHalfWidthDigits(block.text.slice(marker.numeral.start, marker.numeral.end));
  return parts === null ? plainPiece(block) : `${indentation(block)}${number}. ${parts[1]}`;
}

function plainPiece(block: Block): string {
  const text = block.shape.kind === 'heading' ? atxHeading(block.shape.depth, inlineSource(block)) : inlineSource(block);
  if (block.shape.kind !== 'list-item') return text;
  const { ordered, first } = block.shape;
  return `${indentation(block)}${first ? (ordered ? '' : '- ') : '   '}${text}`;
}

function indentation({ shape }: Block): string {
  return shape.kind === 'list-item' ? '   '.repeat(shape.nesting - 1) : '';
}
