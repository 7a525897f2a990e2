import type { FrontMatterValues } from '../front-matter.ts';

export type FrontMatterKey = keyof FrontMatterValues;

/** Each key with the Chinese names that mean it. */
const synonyms: Readonly<Record<FrontMatterKey, readonly string[]>> = {
  kind: ['文种', '类型', '文档类型', '文件类型'],
  title: ['标题', '题目', '公文标题', '文件标题'],
  issuer: ['发文机关', '发文单位', '发布机关', '发布单位', '署名', '单位'],
  documentNumber: ['发文字号', '文号', '文件编号', '字号'],
  dateOfIssue: ['成文日期', '发文日期', '发布日期', '印发时间', '日期'],
  mainRecipients: ['主送', '主送机关', '主送单位'],
  copyRecipients: ['抄送', '抄送机关', '抄送单位'],
  secrecy: ['密级', '密级和保密期限', '秘密等级'],
  urgency: ['紧急程度', '缓急', '缓急程度'],
  copyNumber: ['份号'],
  signatory: ['签发人', '签发'],
  printingOffice: ['印发机关', '印发单位'],
  printingDate: ['印发日期'],
  attachments: ['附件', '附件说明'],
  rectificationPeriod: ['集中整改期', '整改期', '整改期限', '整改时限'],
};

const keyByName: ReadonlyMap<string, FrontMatterKey> = new Map(
  (Object.keys(synonyms) as FrontMatterKey[]).flatMap((key) => [key, ...synonyms[key]].map((name) => [name, key] as const)),
);

/** Each key with the Chinese name that official writing has for it. */
export const keyPairs: readonly { readonly key: FrontMatterKey; readonly chinese: string }[] = (Object.keys(synonyms) as FrontMatterKey[]).map((key) => ({ key, chinese: synonyms[key][0] ?? key }));

/** Every name that is understood, canonical and Chinese. */
export const keyNames: readonly string[] = [...keyByName.keys()];

/** The canonical key of a name; null for unknown ones. */
export function keyOf(name: string): FrontMatterKey | null {
  return keyByName.get(name.trim()) ?? null;
}
