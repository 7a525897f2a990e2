import type { PastedRun } from '../pasted-block.ts';
import { escapeInline } from './escape-markdown.ts';

const punctuation = /[\p{P}\p{S}]/u;

/** Runs as inline Markdown. `bold`: whether bold runs are marked; a heading is bold by itself. */
export function writeRuns(runs: readonly PastedRun[], bold: 'marked' | 'plain'): string {
  const whole = runs.map(({ text }) => text).join('');
  let at = 0;
  return runs
    .map((run) => {
      const before = whole.charAt(at - 1);
      at += run.text.length;
      const text = run.href === null || namesItself(run.href, run.text) ? escapeInline(run.text) : `[${escapeInline(run.text)}](${run.href})`;
      return run.bold && bold === 'marked' ? emphasize(text, before, whole.charAt(at)) : text;
    })
    .join('');
}

/** An address that is its own text needs no link: paper has none. */
function namesItself(href: string, text: string): boolean {
  return href === text || href === `${text}/` || href.replace(/^mailto:/iu, '') === text;
}

/**
 * `**bold**`, with marks and blanks at its edges left outside where Markdown would not see emphasis otherwise: `**“甲”**乙` is none.
 */
function emphasize(text: string, before: string, after: string): string {
  const lines = text.split('\n');
  return lines.map((line, index) => emphasizeLine(line, index === 0 ? before : '', index === lines.length - 1 ? after : '')).join('\n');
}

function emphasizeLine(text: string, before: string, after: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && (isSpace(text.charAt(start)) || (isWord(before) && start === 0 && punctuation.test(text.charAt(0))))) start += 1;
  if (start > 0 && !isSpace(text.charAt(start - 1))) while (start < end && punctuation.test(text.charAt(start))) start += 1;
  while (end > start && isSpace(text.charAt(end - 1))) end -= 1;
  if (end === text.length && isWord(after)) while (end > start && punctuation.test(text.charAt(end - 1))) end -= 1;
  const inner = text.slice(start, end);
  return inner === '' ? text : `${text.slice(0, start)}**${inner}**${text.slice(end)}`;
}

function isSpace(character: string): boolean {
  return /\s/u.test(character);
}

function isWord(character: string): boolean {
  return character !== '' && !isSpace(character) && !punctuation.test(character);
}
