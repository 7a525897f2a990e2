import { formatChineseDate } from '../../core/text/calendar-date.ts';
import type { TextRange } from '../../core/text/range.ts';
import type { ParagraphRole } from '../gbt-9704.ts';
import type { PrintedParagraph } from './document.ts';
import type { Composition } from './make-paragraph.ts';
import { balanced, titleParagraph } from './title.ts';

/** The title that only the front matter holds. */
export function generatedTitle({ bulletin }: Composition): readonly PrintedParagraph[] {
  const title = bulletin.frontMatter?.values.title;
  const source = frontMatterRange(bulletin);
  if (title === undefined || source === null) return [];
  return [titleParagraph(balanced([{ kind: 'text', text: title, marks: [], source }]), source)];
}

/** 主送机关, with its full-width colon. */
export function generatedRecipients({ bulletin }: Composition): readonly PrintedParagraph[] {
  const names = bulletin.frontMatter?.values.mainRecipients ?? [];
  return names.length === 0 ? [] : paragraph(frontMatterRange(bulletin), 'recipients', `${names.join('，').replace(/[：:]$/u, '')}：`);
}

/** 附件说明: each title behind its number; a single one has none. */
export function generatedAttachmentNotes({ bulletin }: Composition): readonly PrintedParagraph[] {
  const titles = bulletin.frontMatter?.values.attachments ?? [];
  const source = frontMatterRange(bulletin);
  if (titles.length === 1) return paragraph(source, 'attachment-note', `附件：${titles[0] ?? ''}`);
  return titles.flatMap((title, index) => paragraph(source, 'attachment-note', `${index === 0 ? '附件：' : ''}${index + 1}．${title.replace(/^\d{1,2}[.．、]\s?/u, '')}`));
}

/** Signature and date that only the front matter holds. */
export function generatedSignature({ bulletin }: Composition): readonly PrintedParagraph[] {
  const { issuer, dateOfIssue } = bulletin.frontMatter?.values ?? {};
  if (issuer === undefined || dateOfIssue === undefined) return [];
  const source = frontMatterRange(bulletin);
  return [...paragraph(source, 'signature', issuer), ...paragraph(source, 'date-of-issue', formatChineseDate(dateOfIssue))];
}

function frontMatterRange(bulletin: Composition['bulletin']): TextRange | null {
  const block = bulletin.blocks.find(({ shape }) => shape.kind === 'front-matter');
  return block === undefined ? null : { start: bulletin.startOf(block), end: bulletin.startOf(block) + block.source.length };
}

function paragraph(source: TextRange | null, role: ParagraphRole, text: string): readonly PrintedParagraph[] {
  if (source === null) return [];
  return [{ kind: 'paragraph', role, runs: [{ kind: 'text', text, marks: [], source }], source, indent: null, blankLinesBefore: 0, startsPage: false, keep: 'as-role' }];
}
