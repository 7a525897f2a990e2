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
  /** False where no form was reached that formatting leaves alone: `text` is then what was handed in. */
  readonly settled: boolean;
}

/**
 * Laying out can bring to light what a repair then mends, and the other way round: documents need two rounds. In damaged ones a line that
 * became a heading may make the line above it one.
 */
const maxRounds = 24;

/**
 * The canonical form: safe repairs and the layout. Spaces, punctuation, Markdown marks and the numerals of dates, document
 * numbers and markers may change, no word does. Line ends are kept (those of the majority), and so is a final one. A document that comes
 * to no form of its own is left as it is, so that formatting twice is formatting once whatever is handed in.
 */
export function formatBulletin(text: string, options: FormatOptions = {}): FormatResult {
  const settled = settle(text.replace(/\r\n?/gu, '\n'), options);
  if (settled === null) return { text, changed: false, settled: false };
  const result = withLineEnds(settled, text);
  return { text: result, changed: result !== text, settled: true };
}

function settle(text: string, options: FormatOptions): string | null {
  let current = text;
  for (let round = 0; round < maxRounds; round += 1) {
    const next = formatOnce(current, options);
    if (next === current) return current;
    current = next;
  }
  return null;
}

function formatOnce(text: string, { kind, settings = defaultSettings }: FormatOptions): string {
  const fixed = fixDocument(text, { settings, today: null, safety: 'safe', ...(kind === undefined ? {} : { kind }) });
  const laidOut = layOut(fixed.bulletin);
  return laidOut === '' ? laidOut : laidOut + (text.endsWith('\n') ? '\n' : '');
}

function withLineEnds(text: string, original: string): string {
  const crlf = original.split('\r\n').length - 1;
  const lf = original.split('\n').length - 1 - crlf;
  return crlf > lf ? text.replaceAll('\n', '\r\n') : text;
}
