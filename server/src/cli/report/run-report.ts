import type { Locale } from '../../core/locale/locale.ts';
import type { Report, ReportDocument } from '../../core/output/report-schema.ts';
import { formatIsoDate } from '../../core/text/calendar-date.ts';
import type { Host } from '../../host/host.ts';
import { gatherEntries, unmatchedText, type Entry } from '../check/gather-entries.ts';
import { createProgress } from '../check/progress.ts';
import { reportConfigurationMistakes } from '../check/report-mistakes.ts';
import { complain, type ExitCode } from '../command-context.ts';
import { loadDocument, readProblem } from '../files/load-document.ts';
import { writeErrorWords } from '../files/save-document.ts';
import { say } from '../messages.ts';
import { printable } from '../printable.ts';
import { toolVersion } from '../version.ts';
import { documentFigures } from './document-figures.ts';
import type { ReportRequest } from './report-request.ts';
import { summarise } from './summarise.ts';

/** `zhenggai report`: figures over many documents. What cannot be read is said, in the report and on standard error; the exit code is 2 then. */
export async function runReport(request: ReportRequest, host: Host, requestedLocale: Locale | null): Promise<ExitCode> {
  const gathered = await gatherEntries(request, host);
  const locale = requestedLocale ?? gathered.locale;
  for (const unmatched of gathered.unmatched) await complain(host, unmatchedText(unmatched, locale));
  const output = request.output === null ? null : host.paths.resolve(host.workingFolder, request.output);
  // The report of last time, lying among the documents, is none of them.
  const entries = gathered.entries.filter(({ path }) => host.paths.resolve(host.workingFolder, path) !== output);
  // Why there is nothing has been said: a page of nothing would look like a result.
  if (entries.length === 0) return 2;
  const read = await readEntries(entries, { request, host, locale });
  const report = summarise({ ...read, today: formatIsoDate(request.today), toolVersion, locale });
  const problem = await write(await render(report, request, host, locale), request.output, host, locale);
  if (problem !== null) await complain(host, say(locale, 'outputFailed', { path: request.output ?? '', detail: problem }));
  else if (request.output !== null) await host.streams.output.write(`${say(locale, 'reportWritten', { path: request.output, count: read.documents.length })}\n`);
  return problem !== null || read.failed || gathered.misconfigured || gathered.unmatched.length > 0 ? 2 : 0;
}

interface ReportContext {
  readonly request: ReportRequest;
  readonly host: Host;
  readonly locale: Locale;
}

interface ReadEntries {
  readonly documents: readonly ReportDocument[];
  readonly passedOver: number;
  readonly failed: boolean;
}

async function readEntries(entries: readonly Entry[], context: ReportContext): Promise<ReadEntries> {
  const { host, locale } = context;
  const progress = createProgress(entries.length, host, locale);
  const documents: ReportDocument[] = [];
  let passedOver = 0;
  let failed = false;
  for (const [index, entry] of entries.entries()) {
    const read = entry.kind === 'configuration' ? null : await readEntry(entry, context);
    if (entry.kind === 'configuration') await reportConfigurationMistakes(entry, host, locale);
    if (read === 'passed-over') passedOver += 1;
    else if (read !== null) documents.push(read);
    if (read !== null && read !== 'passed-over' && read.failure !== null) {
      failed = true;
      await progress.clear();
      await complain(host, `${printable(read.filePath)}${locale === 'en' ? ': ' : '：'}${read.failure}`);
    }
    await progress.update(index + 1);
  }
  await progress.clear();
  return { documents, passedOver, failed };
}

async function readEntry(entry: Exclude<Entry, { readonly kind: 'configuration' }>, { request, host, locale }: ReportContext): Promise<ReportDocument | 'passed-over'> {
  const { path } = entry;
  if (entry.kind === 'failed') return unread(path, readProblem(entry.error, host, locale).message);
  const { absolute, named, settings } = entry.document;
  const loaded = await loadDocument(absolute, request.encoding, host, locale);
  if (!loaded.ok) return unread(path, loaded.error.message);
  try {
    const figures = documentFigures({ path, text: loaded.value.decoded.text, named, settings, today: request.today, locale, secret: request.secret });
    if (figures.kind === 'passed-over') return 'passed-over';
    return figures.kind === 'secret' ? unread(path, say(locale, 'reportSecret', {})) : figures.document;
  } catch (error) {
    return unread(path, say(locale, 'internalFailure', { detail: error instanceof Error ? error.message : String(error) }));
  }
}

function unread(filePath: string, failure: string): ReportDocument {
  return { filePath, unit: null, title: null, kind: null, dateOfIssue: null, failure, problems: [], findings: [] };
}

async function render(report: Report, { format }: ReportRequest, host: Host, locale: Locale): Promise<string> {
  switch (format) {
    case 'html': {
      const sha256 = async (text: string): Promise<string> => Buffer.from(await host.hash(text), 'hex').toString('base64');
      return (await import('./html/report-html.ts')).reportHtml(report, locale, sha256);
    }
    case 'markdown':
      return (await import('./report-markdown.ts')).reportMarkdown(report, locale);
    case 'json':
      return `${(await import('../reporters/text/json-text.ts')).jsonText(report, 2)}\n`;
  }
}

/** @returns null, or why it was not written */
async function write(text: string, output: string | null, host: Host, locale: Locale): Promise<string | null> {
  if (output === null) {
    await host.streams.output.write(text);
    return null;
  }
  const path = host.paths.resolve(host.workingFolder, output);
  const folder = await host.files.makeFolder(host.paths.dirname(path));
  if (!folder.ok) return writeErrorWords(folder.error, locale);
  const written = await host.files.replace(path, new TextEncoder().encode(text));
  return written.ok ? null : writeErrorWords(written.error, locale);
}

