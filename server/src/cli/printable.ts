// C0 and C1 controls, DEL, line and paragraph separators, bidirectional overrides: what could drive a terminal or hide a name.
const unsafeCharacters = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** A file name or a piece of a document that may be shown on a terminal: control characters are spelt out as `\xNN` or `\u{NNNN}`. */
export function printable(text: string): string {
  return text.replace(unsafeCharacters, (char) => {
    const code = char.charCodeAt(0);
    return code < 256 ? `\\x${code.toString(16).padStart(2, '0')}` : `\\u{${code.toString(16)}}`;
  });
}
