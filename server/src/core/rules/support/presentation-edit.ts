import type { Block } from '../../bulletin/block.ts';
import type { Presentation } from '../../bulletin/model.ts';
import type { RuleEdit } from '../rule.ts';

const atxOpening = /^#{1,6}[ \t　]*/u;
const atxClosing = /[ \t]+#+[ \t]*$/u;
const setextLine = /\r?\n[ \t]*(?:=+|-+)[ \t]*$/u;
/** At the head of a plain line Markdown takes these for an item of a list, a heading, a quotation or a table. */
const meansOtherwise = /^(?:(?:\d{1,9}[.)]|[-*+])[ \t]|[#>|])/u;

/** What stands around a heading: a plain line next to another line would become one paragraph with it. */
export interface Surroundings {
  readonly lineBefore: 'blank' | 'text';
  readonly lineAfter: 'blank' | 'text';
}

/** How a line would be written in Markdown under another presentation. */
export function asPresented(text: string, presentation: Presentation): string {
  switch (presentation.kind) {
    case 'heading':
      return `${'#'.repeat(presentation.depth)} ${presentation.bold ? `**${text}**` : text}`;
    case 'bold':
      return `**${text}**`;
    case 'plain':
      return text;
  }
}

/** Sets a heading-like line in another way, its words untouched; null where that is not sure to work. */
export function presentationEdit(block: Block, from: Presentation, to: Presentation, around: Surroundings): RuleEdit | null {
  const content = canChange(block) ? bareContent(block) : null;
  if (content === null || (to.kind === 'plain' && meansOtherwise.test(content))) return null;
  const text = asPresented(content, keepBold(from, to));
  const leavesHeading = from.kind === 'heading' && to.kind !== 'heading';
  const before = leavesHeading && around.lineBefore === 'text' ? '\n' : '';
  const after = leavesHeading && around.lineAfter === 'text' ? '\n' : '';
  return { block, source: { start: 0, end: block.source.length }, text: `${before}${text}${after}` };
}

function canChange({ shape }: Block): boolean {
  return shape.kind === 'heading' || (shape.kind === 'paragraph' && !shape.quoted);
}

/** A heading that only moves to another level stays as bold as it was. */
function keepBold(from: Presentation, to: Presentation): Presentation {
  return from.kind === 'heading' && to.kind === 'heading' ? { ...to, bold: from.bold } : to;
}

/** The line without heading marks and without `**` around the whole of it. */
function bareContent(block: Block): string | null {
  let content = block.source.trim();
  if (block.shape.kind === 'heading') {
    content = atxOpening.test(content) ? content.replace(atxOpening, '').replace(atxClosing, '') : content.replace(setextLine, '');
  }
  content = withoutBold(content.trim());
  // A line broken in Markdown can't be a heading, and half a pair of marks can't be moved.
  return content === '' || /[\r\n]/u.test(content) || content.startsWith('**') || content.endsWith('**') ? null : content;
}

function withoutBold(content: string): string {
  for (const mark of ['**', '__']) {
    const inside = content.slice(2, -2);
    if (content.length > 4 && content.startsWith(mark) && content.endsWith(mark) && !inside.includes(mark)) return inside.trim();
  }
  return content;
}
