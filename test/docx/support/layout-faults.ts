import type { Pixels } from './office.ts';
import type { Glyph, PrintedLine, PrintedPage } from './printed-lines.ts';

/** The standard in millimetres, said here once more on purpose: what is measured is not held against the writer's own numbers. */
const typeArea = { left: 28, right: 184, top: 37, bottom: 262 };
const cell = (16 - 0.25) * (25.4 / 72);
const linePitch = 28.95 * (25.4 / 72);
const closing = /[，。、；：！？）》”’…—〉】〕,.;:!?)]/u;
const opening = /[（《“‘〈【〔]/u;

export interface Expectation {
  /** `always`: headings may stand at a page's foot, so that every inner page is full. */
  readonly fullPages: 'always' | 'unless-headings-move';
}

/** How pages differ from GB/T 9704-2012; each fault a line. */
export function layoutFaults(pages: readonly PrintedPage[], { fullPages }: Expectation): readonly string[] {
  const body = pages.map(bodyLines);
  return [
    ...pages.flatMap((page, index) => paperFaults(page, index + 1)),
    ...edgeFaults(body.flat()),
    ...cellFaults(body.flat()),
    ...pages.slice(1, -1).flatMap((_, index) => pageFaults(body, index + 1, fullPages)),
    ...pages.flatMap((page, index) => numberFaults(page, index + 1)),
    ...titleFaults(body[0] ?? []),
    ...fontFaults(body.flat()),
  ];
}

/** Lines of the type area in the body's size, and the title's. */
export function bodyLines({ lines }: PrintedPage): readonly PrintedLine[] {
  return lines.filter(({ y, glyphs }) => y > typeArea.top && y < typeArea.bottom && (glyphs[0]?.size ?? 0) > 15);
}

function paperFaults({ width, height }: PrintedPage, number: number): readonly string[] {
  return Math.abs(width - 210) <= 0.5 && Math.abs(height - 297) <= 0.5 ? [] : [`page ${number} is ${width.toFixed(1)} × ${height.toFixed(1)} mm, not A4`];
}

function isSize(line: PrintedLine, size: number): boolean {
  return line.glyphs.every((glyph) => Math.abs(glyph.size - size) <= 0.1 || glyph.size < 12);
}

function rightOf({ x, size, text }: Glyph): number {
  return x + size * (25.4 / 72) * ((text.codePointAt(0) ?? 0) < 0x2000 ? 0.5 : 1);
}

/** A line without the mark that hangs in the margin. */
function unhung({ glyphs }: PrintedLine): readonly Glyph[] {
  const last = glyphs.at(-1);
  return last !== undefined && closing.test(last.text) && rightOf(last) > typeArea.right + 0.3 ? glyphs.slice(0, -1) : glyphs;
}

function isFull(line: PrintedLine): boolean {
  const glyphs = unhung(line);
  const last = glyphs.at(-1);
  return last !== undefined && rightOf(last) > typeArea.right - 2.5 && (glyphs[0]?.x ?? 99) < typeArea.left + 13;
}

function edgeFaults(lines: readonly PrintedLine[]): readonly string[] {
  const body = lines.filter((line) => isSize(line, 16));
  const left = Math.min(...body.map(({ glyphs }) => glyphs[0]?.x ?? Infinity));
  const rights = body.map((line) => rightOf(unhung(line).at(-1) ?? { x: 0, y: 0, text: '', font: '', size: 0 }));
  const right = Math.max(...rights);
  const starts = body.filter(isFull).map(({ glyphs }) => (glyphs[0]?.x ?? 0) - typeArea.left).filter((offset) => Math.abs(offset) > 1 && Math.abs(offset - 2 * cell) > 0.6);
  return [
    ...(Math.abs(left - typeArea.left) <= 1 ? [] : [`the left edge is at ${left.toFixed(1)} mm`]),
    ...(Math.abs(right - typeArea.right) <= 1 ? [] : [`the right edge is at ${right.toFixed(1)} mm`]),
    ...(starts.length <= body.length * 0.02 ? [] : [`${starts.length} lines begin neither at the edge nor two characters in: ${starts.slice(0, 3).map((start) => start.toFixed(1)).join(', ')}`]),
    ...(body.length > 0 ? [] : ['no line is 16 pt']),
  ];
}

