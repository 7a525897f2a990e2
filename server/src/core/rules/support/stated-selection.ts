import { findAll } from '../../text/find-all.ts';
import { anyNumeral } from '../../text/han-numeral.ts';
import { parseNumeral } from '../../text/numeral.ts';
import { joint } from '../../text/pattern-joint.ts';

const counted = `(${anyNumeral}{1,4})[ \\u3000]?(?:[个项条类件大]|方面)`;
/** 选取2个方面的重点问题先行公布. */
const selected = new RegExp(`(?:选取|选择|选出|挑选|遴选|筛选|摘选|摘取|摘录|抽取|节选)${joint}[^，。；：]{0,12}?${counted}`, 'gu');
/** 现将其中12个问题的整改情况予以公布. */
const published = new RegExp(`(?:其中|先行|首批|首先|第一批|本次|此次|部分|可公开|应公开)${joint}[^，。；：\\d]{0,12}?${counted}[^，。；：]{0,24}(?:公布|公开|公示|通报|发布|报告|汇报|说明)`, 'gu');
const publishedFirst = new RegExp(`(?:公布|公开|公示|通报|发布)${joint}(?:了|的|其中|是)?${counted}`, 'gu');

/** A heading of those problems that are told: 重点问题整改情况. */
export function headsSelection(heading: string): boolean {
  return /(?:重点|部分|典型)问题/u.test(heading);
}

/** Whether a text says that so many of what was found are dealt with here, and not all of them. */
export function selects(text: string, count: number): boolean {
  return [selected, published, publishedFirst].some((pattern) => findAll(text, pattern).some((match) => parseNumeral(match[1] ?? '')?.value === count));
}
