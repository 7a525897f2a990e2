import type { Settings } from '../../core/config/settings.ts';
import type { Finding } from '../../core/check/finding.ts';
import { fingerprintsOf } from '../../core/check/baseline.ts';
import type { Locale } from '../../core/locale/locale.ts';
import { createLineIndex } from '../../core/text/line-index.ts';
import type { Host } from '../../host/host.ts';
import { success, type Result } from '../../host/result.ts';
import { loadDocument, type LoadedDocument } from '../files/load-document.ts';
import { encodeRepaired, saveDocument } from '../files/save-document.ts';
import { say } from '../messages.ts';
import type { DocumentResult, FatalProblem } from '../reporters/reporter.ts';
import type { CheckRequest } from './check-request.ts';
import type { CheckedText, TextJob } from './check-text.ts';
import type { Reference } from './since-reference.ts';
import type { CacheLine } from './cache-lines.ts';
import { cachedResult, cacheKey, cacheLine } from './result-cache.ts';
import { baselineKey, type Baseline } from './baseline-file.ts';

/** What checking a document needs besides the document. */
export interface CheckContext {
  readonly request: CheckRequest;
  readonly host: Host;
  readonly locale: Locale;
  readonly checkText: (job: TextJob) => Promise<CheckedText>;
  readonly baseline: Baseline | null;
  /** What `--since` compares with. */
  readonly reference: Reference | null;
}

export interface DocumentToCheck {
  /** Null = standard input. */
  readonly absolute: string | null;
  readonly path: string;
  readonly named: boolean;
  readonly settings: Settings;
  /** What the cache holds of it; null where that is nothing, missing where there is no cache. */
  readonly remembered?: string | null;
}

export interface CheckedDocument {
  /** Null where the document was passed over. */
  readonly result: DocumentResult | null;
  /** A text that repairs changed, and what it was before. */
  readonly change: { readonly before: string; readonly after: string; readonly repairs: number; readonly bom: boolean } | null;
  /** What standard input became, for standard output. */
  readonly output: Uint8Array | null;
  readonly inBaseline: number;
  /** Findings that the version of `--since` had as well. */
  readonly beforeReference: number;
  readonly hiddenWarnings: number;
  readonly fromCache: boolean;
  /** For the cache; null where that has it already, or there is none. */
  readonly newLine: CacheLine | null;
}

/** From a file to what is said of it. A repaired text takes the file's place here. Never throws. */
export async function checkDocument(document: DocumentToCheck, context: CheckContext): Promise<CheckedDocument> {
  const loaded = await load(document, context);
  return loaded.ok ? checkLoaded(document, loaded.value, context) : failed(document.path, null, loaded.error);
}

const noBytes = new Uint8Array();

/** Without its bytes where nothing will be written: of a large document they would stay in memory until it is checked. */
async function load({ absolute }: DocumentToCheck, { request, host, locale }: CheckContext): Promise<Result<LoadedDocument, FatalProblem>> {
  const loaded = await loadDocument(absolute, request.encoding, host, locale);
  return loaded.ok && absolute !== null && request.repair === 'none' ? success({ ...loaded.value, bytes: noBytes }) : loaded;
}

/** The same for a document that is already in memory. */
export async function checkLoaded(document: DocumentToCheck, loaded: LoadedDocument, context: CheckContext): Promise<CheckedDocument> {
  const { text } = loaded.decoded;
  try {
    const { checked, fromCache, newLine } = await check(document, text, context);
    if (checked.kind === 'passed-over') return { ...noResult, fromCache, newLine };
    return { ...(await finish(document, loaded, checked, context)), fromCache, newLine };
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return failed(document.path, text, { code: 'internal', message: say(context.locale, 'internalFailure', { detail }) });
  }
}

export const noResult: CheckedDocument = { result: null, change: null, output: null, inBaseline: 0, beforeReference: 0, hiddenWarnings: 0, fromCache: false, newLine: null };

function failed(path: string, text: string | null, fatal: FatalProblem): CheckedDocument {
  return { ...noResult, result: documentResult({ path, text, kind: null, findings: [], fatal }) };
}

export function documentResult(result: Omit<DocumentResult, 'lines'>): DocumentResult {
  let lines: DocumentResult['lines'] | null = null;
  return {
    ...result,
    get lines() {
      lines ??= createLineIndex(result.text ?? '');
      return lines;
    },
  };
}

type Outcome = Pick<CheckedDocument, 'fromCache' | 'newLine'> & { readonly checked: CheckedText };

