// C0 and C1 controls, DEL, line and paragraph separators, bidirectional controls, characters without width, noncharacters and
// lone surrogates: what could drive a terminal, hide a name or break an encoder.
const unsafeCharacters = /[\u0000-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060\u2066-\u2069\ufeff\ufffe\uffff\ud800-\udfff]/gu;

/** A file name or a piece of a document that may be shown on a terminal: control characters are spelt out as `\xNN` or `\u{NNNN}`. */
export function printable(text: string): string {
  return text.replace(unsafeCharacters, (char) => {
    const code = char.charCodeAt(0);
    return code < 256 ? `\\x${code.toString(16).padStart(2, '0')}` : `\\u{${code.toString(16)}}`;
  });
}
