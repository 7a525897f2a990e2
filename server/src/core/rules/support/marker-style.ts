import { textOf } from '../../bulletin/block.ts';
import type { Marker } from '../../bulletin/model.ts';
import type { NumeralStyle } from '../../text/numeral.ts';
import { formatNumeral } from '../../text/numeral.ts';
import type { RuleEdit } from '../rule.ts';

/** How a marker is written, apart from its words and its number. */
export interface MarkerStyle {
  readonly numeral: NumeralStyle;
  /** Brackets and blanks between the words and the numeral. */
  readonly opening: string;
  /** What stands behind the numeral. */
  readonly separator: string;
}

const halfWidthMarks = new Map([[':', '：'], ['(', '（'], [')', '）'], [',', '，']]);

export function styleOf(marker: Marker): MarkerStyle {
  return { numeral: marker.style, opening: openingOf(marker), separator: separatorOf(marker) };
}

/** The style of most markers, aspect by aspect; null for an aspect without a majority. */
export function majorityStyle(markers: readonly Marker[]): { readonly [Aspect in keyof MarkerStyle]: MarkerStyle[Aspect] | null } {
  const styles = markers.map(styleOf);
  return {
    numeral: majority(styles.map(({ numeral }) => numeral)),
    opening: majority(styles.map(({ opening }) => opening)),
    separator: majority(markers.filter(hasTextBehind).map(separatorOf)),
  };
}

/** True where the marked text follows in the same block, so that there is something to separate. */
export function hasTextBehind({ block, end }: Marker): boolean {
  return end < block.text.length;
}

/** `written` as `usual` has it: the same, or half-width where the usual is half-width too (another rule speaks of that). */
export function isAlike(written: string, usual: string): boolean {
  return written === usual || (widen(written) === widen(usual) && usual !== widen(usual));
}

export function widen(text: string): string {
  return [...text].map((char) => halfWidthMarks.get(char) ?? char).join('');
}

/** The edits that give a marker another style, and how it then reads; null edits where Markdown marks are in the way. */
export function restyle(marker: Marker, style: MarkerStyle): { readonly text: string; readonly edits: readonly RuleEdit[] | null } {
  const { block, numeral, value } = marker;
  const own = styleOf(marker);
  const words = marker.prefix.slice(0, marker.prefix.length - own.opening.length);
  const written = textOf(numeral);
  const wanted = style.numeral === own.numeral ? written : formatNumeral(value, style.numeral);
  const pieces = [
    { start: numeral.start - own.opening.length, end: numeral.start, from: own.opening, text: style.opening },
    { start: numeral.start, end: numeral.end, from: written, text: wanted },
    { start: numeral.end, end: numeral.end + own.separator.length, from: own.separator, text: style.separator },
  ].filter(({ from, text }) => from !== text);
  const crossed = pieces.some(({ start, end }) => block.marks.some((mark) => (mark.start > start && mark.start < end) || (mark.end > start && mark.end < end)));
  const edits = crossed ? null : pieces.map(({ start, end, text }) => ({ block, start, end, text }));
  return { text: `${words}${style.opening}${wanted}${style.separator}`, edits };
}

function openingOf({ prefix }: Marker): string {
  return /[（(\s\u3000]*$/u.exec(prefix)?.[0] ?? '';
}

/**
 * The separator without blanks that carry no meaning: those behind 1. and （一）, which Markdown asks for or pasting leaves,
 * and those that part `**问题三：** …` from its text.
 */
function separatorOf(marker: Marker): string {
  const { separator, form, block, numeral } = marker;
  const trimmed = separator.trimEnd();
  if (trimmed === separator) return separator;
  const boundary = numeral.end + trimmed.length;
  const parted = block.marks.some(({ start, end }) => end === boundary || start === boundary || start === marker.end);
  return (form !== 'problem' || parted) && trimmed !== '' ? trimmed : separator;
}

function majority<Value>(values: readonly Value[]): Value | null {
  const counts = new Map<Value, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  for (const [value, count] of counts) if (count > 1 && count * 2 > values.length) return value;
  return null;
}
