import { spanOf, type Block, type BlockRole, type Span } from '../../bulletin/block.ts';
import { endsSentence } from '../../text/punctuation.ts';

/** How a body paragraph ends: well, in no mark at all, or in one that must not end it. */
export type BodyEnding =
  | { readonly kind: 'good' }
  | {
      readonly kind: 'missing' | 'wrong';
      /** The end itself: the last character or the wrong mark. */
      readonly at: Span;
      readonly text: string;
      /** True for a phrase, which in a list may well do without a mark. */
      readonly isPhrase: boolean;
    };

const bodyRoles: ReadonlySet<BlockRole> = new Set(['lead', 'problem-text', 'rectification', 'measure', 'label', 'prose']);
const wrongMark = /[；，、;,]$/u;
const hanEnd = /[㐀-䶿一-鿿”’》〉）)%％]$/u;
const innerSentence = /[。！？]/u;
const innerClause = /[，；,;]/u;
const shortLine = 14;
const shortProse = 24;
const shortMeasure = 8;
const keyValue = /^[^，。；：:、\s]{1,12}[：:]/u;
const sideLabel = /^[【（(]?(?:责任|牵头|主责|分管|配合|整改时限|完成时限|整改期限|完成时间|时限|期限|联系|电话|监督电话|地址|通讯|邮编|邮箱|邮政|电子|来源|日期|时间|发布|抄送|抄报|主送|报送|附件|附：|附表|编辑|审核|撰稿|作者|完成情况|整改状态|销号|状态|备注|注：)/u;
const sideBracket = /[（(【〔[](?:[^（）()【】]{0,20}[：:]|已|未|正在|长期|持续|基本|完成|整改|责任|牵头|时限|此件|详见|见附)[^（）()【】]{0,60}[）)】〕\]]$/u;
const trailingBracket = /[（(【〔[][^（）()【】]{0,60}[）)】〕\]]$/u;
const dateEnd = /\d\s?[年月日号]$/u;

/** How a block ends as a paragraph of the body; null where it is no such paragraph or no sentence is asked of it. */
export function bodyEnding(block: Block): BodyEnding | null {
  const text = block.text.trimEnd();
  if (!bodyRoles.has(block.role) || text === '' || isNoParagraph(block, text)) return null;
  if (endsWell(text)) return { kind: 'good' };
  const kind = wrongMark.test(text) ? 'wrong' : 'missing';
  if (isSideLine(text) || (kind === 'missing' && !hanEnd.test(text)) || needsNoMark(block, text, kind)) return null;
  const end = text.length;
  return { kind, at: spanOf(block, end - 1, end), text: text.slice(kind === 'wrong' ? -1 : -6), isPhrase: isPhrase(text) };
}

/** Lines of which nobody can say that they are sentences: short prose, and phrases that are no measures. */
function needsNoMark({ role }: Block, text: string, kind: 'wrong' | 'missing'): boolean {
  if (role === 'prose' && !innerSentence.test(text) && (kind === 'wrong' ? !breaksOff(text) : text.length < shortProse)) return true;
  return isPhrase(text) && ((role !== 'measure' && role !== 'rectification') || text.length < shortMeasure);
}

/** A long line that ends in a comma; one that ends in ； may be an item of a list. */
function breaksOff(text: string): boolean {
  return /[，、,]$/u.test(text) && text.length >= shortProse && innerClause.test(text.slice(0, -1));
}

function isPhrase(text: string): boolean {
  return !innerSentence.test(text) && (!innerClause.test(text.slice(0, -1)) || text.length < shortLine);
}

function isNoParagraph(block: Block, text: string): boolean {
  const { kind } = block.shape;
  if (kind !== 'paragraph' && kind !== 'list-item') return true;
  // A paragraph that is bold from end to end is a heading in the writer's eyes, one that ends in a link a list of links.
  if (block.marks.some((mark) => mark.kind === 'strong' && mark.start === 0 && mark.end >= text.length)) return true;
  return block.marks.some((mark) => (mark.kind === 'link' || mark.kind === 'code') && mark.end >= text.length) || text.includes('\n');
}

/** 。！？…… and a colon, which introduces what follows; a status bracket may stand behind. */
function endsWell(text: string): boolean {
  if (endsSentence(text) || /[：:.]$/u.test(text)) return true;
  const bracket = trailingBracket.exec(text);
  return bracket !== null && endsSentence(text.slice(0, bracket.index));
}

/** Key and value, a status in brackets, a date, a list of names: lines that are no sentences. */
function isSideLine(text: string): boolean {
  if ((sideLabel.test(text) && !innerSentence.test(text)) || sideBracket.test(text) || (dateEnd.test(text) && isPhrase(text))) return true;
  const key = keyValue.exec(text);
  if (key !== null && !innerClause.test(text.slice(key[0].length)) && !innerSentence.test(text)) return true;
  return !innerSentence.test(text) && !innerClause.test(text) && (text.match(/、/gu)?.length ?? 0) >= 3;
}
