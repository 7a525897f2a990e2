import { formatBulletin, type FormatOptions } from '../core/format/format-bulletin.ts';
import { loadHtmlReader } from './html/read-html.ts';
import { findLosses, type Loss } from './lost-text.ts';
import { noOmissions, type Omissions, type PastedContent } from './pasted-block.ts';
import { readPlainText } from './read-plain-text.ts';
import { recognizePaste, type PasteForm } from './recognize-paste.ts';
import { writeMarkdown } from './write/write-markdown.ts';

export interface FromWordResult {
  readonly form: PasteForm;
  /** Markdown in canonical form, line ends LF (those of the input, where it was Markdown). */
  readonly markdown: string;
  /** False where there is no canonical form: `markdown` is then laid out as what was pasted. */
  readonly settled: boolean;
  readonly omissions: Omissions;
  /** Places of `markdown` that lost characters, whatever the form. */
  readonly losses: readonly Loss[];
}

/**
 * What Word, WPS or a browser puts on the clipboard → the canonical form. The words are kept; pictures, reviewers' comments and
 * what else text cannot carry are counted. Markdown is brought into the canonical form as it is.
 * @param form as told by the clipboard; null = recognised
 * @param run does what takes time: for who stops what does not end
 */
export async function fromWord(content: string, form: PasteForm | null = null, options: FormatOptions = {}, run: <T>(work: () => T) => T = (work) => work()): Promise<FromWordResult> {
  const actual = form ?? recognizePaste(content);
  const read = await loadReader(actual);
  return run(() => {
    const pasted = read(content);
    const { text: markdown, settled } = formatBulletin(pasted === null ? content : writeMarkdown(pasted.blocks), options);
    return { form: actual, markdown, settled, omissions: pasted?.omissions ?? noOmissions, losses: findLosses(markdown) };
  });
}

/** What reads a form; Markdown needs no reading. */
function loadReader(form: PasteForm): ReturnType<typeof loadHtmlReader> | ((content: string) => PastedContent | null) {
  switch (form) {
    case 'html':
      return loadHtmlReader();
    case 'text':
      return readPlainText;
    case 'markdown':
      return () => null;
  }
}
