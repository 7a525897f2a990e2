import { endsClause, endsSentence } from '../../text/punctuation.ts';
import { isKeyed, readOpening } from '../opening/read-opening.ts';
import { endsInSideBracket } from '../opening/sentence-stop.ts';
import type { Line } from './flatten-inline.ts';
import { opensWithAction } from '../structure/title-signals.ts';
import { visualWidth } from './visual-width.ts';

/** Lines narrower than this were not broken by a margin: they are entries. In half-width columns. */
const narrowestMargin = 36;
/** How far short of the margin a broken line may fall: two or three words that did not fit, punctuation moved down. */
const raggedness = 10;

/** In half-width columns. */
const shortfall = 6;

/** The sentence goes on in the next line. */
const openEnd = /[，、,（(《“‘]$/u;

interface Measured {
  readonly line: Line;
  readonly text: string;
  readonly width: number;
  /** Offset behind a marker. */
  readonly textStart: number;
  readonly shape: 'marked' | 'keyed' | 'plain';
}

/**
 * Lines of one Markdown leaf, grouped into the entries that they are. Text pasted with single line ends has an entry a line;
 * text broken at a margin is one entry, its lines about equally long. A marker or label begins an entry either way.
 */
export function splitLines(lines: readonly Line[]): readonly (readonly Line[])[] {
  if (lines.length < 2) return [lines];
  const measured = lines.map(measure);
  const margin = Math.max(...measured.map((line) => line.width));
  const wrapped = isWrapped(measured, margin);
  const groups: Line[][] = [];
  let previous: Measured | null = null;
  for (const current of measured) {
    const last = groups.at(-1);
    if (previous === null || last === undefined || beginsEntry(previous, current, margin, wrapped)) groups.push([current.line]);
    else last.push(current.line);
    previous = current;
  }
  return groups;
}

function measure(line: Line): Measured {
  const text = line.runs.map((run) => run.text).join('').trim();
  const opening = readOpening(text, (offset) => line.marks.some((mark) => mark.end === offset));
  const marked = opening.marker !== null || opening.label !== null;
  return { line, text, width: visualWidth(text), textStart: opening.textStart, shape: marked ? 'marked' : isKeyed(text) ? 'keyed' : 'plain' };
}

/** Two lines that end inside a sentence near the margin make a broken paragraph. */
function isWrapped(lines: readonly Measured[], margin: number): boolean {
  if (margin < narrowestMargin) return false;
  const inside = lines.slice(0, -1).filter((line) => line.width >= margin - raggedness && !endsClause(line.text));
  return inside.length >= 2 && inside.length * 2 >= lines.length - 1;
}

function beginsEntry(previous: Measured, current: Measured, margin: number, wrapped: boolean): boolean {
  if (previous.text === '' || current.text === '') return true;
  const full = margin >= narrowestMargin && previous.width >= margin - raggedness;
  const broken = full && !endsClause(previous.text);
  if (current.shape !== 'plain') return !(wrapped && broken && !opensStrongly(current));
  if (openEnd.test(previous.text)) return false;
  if (previous.shape === 'marked' && endsInSideBracket(previous.text)) return true;
  if (previous.shape === 'marked' && isShortTitle(previous, margin)) return true;
  if (!full) return endsSentence(previous.text) || isShortOf(previous, margin);
  return endsSentence(previous.text) && !wrapped;
}

/** 问题一： and 整改情况： begin an entry even where the line before it breaks off. */
function opensStrongly(line: Measured): boolean {
  const { marker, label } = readOpening(line.text);
  return marker?.form === 'problem' || (label !== null && label.closing === 'colon');
}

/** Three characters more would have stood in a numbered line without any mark, which says of nothing that it was done: it is a title, and the text begins below it. */
function isShortTitle({ text, width, textStart }: Measured, margin: number): boolean {
  const words = text.slice(textStart);
  return margin - width >= shortfall && !/[，。；、：已]/u.test(words) && !opensWithAction(words);
}

/** A line that stops well before the margin inside no clause is a heading of its own. */
function isShortOf(line: Measured, margin: number): boolean {
  return line.width < margin * 0.7 || margin < narrowestMargin || !/[，。；、]/u.test(line.text);
}
