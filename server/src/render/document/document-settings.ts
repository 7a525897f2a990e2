import { fontSets, type FontNames, type FontRole } from '../gbt-9704.ts';

/** What the configuration's `docx` says, as layout needs it. */
export interface DocumentSettings {
  readonly fonts: FontNames;
  /** With a seal, signature and date stand where it will cover them. */
  readonly seal: 'with-seal' | 'without-seal';
  /** `hidden`: no 版头, whatever the front matter says. `mark`: 发文机关标志 where it is not the issuer's name. */
  readonly header: { readonly kind: 'hidden' } | { readonly kind: 'shown'; readonly mark: string | null };
  readonly keepHeadings: 'with-text' | 'free';
}

const fontRoles: readonly FontRole[] = ['title', 'heading', 'subheading', 'body', 'pageNumber'];

/** Reads the configuration's `docx`; what it does not say is the standard's own way. */
export function readDocumentSettings(docx: Readonly<Record<string, unknown>>): DocumentSettings {
  const fonts = recordOf(docx['fonts']);
  const named = Object.fromEntries(fontRoles.flatMap((role) => (typeof fonts[role] === 'string' ? [[role, fonts[role]]] : [])));
  const name = recordOf(docx['header'])['name'];
  return {
    fonts: { ...fontSets[docx['fontSet'] === 'plain' ? 'plain' : 'gb2312'], ...named },
    seal: docx['seal'] === true ? 'with-seal' : 'without-seal',
    header: docx['header'] === false ? { kind: 'hidden' } : { kind: 'shown', mark: typeof name === 'string' && name !== '' ? name : null },
    keepHeadings: docx['keepHeadings'] === false ? 'free' : 'with-text',
  };
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}
