const digits = '零一二三四五六七八九';
const units = new Map([['十', 10], ['百', 100], ['千', 1000]]);

/** Characters a Han numeral may be written with, for use inside a regular expression's class. */
export const hanNumeralClass = '零〇○一二三四五六七八九十百千两';

/** A digit of half width or a Han numeral; two classes, see `oneOf`. */
export const digitOrHanNumeral = `(?:\\d|[${hanNumeralClass}])`;

/** The same, or a digit of full width. */
export const anyNumeral = `(?:[\\d０-９]|[${hanNumeralClass}])`;

/** 十五 → 15, 二十 → 20, 一百零三 → 103, 二〇一八 → 2018. Null for anything else. */
export function parseHanNumeral(text: string): number | null {
  if (text.length === 1) return text === '十' ? 10 : digitValue(text);
  if (text === '') return null;
  return /[十百千]/u.test(text) ? parseWithUnits(text) : parseDigitByDigit(text);
}

/** 1 → 一, 15 → 十五, 120 → 一百二十; for whole numbers from 0 to 9999. */
export function formatHanNumeral(value: number): string {
  if (value < 10) return digits.charAt(value);
  let result = '';
  let rest = value;
  let gap = false;
  for (const [unit, size] of [['千', 1000], ['百', 100], ['十', 10]] as const) {
    const count = Math.floor(rest / size);
    if (count > 0) {
      if (gap) result += '零';
      result += (size === 10 && count === 1 && result === '' ? '' : digits.charAt(count)) + unit;
      gap = false;
    } else if (result !== '') gap = true;
    rest %= size;
  }
  if (rest > 0) result += (gap ? '零' : '') + digits.charAt(rest);
  return result;
}

function digitValue(char: string): number | null {
  if (char === '〇' || char === '○') return 0;
  if (char === '两') return 2;
  const value = digits.indexOf(char);
  return value < 0 ? null : value;
}

function parseDigitByDigit(text: string): number | null {
  let value = 0;
  for (const char of text) {
    const digit = digitValue(char);
    if (digit === null) return null;
    value = value * 10 + digit;
  }
  return Number.isSafeInteger(value) ? value : null;
}

function parseWithUnits(text: string): number | null {
  let total = 0;
  let pending: number | null = null;
  let lastUnit = Number.POSITIVE_INFINITY;
  for (const char of text) {
    const unit = units.get(char);
    if (unit !== undefined) {
      if (unit >= lastUnit || (pending === 0)) return null;
      if (pending === null && unit !== 10) return null;
      total += (pending ?? 1) * unit;
      pending = null;
      lastUnit = unit;
      continue;
    }
    const digit = digitValue(char);
    if (digit === null || (pending !== null && pending !== 0)) return null;
    pending = digit;
  }
  return total + (pending ?? 0);
}
