import { readBulletin } from '../bulletin/read-bulletin.ts';
import type { DocumentKind } from '../bulletin/model.ts';
import { fixDocument } from '../check/fix-document.ts';
import { defaultSettings, type Settings } from '../config/settings.ts';
import { layOut } from './lay-out.ts';

export interface FormatOptions {
  readonly kind?: DocumentKind;
  readonly settings?: Settings;
}

export interface FormatResult {
  readonly text: string;
  readonly changed: boolean;
}

/** Laying out can bring to light what a repair then mends, and the other way round; documents need two rounds. */
const maxRounds = 6;

/**
 * The canonical form: safe repairs and the layout. Spaces, punctuation, Markdown marks and the numerals of dates, document
 * numbers and markers may change, no word does. Line ends are kept (those of the majority), and so is a final one.
 */
export function formatBulletin(text: string, options: FormatOptions = {}): FormatResult {
  let current = text.replace(/\r\n?/gu, '\n');
  for (let round = 0; round < maxRounds; round += 1) {
    const next = formatOnce(current, options);
    if (next === current) break;
    current = next;
  }
  const result = withLineEnds(current, text);
  return { text: result, changed: result !== text };
}

function formatOnce(text: string, { kind, settings = defaultSettings }: FormatOptions): string {
  const fixed = fixDocument(text, { settings, today: null, safety: 'safe', ...(kind === undefined ? {} : { kind }) });
  const laidOut = layOut(readBulletin(fixed.text, kind === undefined ? {} : { kind }));
  return laidOut === '' ? laidOut : laidOut + (text.endsWith('\n') ? '\n' : '');
}

function withLineEnds(text: string, original: string): string {
  const crlf = original.split('\r\n').length - 1;
  const lf = original.split('\n').length - 1 - crlf;
  return crlf > lf ? text.replaceAll('\n', '\r\n') : text;
}
