import { readBulletin } from '../../core/bulletin/read-bulletin.ts';
import { formatBulletin, type FormatOptions } from '../../core/format/format-bulletin.ts';
import type { Settings } from '../../core/config/settings.ts';
import type { Locale } from '../../core/locale/locale.ts';
import type { Host } from '../../host/host.ts';
import type { DocumentRequest } from '../check/check-request.ts';
import { gatherEntries, unmatchedText, type Entry } from '../check/gather-entries.ts';
import { reportConfigurationMistakes } from '../check/report-mistakes.ts';
import { shownDiff, unifiedDiff } from '../check/unified-diff.ts';
import { usesColor } from '../color.ts';
import { complain, type CommandContext, type ExitCode } from '../command-context.ts';
import { loadDocument, readProblem, type LoadedDocument } from '../files/load-document.ts';
import { encodeRepaired, saveDocument } from '../files/save-document.ts';
import { say } from '../messages.ts';
import { documentRequest } from '../options/document-request.ts';
import { hasOption } from '../options/parse-arguments.ts';
import { printable } from '../printable.ts';
import type { FatalProblem } from '../reporters/reporter.ts';
import { pasteNotices } from './paste-notices.ts';

type Outcome =
  | { readonly kind: 'changed' | 'unchanged' | 'passed-over' }
  | { readonly kind: 'failed'; readonly problem: FatalProblem };

interface FormatRun {
  readonly context: CommandContext;
  readonly request: DocumentRequest;
  readonly locale: Locale;
  /** Say what would change, show it, or change it. */
  readonly mode: 'check' | 'diff' | 'write';
}

/** `zhenggai format`: the canonical form in the file's place, or what would change. */
export async function runFormatCommand(context: CommandContext): Promise<ExitCode> {
  const { invocation, host, requestedLocale } = context;
  const request = documentRequest(invocation, requestedLocale ?? 'zh-CN');
  if (!request.ok) {
    await complain(host, request.error);
    return 2;
  }
  const gathered = await gatherEntries(request.value, host);
  const locale = requestedLocale ?? gathered.locale;
  for (const unmatched of gathered.unmatched) await complain(host, unmatchedText(unmatched, locale));
  const mode = hasOption(invocation, 'diff') ? 'diff' : hasOption(invocation, 'check') ? 'check' : 'write';
  const run: FormatRun = { context, request: request.value, locale, mode };
  const counts = { changed: 0, unchanged: 0, 'passed-over': 0, failed: 0 };
  for (const entry of gathered.entries) {
    const outcome = await formatEntry(entry, run);
    counts[outcome.kind] += 1;
    if (outcome.kind === 'failed') await complain(host, `${printable(entry.path)}${locale === 'en' ? ': ' : '：'}${outcome.problem.message}`);
  }
  if (request.value.stdin === null) await summarize(counts, run);
  if (counts.failed > 0 || gathered.unmatched.length > 0 || gathered.misconfigured) return 2;
  return hasOption(invocation, 'check') && counts.changed > 0 ? 1 : 0;
}

async function formatEntry(entry: Entry, run: FormatRun): Promise<Outcome> {
  const { host } = run.context;
  switch (entry.kind) {
    case 'failed':
      return { kind: 'failed', problem: readProblem(entry.error, host, run.locale) };
    case 'configuration':
      await reportConfigurationMistakes(entry, host, run.locale);
      return { kind: 'passed-over' };
    case 'document': {
      const { absolute, settings, named, path } = entry.document;
      const loaded = await loadDocument(absolute, run.request.encoding, host, run.locale);
      if (!loaded.ok) return { kind: 'failed', problem: loaded.error };
      if (!named && !isRecognized(loaded.value.decoded.text, settings)) return { kind: 'passed-over' };
      return formatOne({ absolute, path, settings, loaded: loaded.value }, run);
    }
  }
}

function isRecognized(text: string, { kind }: Settings): boolean {
  return readBulletin(text, kind === null ? {} : { kind }).recognition.by !== null;
}

interface Document {
  readonly absolute: string | null;
  readonly path: string;
  readonly settings: Settings;
  readonly loaded: LoadedDocument;
}

async function formatOne({ absolute, path, settings, loaded }: Document, run: FormatRun): Promise<Outcome> {
  const { host, invocation } = run.context;
  const { text: before, bom } = loaded.decoded;
  const options = { settings, ...(settings.kind === null ? {} : { kind: settings.kind }) };
  const text = absolute === null ? await formatPasted(before, options, path, run) : await formatRead(before, options, path, run);
  const changed = text !== before;
  if (run.mode === 'write' && absolute === null) return passOn(text, loaded, host, run.locale);
  if (!changed) return { kind: 'unchanged' };
  if (run.mode === 'diff') {
    const mark = bom ? '\uFEFF' : '';
    const diff = await unifiedDiff(path, mark + before, mark + text);
    const colors = usesColor(invocation, host.streams.output, host.environment) ? 'color' : 'plain';
    await host.streams.output.write(shownDiff(diff, host.streams.output, colors));
  }
  if (run.mode === 'check') await host.streams.output.write(`${say(run.locale, 'formatWould', { path })}\n`);
  if (run.mode !== 'write' || absolute === null) return { kind: 'changed' };
  const problem = await saveDocument(absolute, loaded, text, host, run.locale);
  if (problem !== null) return { kind: 'failed', problem };
  await host.streams.output.write(`${say(run.locale, 'formatDone', { path })}\n`);
  return { kind: 'changed' };
}

async function formatRead(text: string, options: FormatOptions, path: string, { context: { host }, locale }: FormatRun): Promise<string> {
  const formatted = formatBulletin(text, options);
  if (!formatted.settled) await complain(host, say(locale, 'formatUnsettled', { path }));
  return formatted.text;
}

/** Standard input may be what was copied from Word; what it could not carry or had lost is said at its place. */
async function formatPasted(content: string, options: FormatOptions, path: string, { context: { host }, locale }: FormatRun): Promise<string> {
  const { fromWord } = await import('../../from-word/from-word.ts');
  const result = await fromWord(content, null, options);
  for (const line of pasteNotices(result, path, locale)) await complain(host, line);
  return result.markdown;
}

async function passOn(text: string, { decoded }: LoadedDocument, host: Host, locale: Locale): Promise<Outcome> {
  const encoded = encodeRepaired(decoded, text, locale);
  if (!encoded.ok) return { kind: 'failed', problem: encoded.error };
  await host.streams.output.write(encoded.value);
  return { kind: 'changed' };
}

async function summarize(counts: { readonly changed: number; readonly unchanged: number; readonly 'passed-over': number }, { context, mode, locale }: FormatRun): Promise<void> {
  const { changed, unchanged } = counts;
  await complain(context.host, say(locale, mode === 'write' ? 'formatSummaryDone' : 'formatSummaryWould', { changed, unchanged }));
  if (counts['passed-over'] > 0) await complain(context.host, say(locale, 'passedOver', { count: counts['passed-over'] }));
}
