import { partsOf } from './package-parts.ts';

/** What the Open XML SDK lets pass: each fault a line. */
export function structureFaults(docx: Uint8Array): readonly string[] {
  const parts = partsOf(docx);
  const part = (name: string): string => parts.get(`word/${name}.xml`) ?? '';
  return [
    ...styleFaults(parts),
    ...commentFaults(part('document'), part('comments')),
    ...noteFaults(part('document'), part('footnotes')),
    ...relationshipFaults(parts),
    ...duplicates('drawing', valuesOf(part('document'), /<wp:docPr id="([^"]*)"/gu)),
    ...duplicates('bookmark', valuesOf(part('document'), /<w:bookmarkStart [^>]*w:name="([^"]*)"/gu)),
    ...tableFaults(part('document')),
    ...textFaults(parts),
  ];
}

function valuesOf(xml: string, pattern: RegExp): readonly string[] {
  return [...xml.matchAll(pattern)].map((match) => match[1] ?? '');
}

function duplicates(kind: string, values: readonly string[]): readonly string[] {
  return values.filter((value, index) => values.indexOf(value) !== index).map((value) => `two of ${kind} ${value}`);
}

function styleFaults(parts: ReadonlyMap<string, string>): readonly string[] {
  const ids = valuesOf(parts.get('word/styles.xml') ?? '', /<w:style [^>]*w:styleId="([^"]*)"/gu);
  const used = [...parts].flatMap(([name, xml]) => (name.startsWith('word/') ? valuesOf(xml, /<w:(?:pStyle|rStyle|tblStyle|basedOn|next|link) w:val="([^"]*)"/gu).map((id) => [name, id] as const) : []));
  return [...duplicates('style', ids), ...used.filter(([, id]) => !ids.includes(id)).map(([name, id]) => `${name} names style ${id}, which is not there`)];
}

function commentFaults(document: string, comments: string): readonly string[] {
  const ids = valuesOf(comments, /<w:comment w:id="(\d+)"/gu);
  const marks = ['commentRangeStart', 'commentRangeEnd', 'commentReference'].map((name) => [name, valuesOf(document, new RegExp(`<w:${name} w:id="(\\d+)"`, 'gu'))] as const);
  const unordered = ids.filter((id) => document.indexOf(`<w:commentRangeStart w:id="${id}"`) > document.indexOf(`<w:commentRangeEnd w:id="${id}"`));
  return [
    ...duplicates('comment', ids),
    ...marks.flatMap(([name, found]) => [
      ...duplicates(name, found),
      ...ids.filter((id) => !found.includes(id)).map((id) => `comment ${id} has no ${name}`),
      ...found.filter((id) => !ids.includes(id)).map((id) => `${name} ${id} has no comment`),
    ]),
    ...unordered.map((id) => `comment ${id} ends before it begins`),
  ];
}

function noteFaults(document: string, footnotes: string): readonly string[] {
  const ids = valuesOf(footnotes, /<w:footnote (?:w:type="\w+" )?w:id="(-?\d+)"/gu);
  return [...duplicates('footnote', ids), ...valuesOf(document, /<w:footnoteReference w:id="(\d+)"/gu).filter((id) => !ids.includes(id)).map((id) => `footnote ${id} is not there`)];
}

function relationshipFaults(parts: ReadonlyMap<string, string>): readonly string[] {
  const types = parts.get('[Content_Types].xml') ?? '';
  const extensions = valuesOf(types, /<Default Extension="([^"]*)"/gu);
  const overrides = valuesOf(types, /<Override PartName="\/([^"]*)"/gu);
  const faults: string[] = [];
  const reached = new Set<string>();
  for (const [rels, folder, source] of [['_rels/.rels', '', ''], ['word/_rels/document.xml.rels', 'word/', 'word/document.xml']] as const) {
    const xml = parts.get(rels) ?? '';
    const ids = valuesOf(xml, /<Relationship Id="([^"]*)"/gu);
    faults.push(...duplicates('relationship', ids));
    for (const target of valuesOf(xml, /Target="([^"]*)"/gu)) {
      reached.add(folder + target);
      if (!parts.has(folder + target)) faults.push(`${rels} leads to ${target}, which is not there`);
    }
    for (const id of valuesOf(parts.get(source) ?? '', /\sr:(?:id|embed)="([^"]*)"/gu)) if (!ids.includes(id)) faults.push(`${source} names relationship ${id}, which is not there`);
  }
  for (const name of parts.keys()) {
    if (name === '[Content_Types].xml' || name.endsWith('.rels')) continue;
    if (!reached.has(name)) faults.push(`nothing leads to ${name}`);
    if (!overrides.includes(name) && (name.endsWith('.xml') || !extensions.includes(name.slice(name.lastIndexOf('.') + 1)))) faults.push(`${name} has no content type`);
  }
  return [...faults, ...overrides.filter((name) => !parts.has(name)).map((name) => `a content type for ${name}, which is not there`)];
}

function tableFaults(document: string): readonly string[] {
  return [...document.matchAll(/<w:tbl>.*?<\/w:tbl>/gsu)].flatMap(([table], index) => {
    const widths = valuesOf(table, /<w:gridCol w:w="(\d+)"/gu).map(Number);
    const whole = Number(/<w:tblW w:w="(\d+)"/u.exec(table)?.[1]);
    const rows = table.split('<w:tr>').slice(1).map((row) => row.split('<w:tc>').length - 1);
    return [
      ...(widths.reduce((sum, width) => sum + width, 0) === whole ? [] : [`table ${index}: columns do not add up`]),
      ...(rows.every((cells) => cells === widths.length) ? [] : [`table ${index}: rows of unlike length`]),
      ...(/<w:tcPr>(?:(?!<\/w:tc>).)*?<\/w:tcPr><\/w:tc>/su.test(table) ? [`table ${index}: a cell without a paragraph`] : []),
    ];
  });
}

function textFaults(parts: ReadonlyMap<string, string>): readonly string[] {
  return [...parts].filter(([, xml]) => /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF\uD800-\uDFFF]/u.test(xml)).map(([name]) => `${name} holds characters that XML forbids`);
}
