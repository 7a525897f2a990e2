import { isUtf8, transcode } from 'node:buffer';
import { failure, success, type Result } from '../result.ts';
import { firstInvalidUtf8, looksLikeGbk, looksLikeUtf16 } from './guess-encoding.ts';

export interface DecodedText {
  /** Without BOM, line ends as they are. */
  readonly text: string;
  /** As the decoder calls it: utf-8, utf-16le, gbk … */
  readonly encoding: string;
  readonly bom: boolean;
}

export type DecodeError =
  | { readonly kind: 'binary' | 'utf-16' | 'gbk' }
  | { readonly kind: 'not-utf-8'; readonly offset: number }
  | { readonly kind: 'not-encoding'; readonly encoding: string };

const boms = [
  { encoding: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
] as const;

/** The decoder's own name of an encoding; null where it knows none by that name. */
export function knownEncoding(name: string): string | null {
  try {
    return new TextDecoder(name).encoding;
  } catch {
    return null;
  }
}

/**
 * Bytes as text. Nothing is guessed silently: without a named encoding only UTF-8 is read, and anything else is an error that
 * says what the file most likely is.
 * @param encoding as the user named it, known to the decoder; null = UTF-8
 */
export function decodeText(bytes: Uint8Array, encoding: string | null): Result<DecodedText, DecodeError> {
  const bom = boms.find(({ bytes: mark }) => mark.every((byte, index) => bytes[index] === byte));
  if (encoding === null) return bom === undefined || bom.encoding === 'utf-8' ? decodeUtf8(bytes, bom !== undefined) : failure({ kind: 'utf-16' });
  const actual = bom?.encoding ?? namedEncoding(encoding, bytes);
  const text = decodeStrictly(bytes.subarray(bom?.bytes.length ?? 0), actual);
  return text === null ? failure({ kind: 'not-encoding', encoding }) : success({ text, encoding: actual, bom: bom !== undefined });
}

/** Plain “utf-16” without BOM says nothing of the order of bytes, the text does. */
function namedEncoding(name: string, bytes: Uint8Array): string {
  const known = knownEncoding(name) ?? 'utf-8';
  return /^utf-?16$/iu.test(name) ? (looksLikeUtf16(bytes) ?? known) : known;
}

function decodeUtf8(bytes: Uint8Array, bom: boolean): Result<DecodedText, DecodeError> {
  const text = decodeStrictly(bom ? bytes.subarray(3) : bytes, 'utf-8');
  if (text !== null) return text.includes('\0') ? failure({ kind: looksLikeUtf16(bytes) === null ? 'binary' : 'utf-16' }) : success({ text, encoding: 'utf-8', bom });
  if (looksLikeUtf16(bytes) !== null) return failure({ kind: 'utf-16' });
  if (bytes.subarray(0, 65_536).includes(0)) return failure({ kind: 'binary' });
  if (looksLikeGbk(bytes)) return failure({ kind: 'gbk' });
  return failure({ kind: 'not-utf-8', offset: firstInvalidUtf8(bytes) });
}

/** Up to here what is made on the way may take its memory; longer texts are few. */
const longBytes = 1_000_000;

function decodeStrictly(bytes: Uint8Array, encoding: string): string | null {
  if (encoding === 'utf-8' && bytes.length < longBytes) return decodeQuickly(bytes);
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** What V8 makes of UTF-8 takes it seven times as long as to check it, to write it as UTF-16 and to take that as it is. */
function decodeQuickly(bytes: Uint8Array): string | null {
  if (!isUtf8(bytes)) return null;
  return transcode(bytes, 'utf8', 'utf16le').toString('utf16le');
}

/** Text as bytes of the encoding it came in; null where there is no encoder for it (Node has decoders only). */
export function encodeText({ text, encoding, bom }: DecodedText): Uint8Array | null {
  const whole = bom ? `\uFEFF${text}` : text;
  if (encoding === 'utf-8') return new TextEncoder().encode(whole);
  if (encoding === 'utf-16le') return Buffer.from(whole, 'utf16le');
  return encoding === 'utf-16be' ? Buffer.from(whole, 'utf16le').swap16() : null;
}
