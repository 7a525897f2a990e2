import { collapseWhiteSpace } from './collapse-white-space.ts';
import { readListMark } from './list-mark.ts';
import { noOmissions, type ListMark, type PastedBlock, type PastedCell, type PastedContent, type PastedParagraph, type PastedTable } from './pasted-block.ts';

/** A number and the tab that Word writes behind it: 1.⇥ （一）⇥ ·⇥ */
const automaticMark = /^[ \u3000]*((?:[（(〔]?[\d一二三四五六七八九十百]{1,4}[)）〕.．、]{1,2})|[·•●■◆▪➢l-])\t/u;
const fewestTabs = 2;

/** Text as Word or WPS puts it on the clipboard: a paragraph a line, vertical tabs for line breaks, tabs between cells. */
export function readPlainText(text: string): PastedContent {
  const lines = text.replace(/^\ufeff/u, '').replace(/\r\n?/gu, '\n').split(/[\n\f\u2029]/u);
  const blocks: PastedBlock[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const rows = rowsFrom(lines, at);
    if (rows.length < 2) {
      const paragraph = readParagraph(lines[at] ?? '');
      if (paragraph !== null) blocks.push(paragraph);
    } else {
      blocks.push(readTable(rows));
      at += rows.length - 1;
    }
  }
  return { blocks, omissions: noOmissions };
}

/** The lines from one on that have as many tabs. */
function rowsFrom(lines: readonly string[], from: number): readonly string[] {
  const tabs = tabsIn(lines[from] ?? '');
  let to = from;
  while (to < lines.length && tabs >= fewestTabs && tabsIn(lines[to] ?? '') === tabs) to += 1;
  return lines.slice(from, to);
}

function tabsIn(line: string): number {
  return automaticMark.test(line) ? 0 : line.split('\t').length - 1;
}

function readParagraph(line: string): PastedParagraph | null {
  const mark = automaticMark.exec(line);
  const text = mark === null ? line : line.slice(mark[0].length);
  return makeParagraph(text, mark === null ? null : readListMark(mark[1] ?? '', 0));
}

function makeParagraph(text: string, item: ListMark | null): PastedParagraph | null {
  const runs = collapseWhiteSpace([{ text: text.replaceAll('\u000b', '\n'), bold: false, italic: false, href: null }]);
  return runs.length === 0 ? null : { kind: 'paragraph', runs, heading: null, item, footnote: null };
}

function readTable(rows: readonly string[]): PastedTable {
  return { kind: 'table', rows: rows.map((row) => row.split('\t').map(readCell)) };
}

function readCell(text: string): PastedCell {
  const paragraph = makeParagraph(text.replace(/\u0007/gu, ''), null);
  return { paragraphs: paragraph === null ? [] : [paragraph], columns: 1, rows: 1 };
}
