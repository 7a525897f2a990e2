import { findAll } from '../../text/find-all.ts';
import { hanNumeralClass, parseHanNumeral } from '../../text/han-numeral.ts';
import { toHalfWidthDigits } from '../../text/numeral.ts';
import type { TextRange } from '../../text/range.ts';
import { decimalOf, parseDecimal, type Decimal } from './decimal.ts';

export type QuantityKind = 'count' | 'money' | 'extent' | 'percent';

/** A number with its unit: 16项, 251023.54万元, 98.71%. The range covers both. */
export interface Quantity extends TextRange {
  readonly kind: QuantityKind;
  readonly value: Decimal;
  /** The number alone. */
  readonly number: TextRange;
  readonly han: boolean;
  /** 项, 个, 万元, 平方米, %. */
  readonly unit: string;
  /** Said to be no exact number: 近 约 超 余 多 左右 以上. */
  readonly hedged: boolean;
}

const countUnits = ['人次', '个', '项', '条', '类', '件', '起', '处', '宗', '笔', '家', '户', '例', '名', '人', '份', '台', '套', '次', '辆', '间', '张', '批', '座', '所', '册', '期'];
const extentUnits = ['平方公里', '平方米', '公顷', '公里', '公斤', '千克', '亩', '吨', '米'];
/** Bounded everywhere, so that a page full of digits is read in linear time. */
const number = `(?:\\d{1,3}(?:,\\d{3}){1,4}(?!\\d)|\\d{1,15})(?:[.．]\\d{1,6})?|[${hanNumeralClass}]{1,7}`;
const pattern = new RegExp(`(${number})[ \\u3000]?([余多来几]?)([百千万亿]{0,2})([余多]?)[ \\u3000]?(元|${countUnits.join('|')}|${extentUnits.join('|')}|%|％)`, 'gu');

const hedgeBefore = /(?:[近超逾]|超过|接近|不足|不到|不少于|不低于|不超过|至少|最多|多于|少于|高于|低于|平均|人均|\d[个项条件类]?[至到~～—-]|(?:^|[^节签预履解合公条邀特违制契])约|约为|大约)$/u;
const hedgeBehind = /^(?:[多余]|左右|上下|以上|以下|以内|不等|有余|之多)/u;
/** 5个月, 3个工作日 are lengths of time, 2个百分点 is a difference. */
const noCounterBehind = /^(?:月|半月|工作日|小时|季度|年度|学年|学期|星期|周|自然日|日历日|交易日|百分点|批次)/u;

/** The quantities of a text in order. Ordinals (第3项), versions and lengths of time are left out. */
export function quantitiesIn(text: string): readonly Quantity[] {
  const plain = toHalfWidthDigits(text);
  const quantities: Quantity[] = [];
  for (const match of findAll(plain, pattern)) {
    const quantity = readQuantity(plain, match);
    if (quantity !== null) quantities.push(quantity);
  }
  return quantities;
}

function readQuantity(text: string, match: RegExpExecArray): Quantity | null {
  const [whole, digits = '', hedgeInside = '', multiple = '', hedgeBeforeUnit = '', unit = ''] = match;
  const start = match.index;
  const end = start + whole.length;
  if (/[第\d.A-Za-z/]/u.test(text.charAt(start - 1))) return null;
  if (unit === '个' && noCounterBehind.test(text.slice(end, end + 3))) return null;
  const han = !/^\d/u.test(digits);
  const value = han ? hanValue(digits) : parseDecimal(digits);
  if (value === null) return null;
  const hedged = hedgeInside !== '' || hedgeBeforeUnit !== '' || hedgeBefore.test(text.slice(Math.max(0, start - 4), start)) || hedgeBehind.test(text.slice(end, end + 2));
  return { kind: kindOf(unit), value, number: { start, end: start + digits.length }, han, unit: multiple + unit, hedged, start, end };
}

function hanValue(digits: string): Decimal | null {
  const value = parseHanNumeral(digits);
  return value === null ? null : decimalOf(value);
}

function kindOf(unit: string): QuantityKind {
  if (unit === '元') return 'money';
  if (unit === '%' || unit === '％') return 'percent';
  return extentUnits.includes(unit) ? 'extent' : 'count';
}
