import type { Locale } from '../../core/locale/locale.ts';
import type { FileError, Host } from '../../host/host.ts';
import { failure, success, type Result } from '../../host/result.ts';
import { say } from '../messages.ts';
import type { FatalProblem } from '../reporters/reporter.ts';
import { decodeText, type DecodedText, type DecodeError } from '../../host/files/decode-text.ts';

const megabyte = 1024 * 1024;

export interface LoadedDocument {
  readonly bytes: Uint8Array;
  readonly decoded: DecodedText;
}

const wordFile = /\.(?:docx?|wps)$/iu;

/** Reads and decodes a file, or standard input where `absolute` is null. */
export async function loadDocument(absolute: string | null, encoding: string | null, host: Host, locale: Locale): Promise<Result<LoadedDocument, FatalProblem>> {
  const bytes = absolute === null ? await host.streams.input.readAll(host.maxDocumentBytes) : await host.files.read(absolute, host.maxDocumentBytes);
  if (!bytes.ok) return failure(readProblem(bytes.error, host, locale));
  const decoded = decodeText(bytes.value, encoding);
  return decoded.ok ? success({ bytes: bytes.value, decoded: decoded.value }) : failure(decodeProblem(decoded.error, absolute, locale));
}

export function readProblem(error: FileError, { maxDocumentBytes }: Pick<Host, 'maxDocumentBytes'>, locale: Locale): FatalProblem {
  switch (error.code) {
    case 'not-found':
      return { code: 'not-found', message: say(locale, 'notFound', {}) };
    case 'too-large':
      return { code: 'too-large', message: say(locale, 'tooLarge', { size: Math.ceil(Number(error.detail) / megabyte), limit: Math.floor(maxDocumentBytes / megabyte) }) };
    case 'no-permission':
      return { code: 'unreadable', message: say(locale, 'noPermission', {}) };
    case 'is-folder':
      return { code: 'unreadable', message: say(locale, 'isFolder', {}) };
    case 'not-a-file':
      return { code: 'unreadable', message: say(locale, 'notAFile', {}) };
    case 'no-space':
    case 'read-only':
    case 'busy':
    case 'changed':
    case 'other':
      return { code: 'unreadable', message: say(locale, 'unreadable', { detail: error.detail }) };
  }
}

function decodeProblem(error: DecodeError, path: string | null, locale: Locale): FatalProblem {
  switch (error.kind) {
    case 'binary':
      return { code: 'binary', message: say(locale, wordFile.test(path ?? '') ? 'wordFile' : 'binaryFile', {}) };
    case 'utf-16':
      return { code: 'undecodable', message: say(locale, 'utf16File', {}) };
    case 'gbk':
      return { code: 'undecodable', message: say(locale, 'gbkFile', {}) };
    case 'not-utf-8':
      return { code: 'undecodable', message: say(locale, 'notUtf8', { offset: error.offset + 1 }) };
    case 'not-encoding':
      return { code: 'undecodable', message: say(locale, 'notEncoding', { encoding: error.encoding }) };
  }
}
