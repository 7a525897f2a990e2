import { hanClass } from '../core/text/punctuation.ts';

export type PasteForm = 'html' | 'text' | 'markdown';

const htmlStart = /^\s*(?:Version:[\d.]+\s|<(?:!doctype\s+html|html|meta|body|head|!--\s*StartFragment)\b)/iu;
const blockStart = /^\s*<(?:p|div|span|table|h[1-6]|ol|ul|b|font|o:p|style)\b/iu;
const markdownMark = /^(?:#{1,6}[ \t]|[-*+] |>|```|~~~|\||\*\*|<!--|---[ \t]*$|!\[|\[[^\]]+\]:)/mu;
const paragraphEnd = new RegExp(`(?:[。！？：；;:…”）)》】]|\\d日|^[^，,]{1,30})$`, 'u');

/**
 * What a text is: HTML as the clipboard holds it, plain text of Word or WPS (a paragraph a line), or Markdown. Plain text that could
 * be Markdown is Markdown: nothing is rearranged on a guess.
 */
export function recognizePaste(content: string): PasteForm {
  const head = content.slice(0, 4000);
  if (htmlStart.test(head)) return 'html';
  if (blockStart.test(head) && />\s*$/u.test(content.slice(-200)) && !/^#{1,6} /mu.test(content)) return 'html';
  return isPlainText(content) ? 'text' : 'markdown';
}

function isPlainText(content: string): boolean {
  if (content.startsWith('---\n') || markdownMark.test(content)) return false;
  if (/[\u000b\u0007]/u.test(content)) return true;
  if (!new RegExp(`[${hanClass}]`, 'u').test(content)) return false;
  const lines = content.trim().split(/\r\n|[\r\n]/u);
  const written = lines.filter((line) => line.trim() !== '');
  if (written.length < 2) return content.startsWith('\u3000');
  const indented = content.split(/[\r\n]/u).filter((line) => /^(?:\u3000|[ \u00a0]{2})/u.test(line)).length;
  if (indented * 2 >= written.length) return true;
  const blank = lines.length - written.length;
  const whole = written.filter((line) => paragraphEnd.test(line.trimEnd())).length;
  return blank * 5 < written.length && whole * 10 >= written.length * 8;
}
