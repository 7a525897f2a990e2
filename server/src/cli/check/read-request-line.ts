import { documentKinds, type DocumentKind } from '../../core/bulletin/model.ts';
import type { Locale } from '../../core/locale/locale.ts';
import { failure, success, type Result } from '../../host/result.ts';
import type { Line } from '../lines/lines-of.ts';
import { say } from '../messages.ts';

/** One line of `--stdin-ndjson`. */
export interface RequestedDocument {
  readonly path: string;
  /** Behind its BOM. */
  readonly text: string;
  readonly kind: DocumentKind | null;
}

/** What is wrong with a line, and the path where it could be read. */
export interface BadLine {
  readonly path: string | null;
  readonly message: string;
}

/** @param maxBytes the limit that a line which is too long went over */
export function readRequestLine(line: Line, maxBytes: number, locale: Locale): Result<RequestedDocument, BadLine> {
  switch (line.kind) {
    case 'too-long':
      return bad(say(locale, 'lineTooLong', { bytes: line.bytes, limit: maxBytes }));
    case 'undecodable':
      return bad(say(locale, 'lineNotUtf8', {}));
    case 'text':
      return readObject(line.text, locale);
  }
}

function readObject(text: string, locale: Locale): Result<RequestedDocument, BadLine> {
  const value = parse(text);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return bad(say(locale, 'lineNotObject', { example: '{"path":"a.md","text":"…"}' }));
  const fields = value as Readonly<Record<string, unknown>>;
  const { path, text: content, kind } = { path: fields['path'], text: fields['text'], kind: fields['kind'] ?? null };
  if (typeof path !== 'string' || path === '') return bad(say(locale, 'lineLacks', { field: 'path' }));
  if (typeof content !== 'string') return failure({ path, message: say(locale, 'lineLacks', { field: 'text' }) });
  const known = documentKinds.find((each) => each === kind) ?? null;
  if (kind !== null && known === null) return failure({ path, message: say(locale, 'lineKind', { kinds: documentKinds.join(', ') }) });
  return success({ path, text: content.startsWith('\uFEFF') ? content.slice(1) : content, kind: known });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text.startsWith('\uFEFF') ? text.slice(1) : text);
  } catch {
    return null;
  }
}

function bad(message: string): Result<never, BadLine> {
  return failure({ path: null, message });
}
