import type { Block, BlockShape, Mark } from '../../core/bulletin/block.ts';
import type { Bulletin } from '../../core/bulletin/model.ts';
import type { LayoutRoles } from '../../core/format/layout-roles.ts';
import { paragraphFormats, type Indent, type ParagraphRole } from '../gbt-9704.ts';
import type { DocumentSettings } from './document-settings.ts';
import type { PrintedParagraph, Run } from './document.ts';
import { footnoteMark, type PlacedFootnotes } from './footnotes.ts';
import { makeRuns, textOffset, type Insertion } from './make-runs.ts';
import type { MarkedPlaces } from './marked-places.ts';
import { meantBold } from './meant-bold.ts';
import type { PrintedPart } from './printed-parts.ts';
import { roleOf } from './role-of.ts';
import { partitionPoint } from '../../core/text/partition-point.ts';

/** What paragraphs are made with. */
export interface Composition {
  readonly bulletin: Bulletin;
  readonly settings: DocumentSettings;
  readonly places: MarkedPlaces;
  readonly roles: LayoutRoles;
  readonly footnotes: PlacedFootnotes;
}

/** The paragraph that a block is printed as. */
export function makeParagraph(composition: Composition, part: PrintedPart): PrintedParagraph {
  const { block, base, note } = part;
  const role = note === null ? roleOf(composition, block) : 'footnote';
  const runs = runsOfPart(composition, part);
  const first = { start: base, end: base };
  return {
    kind: 'paragraph',
    role,
    runs: isHeading(role) ? withoutWholeBold(runs) : hasBullet(block.shape) ? [{ kind: 'text', text: '•', marks: [], source: first }, ...runs] : runs,
    source: { start: base, end: base + block.source.length },
    indent: note === null ? nestedIndent(block.shape, role) : null,
    blankLinesBefore: 0,
    startsPage: false,
    keep: 'as-role',
  };
}

/** The runs of a part: its text, images and footnote marks; the blank behind a list's number is Markdown's. */
export function runsOfPart({ places, footnotes }: Composition, part: PrintedPart): readonly Run[] {
  const { block, base, start, end } = part;
  if (block.shape.kind === 'code') return codeRuns(block, base);
  const meant = meantBold(block.text);
  const insertions = [...imageInsertions(part, places), ...noteInsertions(part, places, footnotes), ...markerBlank(block), ...meant.flatMap(asterisks), ...scriptInsertions(part, places)];
  const marked = meant.length === 0 ? block : { ...block, marks: [...block.marks, ...meant] };
  return makeRuns({ block: marked, base, insertions: insertions.sort((a, b) => a.start - b.start) }, start, end);
}

function imageInsertions({ block, base }: PrintedPart, { images }: MarkedPlaces): readonly Insertion[] {
  return within(images, base, base + block.source.length).map((place) => {
    const at = textOffset({ block, base }, place.end);
    return { start: at, end: at, run: { kind: 'image', image: place.image, source: { start: place.start, end: place.end } } };
  });
}

function noteInsertions({ block, base }: PrintedPart, { references }: MarkedPlaces, { numberOf }: PlacedFootnotes): readonly Insertion[] {
  return within(references, base, base + block.source.length).map(({ start, end, label }) => {
    const number = numberOf.get(label);
    const run: Run | null = number === undefined ? null : { kind: 'footnote', number, mark: footnoteMark(number, numberOf.size), source: { start, end } };
    return { start: textOffset({ block, base }, start), end: textOffset({ block, base }, end), run };
  });
}

/** What stands between the tags of a script is no text, unless it is shown as code. */
function scriptInsertions({ block, base }: PrintedPart, { scripts }: MarkedPlaces): readonly Insertion[] {
  return within(scripts, base, base + block.source.length)
    .map((place) => ({ start: textOffset({ block, base }, place.start), end: textOffset({ block, base }, place.end), run: null }))
    .filter(({ start, end }) => !block.marks.some((mark) => mark.kind === 'code' && mark.start <= start && mark.end >= end));
}

function within<R extends { readonly start: number; readonly end: number }>(sorted: readonly R[], start: number, end: number): readonly R[] {
  let low = partitionPoint(sorted, (place) => place.start < start);
  const found: R[] = [];
  for (let place = sorted[low]; place !== undefined && place.start < end; place = sorted[low]) {
    if (place.end <= end) found.push(place);
    low += 1;
  }
  return found;
}

function asterisks({ start, end }: Mark): readonly Insertion[] {
  return [{ start, end: start + 2, run: null }, { start: end - 2, end, run: null }];
}

function markerBlank({ shape, text }: Block): readonly Insertion[] {
  if (shape.kind !== 'list-item' || !shape.ordered || !shape.first) return [];
  const marker = /^\d{1,9}[.)]([ \t]+)/u.exec(text);
  return marker === null ? [] : [{ start: marker[0].length - (marker[1]?.length ?? 0), end: marker[0].length, run: null }];
}

/** Lines of fenced code, without the fences. */
function codeRuns(block: Block, base: number): readonly Run[] {
  const lines = block.text.split('\n');
  const runs: Run[] = [];
  let at = base;
  for (const [index, line] of lines.entries()) {
    const isFence = (index === 0 || index === lines.length - 1) && /^[ \t>]*(?:`{3}|~{3})/u.test(line);
    const text = line.replace(/\r$/u, '');
    if (!isFence) {
      if (runs.length > 0) runs.push({ kind: 'break', source: { start: at - 1, end: at } });
      if (text !== '') runs.push({ kind: 'text', text, marks: [], source: { start: at, end: at + text.length } });
    }
    at += line.length + 1;
  }
  return runs;
}

export function isHeading(role: ParagraphRole): boolean {
  return paragraphFormats[role].outlineLevel !== null;
}

/** A heading is told by its font; bold around all of it is how Markdown lines are made to look like headings. */
export function withoutWholeBold(runs: readonly Run[]): readonly Run[] {
  const isWhole = runs.every((run) => run.kind !== 'text' || run.marks.includes('strong') || /^[\s。，：:；]*$/u.test(run.text));
  return isWhole ? runs.map((run) => (run.kind === 'text' ? { ...run, marks: run.marks.filter((mark) => mark !== 'strong') } : run)) : runs;
}

function hasBullet(shape: BlockShape): boolean {
  return shape.kind === 'list-item' && shape.first && !shape.ordered;
}

/** Each level of a list stands two cells further in. */
function nestedIndent(shape: BlockShape, role: ParagraphRole): Indent | null {
  if (shape.kind !== 'list-item' || shape.nesting < 2 || isHeading(role)) return null;
  return { ...paragraphFormats[role].indent, left: 2 * Math.min(shape.nesting - 1, 5) };
}

/** An image on a line of its own. */
export function makeImageParagraph({ start, end, image }: MarkedPlaces['images'][number]): PrintedParagraph {
  const source = { start, end };
  return { kind: 'paragraph', role: 'image', runs: [{ kind: 'image', image, source }], source, indent: null, blankLinesBefore: 0, startsPage: false, keep: 'as-role' };
}
