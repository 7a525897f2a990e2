import type { ParagraphRole } from '../gbt-9704.ts';

/** The paragraph style of each role: its id in the file and its name in Word. */
export const paragraphStyles: Readonly<Record<ParagraphRole, { readonly id: string; readonly name: string }>> = {
  title: { id: 'Title', name: 'Title' },
  caption: { id: 'GwCaption', name: '公文题注' },
  recipients: { id: 'GwRecipients', name: '主送机关' },
  heading1: { id: 'Heading1', name: 'heading 1' },
  heading2: { id: 'Heading2', name: 'heading 2' },
  heading3: { id: 'Heading3', name: 'heading 3' },
  heading4: { id: 'Heading4', name: 'heading 4' },
  body: { id: 'GwBody', name: '公文正文' },
  label: { id: 'GwLabel', name: '整改标签' },
  measure: { id: 'GwMeasure', name: '整改措施' },
  'list-item': { id: 'GwListItem', name: '公文列项' },
  quotation: { id: 'GwQuotation', name: '公文引文' },
  code: { id: 'GwCode', name: '公文代码' },
  image: { id: 'GwImage', name: '公文图片' },
  'table-head': { id: 'GwTableHead', name: '公文表头' },
  'table-cell': { id: 'GwTableCell', name: '公文表格' },
  'dense-head': { id: 'GwDenseHead', name: '公文密表头' },
  'dense-cell': { id: 'GwDenseCell', name: '公文密表格' },
  footnote: { id: 'FootnoteText', name: 'footnote text' },
  'attachment-note': { id: 'GwAttachmentNote', name: '附件说明' },
  'attachment-mark': { id: 'GwAttachmentMark', name: '附件序号' },
  'attachment-title': { id: 'GwAttachmentTitle', name: '附件标题' },
  signature: { id: 'GwSignature', name: '发文机关署名' },
  'date-of-issue': { id: 'GwDateOfIssue', name: '成文日期' },
};

export const otherStyles = { normal: 'Normal', footer: 'Footer', comment: 'CommentText', commentMark: 'CommentReference', noteMark: 'FootnoteReference', table: 'GwTable', header: 'GwHeader', imprint: 'GwImprint' } as const;
