import { fillPlaceholders, type Locale, type Localized } from '../core/locale/locale.ts';
import type { FromWordResult } from './from-word.ts';
import type { LossKind, Loss } from './lost-text.ts';
import type { Omissions } from './pasted-block.ts';

const losses: Readonly<Record<LossKind, Localized>> = {
  replacement: { 'zh-CN': '“{sample}”处有无法解码的字符，请对照原文补上', en: 'undecodable characters at “{sample}”; fill them in from the original' },
  mojibake: { 'zh-CN': '“{sample}”是乱码，复制前的文件编码可能不对，请找回原文', en: '“{sample}” is garbled: the text was decoded wrongly before it was copied; go back to the original' },
  'question-marks': { 'zh-CN': '“{sample}”处的字变成了问号，请对照原文补上', en: 'characters turned into question marks at “{sample}”; fill them in from the original' },
  'private-letters': { 'zh-CN': '“{sample}”是个别字体专有的字符，换一台电脑可能显示不出来，请改用通用的字', en: '“{sample}” is known to one font only and may not show elsewhere; use a common character' },
  'damaged-date': { 'zh-CN': '日期“{sample}”丢了字，请对照原文补上', en: 'the date “{sample}” lost characters; fill them in from the original' },
};

const omissions: Readonly<Record<keyof Omissions, Localized>> = {
  images: { 'zh-CN': '{count}张图片没有带过来，请另行插入', en: '{count} picture(s) were not carried over; insert them yourself' },
  comments: { 'zh-CN': '{count}条批注没有带过来', en: '{count} comment(s) were not carried over' },
  deletions: { 'zh-CN': '修订中已删除的{count}处文字没有带过来', en: '{count} passage(s) deleted in tracked changes were not carried over' },
  hidden: { 'zh-CN': '{count}处隐藏文字没有带过来', en: '{count} hidden passage(s) were not carried over' },
  objects: { 'zh-CN': '{count}个嵌入对象没有带过来', en: '{count} embedded object(s) were not carried over' },
  nesting: { 'zh-CN': '{count}个嵌套过深的标记没有理会，其中的文字照样带过来', en: '{count} tag(s) nested too deep were passed over; their text was carried over' },
};

const unsettled: Localized = {
  'zh-CN': '内容结构过于混乱，排不出稳定的版式，文字照样带过来，版式未调整',
  en: 'the content is too damaged to come to a settled form; its words were carried over, its layout was left as it was',
};

/** What to say of a place that lost characters, for a person. */
export function lossText({ kind, sample }: Loss, locale: Locale): string {
  return fillPlaceholders(losses[kind][locale], { sample });
}

/** A sentence for each sort of thing that was not carried over. */
export function omissionTexts(omitted: Omissions, locale: Locale): readonly string[] {
  const kinds = ['images', 'comments', 'deletions', 'hidden', 'objects', 'nesting'] as const;
  return kinds.filter((kind) => omitted[kind] > 0).map((kind) => fillPlaceholders(omissions[kind][locale], { count: omitted[kind] }));
}

/** A sentence for each thing that concerns the paste as a whole. */
export function pasteTexts({ omissions: omitted, settled }: Pick<FromWordResult, 'omissions' | 'settled'>, locale: Locale): readonly string[] {
  return [...omissionTexts(omitted, locale), ...(settled ? [] : [unsettled[locale]])];
}
