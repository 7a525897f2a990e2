import { firstOfMarkdownBlock } from '../../core/bulletin/markdown-block.ts';
import type { Bulletin } from '../../core/bulletin/model.ts';
import type { Locale } from '../../core/locale/locale.ts';
import type { TextEdit } from '../../core/text/edit.ts';
import type { SuppressionScope } from '../protocol.ts';
import { blockAt } from './shown-findings.ts';

export interface Suppression {
  readonly ruleId: string;
  /** Offset of the document at which the finding starts. */
  readonly offset: number;
  readonly scope: SuppressionScope;
  readonly reason: string;
}

/** What stands for a reason until somebody writes one. */
export const reasonPlaceholder: Readonly<Record<Locale, string>> = { 'zh-CN': '（请写明原因）', en: '(state the reason)' };

/** Puts a comment that switches a rule off above the block of a finding, or at the head of the document. Null where no block can be covered. */
export function suppressionEdit(bulletin: Bulletin, { ruleId, offset, scope, reason }: Suppression): TextEdit | null {
  const lineEnd = bulletin.text.includes('\r\n') ? '\r\n' : '\n';
  const at = scope === 'file' ? headOf(bulletin) : blockStart(bulletin, offset);
  if (at === null) return null;
  const directive = scope === 'file' ? 'zhenggai-disable-file' : 'zhenggai-disable-next-block';
  return { start: at, end: at, text: `<!-- ${directive} ${ruleId}：${oneLine(reason)} -->${lineEnd}${lineEnd}` };
}

/** Behind the front matter. */
function headOf(bulletin: Bulletin): number {
  const { blocks } = bulletin;
  const first = blocks.find(({ shape }) => shape.kind !== 'front-matter');
  const matter = blocks.find(({ shape }) => shape.kind === 'front-matter');
  if (matter === undefined) return 0;
  return first === undefined ? bulletin.startOf(matter) + matter.source.length : bulletin.startOf(first);
}

function blockStart(bulletin: Bulletin, offset: number): number | null {
  const { blocks, text } = bulletin;
  const block = blockAt(bulletin, offset);
  if (block === null || block.shape.kind === 'front-matter' || block.role === 'comment' || offset > bulletin.startOf(block) + block.source.length) return null;
  const start = bulletin.startOf(firstOfMarkdownBlock(blocks, block));
  // The line's start: hashes, bars and blanks before the text belong to the block.
  return Math.max(text.lastIndexOf('\n', start - 1), text.lastIndexOf('\r', start - 1)) + 1;
}

/** A reason that closes the comment, or runs over several lines, would break it. */
function oneLine(reason: string): string {
  return reason.replace(/\s+/gu, ' ').replaceAll('--', '——').trim();
}
