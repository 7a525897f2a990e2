import { fingerprintsOf } from '../../core/check/baseline.ts';
import type { Locale } from '../../core/locale/locale.ts';
import type { Host } from '../../host/host.ts';
import { failure, success, type Result } from '../../host/result.ts';
import { complain, type ExitCode } from '../command-context.ts';
import { writeErrorWords } from '../files/save-document.ts';
import { comparePaths, withSlashes } from '../../host/files/document-path.ts';
import { say } from '../messages.ts';
import type { DocumentResult } from '../reporters/reporter.ts';
import type { CheckRequest } from './check-request.ts';

/** What was known when the baseline was written: names of findings by document, paths relative to the baseline's folder. */
export type Baseline = ReadonlyMap<string, ReadonlySet<string>>;

interface BaselineFile {
  readonly version: 1;
  readonly documents: Readonly<Record<string, readonly string[]>>;
}

const maxBaselineBytes = 256 * 1024 * 1024;

/** The baseline to compare with; null where there is none, or where it is about to be written. */
export async function openBaseline(request: CheckRequest['baseline'], host: Host, locale: Locale): Promise<Result<Baseline | null, string>> {
  return request?.mode === 'read' ? readBaseline(request.path, host, locale) : success(null);
}

/** Writes the baseline and says so. */
export async function baselineNotice(path: string, results: readonly DocumentResult[], host: Host, locale: Locale): Promise<ExitCode> {
  const written = await writeBaseline(path, results, host, locale);
  await complain(host, written.ok ? say(locale, 'baselineWritten', { count: written.value, path }) : written.error);
  return written.ok ? 0 : 2;
}

/** @returns the baseline, or what is wrong with it, as a message */
async function readBaseline(path: string, host: Host, locale: Locale): Promise<Result<Baseline, string>> {
  const content = await host.files.read(host.paths.resolve(host.workingFolder, path), maxBaselineBytes);
  if (!content.ok) {
    const { code, detail } = content.error;
    return failure(code === 'not-found' ? say(locale, 'baselineNotFound', { path }) : say(locale, 'baselineUnreadable', { path, detail }));
  }
  const file = parseBaseline(new TextDecoder().decode(content.value));
  if (file === null) return failure(say(locale, 'baselineInvalid', { path }));
  return success(new Map(Object.entries(file.documents).map(([document, names]) => [document, new Set(names)])));
}

function parseBaseline(text: string): BaselineFile | null {
  try {
    const value: unknown = JSON.parse(text);
    return isBaseline(value) ? value : null;
  } catch {
    return null;
  }
}

function isBaseline(value: unknown): value is BaselineFile {
  if (!isRecord(value) || value['version'] !== 1 || !isRecord(value['documents'])) return false;
  return Object.values(value['documents']).every((names) => Array.isArray(names) && names.every((name) => typeof name === 'string'));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The name of a document in a baseline. */
export function baselineKey(document: string, baselinePath: string, { paths, workingFolder }: Host): string {
  const folder = paths.dirname(paths.resolve(workingFolder, baselinePath));
  return withSlashes(paths.relative(folder, paths.resolve(workingFolder, document)), paths.sep);
}

/** Documents that this run did not see stay as they were in the baseline, as long as they exist. */
async function writeBaseline(path: string, results: readonly DocumentResult[], host: Host, locale: Locale): Promise<Result<number, string>> {
  if (await isForeign(path, host)) return failure(say(locale, 'baselineForeign', { path }));
  const old = await readBaseline(path, host, locale);
  const documents = new Map<string, readonly string[]>();
  for (const [document, names] of old.ok ? old.value : []) if (await exists(document, path, host)) documents.set(document, [...names]);
  for (const { path: document, findings, text } of results) documents.set(baselineKey(document, path, host), text === null ? [] : fingerprintsOf(findings, text));
  const sorted = [...documents].filter(([, names]) => names.length > 0).sort(([a], [b]) => comparePaths(a, b));
  const file: BaselineFile = { version: 1, documents: Object.fromEntries(sorted) };
  const written = await host.files.replace(host.paths.resolve(host.workingFolder, path), new TextEncoder().encode(`${JSON.stringify(file, null, 2)}\n`));
  if (!written.ok) return failure(say(locale, 'baselineNotWritten', { path, detail: writeErrorWords(written.error, locale) }));
  return success(results.reduce((sum, { findings }) => sum + findings.length, 0));
}

/** A baseline that a merge left with conflict marks is made anew; a document or a package.json is not written over. */
async function isForeign(path: string, { files, paths, workingFolder }: Host): Promise<boolean> {
  const content = await files.read(paths.resolve(workingFolder, path), maxBaselineBytes);
  return content.ok && content.value.length > 0 && !/"documents"\s*:/u.test(new TextDecoder().decode(content.value));
}

async function exists(document: string, baselinePath: string, { files, paths, workingFolder }: Host): Promise<boolean> {
  const folder = paths.dirname(paths.resolve(workingFolder, baselinePath));
  return (await files.status(paths.resolve(folder, document))).ok;
}
