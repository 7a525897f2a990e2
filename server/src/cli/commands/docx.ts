import { readBulletin } from '../../core/bulletin/read-bulletin.ts';
import type { Bulletin } from '../../core/bulletin/model.ts';
import { checkBulletin } from '../../core/check/check-bulletin.ts';
import type { Settings } from '../../core/config/settings.ts';
import type { Locale } from '../../core/locale/locale.ts';
import type { CalendarDate } from '../../core/text/calendar-date.ts';
import { documentPath } from '../../host/files/document-path.ts';
import type { Host } from '../../host/host.ts';
import type { Remark } from '../../render/docx/place-comments.ts';
import { secrecyOf } from '../../render/document/secrecy.ts';
import { reviewRemarks } from '../../render/review-remarks.ts';
import type { DocumentToCheck } from '../check/check-document.ts';
import { gatherEntries, unmatchedText } from '../check/gather-entries.ts';
import { reportConfigurationMistakes } from '../check/report-mistakes.ts';
import { complain, type CommandContext, type ExitCode } from '../command-context.ts';
import { loadDocument, readProblem } from '../files/load-document.ts';
import { writeErrorText } from '../files/save-document.ts';
import { say } from '../messages.ts';
import { documentRequest } from '../options/document-request.ts';
import { parseDay } from '../options/option-values.ts';
import { hasOption, optionValue, type Invocation } from '../options/parse-arguments.ts';
import { printable } from '../printable.ts';
import { createImageReader } from './docx-images.ts';
import { noticeLines } from './docx-notices.ts';
import { destinationOf, outputPath, type Destination } from './docx-output.ts';

interface DocxRun {
  readonly host: Host;
  readonly invocation: Invocation;
  readonly locale: Locale;
  readonly encoding: string | null;
  readonly today: CalendarDate;
  readonly destination: Destination;
  /** Absolute paths of the documents, and of the files that were written so far. */
  readonly sources: ReadonlySet<string>;
  readonly written: Set<string>;
}

/** `zhenggai docx FILE…`: Word files by GB/T 9704-2012. */
export async function runDocxCommand({ invocation, host, requestedLocale }: CommandContext): Promise<ExitCode> {
  const firstLocale = requestedLocale ?? 'zh-CN';
  const request = documentRequest(invocation, firstLocale);
  const today = parseDay('today', optionValue(invocation, 'today'), firstLocale);
  if (!request.ok || !today.ok) {
    await complain(host, request.ok ? (today.ok ? '' : today.error) : request.error);
    return 2;
  }
  const { entries, unmatched, misconfigured, locale: configured } = await gatherEntries(request.value, host);
  const locale = requestedLocale ?? configured;
  for (const each of unmatched) await complain(host, unmatchedText(each, locale));
  const documents = entries.flatMap((entry) => (entry.kind === 'document' ? [entry.document] : []));
  const output = optionValue(invocation, 'output');
  const destination = await destinationOf(output, documents.length, host);
  if (!destination.ok) {
    await complain(host, say(locale, 'docxNeedsFolder', { output: output ?? '' }));
    return 2;
  }
  let failed = unmatched.length > 0 || misconfigured;
  for (const entry of entries) {
    if (entry.kind === 'configuration') await reportConfigurationMistakes(entry, host, locale);
    if (entry.kind !== 'failed') continue;
    await complainOf(entry.path, readProblem(entry.error, host, locale).message, host, locale);
    failed = true;
  }
  const sources = new Set(documents.flatMap(({ absolute }) => (absolute === null ? [] : [absolute])));
  const run: DocxRun = { host, invocation, locale, encoding: request.value.encoding, today: today.value ?? host.clock.today(), destination: destination.value, sources, written: new Set() };
  for (const document of documents) failed = (await exportDocument(document, run)) === 'failed' || failed;
  return failed ? 2 : 0;
}

function complainOf(path: string, message: string, host: Host, locale: Locale): Promise<void> {
  return complain(host, `${printable(path)}${locale === 'en' ? ': ' : '：'}${message}`);
}

type Outcome = 'done' | 'failed';

async function exportDocument({ absolute, path, named, settings }: DocumentToCheck, run: DocxRun): Promise<Outcome> {
  const { host, locale } = run;
  if (absolute === null) return 'failed';
  const loaded = await loadDocument(absolute, run.encoding, host, locale);
  if (!loaded.ok) {
    await complainOf(path, loaded.error.message, host, locale);
    return 'failed';
  }
  const bulletin = readBulletin(loaded.value.decoded.text, settings.kind === null ? {} : { kind: settings.kind });
  if (!named && bulletin.recognition.by === null) return 'done';
  const target = outputPath(absolute, run.destination, host);
  const refusal = refusalOf({ path, bulletin, target }, run);
  if (refusal !== null) {
    await complain(host, refusal);
    return 'failed';
  }
  // The writer is loaded when something is exported.
  const { exportDocx } = await import('../../render/docx/export-docx.ts');
  const exported = await exportDocx({ bulletin, docx: settings.docx, remarks: remarksOf(bulletin, settings, run), readImage: createImageReader(absolute, host) });
  const outcome = await write(target, path, exported.bytes, run);
  if (outcome === 'done') for (const note of noticeLines(exported, locale)) await complain(host, `  ${note}`);
  return outcome;
}

interface Refusable {
  readonly path: string;
  readonly bulletin: Bulletin;
  readonly target: string;
}

/** Why nothing is written: a mark of secrecy, or a file that must not be written over. */
function refusalOf({ path, bulletin, target }: Refusable, { invocation, host, locale, sources, written }: DocxRun): string | null {
  const output = documentPath(target, host);
  const mark = secrecyOf(bulletin);
  if (mark !== null && !hasOption(invocation, 'allow-secret')) return say(locale, 'docxSecret', { path, mark });
  if (sources.has(target)) return say(locale, 'docxOverSource', { path, output });
  return written.has(target) ? say(locale, 'docxSameOutput', { path, output }) : null;
}

function remarksOf(bulletin: Bulletin, settings: Settings, { invocation, locale, today }: DocxRun): readonly Remark[] {
  if (!hasOption(invocation, 'comments')) return [];
  return reviewRemarks(checkBulletin(bulletin, settings, { today }).findings, bulletin.text, locale);
}

async function write(target: string, path: string, bytes: Uint8Array, { host, locale, written }: DocxRun): Promise<Outcome> {
  const output = documentPath(target, host);
  const existed = (await host.files.status(target)).ok;
  const folder = await host.files.makeFolder(host.paths.dirname(target));
  const result = folder.ok ? await host.files.replace(target, bytes) : folder;
  if (!result.ok) {
    await complainOf(output, writeErrorText(result.error, locale), host, locale);
    return 'failed';
  }
  written.add(target);
  await host.streams.output.write(`${say(locale, existed ? 'docxOverwritten' : 'docxWritten', { path, output })}\n`);
  return 'done';
}
