import type { TextRange } from '../../core/text/range.ts';
import type { PrintedBlock, PrintedDocument, PrintedParagraph, Run } from '../document/document.ts';

/** A remark on a stretch of the document's source. */
export interface Remark extends TextRange {
  /** A line a paragraph. */
  readonly lines: readonly string[];
}

/** Where a comment opens or closes in a run, in offsets of the run's text. */
export interface CommentMark {
  readonly edge: 'open' | 'close';
  readonly id: number;
  readonly offset: number;
}

export interface PlacedComments {
  /** True where nothing is printed that a comment could stand at. */
  readonly isEmpty: boolean;
  marksOf(run: Run): readonly CommentMark[];
}

interface Spot {
  readonly run: Run;
  readonly paragraph: PrintedParagraph;
}

/**
 * Finds the runs that remarks stand at. A remark on something that is not printed (front matter, a comment, the end of the file)
 * stands at what follows, or at the last words. A comment does not reach out of the paragraph it opens in.
 * @returns marks by run; a document without text has none
 */
export function placeComments(document: PrintedDocument, remarks: readonly Remark[]): PlacedComments {
  const spots = document.content.flatMap(paragraphsOf).flatMap((paragraph) => paragraph.runs.map((run) => ({ run, paragraph })));
  const marks = new Map<Run, CommentMark[]>();
  const add = (run: Run, mark: CommentMark): void => {
    const own = marks.get(run) ?? [];
    own.push(mark);
    marks.set(run, own);
  };
  remarks.forEach((remark, id) => {
    const first = firstSpot(spots, remark);
    if (first === null) return;
    const last = lastSpot(spots, first, remark);
    add(first.run, { edge: 'open', id, offset: offsetIn(first.run, remark.start) });
    add(last.run, { edge: 'close', id, offset: Math.max(last.run === first.run ? offsetIn(first.run, remark.start) : 0, endIn(last.run, remark)) });
  });
  for (const own of marks.values()) sortMarks(own);
  return { isEmpty: marks.size === 0, marksOf: (run) => marks.get(run) ?? none };
}

const none: readonly CommentMark[] = [];

function paragraphsOf(block: PrintedBlock): readonly PrintedParagraph[] {
  return block.kind === 'table' ? block.rows.flat() : [block];
}

/** The run that the remark touches first; else the next one behind it, else the last. */
function firstSpot(spots: readonly Spot[], remark: TextRange): Spot | null {
  const touched = spots.find(({ run: { source } }) => source.start < Math.max(remark.end, remark.start + 1) && source.end > remark.start && source.end > source.start);
  return touched ?? spots.find(({ run: { source } }) => source.start >= remark.start) ?? spots.at(-1) ?? null;
}

function lastSpot(spots: readonly Spot[], first: Spot, remark: TextRange): Spot {
  let last = first;
  for (let index = spots.indexOf(first) + 1; index < spots.length; index += 1) {
    const spot = spots[index];
    if (spot?.paragraph !== first.paragraph || spot.run.source.start >= remark.end) break;
    last = spot;
  }
  return last;
}

function offsetIn(run: Run, position: number): number {
  if (run.kind !== 'text' || !isInStep(run)) return 0;
  return Math.min(Math.max(position - run.source.start, 0), run.text.length);
}

function endIn(run: Run, remark: TextRange): number {
  if (run.kind !== 'text') return 0;
  // What stands for a longer source is marked as a whole, and so are words that follow something unprinted.
  if (!isInStep(run) || remark.end <= run.source.start) return run.text.length;
  return remark.end === remark.start ? run.text.length : Math.min(remark.end - run.source.start, run.text.length);
}

function isInStep(run: Extract<Run, { readonly kind: 'text' }>): boolean {
  return run.source.end - run.source.start === run.text.length;
}

/** At one place, what was opened before it closes first, then all that opens, then what closes where it opened. */
function sortMarks(marks: CommentMark[]): void {
  const opened = new Map(marks.flatMap(({ edge, id, offset }) => (edge === 'open' ? [[id, offset]] : [])));
  const rank = ({ edge, id, offset }: CommentMark): number => (edge === 'open' ? 1 : opened.get(id) === offset ? 2 : 0);
  marks.sort((a, b) => a.offset - b.offset || rank(a) - rank(b) || a.id - b.id);
}
