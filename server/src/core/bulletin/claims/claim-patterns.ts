import { findAll } from '../../text/find-all.ts';
import { anyNumeral, hanNumeralClass } from '../../text/han-numeral.ts';
import { parseNumeral } from '../../text/numeral.ts';
import { joint } from '../../text/pattern-joint.ts';
import type { Span } from '../block.ts';
import type { Counter } from '../model.ts';
import { withoutOverlap } from '../../text/without-overlap.ts';
import { isPartOrApproximate } from './claim-context.ts';
import { isOfOwnInspection } from './own-inspection.ts';

/** A number with its counter, before it is known what in the body it counts. */
export interface CountedThing extends Span {
  readonly counter: Counter;
  readonly word: string;
  readonly count: number;
  readonly countSpan: Span;
}

const number = `(\\d{1,4}|[０-９]{1,4}|[${hanNumeralClass}]{1,5})${joint}`;
const blank = '[ \\u3000]?';
const modifier = `(?:(?:主要|突出|重点|具体|整改|反馈|存在|工作|任务|相关|有关|的)${joint}){0,3}`;
/** 3大类, 20个方面, 61条具体问题, 157项措施. */
const numberFirst = new RegExp(
  `${number}${blank}((?:个|项|条|大|点|款){0,2}${blank}${joint}(?:大类(?:别)?(?:问题)?|类(?:别)?(?:问题)?|${modifier}方面(?:的)?(?:问题)?|${modifier}问题|${modifier}措施)|条)`,
  'gu',
);
/** 问题20个, 整改措施共157条. */
const nounFirst = new RegExp(
  `((?:具体)?问题|(?:整改)?措施|方面)${joint}(?:共计|总计|合计|累计|共|总共)?${blank}${joint}${number}${blank}(个|项|条|大类|类)`,
  'gu',
);

const cue = new RegExp(`${anyNumeral}${blank}(?:[个项条大类款点]|方面|主要|突出|重点|具体|问题|措施)`, 'u');

/** False where no number with a counter stands, told quickly. */
export function mayClaim(text: string): boolean {
  return cue.test(text);
}

/** The counted things of a sentence, in order; totals only. */
export function claimsInSentence(sentence: Span): readonly CountedThing[] {
  const text = sentence.block.text.slice(sentence.start, sentence.end);
  if (!mayClaim(text)) return [];
  const things = [...matchNumberFirst(sentence, text), ...matchNounFirst(sentence, text)];
  return withoutOverlap(things, rank).filter((thing) => !isPartOrApproximate(sentence, thing) && isOfOwnInspection(sentence, thing));
}

/** 整改措施61条 is one thing, not 61条 of anything; 3个方面20个问题 are two, not 方面20个. */
function rank({ word, counter, start, countSpan }: CountedThing): number {
  if (word === '条') return 2;
  return counter === 'aspect' && start < countSpan.start ? 3 : 0;
}

function matchNumberFirst(sentence: Span, text: string): readonly CountedThing[] {
  return findAll(text, numberFirst).flatMap((match) => {
    const [whole, numeral = '', word = ''] = match;
    const counter = counterOf(word, text.slice(match.index + whole.length));
    const start = sentence.start + match.index;
    return countedThing(sentence, { counter, word: word.trim(), numeral, numeralStart: start, start, end: start + whole.length });
  });
}

function matchNounFirst(sentence: Span, text: string): readonly CountedThing[] {
  return findAll(text, nounFirst).flatMap((match) => {
    const [whole, noun = '', numeral = '', unit = ''] = match;
    const start = sentence.start + match.index;
    const numeralStart = start + whole.lastIndexOf(numeral);
    return countedThing(sentence, { counter: counterOf(unit + noun, ''), word: unit + noun, numeral, numeralStart, start, end: start + whole.length });
  });
}

interface Match {
  readonly counter: Counter | null;
  readonly word: string;
  readonly numeral: string;
  readonly numeralStart: number;
  readonly start: number;
  readonly end: number;
}

function countedThing({ block }: Span, match: Match): readonly CountedThing[] {
  const parsed = parseNumeral(match.numeral);
  if (match.counter === null || parsed === null || parsed.value === 0) return [];
  const { counter, word, start, end, numeralStart } = match;
  const countSpan = { block, start: numeralStart, end: numeralStart + match.numeral.length };
  return [{ block, start, end, counter, word, count: parsed.value, countSpan }];
}

const otherThings = /^(?:整改)?(?:措施|建议|意见|线索|制度|经验|规定|任务|标准|信息|记录|短信|新闻|稿件|道路|路|街|河|线)/u;

function counterOf(word: string, behind: string): Counter | null {
  if (word.includes('措施')) return 'measure';
  if (word.includes('方面')) return 'aspect';
  if (word.includes('类')) return /^(?:制度|文件|人员|资金|项目|会议|活动|培训|产品|企业)/u.test(behind) ? null : 'category';
  if (word === '条') return otherThings.test(behind) || !/^(?:[^\u4e00-\u9fff]|$|整改|反馈|进行|逐|全部|已|均|的)/u.test(behind) ? null : 'item';
  if (word.includes('具体问题') || word.startsWith('条')) return 'item';
  return 'problem';
}
