import { printable } from '../../printable.ts';

const lineBreaks = /[\r\n]\s*/gu;
const punctuation = /[\\`*_{}[\]<>#|~&@!$]/gu;

/** A text as one line of Markdown that shows it literally, in a table's cell as well. */
export function markdownText(text: string): string {
  return printable(text.trim().replace(lineBreaks, ' ')).replace(punctuation, (char) => {
    if (char === '<') return '&lt;';
    return char === '&' ? '&amp;' : `\\${char}`;
  });
}

/** A table of cells that are Markdown already. */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |\n`;
  return line(head) + line(head.map(() => '---')) + rows.map(line).join('');
}
