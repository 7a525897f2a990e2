import { textOf, type Block } from '../../bulletin/block.ts';
import type { BulletinFrame, Problem } from '../../bulletin/model.ts';
import { findAll } from '../../text/find-all.ts';
import type { Fact } from '../rule.ts';
import { allDoneIn, countOf, predicate } from './all-done.ts';

/** That so many problems are rectified, said once for all of them. Where no number is said (所有问题均已整改), it is too often a phrase to stand for each problem's own answer. */
export interface DeclaredDone {
  readonly kind: 'declared-done';
  readonly count: number;
}

const none: readonly never[] = [];

/** What the text outside of problems says of all: 反馈的61个问题已全部整改到位, 以上2处隐患均已整改完毕. */
export function declaredOutside({ role, text }: Block): readonly DeclaredDone[] {
  if ((role !== 'lead' && role !== 'prose') || !mayHold.test(text)) return none;
  const all = allDoneIn(text).flatMap(({ count, start, end }) => (count === null || goesOn.test(text.slice(end, end + 2)) || isOfOthers(text, start) ? [] : [count]));
  return [...all, ...countsBackIn(text)].map((count) => ({ kind: 'declared-done', count }));
}

/** 均已完成整改方案编制, 均已落实整改资金: it is something of them that is done. */
const goesOn = /^[\u4e00-\u9fff]/u;
/** Said of an earlier round, or of what somebody else found. */
const others = /上一?[轮次批]|往年|以前|历次|下属|自查|自纠|专项检查|日常检查|举一反三/u;

function isOfOthers(text: string, at: number): boolean {
  const before = text.slice(0, at);
  const sentence = Math.max(before.lastIndexOf('。'), before.lastIndexOf('；'));
  return others.test(text.slice(sentence + 1, at + longestSubject));
}

const longestSubject = 16;

/** What the end of an answer says of all before it: 上述两项均于8月31日前整改完毕. */
export function declaredWithin({ rectification }: Problem): readonly DeclaredDone[] {
  const last = rectification?.spans.at(-1);
  return last === undefined ? none : countsBackIn(textOf(last), ofProblems).map((count) => ({ kind: 'declared-done', count }));
}

const mayHold = /(?:均|都|全部|全面|悉数|一律|皆)[^，,。；;\n]{0,20}(?:完|整改|办结|销号|解决|落实|到位)/u;
const countsBack = new RegExp(`(?:[上前]述|以上)(\\d{1,3}|[二两三四五六七八九十]{1,3})[个项条处类](?:方面)?(?:的)?(?:整改)?(?:问题|任务|事项|隐患)?[，,]?(?:目前|现)?(?:均|都|全部)已?(?:于[^，,。；;\\n]{2,12}?前?)?(?:全部|按期|如期|全面)?${predicate}`, 'gu');
/** Within an answer 以上2项均已落实到位 may be said of its measures. */
const ofProblems = /问题|隐患|任务|整改|销号|办结/u;
const isOpen = /[未尚没将需应拟待]|确保|力争|争取|要求|基本|部分/u;

/** The numbers of what 上述 points back at and says to be done. */
function countsBackIn(text: string, ofWhat = /./u): readonly number[] {
  if (!text.includes('述') && !text.includes('以上')) return none;
  return findAll(text, countsBack).flatMap((match) => {
    const count = ofWhat.test(match[0]) ? countOf(match[1] ?? '') : null;
    return count === null || isOpen.test(match[0]) || goesOn.test(text.slice(match.index + match[0].length, match.index + match[0].length + 2)) ? [] : [count];
  });
}

/**
 * True where one of the declarations speaks of as many problems as the document has; in a plan it would be an aim. What is said within a problem is
 * said of all before it in the last one only.
 */
export function isDeclaredDone(facts: readonly Fact<DeclaredDone | { readonly kind: 'gap' }>[], { kind, problems }: BulletinFrame): boolean {
  if (kind === 'plan') return false;
  return facts.some(({ problem, value }) => value.kind === 'declared-done' && value.count === problems.length && (problem === null || problem === problems.at(-1)));
}
