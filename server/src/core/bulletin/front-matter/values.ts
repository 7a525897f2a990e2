import { isRealDate, type CalendarDate } from '../../text/calendar-date.ts';
import { parseHanNumeral } from '../../text/han-numeral.ts';
import { toHalfWidthDigits } from '../../text/numeral.ts';
import type { DocumentKind } from '../model.ts';
import type { FrontMatterKey } from './keys.ts';
import type { RawValue } from './parse-mapping.ts';

export type ReadValue =
  | { readonly kind: 'value'; readonly value: unknown }
  | { readonly kind: 'wrong'; readonly expected: string };

const kindNames: ReadonlyMap<string, DocumentKind> = new Map([
  ['bulletin', 'bulletin'], ['通报', 'bulletin'], ['整改通报', 'bulletin'], ['整改情况通报', 'bulletin'], ['整改进展情况通报', 'bulletin'], ['公示', 'bulletin'],
  ['report', 'report'], ['报告', 'report'], ['整改报告', 'report'], ['整改情况报告', 'report'],
  ['plan', 'plan'], ['方案', 'plan'], ['整改方案', 'plan'],
  ['ledger', 'ledger'], ['台账', 'ledger'], ['整改台账', 'ledger'], ['清单', 'ledger'],
]);

const expectedKinds = 'bulletin / report / plan / ledger（通报、报告、方案、台账）';
const expectedDate = '2021-01-13 / 2021年1月13日';
const expectedText = '文字 / text';

/** A value as its key wants it: a kind, a date, a list or a text. */
export function readValue(key: FrontMatterKey, raw: RawValue): ReadValue {
  const texts = raw.items.flatMap((item) => (item === null ? [] : [item.value]));
  if (texts.length !== raw.items.length) return { kind: 'wrong', expected: expectedText };
  if (key === 'mainRecipients' || key === 'copyRecipients' || key === 'attachments') return { kind: 'value', value: listOf(texts, raw.isList) };
  const [text] = texts;
  if (raw.isList || text === undefined) return { kind: 'wrong', expected: expectedOf(key) };
  if (key === 'kind') return orWrong(kindNames.get(text.toLowerCase()) ?? null, expectedKinds);
  if (key === 'dateOfIssue' || key === 'printingDate') return orWrong(parseDate(text), expectedDate);
  return { kind: 'value', value: text };
}

function orWrong(value: unknown, expected: string): ReadValue {
  return value === null ? { kind: 'wrong', expected } : { kind: 'value', value };
}

function expectedOf(key: FrontMatterKey): string {
  if (key === 'kind') return expectedKinds;
  return key === 'dateOfIssue' || key === 'printingDate' ? expectedDate : expectedText;
}

/** Recipients on one line are told apart by ，、；; the titles of attachments hold such marks and stay whole. */
function listOf(texts: readonly string[], isList: boolean): readonly string[] {
  const parts = isList ? texts : texts.flatMap((text) => text.split(/[、，,;；]/u));
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}

const arabicDate = /^(\d{4})(?:年|[-/.])(\d{1,2})(?:月|[-/.])(\d{1,2})日?$/u;
const hanDate = /^([〇零○一二三四五六七八九]{4})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日$/u;

/** 2021-01-13, 2021年1月13日, 2021/1/13, 二〇二一年一月十三日; null for anything else and for days that do not exist. */
function parseDate(text: string): CalendarDate | null {
  const compact = toHalfWidthDigits(text).replace(/[ \u3000]/gu, '');
  const arabic = arabicDate.exec(compact);
  const parts = arabic === null ? hanDate.exec(compact)?.slice(1).map((part) => parseHanNumeral(part) ?? 0) : arabic.slice(1).map(Number);
  const [year = 0, month = 0, day = 0] = parts ?? [];
  const date = { year, month, day };
  return isRealDate(date) ? date : null;
}
