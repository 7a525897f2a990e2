/** What an element says of its text, as far as it matters here. Undefined = as its parent. */
export interface ElementStyle {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly preformatted?: boolean;
  readonly hidden: boolean;
  /** `mso-list:Ignore`: the drawn number of an automatic list. */
  readonly listMark: boolean;
  /** `mso-list:l0 level2 lfo1` → 2. */
  readonly listLevel: number | null;
  readonly outlineLevel: number | null;
  readonly pageBreak: boolean;
  readonly listStyle: string | undefined;
  /** `mso-element:comment-list`, `footnote-list` … */
  readonly part: string | undefined;
  readonly noteReference: boolean;
}

const boldTags = new Set(['b', 'strong', 'th']);
const italicTags = new Set(['i', 'em', 'cite']);

/** Reads tag and `style` attribute; never fails. */
export function elementStyle(name: string, style: string | undefined): ElementStyle {
  const declarations = parseDeclarations(style ?? '');
  const weight = declarations.get('font-weight');
  const slant = declarations.get('font-style');
  const space = declarations.get('white-space');
  const bold = weight === undefined ? boldTags.has(name) || undefined : weight.startsWith('bold') || Number(weight) >= 600;
  const italic = slant === undefined ? italicTags.has(name) || undefined : /^(?:italic|oblique)/u.test(slant);
  const preformatted = space === undefined ? name === 'pre' || undefined : space.startsWith('pre') || space === 'break-spaces';
  return {
    ...(bold === undefined ? {} : { bold }),
    ...(italic === undefined ? {} : { italic }),
    ...(preformatted === undefined ? {} : { preformatted }),
    hidden: declarations.get('display') === 'none' || declarations.get('mso-hide') === 'all',
    listMark: declarations.get('mso-list') === 'ignore',
    listLevel: numberAt(declarations.get('mso-list'), /level(\d{1,2})/u),
    outlineLevel: numberAt(declarations.get('mso-outline-level'), /^(\d)$/u),
    pageBreak: declarations.get('page-break-before') === 'always' || declarations.get('mso-special-character') === 'page-break',
    listStyle: declarations.get('list-style-type'),
    part: declarations.get('mso-element'),
    noteReference: declarations.has('mso-footnote-id') || declarations.has('mso-endnote-id'),
  };
}

function parseDeclarations(style: string): ReadonlyMap<string, string> {
  const declarations = new Map<string, string>();
  for (const part of style.split(';')) {
    const colon = part.indexOf(':');
    if (colon > 0) declarations.set(part.slice(0, colon).trim().toLowerCase(), part.slice(colon + 1).trim().toLowerCase());
  }
  return declarations;
}

function numberAt(text: string | undefined, pattern: RegExp): number | null {
  const found = text === undefined ? null : pattern.exec(text);
  return found === null ? null : Number(found[1]);
}
