import type { Finding, Repair } from '../../../core/check/finding.ts';
import type { Locale } from '../../../core/locale/locale.ts';
import type { Severity } from '../../../core/rules/rule.ts';
import type { TextRange } from '../../../core/text/range.ts';
import { printable } from '../../printable.ts';
import { placeOf } from '../place.ts';
import type { DocumentResult } from '../reporter.ts';
import { excerptAt } from '../text/excerpt.ts';
import { word } from '../words.ts';
import type { Wording } from '../wording.ts';

/** Colours, or nothing. Meaning is never in the colour alone. */
export type Paint = Readonly<Record<Severity | 'quiet' | 'strong' | 'good', (text: string) => string>>;

export interface PrettyContext {
  readonly locale: Locale;
  /** Columns that a line may take. */
  readonly width: number;
  readonly paint: Paint;
  readonly wording: Wording;
}

const minExcerptWidth = 40;

export function findingText(finding: Finding, result: DocumentResult, context: PrettyContext): string {
  const { locale, paint, wording } = context;
  const { line, column } = placeOf(result, finding.range);
  const gutter = gutterWidth(finding, result);
  const lines = [
    `${printable(result.path)}:${line}:${column}  ${paint[finding.severity](word(locale, finding.severity))}  ${paint.quiet(finding.ruleId)}`,
    `  ${paint.strong(printable(wording.message(finding)))}`,
    ...placeLines(finding.range, result, context, { gutter, mark: paint[finding.severity], sign: '^', note: '' }),
    ...finding.related.flatMap((place) => {
      const note = printable(wording.related(finding, place));
      return placeLines(place.range, result, context, { gutter, mark: paint.quiet, sign: '-', note });
    }),
    ...bestRepair(finding).map((repair) => `  ${repairLine(finding, repair, context)}`),
  ];
  return `${lines.join('\n')}\n\n`;
}

export function fatalText(path: string, message: string, { locale, paint }: PrettyContext): string {
  return `${path}  ${paint.error(`${word(locale, 'error')}  ${word(locale, 'cannotCheck')}`)}\n  ${paint.strong(printable(message))}\n\n`;
}

interface Underline {
  readonly gutter: number;
  readonly mark: (text: string) => string;
  readonly sign: string;
  readonly note: string;
}

/** The source line and its underline; where that line is blank, the note alone. */
function placeLines(range: TextRange, result: DocumentResult, context: PrettyContext, underline: Underline): readonly string[] {
  const { locale, paint, width } = context;
  const { line, column, endLine } = placeOf(result, range);
  const { gutter, mark, sign, note } = underline;
  const excerpt = excerptAt(result.text ?? '', result.lines, range, Math.max(minExcerptWidth, width - gutter - 4));
  const until = endLine > line ? word(locale, 'untilLine', { line: endLine }) : '';
  const label = note === '' ? until : ` ${note}${until}`;
  if (excerpt === null) return note === '' ? [] : [`  ${paint.quiet(`${line}:${column}`)}${label}`];
  const number = paint.quiet(`${String(line).padStart(gutter)} │`);
  const empty = paint.quiet(`${' '.repeat(gutter)} │`);
  return [
    `${number} ${excerpt.before}${mark(excerpt.marked)}${excerpt.after}`,
    `${empty} ${' '.repeat(excerpt.indent)}${mark(sign.repeat(excerpt.length))}${label}`,
  ];
}

/** Room for the longest line number of a finding, and two columns of indent. */
function gutterWidth(finding: Finding, result: DocumentResult): number {
  const last = [finding, ...finding.related].map(({ range }) => placeOf(result, range).line);
  return 2 + String(Math.max(...last)).length;
}

/** The one that `--fix` would apply, else the first that is offered. */
function bestRepair({ repairs }: Finding): readonly Repair[] {
  const safe = repairs.filter(({ safety }) => safety === 'safe');
  return (safe.length > 0 ? safe : repairs).slice(0, 1);
}

function repairLine(finding: Finding, repair: Repair, { locale, wording }: PrettyContext): string {
  const text = printable(wording.repair(finding, repair));
  return word(locale, repair.safety === 'safe' ? 'repairSafe' : 'repairUnsafe', { repair: text });
}
