import { printable } from '../../printable.ts';

const special: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** A text for an element's content or a quoted attribute; what hides or reorders text is spelt out. */
export function markupText(text: string): string {
  return printable(text).replace(/[&<>"']/gu, (char) => special[char] ?? char);
}

const unsafeInData = /[<>&\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060\u2066-\u2069\ufeff\ufffe\uffff]/gu;

/** JSON that may stand in a script element: nothing in it can end the element, and nothing reorders what is shown of it. */
export function markupJson(value: unknown): string {
  return JSON.stringify(value).replace(unsafeInData, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
