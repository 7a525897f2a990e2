import type { Block } from '../bulletin/block.ts';
import type { Bulletin, Label, Marker } from '../bulletin/model.ts';
import { toHalfWidthDigits } from '../text/numeral.ts';
import { gapPieces } from './gap-pieces.ts';
import { headingSource, inlineSource, splitSource } from './inline-source.ts';
import { layoutRoles, type LayoutRoles } from './layout-roles.ts';
import { rawLines } from './raw-lines.ts';

/** The bulletin as canonical Markdown, line ends LF, without a final one: one blank line between blocks. */
export function layOut(bulletin: Bulletin): string {
  const roles = layoutRoles(bulletin);
  const pieces: string[] = [];
  let end = 0;
  const { blocks } = bulletin;
  for (let index = 0; index < blocks.length; index += 1) {
    const block = blocks[index];
    if (block === undefined) continue;
    const last = lastOfGroup(blocks, index);
    pieces.push(...gapPieces(bulletin.text.slice(end, bulletin.startOf(block))));
    pieces.push(...(last > index || isRaw(block) ? [rawLines(bulletin, blocks.slice(index, last + 1))] : layOutBlock(bulletin, block, index, roles)));
    const lastBlock = blocks[last] ?? block;
    end = Math.max(end, bulletin.startOf(lastBlock) + lastBlock.source.length);
    index = last;
  }
  pieces.push(...gapPieces(bulletin.text.slice(end)));
  return pieces.filter((piece) => piece !== '').join('\n\n');
}

/** Cells of one table and paragraphs of one quotation are written together, as they stand. */
function lastOfGroup(blocks: readonly Block[], from: number): number {
  const first = blocks[from];
  let last = from;
  while (first !== undefined && belongsTogether(first, blocks[last + 1])) last += 1;
  return last;
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

function layOutBlock(bulletin: Bulletin, block: Block, index: number, roles: LayoutRoles): readonly string[] {
  if (block.shape.kind === 'thematic-break') return standsUnderHead(bulletin.blocks, index) ? [] : ['---'];
  if (block.role === 'title') return titlePieces(bulletin, block);
  if (block.role === 'issuer') return [headingSource(block)];
  const depth = roles.headingDepth.get(block);
  if (depth !== undefined) return [`${'#'.repeat(depth)} ${headingSource(block)}`];
  const label = roles.labels.get(block);
  if (label?.start === 0) return labelPieces(bulletin, block, roles);
  const measure = roles.measures.get(block);
  if (measure !== undefined) return [listItem(block, measure)];
  return [plainPiece(block)];
}

/** A rule under the issuer or the title is an ornament of the web page that the text came from. */
function standsUnderHead(blocks: readonly Block[], index: number): boolean {
  const before = blocks[index - 1];
  return ['issuer', 'title', 'metadata'].includes(before?.role ?? 'other');
}

/** A title over several blocks becomes one heading, where its first block stands. */
function titlePieces({ title }: Bulletin, block: Block): readonly string[] {
  const parts = [...new Set(title?.spans.map((span) => span.block) ?? [block])];
  if (parts[0] !== block) return parts.includes(block) ? [] : [headingSource(block)];
  return [`# ${parts.map(headingSource).join('')}`];
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
  const text = block.shape.kind === 'heading' ? `${'#'.repeat(block.shape.depth)} ${inlineSource(block)}` : inlineSource(block);
  if (block.shape.kind !== 'list-item') return text;
  const { ordered, first } = block.shape;
  return `${indentation(block)}${first ? (ordered ? '' : '- ') : '   '}${text}`;
}

function indentation({ shape }: Block): string {
  return shape.kind === 'list-item' ? '   '.repeat(shape.nesting - 1) : '';
}
