/** All that XML 1.0 forbids: control characters, U+FFFE, U+FFFF and (the expression reads whole characters) halves of surrogate pairs. */
const forbidden = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF\uD800-\uDFFF]/gu;

/** Text without the characters that no Word file can hold. */
export function withoutForbidden(text: string): string {
  return text.replace(forbidden, '');
}

export function countForbidden(text: string): number {
  return text.match(forbidden)?.length ?? 0;
}
