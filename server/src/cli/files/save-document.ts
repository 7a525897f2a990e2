import type { Locale } from '../../core/locale/locale.ts';
import type { FileError, Host } from '../../host/host.ts';
import { failure, success, type Result } from '../../host/result.ts';
import { say } from '../messages.ts';
import type { FatalProblem } from '../reporters/reporter.ts';
import { encodeText, type DecodedText } from '../../host/files/decode-text.ts';
import type { LoadedDocument } from './load-document.ts';

/**
 * Puts a repaired text in the file's place, in its own encoding, with its BOM.
 * @returns null, or why it was not written; the old content is whole then
 */
export async function saveDocument(absolute: string, loaded: LoadedDocument, text: string, host: Host, locale: Locale): Promise<FatalProblem | null> {
  const encoded = encodeRepaired(loaded.decoded, text, locale);
  if (!encoded.ok) return encoded.error;
  const current = await host.files.read(absolute, host.maxDocumentBytes);
  if (!current.ok) return writeProblem(current.error, locale);
  if (!sameBytes(current.value, loaded.bytes)) return changedMeanwhile(locale);
  const written = await host.files.replace(absolute, encoded.value, loaded.bytes);
  return written.ok ? null : writeProblem(written.error, locale);
}

/** A repaired text as bytes of the encoding it came in. */
export function encodeRepaired(decoded: DecodedText, text: string, locale: Locale): Result<Uint8Array, FatalProblem> {
  const bytes = encodeText({ ...decoded, text });
  return bytes === null ? failure({ code: 'not-written', message: say(locale, 'cannotEncode', { encoding: decoded.encoding }) }) : success(bytes);
}

function changedMeanwhile(locale: Locale): FatalProblem {
  return { code: 'changed-meanwhile', message: say(locale, 'changedMeanwhile', {}) };
}

function writeProblem(error: FileError, locale: Locale): FatalProblem {
  return error.code === 'changed' ? changedMeanwhile(locale) : { code: 'not-written', message: writeErrorText(error, locale) };
}

export function writeErrorText(error: FileError, locale: Locale): string {
  switch (error.code) {
    case 'no-space':
      return say(locale, 'writeNoSpace', {});
    case 'read-only':
      return say(locale, 'writeReadOnly', {});
    case 'no-permission':
      return say(locale, 'writeNoPermission', {});
    case 'not-found':
      return say(locale, 'writeGone', {});
    case 'is-folder':
    case 'not-a-file':
    case 'too-large':
    case 'busy':
    case 'changed':
    case 'other':
      return say(locale, 'writeFailed', { detail: error.detail });
  }
}

/** Why something was not written, in a few words, for the middle of a sentence. */
export function writeErrorWords({ code, detail }: FileError, locale: Locale): string {
  switch (code) {
    case 'no-space':
      return say(locale, 'noSpace', {});
    case 'read-only':
      return say(locale, 'readOnly', {});
    case 'no-permission':
      return say(locale, 'noPermissionToWrite', {});
    case 'not-found':
      return say(locale, 'folderGone', {});
    default:
      return detail;
  }
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && Buffer.compare(a, b) === 0;
}