/** 28 cells on lines of full-width characters; one less only where a mark could not begin or end the line. */
function cellFaults(lines: readonly PrintedLine[]): readonly string[] {
  const full = lines.filter((line) => isSize(line, 16) && isFull(line) && (line.glyphs[0]?.x ?? 99) < typeArea.left + 1 && [...line.text].every((character) => (character.codePointAt(0) ?? 0) >= 0x2000));
  const counts = full.map((line) => unhung(line).length);
  const whole = counts.filter((count) => count === 28).length;
  const short = full.filter((line) => unhung(line).length === 27 && isForced(line, lines));
  const wrong = counts.length - whole - short.length;
  return [
    ...(whole > 0 ? [] : ['no line has 28 characters']),
    ...(wrong <= counts.length * 0.03 ? [] : [`${wrong} of ${counts.length} full lines have neither 28 characters nor a mark that forbids it: ${[...new Set(counts)].join(', ')}`]),
  ];
}

function isForced(line: PrintedLine, lines: readonly PrintedLine[]): boolean {
  const next = lines[lines.indexOf(line) + 1]?.text ?? '';
  return closing.test(next.charAt(1)) || closing.test(next.charAt(0)) || opening.test(next.charAt(0)) || opening.test(line.text.slice(-1)) || /^[A-Za-z0-9.%]/u.test(next);
}

/** Inner pages hold 22 lines, never more; fewer where the headings at their foot moved on. */
function pageFaults(body: readonly (readonly PrintedLine[])[], index: number, fullPages: Expectation['fullPages']): readonly string[] {
  const lines = body[index] ?? [];
  const count = lines.length;
  const pitches = lines.slice(1).map((line, at) => line.y - (lines[at]?.y ?? 0));
  const uneven = pitches.filter((pitch) => Math.abs(pitch - linePitch) > 0.25);
  const faults = uneven.length > 0 ? [`page ${index + 1}: lines ${uneven[0]?.toFixed(2) ?? ''} mm apart`] : [];
  if (count > 22) return [...faults, `page ${index + 1} has ${count} lines`];
  const next = body[index + 1]?.[0];
  const moved = fullPages === 'unless-headings-move' && next !== undefined && isHeadingLike(next);
  return count === 22 || moved ? faults : [...faults, `page ${index + 1} has ${count} lines, and no heading moved on`];
}

/** A heading, or a label. */
function isHeadingLike({ text, glyphs }: PrintedLine): boolean {
  return (glyphs[0]?.x ?? 0) > typeArea.left + 10 && (/^(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）|问题|整改情况)/u.test(text));
}

/** 14 pt, outside, one character in; the dash itself is measured on the page's picture. */
function numberFaults({ lines }: PrintedPage, number: number): readonly string[] {
  const line = lines.find(({ y }) => y > typeArea.bottom);
  if (line === undefined) return [`page ${number} bears no number`];
  const first = line.glyphs[0]?.x ?? 0;
  const last = rightOf(line.glyphs.at(-1) ?? { x: 0, y: 0, text: '', font: '', size: 0 });
  const indent = number % 2 === 1 ? typeArea.right - last : first - typeArea.left;
  return [
    ...(line.text === `—${number}—` ? [] : [`page ${number} is numbered ${line.text}`]),
    ...(isSize(line, 14) ? [] : [`the number of page ${number} is ${line.glyphs[0]?.size ?? 0} pt`]),
    ...(Math.abs(indent - 14 * (25.4 / 72)) <= 1 ? [] : [`the number of page ${number} stands ${indent.toFixed(1)} mm from its edge`]),
  ];
}

