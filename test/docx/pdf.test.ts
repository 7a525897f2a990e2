import { afterAll, describe, expect, test } from 'vitest';
import { bulletins } from './support/bulletins.ts';
import { dashFaults, headerFaults, imprintFaults, layoutFaults } from './support/layout-faults.ts';
import { makeDocx } from './support/make-docx.ts';
import { findOffice } from './support/office.ts';
import { withChanged } from './support/package-parts.ts';
import { png } from './support/png.ts';
import { printedPages, type PrintedPage } from './support/printed-lines.ts';
import { realBulletin } from '../support/real-bulletin.ts';

const office = findOffice();
const { text: corpus, isMissing: isCorpusMissing } = realBulletin('measuring the pages of a real bulletin, and of faults planted in it');
const isMissing = typeof office === 'string' || isCorpusMissing;
if (typeof office === 'string') {
  // Where everything must run, a missing program is a failure.
  if (process.env['CI'] !== undefined) throw new Error(office);
  console.log(`skipped: pages of the Word file are not measured, ${office}`);
}

const images = { 'images/meeting.png': png(800, 450) };
const resolution = 150;
const document = 'word/document.xml';
const styles = 'word/styles.xml';

type Change = readonly [part: string, change: (xml: string) => string];

/** Faults that a writer could make, and what the measuring says of them. */
const planted: Readonly<Record<string, { readonly change: Change; readonly fault: RegExp }>> = {
  paper: { change: [document, (xml) => xml.replace('w:w="11906" w:h="16838"', 'w:w="12240" w:h="15840"')], fault: /not A4/u },
  'left-margin': { change: [document, (xml) => xml.replace('w:left="1587"', 'w:left="1800"')], fault: /left edge is at/u },
  'right-margin': { change: [document, (xml) => xml.replace('w:right="1474"', 'w:right="1800"')], fault: /right edge is at/u },
  'line-pitch': { change: [styles, (xml) => xml.replaceAll('w:line="579"', 'w:line="560"')], fault: /mm apart/u },
  'line-pitch-of-600': { change: [styles, (xml) => xml.replaceAll('w:line="579"', 'w:line="600"')], fault: /has 21 lines/u },
  'letter-spacing': { change: [styles, (xml) => xml.replaceAll('<w:spacing w:val="-5"/>', '')], fault: /full lines have neither 28|no line has 28/u },
  'body-size': { change: [styles, (xml) => xml.replaceAll('w:val="32"', 'w:val="28"')], fault: /no line is 16 pt/u },
  'title-size': { change: [styles, (xml) => xml.replaceAll('w:val="44"', 'w:val="36"')], fault: /no title is 22 pt/u },
  'title-to-the-left': { change: [styles, (xml) => xml.replace('<w:jc w:val="center"/>', '<w:jc w:val="left"/>')], fault: /is not centred/u },
  indent: { change: [styles, (xml) => xml.replaceAll(/w:firstLineChars="200" w:firstLine="630"/gu, 'w:firstLine="300"')], fault: /begin neither at the edge/u },
  'one-font': { change: [styles, (xml) => xml.replaceAll('楷体_GB2312', '仿宋_GB2312')], fault: /are set in/u },
  'number-size': { change: [styles, (xml) => xml.replaceAll('w:val="28"', 'w:val="24"')], fault: /number of page 1 is 12/u },
  'number-side': { change: ['word/footerOdd.xml', (xml) => xml.replace('w:val="right"', 'w:val="left"')], fault: /number of page 1 stands/u },
  'number-lost': { change: [document, (xml) => xml.replace(/<w:footerReference w:type="even"[^>]*>/u, '')], fault: /page 2 (?:bears no number|is numbered)/u },
};

