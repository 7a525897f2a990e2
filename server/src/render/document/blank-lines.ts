import { header, type ParagraphRole } from '../gbt-9704.ts';
import type { PrintedBlock } from './document.ts';

type Group = 'title' | 'attachment-title' | 'attachment-mark' | 'notes' | 'signature' | 'text';

const groups: Readonly<Partial<Record<ParagraphRole, Group>>> = {
  title: 'title',
  caption: 'title',
  'attachment-mark': 'attachment-mark',
  'attachment-title': 'attachment-title',
  'attachment-note': 'notes',
  signature: 'signature',
  'date-of-issue': 'signature',
};

/** 7.3: the empty lines between title, body, 附件说明 and signature; under a header the title keeps two from the rule. */
export function setBlankLines(content: readonly PrintedBlock[], top: 'plain' | 'under-header'): readonly PrintedBlock[] {
  let before: Group | null = null;
  return content.map((block) => {
    const group = groupOf(block);
    const lines = before === null ? (top === 'under-header' ? header.blankLinesAboveTitle : 0) : linesBetween(before, group);
    before = group;
    return block.kind === 'paragraph' && lines > 0 ? { ...block, blankLinesBefore: lines } : block;
  });
}

function groupOf(block: PrintedBlock): Group {
  return (block.kind === 'paragraph' ? groups[block.role] : undefined) ?? 'text';
}

function linesBetween(before: Group, group: Group): number {
  if (before === group || group === 'attachment-mark') return 0;
  return group === 'signature' || group === 'notes' || before !== 'text' ? 1 : 0;
}
