import { markAttachments } from './attachments.ts';
import { alignAttachmentNotes } from './attachment-notes.ts';
import type { PrintedBlock } from './document.ts';
import { generatedAttachmentNotes, generatedSignature } from './front-matter-paragraphs.ts';
import type { Composition } from './make-paragraph.ts';
import { alignSignature, splitSignature } from './signature.ts';

/** What stands under the body: 附件说明, signature and date, 附件; what only the front matter names is added in its place. */
export function addEnd(composition: Composition, content: readonly PrintedBlock[]): readonly PrintedBlock[] {
  const marked = markAttachments(content.flatMap((block) => splitSignature(composition, block)));
  const behindBody = marked.findIndex((block) => isOneOf(block, ['attachment-mark']));
  const end = behindBody < 0 ? marked.length : behindBody;
  const withSignature = marked.some((block) => isOneOf(block, ['signature', 'date-of-issue'])) ? marked : insert(marked, end, generatedSignature(composition));
  const signature = withSignature.findIndex((block) => isOneOf(block, ['signature', 'date-of-issue']));
  const notesAt = signature < 0 ? end : signature;
  const hasNotes = withSignature.some((block) => isOneOf(block, ['attachment-note']));
  const complete = hasNotes ? withSignature : insert(withSignature, notesAt, generatedAttachmentNotes(composition));
  return alignSignature(alignAttachmentNotes(complete), composition.settings.seal);
}

function isOneOf(block: PrintedBlock, roles: readonly string[]): boolean {
  return block.kind === 'paragraph' && roles.includes(block.role);
}

function insert(content: readonly PrintedBlock[], at: number, added: readonly PrintedBlock[]): readonly PrintedBlock[] {
  return [...content.slice(0, at), ...added, ...content.slice(at)];
}
