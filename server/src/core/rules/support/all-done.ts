import { findAll } from '../../text/find-all.ts';
import { parseNumeral } from '../../text/numeral.ts';
import type { TextRange } from '../../text/range.ts';
import { joint } from '../../text/pattern-joint.ts';
import { sentencesIn } from './sentences.ts';

/** A statement that every problem is rectified. `count` where it names a number: only a total's number makes it one of all. */
export interface AllDone extends TextRange {
  readonly count: number | null;
}

const number = '(?:\\d{1,4}|[一二两三四五六七八九十]{1,3})[个项条]';
const source = `(?:(?:巡察组?|巡视组?|督察组?|审计|检查|反馈|指出|发现|交办|移交|提出|查出|列出|存在|涉及|需要?|应|整改|具体|本次|此次|这些|上述|以上|清单|台账|中|内|的|[区市县省州]委|党委|党组|中央|第[一二三四五六七八九十\\d]+|${number}|[\\d一二三四五六七八九十]{1,3}(?:大类|个方面|类)|[、和])${joint})`;
const thing = `(?:问题|整改任务|任务|整改事项|事项|整改措施|意见)${joint}`;
const aspect = `(?:(?:目前|现|现已|均|都|已经?|业已|全部|悉数|一律|皆|逐一|逐项|按期|按时|如期|按要求|按规定|得到(?:了)?|全面|彻底|有效|实现|予以)${joint})`;
/** Says that problems are rectified. */
export const predicate = '(?:完成(?:了)?(?:整改|销号|任务)?|整改(?:完成|完毕|到位|落实到位|结束|销号|落实)?|办结|办理完毕|销号|解决(?:到位|完毕)?|落实(?:到位|完毕)?|到位|完毕)';

const patterns: readonly RegExp[] = [
  // 所有问题均已整改完毕
  new RegExp(`(?:所有|全部|各项|全体|每一个)${joint}${source}{0,12}${thing}[，,]?${aspect}{1,5}${predicate}`, 'gu'),
  // 反馈的61个问题已全部整改到位, 巡察反馈问题均已完成整改
  new RegExp(`(?:反馈|指出|发现|交办|移交|提出|查出|巡察|巡视|督察|审计)${joint}${source}{0,12}${thing}[，,]?${aspect}{0,3}(?:全部|均|都|悉数|一律|皆)${joint}${aspect}{0,3}${predicate}`, 'gu'),
  // 61个问题已全部整改到位
  new RegExp(`${number}${joint}${source}{0,12}${thing}[，,]?${aspect}{0,3}(?:全部|均|都|悉数|一律|皆)${joint}${aspect}{0,3}${predicate}`, 'gu'),
  // 整改任务全部完成, 整改工作已全面完成
  /整改(?:任务|工作|事项)(?:目前|现|均|都|已经?|业已|按期|如期)*(?:全部|全面|均已|都已)(?:已经?|按期|如期|按时)*(?:完成|整改到位|落实到位|结束|销号)/gu,
  /(?:问题|任务|措施)?(?:整改|完成|整改完成|办结|销号|整改到位)(?=)率(?:已|均)?(?:达到|达|为|是)?(?=)(?:100[%％]|百分之百|百分百)/gu,
];

const wish = /确保|力争|争取|推动|促进|实现|要求|力求|保证|使|待|直至|直到|预计|计划|未|尚|没有|除|其余|其他|其它|基本上?|大部分|多数|为了|务必|必须|督促|加快|努力|[^目]前(?:完成|全部)|下一步|将|目标|不|部分|立行立改的|到期的|阶段性/u;
/** How far back 截至目前 may stand. */
const reach = 120;
const doneWords = /已|业已|截至|目前|均|达/u;

const mayHold = /(?:均|都|全部|全面|悉数|一律|皆)[已现完整办销解落按如得予业]|(?:所有|全部|各项|全体|每一个)[^，。；]{0,24}(?:问题|任务|事项|意见|措施)|率[^，。；]{0,4}(?:100|百分)/u;

/** Statements that all problems are rectified. What is wished, demanded or said of some of them only is none. */
export function allDoneIn(text: string): readonly AllDone[] {
  if (!mayHold.test(text)) return [];
  return sentencesIn(text).flatMap((sentence) => allDoneInSentence(text, sentence));
}

function allDoneInSentence(text: string, sentence: TextRange): readonly AllDone[] {
  const words = text.slice(sentence.start, sentence.end);
  for (const pattern of patterns) {
    for (const match of findAll(words, pattern)) {
      const end = match.index + match[0].length;
      const before = words.slice(Math.max(0, match.index - reach), match.index);
      const clause = before.slice(Math.max(before.lastIndexOf('，'), before.lastIndexOf('；'), before.lastIndexOf(',')) + 1);
      if (wish.test(clause) || wish.test(match[0].replace('未', '')) || !doneWords.test(words.slice(Math.max(0, end - reach), end)) || /^(?:的|率|情况)/u.test(words.slice(end, end + 2))) continue;
      return [{ start: sentence.start + match.index, end: sentence.start + end, count: countIn(match[0]) }];
    }
  }
  return [];
}

function countIn(words: string): number | null {
  const numeral = /(\d{1,4}|[一二两三四五六七八九十]{1,3})[个项条]/u.exec(words)?.[1];
  return numeral === undefined ? null : countOf(numeral);
}

/** 61, 六十一 or 两 as a number. */
export function countOf(numeral: string): number | null {
  return parseNumeral(numeral.replace('两', '二'))?.value ?? null;
}

/** What the closing section says of problems that are not rectified yet: 需要长期整改的, 尚未完成的整改任务, 正在整改的问题. */
const closing = /需(?:要)?长期整改的?|(?:尚未|还未|暂未|仍未|未)(?:全部|彻底|完全)?(?:完成|整改(?:到位|完成)?|办结|销号)(?:整改)?的(?:整改)?(?:问题|任务|事项)|正在(?:整改|推进)的(?:整改)?(?:问题|任务|事项)|剩余(?:的)?(?:\d+[个项条])?(?:整改)?(?:问题|任务|事项)|(?:尚|还|仍)有(?:\d+[个项条]|部分|个别|少数)(?:整改)?(?:问题|任务|事项)[^，。；]{0,6}(?:未|没有)/gu;

export function unfinishedProblemsIn(text: string): readonly TextRange[] {
  if (!/未|长期整改|正在|剩余|有/u.test(text) || !/整改|问题|任务|事项/u.test(text)) return [];
  return findAll(text, closing).map((match) => ({ start: match.index, end: match.index + match[0].length }));
}
