import { located, type Block, type Located } from '../block.ts';
import { isUnitName } from '../facts/unit-name.ts';
import { opensBody } from './body-start.ts';

/** What a block at the top of a document can be, by itself. */
export type HeadLine =
  | { readonly kind: 'metadata' | 'recipient' | 'unit' | 'title-like' | 'blank' | 'text' | 'body'; readonly block: Block }
  | { readonly kind: 'document-number'; readonly block: Block; readonly at: Located<string> };

const stamp = /^[^\u4e00-\u9fff]{0,4}\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?[\s\u3000]{1,4}\d{1,2}[:：]\d{2}/u;
const webKey = /(?:来源|发布(?:时间|日期|机构|单位)|信息来源|稿源|作者|浏览(?:次数|量)?|阅读(?:次数|量)?|点击(?:数|量|次数)?|访问量|字号|字体|索引号|主题分类|信息分类|责任编辑|编辑|审核|撰稿|供稿|日期|时间|分享到?|打印|公开方式|文章来源|有效性|名称)[ \u3000]?[:：]/u;
/** What a web page leaves around a title: 您的位置：首页 > 公示公告, 分享到：, 字体：【大 中 小】. */
const webPage = /^(?:您?的?(?:当前)?(?:所在)?位置|首页[\s\u3000]*[>＞»|-]|当前位置|分享|打印|字[体号]|色调|浏览|阅读|点击)|[^\s>][\s\u3000]*[>＞»][\s\u3000]*[^\s>]/u;
/** Below the title of a report that was held as a speech: ——某日在某会议上, 市审计局局长 某某. */
const heldAt = /^[—－–-]{1,4}[^，。]{4,60}(?:会议?|会上|会议上)$/u;
const speaker = /^[\u4e00-\u9fff]{2,20}(?:局长|厅长|主任|书记|市长|县长|区长|镇长|审计长|部长|院长|校长|秘书长)[ \u3000]{1,8}[\u4e00-\u9fff×]{1,2}[ \u3000]{0,4}[\u4e00-\u9fff×]{1,2}$/u;
const dateOnly = /^[（(]?(?:\d{4}|[〇零○一二三四五六七八九]{4})[年.\-/][\d〇一二三四五六七八九十]{1,3}[月.\-/](?:[\d一二三四五六七八九十]{1,3}日?)?[）)]?$/u;
const classified = /^(?:(?:绝密|机密|秘密)[★☆·\d年月 ]{0,8}|特急|加急|平急|特提|急件|\d{6}|(?:送审|征求意见|讨论)稿|[（(](?:征求意见|送审|讨论|公开|社会公开|对外公开|党内公开|党内通报|公开发布|主动公开|此件公开发布|摘要)稿?版?[）)])$/u;
/** Who may read it: 内部资料, 内部资料，不得公开, 注意保存. */
const restricted = /^[（(【]?(?:(?:内部(?:资料|文件|材料|使用|传阅)|(?:不得|不予|严禁|禁止)(?:公开|外传|翻印|复制|转载)|注意(?:保存|保密)|妥善保管)[，,、；;。！! \u3000]{0,4}){1,4}[）)】]?$/u;
const documentNumber = /^[\u4e00-\u9fffA-Za-z（）()]{0,20}[〔[［【（(〈]\d{4}[〕\]］】）)〉][ \u3000]?第?[ \u3000]?\d{1,5}[ \u3000]?号$/u;
/** 云教党〔2021〕3号　　签发人：某某 */
const signatory = /[ \u3000]{1,40}签发人[ \u3000]{0,4}[：:].{0,20}$/u;
const recipientWords = /[各党委局组部院校办所站队会司室科镇乡村街县市区省州厅同志领导单位社]/u;
const notRecipient = /如下|整改|问题|措施|情况|其中|包括|主要|方面|是$|联系|电话|地址|邮箱|单位$/u;
const longestLine = 80;

export function readHeadLines(blocks: readonly Block[]): readonly HeadLine[] {
  return blocks.map(readHeadLine);
}

/** What a block would be at the top of a document. */
export function readHeadLine(block: Block): HeadLine {
  const text = block.text.trim();
  if (text === '' || block.shape.kind === 'thematic-break') return { kind: 'blank', block };
  const number = documentNumberIn(block, text);
  if (number !== null) return { kind: 'document-number', block, at: number };
  if (isMetadata(text)) return { kind: 'metadata', block };
  if (isRecipient(block, text)) return { kind: 'recipient', block };
  if (opensBody(block, 'first heading')) return { kind: 'body', block };
  if (isUnitName(text)) return { kind: 'unit', block };
  return { kind: isTitleLike(text) ? 'title-like' : 'text', block };
}

function documentNumberIn(block: Block, text: string): Located<string> | null {
  const value = (/^[（(](.*)[）)]$/u.exec(text)?.[1] ?? text).replace(signatory, '');
  if (value.length > 40 || !documentNumber.test(value)) return null;
  const start = block.text.indexOf(value);
  return located(value, block, start, start + value.length);
}

/** True for a line that is a date and nothing else, perhaps in brackets. */
export function isDateLine(text: string): boolean {
  return text.length <= 40 && dateOnly.test(text.replace(/[ \u3000]/gu, ''));
}

function isMetadata(text: string): boolean {
  if (text.length > 160) return false;
  if (stamp.test(text) || isDateLine(text) || classified.test(text) || restricted.test(text)) return true;
  if (text.endsWith('。')) return false;
  return webPage.test(text) || heldAt.test(text) || speaker.test(text) || (webKey.test(text) && !/[：:]$/u.test(text));
}

/** 各党支部：, 县委巡察办： */
function isRecipient(block: Block, text: string): boolean {
  if (block.shape.kind !== 'paragraph' || text.length > longestLine || !/[：:]$/u.test(text) || /[。；]/u.test(text)) return false;
  const name = text.slice(0, -1).trim();
  return name.length >= 2 && recipientWords.test(name) && !notRecipient.test(name);
}

/** A line that could be a title or a part of one: short, and no sentence. */
function isTitleLike(text: string): boolean {
  return text.length <= longestLine && !/[。！？；，,;!?]/u.test(text.replace(/。$/u, '').replace(/[“《（(][^”》）)]*[”》）)]/gu, '')) && !/[：:]$/u.test(text);
}