const plantedOnPaper: Readonly<Record<string, { readonly change: Change; readonly fault: RegExp; readonly check: 'header' | 'imprint' | 'dash' }>> = {
  'dash-height': { change: [document, (xml) => xml.replace('w:footer="1417"', 'w:footer="1100"')], check: 'dash', fault: /dash is/u },
  'mark-height': { change: [document, (xml) => xml.replace(/w:before="(\d+)" w:line="(\d+)" w:lineRule="exact"/u, 'w:before="900" w:line="$2" w:lineRule="exact"')], check: 'header', fault: /name begins/u },
  'rule-gap': { change: [document, (xml) => xml.replace('w:space="7" w:color="FF0000"', 'w:space="1" w:color="FF0000"')], check: 'header', fault: /red rule is/u },
  'rule-color': { change: [document, (xml) => xml.replace('w:space="7" w:color="FF0000"', 'w:space="7" w:color="000000"')], check: 'header', fault: /lacks/u },
  'imprint-place': { change: [document, (xml) => xml.replace('<wp:align>bottom</wp:align>', '<wp:posOffset>7000000</wp:posOffset>')], check: 'imprint', fault: /imprint ends at|rules/u },
  'imprint-size': { change: [styles, (xml) => xml.replace(/(w:styleId="GwImprint".*?<w:sz w:val=")28("\/><w:szCs w:val=")28/u, '$124$224')], check: 'imprint', fault: /not 14 pt/u },
};

interface Printed {
  readonly pdf: string;
  readonly pages: readonly PrintedPage[];
}

const printed = isMissing ? null : await printAll(office);
if (!isMissing) afterAll(() => {
  office.close();
});

async function printAll(on: Exclude<typeof office, string>): Promise<ReadonlyMap<string, Printed>> {
  const plain = (await makeDocx(corpus)).bytes;
  const whole = (await makeDocx(bulletins[0]?.text ?? '', { images, comments: 'with-comments' })).bytes;
  const files: Record<string, Uint8Array> = { corpus: plain, 'corpus-with-full-pages': (await makeDocx(corpus, { docx: { keepHeadings: false } })).bytes };
  for (const [index, { text }] of bulletins.entries()) files[`bulletin-${index + 1}`] = (await makeDocx(text, { images, comments: 'with-comments' })).bytes;
  for (const [name, { change }] of Object.entries(planted)) files[`planted-${name}`] = withChanged(plain, ...change);
  for (const [name, { change }] of Object.entries(plantedOnPaper)) files[`planted-${name}`] = withChanged(whole, ...change);
  const pdfs = on.convert(files);
  return new Map(Object.entries(pdfs).map(([name, pdf]) => [name, { pdf, pages: printedPages(on.characters(pdf)) }]));
}

function printedOf(name: string): Printed {
  const found = printed?.get(name);
  if (found === undefined) throw new Error(`${name} was not printed`);
  return found;
}

function paperFaults(name: string, check: 'header' | 'imprint' | 'dash'): readonly string[] {
  const { pdf, pages } = printedOf(name);
  const number = check === 'imprint' ? pages.length : 1;
  const page = pages[number - 1];
  if (page === undefined || isMissing) return ['no such page'];
  const pixels = office.pixels(pdf, number, resolution);
  return { header: headerFaults, imprint: imprintFaults, dash: dashFaults }[check](pixels, resolution, page);
}

describe.skipIf(isMissing)('pages as LibreOffice prints them', () => {
  test('the corpus: paper, type area, lines, characters, title, fonts, page numbers', () => {
    expect(layoutFaults(printedOf('corpus').pages, { fullPages: 'unless-headings-move' })).toEqual([]);
    expect(paperFaults('corpus', 'dash')).toEqual([]);
  });

  test('the corpus with headings left where they fall: 22 lines on every inner page', () => {
    expect(layoutFaults(printedOf('corpus-with-full-pages').pages, { fullPages: 'always' })).toEqual([]);
  });

  test('no character of the corpus is lost', () => {
    const shown = printedOf('corpus').pages.flatMap(({ lines }) => lines.filter(({ y }) => y < 262).map(({ text }) => text)).join('');
    const source = corpus.replace(/^---$/gmu, '').replace(/^#+/gmu, '').replaceAll('**', '').replace(/\s/gu, '');
    expect(shown).toBe(source);
  });

  test('a lost character is seen', () => {
    const shown = printedOf('planted-one-font').pages.flatMap(({ lines }) => lines.filter(({ y }) => y < 262).map(({ text }) => text)).join('');
    expect(shown).toContain('牢固树立');
    expect(shown.replace('牢固', '牢')).not.toBe(shown);
  });

  test.each(bulletins.map(({ name }, index) => [name, `bulletin-${index + 1}`]))('%s: header, imprint, page number in place', (name, file) => {
    const { pages } = printedOf(file);
    const hasHeader = /^\d+ (?!南河|永宁)/u.test(name);
    if (hasHeader) expect(paperFaults(file, 'header')).toEqual([]);
    expect(paperFaults(file, 'imprint')).toEqual([]);
    expect(paperFaults(file, 'dash')).toEqual([]);
    for (const page of pages) expect(page.lines.filter(({ y, glyphs }) => y > 37 && y < 262 && (glyphs[0]?.size ?? 0) > 15).length).toBeLessThanOrEqual(22);
  });
});

describe.skipIf(isMissing)('each measure is seen to fail', () => {
  test.each(Object.entries(planted))('%s', (name, { fault }) => {
    expect(layoutFaults(printedOf(`planted-${name}`).pages, { fullPages: 'unless-headings-move' }).join('\n')).toMatch(fault);
  });

  test.each(Object.entries(plantedOnPaper))('%s', (name, { fault, check }) => {
    expect(paperFaults(`planted-${name}`, check).join('\n')).toMatch(fault);
  });
});
