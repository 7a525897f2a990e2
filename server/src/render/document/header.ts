import type { FrontMatterValues } from '../../core/bulletin/front-matter.ts';
import type { Bulletin } from '../../core/bulletin/model.ts';
import { formatChineseDate } from '../../core/text/calendar-date.ts';
import type { DocumentSettings } from './document-settings.ts';
import type { Header, Imprint } from './document.ts';

const noValues: FrontMatterValues = {};

/** 版头, where the front matter holds anything that stands there. */
export function makeHeader({ frontMatter, issuer }: Bulletin, { header }: DocumentSettings): Header | null {
  const { copyNumber, secrecy, urgency, documentNumber, signatory, issuer: named } = frontMatter?.values ?? noValues;
  if (header.kind === 'hidden' || [copyNumber, secrecy, urgency, documentNumber, signatory].every((part) => part === undefined)) return null;
  return {
    copyNumber: copyNumber ?? null,
    secrecy: secrecy ?? null,
    urgency: urgency ?? null,
    mark: header.mark ?? named ?? issuer?.value ?? null,
    documentNumber: documentNumber ?? null,
    signatory: signatory ?? null,
  };
}

/** 版记, where the front matter holds anything that stands there. */
export function makeImprint({ frontMatter }: Bulletin): Imprint | null {
  const { copyRecipients, printingOffice, printingDate } = frontMatter?.values ?? noValues;
  const copies = copyRecipients?.join('，') ?? '';
  if (copies === '' && printingOffice === undefined && printingDate === undefined) return null;
  return {
    copyRecipients: copies === '' ? null : `${copies.replace(/。$/u, '')}。`,
    printingOffice: printingOffice ?? null,
    printingDate: printingDate === undefined ? null : `${formatChineseDate(printingDate)}印发`,
  };
}
