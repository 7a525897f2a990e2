import { characterSet, isIn } from '../../text/character-set.ts';
import { findAll } from '../../text/find-all.ts';
import type { TextRange } from '../../text/range.ts';

export interface SecrecyMark extends TextRange {
  /** 密级 with or without its term, or words that keep a document from being published. */
  readonly kind: 'level' | 'internal';
}

/** A stretch between sentence ends and brackets, and how it stands in its block. */
interface Segment extends TextRange {
  readonly text: string;
  /** It is all that the block says, or a bracket that opens or closes the block. */
  readonly apart: boolean;
  /** A bracket behind 《…》: it says something of the work that is named, not of this document. */
  readonly ofOther: boolean;
}

const triggers = /[绝机秘][ \u3000]{0,4}密|内部|公开|外传|外泄/gu;
const boundaries = characterSet('。！？；\n（）()【】［］[]〔〕');
const openers = '（(【［[〔';
const closers = '）)】］]〕';

const starred = /^(?:份号[：:]? ?)?(?:\d{1,8} *)?(?:密级[^，。]{0,6}[：:] *)?([绝机秘][ \u3000]{0,4}密[ \u3000]*[★☆] *(?:长期|\d{1,3} *(?:年|个月|月|天))?)/u;
const publicity = /^(?:信息)?公开(?:方式|属性|选项|类别|类型)[：:] *(?:不予公开|不公开)/u;

const subject =
  /^(?:(?:此|本|该)(?:件|文|通报|报告|方案|台账|材料|文件|资料)|(?:以上|上述|通报|报告|全文)(?:内容|材料|情况))(?:内容|材料|全文)?(?:中?含有?|涉及|均|全部|暂|系|为|属于|属|是|只|仅|依法|按规定|密级|列为|定为)*/u;
const level = /^(?:密级[^，。]{0,6}[：: ] *)?[绝机秘][ \u3000]{0,4}密(?:级|件)?(?:文件|材料|资料|事项)?(?: *[·*] *\d{1,3}年)?(?=[，、, ]|$)/u;
const internalNoun = /^(?:属|系|为)?内部(?:资料|文件|材料|文稿|刊物|公文)/u;
const keepIn =
  /^(?:[仅只]?[供限作]?(?:单位|系统|机关)?内部(?:人员)?(?:学习|工作)?(?:使用|参考|传阅|掌握)|(?:严禁|不得|禁止|请勿|切勿|不准|不许)(?:擅自)?(?:对外|向外|向社会)?(?:公开|外传|外泄|传播|扩散|发布|转发|散发)|(?:暂不|不予|不宜|不)(?:对外|向社会)?公开)/u;
const filler = /^(?:(?:请)?(?:妥善|注意)(?:保管|保存|保密)|严格保密|请?勿?遗失|阅后(?:即焚|收回|销毁)|(?:国家|商业|工作)秘密)/u;
const separators = /^[，、,：: 　]+/u;

/** Secrecy marks in a text: at its head, alone, in brackets of their own, or as a sentence about the document itself. */
export function secrecyMarksIn(text: string): readonly SecrecyMark[] {
  return segmentsOf(text).flatMap((segment) => readSegment(segment) ?? []);
}

/** Those that hold a trigger. */
function segmentsOf(text: string): readonly Segment[] {
  const segments: Segment[] = [];
  let read = 0;
  for (const { index } of findAll(text, triggers)) {
    if (index < read) continue;
    const piece = pieceAround(text, index);
    read = piece.end;
    segments.push(segmentOf(text, piece));
  }
  return segments;
}

function pieceAround(text: string, at: number): TextRange {
  let { start, end } = { start: at, end: at };
  while (start > 0 && !isIn(boundaries, text, start - 1)) start -= 1;
  while (end < text.length && !isIn(boundaries, text, end)) end += 1;
  return { start, end };
}

function segmentOf(text: string, piece: TextRange): Segment {
  const whole = text.slice(piece.start, piece.end);
  const trimmed = whole.trim();
  const start = piece.start + whole.indexOf(trimmed);
  const before = text.slice(0, piece.start).trim();
  const ofOther = openers.includes(before.at(-1) ?? '。') && before.at(-2) === '》';
  return { text: trimmed, start, end: start + trimmed.length, ofOther, apart: standsApart(before, text.slice(piece.end).trim()) };
}

function standsApart(before: string, after: string): boolean {
  if (before === '' && /^[。！]?$/u.test(after)) return true;
  const bracketed = openers.includes(before.at(-1) ?? '。') && closers.includes(after.charAt(0) || '。');
  return bracketed && (before.length === 1 || after.length <= 2);
}

function readSegment(segment: Segment): SecrecyMark | null {
  const { text, start, end, ofOther } = segment;
  if (ofOther) return null;
  const star = starred.exec(text);
  if (star !== null) {
    const from = start + text.search(/[绝机秘][ \u3000]{0,4}密[ \u3000]*[★☆]/u);
    return { kind: 'level', start: from, end: from + (star[1] ?? '').trimEnd().length };
  }
  if (publicity.test(text)) return { kind: 'internal', start, end };
  return readPhrases(segment);
}

/** Only a segment that consists of such phrases from end to end is a mark; a sentence that mentions them is not. */
function readPhrases({ text, start, end, apart }: Segment): SecrecyMark | null {
  let rest = text.replace(subject, '');
  const ofItself = rest !== text;
  let kind: SecrecyMark['kind'] | null = null;
  let nouns = 0;
  let phrases = 0;
  while (rest !== '') {
    const read = phraseAt(rest);
    if (read === null) return null;
    if (read.kind !== 'filler') kind = kind === 'level' || read.kind === 'level' ? 'level' : 'internal';
    nouns += read.kind === 'noun' ? 1 : 0;
    phrases += 1;
    rest = rest.slice(read.length).replace(separators, '');
  }
  // 内部资料，不得公开 says so by itself wherever it stands; 不得外传 may end a sentence about something else.
  const stands = ofItself || apart || (nouns > 0 && phrases > 1);
  return kind === null || !stands ? null : { kind, start, end };
}

function phraseAt(text: string): { readonly kind: 'level' | 'noun' | 'internal' | 'filler'; readonly length: number } | null {
  for (const [kind, pattern] of [['level', level], ['noun', internalNoun], ['internal', keepIn], ['filler', filler]] as const) {
    const match = pattern.exec(text);
    if (match !== null) return { kind, length: match[0].length };
  }
  return null;
}
