import type { Block } from '../../core/bulletin/block.ts';
import type { Bulletin } from '../../core/bulletin/model.ts';
import type { LayoutRoles } from '../../core/format/layout-roles.ts';
import type { ParagraphRole } from '../gbt-9704.ts';

interface Roles {
  readonly bulletin: Bulletin;
  readonly roles: LayoutRoles;
}

/** What a block is in print, from what it is in the bulletin. */
export function roleOf({ bulletin, roles }: Roles, block: Block): ParagraphRole {
  const { shape } = block;
  if (shape.kind === 'table-cell') return shape.row === 0 ? 'table-head' : 'table-cell';
  if (shape.kind === 'code') return 'code';
  switch (block.role) {
    case 'title':
    case 'issuer':
      return 'title';
    case 'recipient':
      return 'recipients';
    case 'attachment':
      return shape.kind === 'heading' ? headingRole(shape.depth - 1) : 'attachment-note';
    case 'signature':
      return 'signature';
    case 'date-of-issue':
      return 'date-of-issue';
    case 'metadata':
      return standsInHead(bulletin, block) ? 'caption' : 'body';
    default:
      return bodyRole(roles, block);
  }
}

/** Lines under the title and above the lead. */
function standsInHead({ blocks, lead, title }: Bulletin, block: Block): boolean {
  const limit = lead.spans[0]?.block ?? title?.spans.at(-1)?.block;
  return limit !== undefined && blocks.indexOf(block) <= blocks.indexOf(limit);
}

function bodyRole(roles: LayoutRoles, block: Block): ParagraphRole {
  const { shape } = block;
  const label = roles.labels.get(block);
  if (label?.start === 0 && label.content === null) return 'label';
  if (shape.kind === 'list-item' && !shape.ordered && shape.first) return 'list-item';
  const depth = roles.headingDepth.get(block);
  if (depth !== undefined && !runsOn(block)) return headingRole(depth - 1);
  if (shape.kind === 'heading') return label === undefined ? headingRole(shape.depth - 1) : 'label';
  if (shape.kind === 'paragraph' && shape.quoted) return 'quotation';
  if (block.role === 'label' && /^.{2,12}[：:]$/u.test(block.text)) return 'label';
  if (block.role === 'measure') return 'measure';
  return shape.kind === 'list-item' ? 'list-item' : 'body';
}

/** A title with its text in the same paragraph is no heading: `一、整改情况。一是…。` */
function runsOn({ text, shape }: Block): boolean {
  return shape.kind !== 'heading' && /[。；！？].{6}/u.test(text) && text.length > 60;
}

function headingRole(level: number): ParagraphRole {
  const roles = ['heading1', 'heading2', 'heading3', 'heading4'] as const;
  return roles[Math.min(Math.max(level, 1), 4) - 1] ?? 'heading4';
}
