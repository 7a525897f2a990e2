/** A character on the page; lengths in millimetres, `y` of the baseline from the top. */
export interface Glyph {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly font: string;
  /** Points. */
  readonly size: number;
}

export interface PrintedLine {
  readonly text: string;
  readonly glyphs: readonly Glyph[];
  readonly y: number;
}

export interface PrintedPage {
  readonly width: number;
  readonly height: number;
  /** From the top down. */
  readonly lines: readonly PrintedLine[];
}

const pointInMillimetres = 25.4 / 72;

/** Pages and lines of `mutool draw -F stext`. Characters on one baseline are one line; blanks that were only drawn as distance are none. */
export function printedPages(stext: string): readonly PrintedPage[] {
  return stext.split('<page ').slice(1).map((page) => {
    const [width = 0, height = 0] = ['width', 'height'].map((name) => Number(new RegExp(`${name}="([\\d.]+)"`, 'u').exec(page)?.[1] ?? 0) * pointInMillimetres);
    return { width, height, lines: linesOf(glyphsOf(page)) };
  });
}

function glyphsOf(page: string): readonly Glyph[] {
  const glyphs: Glyph[] = [];
  let font = '';
  let size = 0;
  for (const match of page.matchAll(/<font name="([^"]*)" size="([\d.]+)"|<char [^>]*?x="([-\d.]+)" y="([-\d.]+)"[^>]*? c="([^"]*)"/gu)) {
    if (match[1] !== undefined) {
      font = match[1].replace(/^[A-Z]{6}\+/u, '');
      size = Number(match[2]);
    } else glyphs.push({ text: decoded(match[5] ?? ''), x: Number(match[3]) * pointInMillimetres, y: Number(match[4]) * pointInMillimetres, font, size });
  }
  return glyphs;
}

function decoded(text: string): string {
  return text.replace(/&#x([0-9a-f]+);/giu, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16))).replace('&lt;', '<').replace('&gt;', '>').replace('&quot;', '"').replace('&apos;', "'").replace('&amp;', '&');
}

function linesOf(glyphs: readonly Glyph[]): readonly PrintedLine[] {
  const rows: Glyph[][] = [];
  for (const glyph of [...glyphs].sort((a, b) => a.y - b.y || a.x - b.x)) {
    const row = rows.at(-1);
    if (row !== undefined && Math.abs((row[0]?.y ?? 0) - glyph.y) < 1.2) row.push(glyph);
    else rows.push([glyph]);
  }
  return rows.map((row) => {
    const sorted = row.sort((a, b) => a.x - b.x).filter(({ text }) => text.trim() !== '');
    return { glyphs: sorted, text: sorted.map(({ text }) => text).join(''), y: sorted[0]?.y ?? 0 };
  }).filter(({ text }) => text !== '');
}