function titleFaults(lines: readonly PrintedLine[]): readonly string[] {
  const title = lines.filter((line) => isSize(line, 22));
  const askew = title.filter(({ glyphs }) => Math.abs(((glyphs[0]?.x ?? 0) + rightOf(glyphs.at(-1) ?? { x: 0, y: 0, text: '', font: '', size: 0 })) / 2 - (typeArea.left + typeArea.right) / 2) > 1);
  return [...(title.length > 0 ? [] : ['no title is 22 pt']), ...askew.map(({ text }) => `${text} is not centred`)];
}

/** Title, 一、, （一） and body in four fonts. */
function fontFaults(lines: readonly PrintedLine[]): readonly string[] {
  const fontOf = (matches: (line: PrintedLine) => boolean): string | undefined => lines.find(matches)?.glyphs.at(0)?.font;
  const indented = (line: PrintedLine): boolean => (line.glyphs[0]?.x ?? 0) > typeArea.left + 10;
  const fonts = [
    fontOf((line) => isSize(line, 22)),
    fontOf((line) => indented(line) && /^[一二三]、/u.test(line.text)),
    fontOf((line) => indented(line) && /^（[一二三]）/u.test(line.text)),
    fontOf((line) => indented(line) && line.text.startsWith('根据')),
  ];
  return new Set(fonts).size === 4 && !fonts.includes(undefined) ? [] : [`title, 一、, （一） and body are set in ${fonts.join(', ')}`];
}

/** A stretch of rows of one colour that reaches over most of the type area; millimetres. */
export interface DrawnRule {
  readonly color: 'red' | 'black';
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

export function drawnRules(pixels: Pixels, resolution: number): readonly DrawnRule[] {
  const unit = 25.4 / resolution;
  const rules: DrawnRule[] = [];
  for (let y = 0; y < pixels.height; y += 1) {
    for (const color of ['red', 'black'] as const) {
      const run = longestRun(pixels, y, color);
      if ((run.end - run.start) * unit < 100) continue;
      const last = rules.at(-1);
      const row = { color, top: y * unit, bottom: (y + 1) * unit, left: run.start * unit, right: run.end * unit };
      if (last?.color === color && Math.abs(last.bottom - row.top) < unit / 2) rules[rules.length - 1] = { ...last, bottom: row.bottom };
      else rules.push(row);
    }
  }
  return rules;
}

function longestRun(pixels: Pixels, y: number, color: DrawnRule['color']): { readonly start: number; readonly end: number } {
  let best = { start: 0, end: 0 };
  let start = 0;
  for (let x = 0; x <= pixels.width; x += 1) {
    if (x < pixels.width && isColor(pixels, x, y, color)) continue;
    if (x - start > best.end - best.start) best = { start, end: x };
    start = x + 1;
  }
  return best;
}

export function isColor({ data, width }: Pixels, x: number, y: number, color: DrawnRule['color']): boolean {
  const at = (y * width + x) * 3;
  const [red = 255, green = 255, blue = 255] = [data[at], data[at + 1], data[at + 2]];
  return color === 'red' ? red > 150 && green < 140 && blue < 140 : red < 140 && green < 140 && blue < 140;
}

/** Upper and lower edge of what is drawn in a colour within a rectangle; millimetres. Null where nothing is. */
export function inkRows(pixels: Pixels, resolution: number, color: DrawnRule['color'], area: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number }): { readonly top: number; readonly bottom: number } | null {
  const unit = 25.4 / resolution;
  let top: number | null = null;
  let bottom = 0;
  for (let y = Math.floor(area.top / unit); y < Math.min(pixels.height, area.bottom / unit); y += 1) {
    for (let x = Math.floor(area.left / unit); x < Math.min(pixels.width, area.right / unit); x += 1) {
      if (!isColor(pixels, x, y, color)) continue;
      top ??= y * unit;
      bottom = (y + 1) * unit;
      break;
    }
  }
  return top === null ? null : { top, bottom };
}

