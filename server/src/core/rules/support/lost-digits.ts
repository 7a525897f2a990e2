import type { TextRange } from '../../text/range.ts';

/**
 * Dates whose year, month or day lost digits altogether: 202年4月15日, 20210年3月, 2020年4月日, 2020年月日. What has blanks in it (年 月 日) is a form
 * to be filled in, not a damage.
 */
const pattern = /(?:19|20)\d年\d{1,2}月(?:\d{1,2}日)?|(?:19|20)\d{3,4}年\d{1,2}月(?:\d{1,2}日)?|(?:19|20)\d{2}年\d{0,2}月日|[，。、；（(于自从至到在]年\d{1,2}月\d{1,2}日/gu;

export function lostDigits(text: string): readonly TextRange[] {
  if (!text.includes('月') || !text.includes('年')) return [];
  const found: TextRange[] = [];
  for (const match of text.matchAll(pattern)) {
    const before = text.charAt(match.index - 1);
    if (/[\d０-９.]/u.test(before)) continue;
    const start = match.index + (/^[\d]/u.test(match[0]) ? 0 : 1);
    found.push({ start, end: match.index + match[0].length });
  }
  return found;
}
