import type { Locale } from '../../core/locale/locale.ts';
import type { ExportedDocx, ImageProblem } from '../../render/docx/export-docx.ts';
import { say } from '../messages.ts';

const noticeIds = {
  'joined-paragraphs': 'docxJoined',
  'link-addresses': 'docxLinks',
  html: 'docxHtml',
  'forbidden-characters': 'docxForbidden',
  'meant-bold': 'docxMeantBold',
  'notes-at-end': 'docxNotesAtEnd',
  'unused-footnotes': 'docxUnusedFootnotes',
  'missing-footnotes': 'docxMissingFootnotes',
} as const;

/** What was left out or changed, a line each. */
export function noticeLines({ notices, imageProblems }: Pick<ExportedDocx, 'notices' | 'imageProblems'>, locale: Locale): readonly string[] {
  return [
    ...notices.map(({ kind, count }) => (kind === 'header-without-mark' ? say(locale, 'docxNoMark', {}) : say(locale, noticeIds[kind], { count }))),
    ...imageProblems.map(({ url, problem }) => imageLine(url, problem, locale)),
  ];
}

function imageLine(url: string, problem: ImageProblem, locale: Locale): string {
  const shown = { url: url.length > 120 ? `${url.slice(0, 119)}…` : url };
  switch (problem.kind) {
    case 'outside':
      return say(locale, 'docxImageOutside', shown);
    case 'remote':
      return say(locale, 'docxImageRemote', shown);
    case 'missing':
      return say(locale, 'docxImageMissing', shown);
    case 'unsupported':
      return say(locale, 'docxImageUnsupported', shown);
    case 'unreadable':
      return say(locale, 'docxImageUnreadable', { ...shown, detail: problem.detail });
  }
}