/** 7.2: the authority's name 35 mm under the type area's top, the rule 4 mm under the number and 156 mm wide. */
export function headerFaults(pixels: Pixels, resolution: number, page: PrintedPage): readonly string[] {
  const number = page.lines.find(({ text }) => /〔\d{4}〕/u.test(text));
  const rule = drawnRules(pixels, resolution).find(({ color }) => color === 'red');
  const mark = inkRows(pixels, resolution, 'red', { left: typeArea.left, right: typeArea.right, top: 30, bottom: rule === undefined ? 140 : rule.top - 3 });
  if (number === undefined || rule === undefined || mark === null) return ['the header lacks its number, its rule or the authority’s name'];
  // The foot of a Chinese character is a little under its baseline.
  const gap = rule.top - (number.y + 0.12 * 16 * (25.4 / 72));
  return [
    ...(Math.abs(mark.top - (typeArea.top + 35)) <= 1 ? [] : [`the authority’s name begins ${(mark.top - typeArea.top).toFixed(1)} mm under the type area’s top`]),
    ...(Math.abs(gap - 4) <= 1 ? [] : [`the red rule is ${gap.toFixed(1)} mm under the number`]),
    ...widthFaults('the red rule', rule),
  ];
}

/** 7.4: rules as wide as the type area, the last one on its lower edge. */
export function imprintFaults(pixels: Pixels, resolution: number, page: PrintedPage): readonly string[] {
  const rules = drawnRules(pixels, resolution).filter(({ color, top }) => color === 'black' && top > 200);
  const last = rules.at(-1);
  const lines = page.lines.filter(({ y, text }) => y < typeArea.bottom && /^抄送：|印发$/u.test(text));
  if (last === undefined || rules.length !== 3) return [`the imprint has ${rules.length} rules`];
  const office = lines.find(({ text }) => text.endsWith('印发'));
  const indents = office === undefined ? [99] : [(office.glyphs[0]?.x ?? 0) - typeArea.left, typeArea.right - rightOf(office.glyphs.at(-1) ?? { x: 0, y: 0, text: '', font: '', size: 0 })];
  return [
    ...(Math.abs((last.top + last.bottom) / 2 - typeArea.bottom) <= 1 ? [] : [`the imprint ends at ${last.bottom.toFixed(1)} mm`]),
    ...rules.flatMap((rule) => widthFaults('a rule of the imprint', rule)),
    ...(lines.length === 2 && lines.every((line) => isSize(line, 14)) ? [] : ['the imprint is not 14 pt']),
    ...(indents.every((indent) => Math.abs(indent - 14 * (25.4 / 72)) <= 1) ? [] : [`the imprint is ${indents.map((indent) => indent.toFixed(1)).join(' and ')} mm from its edges`]),
  ];
}

function widthFaults(what: string, { left, right }: DrawnRule): readonly string[] {
  return Math.abs(left - typeArea.left) <= 1 && Math.abs(right - typeArea.right) <= 1 ? [] : [`${what} reaches from ${left.toFixed(1)} to ${right.toFixed(1)} mm`];
}

/** 7.5: the number's dash 7 mm under the type area. */
export function dashFaults(pixels: Pixels, resolution: number, page: PrintedPage): readonly string[] {
  const dash = page.lines.find(({ y }) => y > typeArea.bottom)?.glyphs[0];
  if (dash === undefined) return ['no page number'];
  const ink = inkRows(pixels, resolution, 'black', { left: dash.x, right: dash.x + 4, top: typeArea.bottom + 2, bottom: 285 });
  const distance = ink === null ? NaN : (ink.top + ink.bottom) / 2 - typeArea.bottom;
  return Math.abs(distance - 7) <= 1 ? [] : [`the page number’s dash is ${distance.toFixed(1)} mm under the type area`];
}
