import type { Locale } from '../../core/locale/locale.ts';
import { createLineIndex } from '../../core/text/line-index.ts';
import type { FromWordResult } from '../../from-word/from-word.ts';
import { lossText, pasteTexts } from '../../from-word/notice-texts.ts';
import { printable } from '../printable.ts';

/** A line for each place of the result that lost characters (`file:line:column`), and for what was left out or left as it was. */
export function pasteNotices(result: FromWordResult, path: string, locale: Locale): readonly string[] {
  const { form, markdown, losses } = result;
  const shown = printable(path);
  const colon = locale === 'en' ? ': ' : '：';
  const index = createLineIndex(markdown);
  const places = form === 'markdown' ? [] : losses.map((loss) => {
    const { line, column } = index.position(loss.start);
    return `${shown}:${line}:${column}${colon}${printable(lossText(loss, locale))}`;
  });
  return [...pasteTexts(result, locale).map((text) => `${shown}${colon}${text}`), ...places];
}
