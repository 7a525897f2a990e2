import type { Span } from '../../bulletin/block.ts';
import { holdsAnyOf } from '../../bulletin/block-characters.ts';
import type { Measure, MeasureSeries } from '../../bulletin/model.ts';

/** A measure's words joined, without blanks. */
export interface MeasureText {
  readonly measure: Measure;
  /** The numbering it stands in; null for prose. */
  readonly series: MeasureSeries | null;
  readonly text: string;
}

const blanks = /[ \n\t\u3000\u00a0]+/gu;
const mayHoldBlank = holdsAnyOf(' \n\t\u3000\u00a0');
const mayHoldHalfWidth = holdsAnyOf(',;:?!()');

export function measureText(measure: Measure, series: MeasureSeries | null): MeasureText {
  const [first, ...others] = measure.spans.map(({ block, start, end }) => block.text.slice(start, end));
  const joined = others.length === 0 ? (first ?? '') : [first, ...others].join('');
  const text = measure.spans.some(({ block }) => mayHoldBlank(block)) ? joined.replace(blanks, '') : joined;
  return { measure, series, text: measure.spans.some(({ block }) => mayHoldHalfWidth(block)) ? foldMarks(text) : text };
}

const halfWidthMarks = /[,;:?!()]/gu;
const fullWidthMarks: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '?': '？', '!': '！', '(': '（', ')': '）' };

/** A comma is a comma, however wide: mending its width must not make two measures equal that were not. */
function foldMarks(text: string): string {
  return text.replace(halfWidthMarks, (mark) => fullWidthMarks[mark] ?? mark);
}

/** Where characters of the joined text stand: in the first block that holds any of them. */
export function placeOf({ measure }: MeasureText, from: number, to: number): Span | null {
  let passed = 0;
  for (const { block, start, end } of measure.spans) {
    let first = -1;
    let last = -1;
    for (let at = start; at < end && passed < to; at += 1) {
      if (isBlank(block.text.charCodeAt(at))) continue;
      if (passed >= from) {
        if (first < 0) first = at;
        last = at + 1;
      }
      passed += 1;
    }
    if (first >= 0) return { block, start: first, end: last };
  }
  return null;
}

function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x09 || code === 0x3000 || code === 0xa0;
}
