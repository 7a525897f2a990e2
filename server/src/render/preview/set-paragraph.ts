import type { TextMark } from '../document/document.ts';
import { grid, paragraphFormats, type FontRole, type Indent, type ParagraphFormat } from '../gbt-9704.ts';
import type { PrintedParagraph, Run } from '../document/document.ts';
import { breakSegment } from './break-segment.ts';

export interface TextStyle {
  readonly font: FontRole;
  /** Points. */
  readonly size: number;
  readonly strong: boolean;
}

/** What only the place where text is drawn can tell. Lengths are twips. */
export interface Metrics {
  /** Advance of one character without letter spacing. */
  widthOf(character: string, style: TextStyle): number;
  /** Size at which an image is drawn; null while it is unknown or where it may not be shown. */
  sizeOf(url: string): Size | null;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** One character or image of a line; `run` and `offset` say where it comes from. */
export interface Atom {
  readonly character: string;
  readonly width: number;
  readonly run: number;
  readonly offset: number;
}

/** A line as it is drawn. Offsets count from the start of the block's source. */
export interface SetLine {
  readonly pieces: readonly Piece[];
  /** Twips from the left edge of the type area, and the room that the text has. */
  readonly left: number;
  readonly width: number;
  readonly height: number;
  readonly justified: boolean;
  /** Offset of its first character in the source, from the paragraph's own start. */
  readonly at: number;
  /** Numbers of the footnotes that are mentioned on it. */
  readonly notes: readonly number[];
}

export type Piece =
  | { readonly kind: 'text'; readonly text: string; readonly marks: readonly TextMark[]; readonly at: number }
  /** A mark that hangs over the edge. */
  | { readonly kind: 'hanging'; readonly text: string; readonly at: number }
  | { readonly kind: 'footnote'; readonly number: number; readonly mark: string; readonly at: number }
  | { readonly kind: 'image'; readonly url: string; readonly alt: string; readonly size: Size | null; readonly at: number };

/** What stands for an image among characters. */
const objectCharacter = '\uFFFC';

/** Breaks a paragraph into lines. An empty one has one line. */
export function setParagraph(paragraph: PrintedParagraph, metrics: Metrics, width: number): readonly SetLine[] {
  const format = paragraphFormats[paragraph.role];
  const indent = paragraph.indent ?? format.indent;
  const lines: SetLine[] = [];
  for (const segment of segmentsOf(paragraph, format, metrics)) {
    const left = indent.left * grid.cell;
    const room = (first: boolean): number => width - left - indent.right * grid.cell - (first ? indent.firstLine * grid.cell : 0);
    let at = 0;
    do {
      const isFirst = lines.length === 0;
      const end = breakSegment(segment, at, room(isFirst));
      lines.push(makeLine({ paragraph, format, metrics, indent }, segment.slice(at, end.next), { isFirst, isLast: end.next >= segment.length, hangs: end.hangs, room: room(isFirst) }));
      at = end.next;
    } while (at < segment.length);
  }
  return lines;
}

/** The atoms of the paragraph, parted at its breaks. */
function segmentsOf({ runs }: PrintedParagraph, format: ParagraphFormat, metrics: Metrics): readonly (readonly Atom[])[] {
  const segments: Atom[][] = [[]];
  for (const [index, run] of runs.entries()) {
    if (run.kind === 'break') segments.push([]);
    // One by one: arguments of one call are limited, atoms of a run are not.
    else for (const atom of atomsOf(run, index, format, metrics)) segments.at(-1)?.push(atom);
  }
  return segments;
}

function atomsOf(run: Run, index: number, format: ParagraphFormat, metrics: Metrics): readonly Atom[] {
  switch (run.kind) {
    case 'text': {
      const style = { font: format.font, size: format.size, strong: run.marks.includes('strong') };
      const atoms: Atom[] = [];
      let offset = 0;
      for (const character of run.text) {
        atoms.push({ character, width: metrics.widthOf(character, style) + grid.letterSpacing, run: index, offset });
        offset += character.length;
      }
      return atoms;
    }
    case 'footnote':
      return [{ character: objectCharacter, width: footnoteWidth(run.mark, format, metrics), run: index, offset: 0 }];
    case 'image':
      return [{ character: objectCharacter, width: metrics.sizeOf(run.image.url)?.width ?? 0, run: index, offset: 0 }];
    case 'break':
      return [];
  }
}

/** A superscript is set at two thirds of the size. */
function footnoteWidth(mark: string, { font, size }: ParagraphFormat, metrics: Metrics): number {
  return [...mark].reduce((sum, character) => sum + metrics.widthOf(character, { font, size: (size * 2) / 3, strong: false }), 0);
}

interface LineContext {
  readonly paragraph: PrintedParagraph;
  readonly format: ParagraphFormat;
  readonly metrics: Metrics;
  readonly indent: Indent;
}

interface LinePlace {
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly hangs: boolean;
  readonly room: number;
}

function makeLine({ paragraph, format, metrics, indent }: LineContext, atoms: readonly Atom[], { isFirst, isLast, hangs, room }: LinePlace): SetLine {
  const pieces = piecesOf(paragraph, atoms, hangs, metrics);
  const images = pieces.flatMap((piece) => (piece.kind === 'image' ? [piece.size?.height ?? format.line] : []));
  return {
    pieces,
    left: (indent.left + (isFirst ? indent.firstLine : 0)) * grid.cell,
    width: room,
    height: Math.max(format.line, ...images),
    justified: format.align === 'justify' && !isLast,
    at: pieces[0]?.at ?? 0,
    notes: pieces.flatMap((piece) => (piece.kind === 'footnote' ? [piece.number] : [])),
  };
}

function piecesOf({ runs, source }: PrintedParagraph, atoms: readonly Atom[], hangs: boolean, metrics: Metrics): readonly Piece[] {
  const pieces: Piece[] = [];
  const body = hangs ? atoms.slice(0, -1) : atoms;
  for (let from = 0; from < body.length; ) {
    let to = from;
    while (to < body.length && body[to]?.run === body[from]?.run) to += 1;
    const run = runs[body[from]?.run ?? -1];
    if (run !== undefined) pieces.push(pieceOf(run, body.slice(from, to), source.start, metrics));
    from = to;
  }
  const last = hangs ? atoms.at(-1) : undefined;
  const run = runs[last?.run ?? -1];
  if (last !== undefined && run !== undefined) pieces.push({ kind: 'hanging', text: last.character, at: offsetIn(run, last.offset) - source.start });
  return pieces;
}

function pieceOf(run: Run, atoms: readonly Atom[], start: number, metrics: Metrics): Piece {
  const at = offsetIn(run, atoms[0]?.offset ?? 0) - start;
  switch (run.kind) {
    case 'text':
      return { kind: 'text', text: atoms.map(({ character }) => character).join(''), marks: run.marks, at };
    case 'footnote':
      return { kind: 'footnote', number: run.number, mark: run.mark, at };
    case 'image':
      return { kind: 'image', url: run.image.url, alt: run.image.alt, size: metrics.sizeOf(run.image.url), at };
    case 'break':
      return { kind: 'text', text: '', marks: [], at };
  }
}

/** Where text and source run in step, the very character; else the run's start. */
function offsetIn({ source, ...run }: Run, offset: number): number {
  const inStep = run.kind === 'text' && source.end - source.start === run.text.length;
  return source.start + (inStep ? offset : 0);
}
