import type { PrintedBlock, PrintedParagraph, Run } from './document.ts';
import { paragraphText } from './paragraph-text.ts';
import { balanced } from './title.ts';

/** 附件, 附件1, 附件一 as a line of its own. */
const mark = /^附\s?件\s?[\d０-９一二三四五六七八九十]{0,3}\s{0,4}[：:]?$/u;
/** 附件1：整改任务清单 as a heading. */
const markAndTitle = /^(附\s?件\s?[\d０-９一二三四五六七八九十]{0,3})[：: \u3000]{1,4}(?=\S)/u;
const longestTitle = 60;

/** 7.3.7: each 附件 begins a page, its number on the first line and its title on the third. */
export function markAttachments(content: readonly PrintedBlock[]): readonly PrintedBlock[] {
  const result: PrintedBlock[] = [];
  let expectsTitle = false;
  for (const block of content) {
    const opening = openingOf(block);
    if (opening !== null) {
      result.push(...opening);
      expectsTitle = opening.length === 1;
    } else if (expectsTitle && block.kind === 'paragraph' && isTitle(block)) {
      result.push({ ...block, role: 'attachment-title', runs: balanced(withoutMarks(block.runs)), indent: null });
      expectsTitle = false;
    } else {
      result.push(block);
      expectsTitle = false;
    }
  }
  return result;
}

function openingOf(block: PrintedBlock): readonly PrintedParagraph[] | null {
  if (block.kind === 'table' || !canOpen(block)) return null;
  const text = paragraphText(block).trim();
  const plain: PrintedParagraph = { ...block, runs: withoutMarks(block.runs), indent: null };
  if (mark.test(text)) return [{ ...plain, role: 'attachment-mark', startsPage: true }];
  const both = block.role.startsWith('heading') ? markAndTitle.exec(text) : null;
  if (both === null) return null;
  const [first, second] = splitRuns(plain.runs, both[0].length, both[1]?.length ?? 0);
  return [
    { ...plain, role: 'attachment-mark', runs: first, startsPage: true },
    { ...plain, role: 'attachment-title', runs: balanced(second) },
  ];
}

function canOpen({ role }: PrintedParagraph): boolean {
  return role === 'body' || role === 'label' || role === 'attachment-note' || role.startsWith('heading');
}

function isTitle(block: PrintedParagraph): boolean {
  const text = paragraphText(block);
  return (block.role === 'body' || block.role.startsWith('heading')) && text.length <= longestTitle && !/[。；：:，]|^[一二三四五六七八九十\d]{1,3}[、.．]|^[（(]/u.test(text);
}

function withoutMarks(runs: readonly Run[]): readonly Run[] {
  return runs.map((run) => (run.kind === 'text' ? { ...run, marks: [] } : run));
}

/** Runs up to `kept` characters, and those from `from` on; the separator between them goes. */
function splitRuns(runs: readonly Run[], from: number, kept: number): readonly [readonly Run[], readonly Run[]] {
  const first: Run[] = [];
  const second: Run[] = [];
  let at = 0;
  for (const run of runs) {
    if (run.kind !== 'text') {
      (at < from ? first : second).push(run);
      continue;
    }
    const inStep = run.source.end - run.source.start === run.text.length;
    const slice = (start: number, end: number): Run => ({ ...run, text: run.text.slice(start, end), source: inStep ? { start: run.source.start + start, end: run.source.start + end } : run.source });
    if (at < kept) first.push(slice(0, Math.min(run.text.length, kept - at)));
    if (at + run.text.length > from) second.push(slice(Math.max(0, from - at), run.text.length));
    at += run.text.length;
  }
  return [first, second];
}
