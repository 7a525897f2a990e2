import { textOf, type Span } from '../../bulletin/block.ts';
import type { Marker } from '../../bulletin/model.ts';
import { formatNumeral } from '../../text/numeral.ts';
import type { RuleEdit } from '../rule.ts';

/** The first numbers of the series ⑴ and ⒈, whose brackets and dots are part of the character. */
const enclosedSeries = [0x2474, 0x2488];
const enclosedLength = 20;

/** A marker as it would stand in a sentence: 问题三, （三）, 三、, 3. ; with another number where one is given. */
export function markerText(marker: Marker, value = marker.value): string {
  return `${marker.prefix.trim()}${numeralLike(marker, value)}${closing(marker)}`;
}

/** The marker in its block, without the blanks behind it. */
export function markerSpan({ block, start, end, separator }: Marker): Span {
  return { block, start, end: end - (separator.length - separator.trimEnd().length) };
}

/** The marker's numeral written anew, in its own style. */
export function renumber(marker: Marker, value: number): RuleEdit {
  const { block, start, end } = marker.numeral;
  return { block, start, end, text: numeralLike(marker, value) };
}

function numeralLike(marker: Marker, value: number): string {
  const written = textOf(marker.numeral);
  if (value === marker.value) return written;
  const code = written.charCodeAt(0);
  const series = enclosedSeries.find((first) => code >= first && code < first + enclosedLength);
  if (series !== undefined && value <= enclosedLength) return String.fromCharCode(series + value - 1);
  return formatNumeral(value, marker.style);
}

/** Of the separator, what belongs to the number: a bracket, the word 是 or 章; of other marks only the first. */
function closing({ form, separator }: Marker): string {
  switch (form) {
    case 'problem':
      return /^[）)】］\]」〗]/u.exec(separator)?.[0] ?? /^(?:个|项|条|类)\p{Script=Han}+/u.exec(separator)?.[0] ?? '';
    case 'chapter':
      return /^\p{Script=Han}+/u.exec(separator)?.[0] ?? '';
    case 'enumeration':
      return '是';
    default:
      return separator.trim().charAt(0);
  }
}
