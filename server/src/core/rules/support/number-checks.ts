import { isRealDate } from '../../text/calendar-date.ts';

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const checkCharacters = '10X98765432';

/** First two digits of an ID number: the provinces of GB/T 2260. */
const provinces = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83'.split(' '),
);

/** True for 18 characters that are a citizen's ID number by GB 11643-1999: province, day of birth and check character hold. */
export function isIdNumber(text: string): boolean {
  return /^\d{17}[\dXx]$/u.test(text) && provinces.has(text.slice(0, 2)) && isBirthday(text.slice(6, 14)) && holdsCheck(text);
}

/** True for the 15 digits of an ID number of before 1999, which has no check character. */
export function isOldIdNumber(text: string): boolean {
  return /^\d{15}$/u.test(text) && provinces.has(text.slice(0, 2)) && isBirthday(`19${text.slice(6, 12)}`);
}

/** True where the last digit is the one that ISO/IEC 7812-1 (Luhn) asks for. */
export function holdsLuhn(digits: string): boolean {
  let sum = 0;
  for (let index = 0; index < digits.length; index += 1) {
    const digit = Number(digits[digits.length - 1 - index]);
    const doubled = digit * 2;
    if (index % 2 === 0) sum += digit;
    else sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}

/** `text` = YYYYMMDD. */
export function isBirthday(text: string): boolean {
  const date = { year: Number(text.slice(0, 4)), month: Number(text.slice(4, 6)), day: Number(text.slice(6, 8)) };
  return date.year >= 1900 && date.year < 2100 && isRealDate(date);
}

function holdsCheck(text: string): boolean {
  const sum = weights.reduce((total, weight, index) => total + weight * Number(text[index]), 0);
  return checkCharacters[sum % 11] === text.charAt(17).toUpperCase();
}
