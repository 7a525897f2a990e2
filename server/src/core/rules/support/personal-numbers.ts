import type { TextRange } from '../../text/range.ts';
import { digitRows, type DigitGroup } from './digit-groups.ts';
import { holdsLuhn, isBirthday, isIdNumber, isOldIdNumber } from './number-checks.ts';

export type PersonalNumberKind = 'idNumber' | 'mobile' | 'bankCard';

export interface PersonalNumber extends TextRange {
  readonly kind: PersonalNumberKind;
}

const amountBehind = /^\s?(?:[元万亿千百%‰号吨米]|平方|人次|个|册|份)/u;
const serialBefore =
  /(?:编号|编码|代码|代号|单号|票号|证号|批号|案号|文号|流水号?|序列号|合同号|项目号|备案号|档号|条码|许可证|资产号|账号|帐号|QQ号?|qq号?|群号?|金额|共计|合计|总计|人民币|[￥¥〔#])[：:为是]?\s?$/u;
const cardBefore = /银行|卡号|账号|帐号|账户|帐户|储蓄|信用卡|工资卡|打款|转账/u;
const serialNumberBefore =
  /(?:编号|编码|代码|代号|单号|票号|批号|案号|文号|流水号?|序列号|合同号|项目号|备案号|档号|条码|许可证号?|资产号|[〔#])[：:为是]?\s?$/u;
const latinBefore = /[A-Za-z_@=.#]$|[A-Za-z0-9]\/$/u;
const latinBehind = /^(?:[A-Za-z_@]|[.．][A-Za-z0-9])/u;
const mobilePattern = /^1[3-9]\d{9}$/u;

/** Issuers' prefixes: 62 is UnionPay's; the others are shared with all sorts of numbers and need words about a bank. */
const unionPay = '62';
const otherIssuers = /^(?:3[5-7]|4|5[1-5]|60|65|81|9)/u;

/** ID numbers, mobile numbers and bank cards in a half-width text, in order, with or without separators. */
export function personalNumbersIn(text: string): readonly PersonalNumber[] {
  return digitRows(text).flatMap((row) => {
    const single = row.flatMap((group) => readNumber(text, [group]) ?? []);
    if (single.length > 0) return single;
    const whole = readNumber(text, row) ?? readNumber(text, withoutCountryCode(row));
    return whole === null ? [] : [whole];
  });
}

function withoutCountryCode(row: readonly DigitGroup[]): readonly DigitGroup[] {
  return row.length > 1 && /^(?:00)?86$/u.test(row[0]?.digits ?? '') ? row.slice(1) : [];
}

function readNumber(text: string, groups: readonly DigitGroup[]): PersonalNumber | null {
  const start = groups[0]?.start ?? 0;
  const end = groups.at(-1)?.end ?? 0;
  const digits = groups.map((group) => group.digits).join('');
  if (digits.length < 11 || digits.length > 19) return null;
  const before = text.slice(Math.max(0, start - 30), start);
  const idEnd = digits.length === 17 && /^[Xx](?![A-Za-z0-9])/u.test(text.slice(end, end + 2)) ? end + 1 : end;
  if (latinBefore.test(before) || latinBehind.test(text.slice(idEnd, idEnd + 2))) return null;
  if (isId(digits + text.slice(end, idEnd), before)) return { kind: 'idNumber', start, end: idEnd };
  const sizes = groups.map((group) => group.digits.length);
  if (isMobile(digits, sizes, before, text.slice(end, end + 4))) return { kind: 'mobile', start, end };
  return isBankCard(digits, sizes, before) ? { kind: 'bankCard', start, end } : null;
}

function isId(characters: string, before: string): boolean {
  return isIdNumber(characters) || (isOldIdNumber(characters) && before.slice(-16).includes('身份证'));
}

function isMobile(digits: string, sizes: readonly number[], before: string, behind: string): boolean {
  if (!mobilePattern.test(digits) || !['11', '3,4,4', '3,8', '7,4', '3,3,5'].includes(sizes.join(','))) return false;
  return !amountBehind.test(behind) && !serialBefore.test(before);
}

function isBankCard(digits: string, sizes: readonly number[], before: string): boolean {
  if (digits.length < 16 || !inFours(sizes) || !holdsLuhn(digits) || serialNumberBefore.test(before)) return false;
  // Gansu's ID numbers start with 62 as well: one with a wrong check character is no card.
  if (digits.length === 18 && isBirthday(digits.slice(6, 14))) return false;
  return digits.startsWith(unionPay) || (otherIssuers.test(digits) && cardBefore.test(before));
}

/** In one, 6 and the rest, or in fours with what is left at the end. */
function inFours(sizes: readonly number[]): boolean {
  if (sizes.length === 1 || (sizes.length === 2 && sizes[0] === 6)) return true;
  return sizes.every((size, index) => (index === sizes.length - 1 ? size <= 4 : size === 4));
}
