// JSON.stringify escapes C0 controls and lone surrogates; DEL, C1 controls and what reorders or hides text it writes as they are.
const rawControls = /[\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060\u2066-\u2069\ufeff\ufffe\uffff]/gu;

/** JSON that carries every character and still cannot drive a terminal: what could is written as `\uNNNN`. */
export function jsonText(value: unknown, indent = 0): string {
  return JSON.stringify(value, null, indent).replace(rawControls, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
