import type { CalendarDate } from '../text/calendar-date.ts';
import type { Block, BlockRole, Located } from './block.ts';
import { findContact, longestContact, mayBeContact } from './tail/find-contact.ts';
import { findSignature, maySign } from './tail/find-signature.ts';
import { isAttachmentItem, isAttachmentLine, isImprintLine } from './tail/imprint.ts';

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

/**
 * True for a block that may be of the document's end, were it there; others are passed over, whatever they say.
 * @param last among the blocks of `endOf`
 */
export function mayBeTail(block: Block, { last }: { readonly last: boolean }): boolean {
  return maySign(block) || isAttachmentLine(block.text) || isImprintLine(block.text) || (last && (mayBeContact(block) || isAttachmentItem(block.text)));
}

/** The blocks among which contact and imprint are looked for. */
export function endOf(blocks: readonly Block[]): ReadonlySet<Block> {
  return new Set(blocks.slice(-Math.max(longestTail, longestContact)));
}

const longestTail = 12;

function markRest(blocks: readonly Block[], from: number, roles: Map<Block, BlockRole>): void {
  let attaches = false;
  for (const block of blocks.slice(Math.max(from, blocks.length - longestTail))) {
    attaches = !roles.has(block) && (isAttachmentLine(block.text) || (attaches && isAttachmentItem(block.text)));
    if (attaches) roles.set(block, 'attachment');
    else if (!roles.has(block) && isImprintLine(block.text)) roles.set(block, 'metadata');
  }
}