async function check(document: DocumentToCheck, text: string, { request, host, checkText }: CheckContext): Promise<Outcome> {
  const { path, settings, named, remembered } = document;
  const job: TextJob = { text, settings, today: request.today, named, repair: request.repair };
  if (remembered === undefined) return { checked: await checkText(job), fromCache: false, newLine: null };
  const key = await cacheKey(job, host);
  const known = remembered === null ? null : cachedResult(remembered, key);
  if (known !== null) return { checked: known, fromCache: true, newLine: null };
  const checked = await checkText(job);
  return { checked, fromCache: false, newLine: cacheLine(path, key, checked) };
}

type Checked = Extract<CheckedText, { readonly kind: 'checked' }>;

async function finish(document: DocumentToCheck, loaded: LoadedDocument, checked: Checked, context: CheckContext): Promise<Omit<CheckedDocument, 'fromCache' | 'newLine'>> {
  const { request } = context;
  const { repaired } = checked;
  const before = loaded.decoded.text;
  const put = request.repaired === 'diff' ? notPut : await putText(document, loaded, repaired?.text ?? null, context);
  // What is reported is true of what stands on the disk (or goes to standard output) afterwards.
  const after = put.done ? repaired : null;
  const text = after?.text ?? before;
  const fresh = await newFindings(after?.findings ?? checked.findings, text, document, context);
  const shown = request.quiet ? fresh.findings.filter(({ severity }) => severity === 'error') : fresh.findings;
  return {
    result: documentResult({ path: document.path, text, kind: checked.documentKind, findings: shown, fatal: put.fatal }),
    change: repaired === null || put.fatal !== null ? null : { before, after: repaired.text, repairs: repaired.repairs, bom: loaded.decoded.bom },
    output: put.output,
    inBaseline: fresh.inBaseline,
    beforeReference: fresh.beforeReference,
    hiddenWarnings: request.quiet ? fresh.findings.filter(({ severity }) => severity === 'warning').length : 0,
  };
}

interface Put {
  readonly done: boolean;
  readonly fatal: FatalProblem | null;
  readonly output: Uint8Array | null;
}

const notPut: Put = { done: false, fatal: null, output: null };

/** A repaired text takes its file's place; standard input goes on to standard output, repaired or not. */
async function putText(document: DocumentToCheck, loaded: LoadedDocument, text: string | null, { request, host, locale }: CheckContext): Promise<Put> {
  if (document.absolute === null) return request.repair === 'none' ? notPut : passOn(loaded, text, locale);
  if (text === null) return notPut;
  const fatal = await saveDocument(document.absolute, loaded, text, host, locale);
  return { done: fatal === null, fatal, output: null };
}

function passOn({ bytes, decoded }: LoadedDocument, text: string | null, locale: Locale): Put {
  if (text === null) return { ...notPut, output: bytes };
  const encoded = encodeRepaired(decoded, text, locale);
  return encoded.ok ? { done: true, fatal: null, output: encoded.value } : { ...notPut, fatal: encoded.error };
}

interface NewFindings {
  readonly findings: readonly Finding[];
  readonly inBaseline: number;
  readonly beforeReference: number;
}

/** What neither the baseline nor the version compared with knows. */
async function newFindings(all: readonly Finding[], text: string, document: DocumentToCheck, context: CheckContext): Promise<NewFindings> {
  const { baseline, request, host } = context;
  const listed = baseline === null || request.baseline === null ? null : baseline.get(baselineKey(document.path, request.baseline.path, host));
  const old = await oldFingerprints(document, context);
  if (all.length === 0 || (listed == null && old === null)) return { findings: all, inBaseline: 0, beforeReference: 0 };
  const names = fingerprintsOf(all, text);
  const isListed = (index: number): boolean => listed?.has(names[index] ?? '') ?? false;
  const unlisted = all.filter((_, index) => !isListed(index));
  const findings = all.filter((_, index) => !isListed(index) && !(old?.has(names[index] ?? '') ?? false));
  return { findings, inBaseline: all.length - unlisted.length, beforeReference: unlisted.length - findings.length };
}

/** Names of what the document had in the version compared with, as today's settings see it; null where there is nothing to compare with. */
async function oldFingerprints(document: DocumentToCheck, { reference, request, checkText }: CheckContext): Promise<ReadonlySet<string> | null> {
  if (reference === null || document.absolute === null) return null;
  const old = await reference.oldText(document.absolute);
  if (old === null) return null;
  const checked = await checkText({ text: old, settings: document.settings, today: request.today, named: true, repair: 'none' });
  return checked.kind === 'passed-over' ? null : new Set(fingerprintsOf(checked.findings, old));
}
