import type { CalendarDate } from '../text/calendar-date.ts';
import type { Block, BlockRole, Located } from './block.ts';
import { findContact } from './tail/find-contact.ts';
import { findSignature } from './tail/find-signature.ts';
import { isAttachmentLine, isImprintLine } from './tail/imprint.ts';

export interface Tail {
  readonly contact: readonly Block[];
  readonly issuer: Located<string> | null;
  readonly dateOfIssue: Located<CalendarDate> | null;
  readonly roles: ReadonlyMap<Block, BlockRole>;
}

/** The end of the document behind block `from`: contact, signature and date of issue, attachments, imprint. */
export function readTail(blocks: readonly Block[], from: number): Tail {
  const roles = new Map<Block, BlockRole>();
  const signature = findSignature(blocks, from);
  for (const block of signature.issuerBlocks) roles.set(block, 'signature');
  if (signature.dateBlock !== null && !roles.has(signature.dateBlock)) roles.set(signature.dateBlock, 'date-of-issue');
  const contact = findContact(blocks, from, roles);
  for (const block of contact) roles.set(block, 'contact');
  markRest(blocks, from, roles);
  return { contact, issuer: signature.issuer, dateOfIssue: signature.date, roles };
}

const longestTail = 12;

function markRest(blocks: readonly Block[], from: number, roles: Map<Block, BlockRole>): void {
  for (const block of blocks.slice(Math.max(from, blocks.length - longestTail))) {
    if (roles.has(block)) continue;
    if (isAttachmentLine(block.text)) roles.set(block, 'attachment');
    else if (isImprintLine(block.text)) roles.set(block, 'metadata');
  }
}
