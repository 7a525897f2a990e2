import { withoutForbidden } from '../document/forbidden-characters.ts';

/** Text that every XML reader accepts. A form feed or a line's end inside it is a blank. */
export function cleanText(text: string): string {
  return withoutForbidden(text.replace(/[\u000B\u000C\r\n]+/gu, ' '));
}

/** The same for an attribute's value, in which blanks of any kind are one. */
export function cleanAttribute(text: string): string {
  return cleanText(text).replace(/\t/gu, ' ');
}
