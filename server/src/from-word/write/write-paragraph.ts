import { endsClause } from '../../core/text/punctuation.ts';
import type { ListMark, PastedParagraph, PastedRun } from '../pasted-block.ts';
import { escapeAll, escapeLineStart } from './escape-markdown.ts';
import { readsAs } from './reads-as.ts';
import { writeRuns } from './write-runs.ts';

/** A paragraph as Markdown blocks: several where a break within it ends an entry. */
export function writeParagraph(paragraph: PastedParagraph, headingDepth: number | null): readonly string[] {
  if (paragraph.footnote !== null) return [`[^${paragraph.footnote}]: ${escapeAll(plainText(paragraph.runs).replaceAll('\n', ' '))}`];
  if (headingDepth !== null) {
    const runs = paragraph.runs.map((run) => ({ ...run, text: run.text.replaceAll('\n', '') }));
    return [settle(`${'#'.repeat(headingDepth)} `, markText(paragraph.item), runs, 'plain')];
  }
  return splitAtEntries(paragraph.runs).map((runs, index) => writeEntry(runs, index === 0 ? paragraph.item : null));
}

function writeEntry(runs: readonly PastedRun[], item: ListMark | null): string {
  if (item?.kind === 'bullet') return indent(settle('- ', '', runs, 'marked'), item.nesting);
  const number = item === null ? null : /^(\d{1,9})[.．、]$/u.exec(item.text);
  if (item !== null && number !== null) return indent(settle(`${number[1] ?? ''}. `, '', runs, 'marked'), item.nesting);
  return settle('', markText(item), runs, 'marked');
}

/** 第一条 wants a space behind it, （一） none. */
function markText(item: ListMark | null): string {
  if (item?.kind !== 'number') return '';
  return /[\p{P}\p{S}]$/u.test(item.text) ? item.text : `${item.text} `;
}

/** The prettiest of three ways that reads back as the text. */
function settle(prefix: string, mark: string, runs: readonly PastedRun[], bold: 'marked' | 'plain'): string {
  const text = mark + plainText(runs);
  const ways = [
    () => prefix + escapedLines(escapeAllBut(mark) + writeRuns(runs, bold)),
    () => prefix + escapedLines(escapeAllBut(mark) + writeRuns(runs.map((run) => ({ ...run, bold: false, href: null })), 'plain')),
  ];
  for (const way of ways) {
    const markdown = way();
    if (readsAs(markdown, text)) return markdown;
  }
  return prefix + escapeAll(text).replaceAll('\n', ' ');
}

function escapeAllBut(mark: string): string {
  return mark.replace(/[*_`\\]/gu, '\\$&');
}

function escapedLines(text: string): string {
  return text.split('\n').map(escapeLineStart).join('\n');
}

function indent(text: string, nesting: number): string {
  const margin = '   '.repeat(nesting);
  return text.split('\n').map((line) => margin + line).join('\n');
}

/** A break behind 。 or ： parts entries; one inside a sentence is left for the reader to join. */
function splitAtEntries(runs: readonly PastedRun[]): readonly (readonly PastedRun[])[] {
  const entries: PastedRun[][] = [[]];
  let before = '';
  for (const run of runs) {
    for (const [index, line] of run.text.split('\n').entries()) {
      if (index > 0) {
        if (endsClause(before)) entries.push([]);
        else entries.at(-1)?.push({ text: '\n', bold: false, italic: false, href: null });
        before = '';
      }
      if (line !== '') entries.at(-1)?.push({ ...run, text: line });
      before += line;
    }
  }
  return entries.filter((entry) => entry.length > 0);
}

function plainText(runs: readonly PastedRun[]): string {
  return runs.map(({ text }) => text).join('');
}
