import { documentKinds, type DocumentKind } from '../../core/bulletin/model.ts';
import { locales, type Locale } from '../../core/locale/locale.ts';
import { isRecord } from '../is-record.ts';
import type { DiagnosticsShown, EditorSettings } from '../protocol.ts';

const shown: readonly DiagnosticsShown[] = ['all', 'one-per-problem', 'errors'];

/** `zhenggai.*` as a client sent it; what is absent or wrong counts as the default. */
export function readSettings(value: unknown): EditorSettings {
  const given = isRecord(value) ? value : {};
  return {
    enable: given['enable'] !== false,
    lang: oneOf<Locale>(locales, given['lang']) ?? 'auto',
    kind: oneOf<DocumentKind>(documentKinds, given['kind']),
    rules: isRecord(given['rules']) ? given['rules'] : {},
    words: wordsOf(given['words']),
    diagnostics: { show: oneOf(shown, partOf(given, 'diagnostics', 'show')) ?? 'all' },
    codeLens: { enable: partOf(given, 'codeLens', 'enable') !== false },
    inlayHints: { enable: partOf(given, 'inlayHints', 'enable') !== false },
    encoding: typeof given['encoding'] === 'string' ? given['encoding'].trim() : '',
  };
}

function oneOf<Value extends string>(values: readonly Value[], given: unknown): Value | null {
  return values.find((value) => value === given) ?? null;
}

/** Clients send `codeLens.enable` nested or with a dot. */
function partOf(given: Readonly<Record<string, unknown>>, section: string, name: string): unknown {
  const nested = given[section];
  return isRecord(nested) ? nested[name] : given[`${section}.${name}`];
}

function wordsOf(value: unknown): Readonly<Record<string, string>> {
  const entries = isRecord(value) ? Object.entries(value) : [];
  return Object.fromEntries(entries.flatMap(([wrong, right]) => (typeof right === 'string' ? [[wrong, right]] : [])));
}
