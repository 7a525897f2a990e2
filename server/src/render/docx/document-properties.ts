import { cleanText } from './clean-text.ts';
import { element, textElement, xmlPart } from './xml.ts';

/** `docProps/core.xml`: title and author; no dates, which would differ each time. */
export function corePropertiesPart(title: string, creator: string): string {
  const names = {
    'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
    'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  };
  return xmlPart(element('cp:coreProperties', names, [textElement('dc:title', {}, cleanText(title)), textElement('dc:creator', {}, cleanText(creator)), textElement('dc:language', {}, 'zh-CN')]));
}

/** `docProps/app.xml`. */
export function applicationPart(): string {
  return xmlPart(element('Properties', { xmlns: 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties' }, [textElement('Application', {}, 'Zhenggai')]));
}
