const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const values = new Map(Array.from(digits, (digit, value) => [digit, value]));

/** Bytes as base64 with padding, in Node and in a browser's worker alike. */
export function encodeBase64(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 3) {
    const [a = 0, b = 0, c = 0] = bytes.subarray(at, at + 3);
    const rest = bytes.length - at;
    const word = (a << 16) | (b << 8) | c;
    parts.push(digits.charAt(word >> 18) + digits.charAt((word >> 12) & 63) + (rest > 1 ? digits.charAt((word >> 6) & 63) : '=') + (rest > 2 ? digits.charAt(word & 63) : '='));
  }
  return parts.join('');
}

/** What stands for no byte is passed over. */
export function decodeBase64(text: string): Uint8Array {
  const bytes: number[] = [];
  let word = 0;
  let bits = 0;
  for (const digit of text) {
    const value = values.get(digit);
    if (value === undefined) continue;
    word = ((word << 6) | value) & 0xffffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes.push((word >> bits) & 0xff);
  }
  return Uint8Array.from(bytes);
}
