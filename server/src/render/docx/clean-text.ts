/** All that XML 1.0 forbids: control characters, U+FFFE, U+FFFF and (the expression reads whole characters) halves of surrogate pairs. */
const forbidden = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF\uD800-\uDFFF]/gu;

/** Text that every XML reader accepts. A form feed or a line's end inside it is a blank. */
export function cleanText(text: string): string {
  return text.replace(/[\u000B\u000C\r\n]+/gu, ' ').replace(forbidden, '');
}

/** The same for an attribute's value, in which blanks of any kind are one. */
export function cleanAttribute(text: string): string {
  return cleanText(text).replace(/\t/gu, ' ');
}
