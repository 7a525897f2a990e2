import type { FontNames } from '../gbt-9704.ts';
import { element, namespaces, valued, xmlPart } from './xml.ts';

/** What to take where a font is not installed. */
const alternatives: Readonly<Record<string, string>> = {
  仿宋_GB2312: '仿宋',
  楷体_GB2312: '楷体',
  仿宋: 'FangSong',
  楷体: 'KaiTi',
  黑体: 'SimHei',
  宋体: 'SimSun',
  方正小标宋简体: '方正小标宋_GBK',
};

/** `word/fontTable.xml`: names only, no font is shipped. */
export function fontTablePart(fonts: FontNames): string {
  const names = [...new Set(Object.values(fonts))];
  return xmlPart(element('w:fonts', namespaces, names.map((name) => {
    const alternative = alternatives[name];
    return element('w:font', { 'w:name': name }, [
      ...(alternative === undefined ? [] : [valued('w:altName', alternative)]),
      valued('w:charset', '86'),
      valued('w:family', 'auto'),
      valued('w:pitch', 'variable'),
    ]);
  })));
}
