import type { Locale } from '../../core/locale/locale.ts';
import { formatIsoDate } from '../../core/text/calendar-date.ts';
import { shortHash } from '../../core/text/hash.ts';
import { allRules } from '../../core/rules/registry.ts';
import type { Host } from '../../host/host.ts';
import { complain, type ExitCode } from '../command-context.ts';
import { readProblem } from '../files/load-document.ts';
import { writeErrorWords } from '../files/save-document.ts';
import { say } from '../messages.ts';
import type { DocumentResult, RunInfo } from '../reporters/reporter.ts';
import { toolVersion } from '../version.ts';
import { baselineNotice, openBaseline, type Baseline } from './baseline-file.ts';
import { checkDocument, documentResult, type CheckContext, type CheckedDocument } from './check-document.ts';
import type { CheckRequest } from './check-request.ts';
import { createChecker } from './create-checker.ts';
import { gatherEntries, unmatchedText, type Entry } from './gather-entries.ts';
import { inOrder } from './in-order.ts';
import { openOutputs, type Outputs } from './outputs.ts';
import { createProgress, type Progress } from './progress.ts';
import { cacheFileName, openCache, type ResultCache } from './result-cache.ts';
import { runSummary } from './run-summary.ts';
import { openReference, type Reference } from './since-reference.ts';
import { shardOf } from './shard.ts';
import { createStopwatch, statistics, type Stopwatch } from './statistics.ts';
import { addDocument, noTotals, type Totals } from './tally.ts';
import { threadsFor } from './thread-count.ts';
import { shownDiff, unifiedDiff } from './unified-diff.ts';

export interface CheckEnvironment {
  readonly host: Host;
  readonly requestedLocale: Locale | null;
  readonly color: boolean;
}

/** A run of `check`, from the command line's wishes to the exit code. */
export async function runCheck(request: CheckRequest, environment: CheckEnvironment): Promise<ExitCode> {
  const { host } = environment;
  const watch = createStopwatch(host.clock);
  const gathered = await gatherEntries(request, host);
  watch.lap('discover');
  const locale = environment.requestedLocale ?? gathered.locale;
  for (const unmatched of gathered.unmatched) await complain(host, unmatchedText(unmatched, locale));
  const baseline = await openBaseline(request.baseline, host, locale);
  if (!baseline.ok) {
    await complain(host, baseline.error);
    return 2;
  }
  const reference = await openReference(request.since, request.encoding, host, locale);
  if (!reference.ok) {
    await complain(host, reference.error);
    return 2;
  }
  const wanted = changedOnly(gathered.entries, reference.value, host);
  const entries = shardOf(wanted, request.shard);
  const progress = createProgress(entries.length, host, locale);
  const outputs = await openOutputs(request.outputs, runInfo(request, environment, { settingsHash: gathered.settingsHash, entries: wanted, baseline: baseline.value }, locale), host, () => progress.clear());
  const checker = createChecker(threadsFor(request.jobs, entries.length, host), host);
  const cache = request.cache ? openCache(host) : null;
  const context: CheckContext = { request, host, locale, checkText: (job) => checker.check(job), baseline: baseline.value, reference: reference.value };
  const run: Run = { request, environment, context, atOnce: checker.wanted, cache, outputs, progress, watch };
  const { totals, results } = await checkEntries(entries, run).finally(() => checker.close());
  await progress.clear();
  const summary = runSummary(totals, request, gathered);
  const unwritten = await outputs.end(summary);
  for (const { path, error } of unwritten) await complain(host, say(locale, 'outputFailed', { path, detail: writeErrorWords(error, locale) }));
  const notKept = (await cache?.save()) ?? null;
  if (notKept !== null) await complain(host, say(locale, 'cacheNotWritten', { path: cacheFileName, detail: writeErrorWords(notKept, locale) }));
  if (request.repaired === 'diff') await complain(host, say(locale, 'diffSummary', totals.repaired));
  watch.lap('report');
  if (request.stats) await complain(host, statistics(totals, summary, watch, locale));
  if (request.baseline?.mode === 'write') return baselineNotice(request.baseline.path, results, host, locale);
  return unwritten.length > 0 ? 2 : summary.exitCode;
}

interface Run {
  readonly request: CheckRequest;
  readonly environment: CheckEnvironment;
  readonly context: CheckContext;
  /** Files that are held: as many are read while as many are checked, which hides the answer times of a slow disk. */
  readonly atOnce: number;
  readonly cache: ResultCache | null;
  readonly outputs: Outputs;
  readonly progress: Progress;
  readonly watch: Stopwatch;
}

async function checkEntries(entries: readonly Entry[], run: Run): Promise<{ readonly totals: Totals; readonly results: readonly DocumentResult[] }> {
  const { request, context, atOnce, cache, outputs, progress, watch } = run;
  let totals = noTotals;
  let done = 0;
  const results: DocumentResult[] = [];
  await outputs.start();
  for await (const checked of inOrder(cache === null ? entries : recalled(entries, cache), atOnce, (entry) => checkEntry(entry, context))) {
    watch.lap('check');
    totals = addDocument(totals, checked);
    if (checked.newLine !== null) await cache?.keep(checked.newLine);
    if (checked.result !== null) await outputs.document(checked.result);
    if (checked.result !== null && request.baseline?.mode === 'write') results.push(checked.result);
    await writeTexts(checked, run);
    watch.lap('report');
    done += 1;
    await progress.update(done);
    // Nobody reads any more, and nothing else is made of it.
    if (context.host.streams.output.isClosed() && request.repair === 'none' && request.outputs.every(({ target }) => target.kind === 'stdout')) break;
  }
  return { totals, results };
}

/** Documents with what the cache holds of them. */
async function* recalled(entries: readonly Entry[], cache: ResultCache): AsyncGenerator<Entry> {
  for await (const { item, line } of cache.recall(entries)) {
    yield item.kind === 'document' ? { ...item, document: { ...item.document, remembered: line } } : item;
  }
}

function checkEntry(entry: Entry, context: CheckContext): Promise<CheckedDocument> {
  const alone = (result: DocumentResult): Promise<CheckedDocument> =>
    Promise.resolve({ result, change: null, output: null, inBaseline: 0, beforeReference: 0, hiddenWarnings: 0, fromCache: false, newLine: null });
  switch (entry.kind) {
    case 'document':
      return checkDocument(entry.document, context);
    case 'failed':
      return alone(documentResult({ path: entry.path, text: null, kind: null, findings: [], fatal: readProblem(entry.error, context.host, context.locale) }));
    case 'configuration':
      return alone(documentResult({ path: entry.path, text: entry.text, kind: null, findings: entry.findings, fatal: null }));
  }
}

/** What goes to standard output besides reports: differences, or standard input repaired. */
async function writeTexts({ change, output, result }: CheckedDocument, { request, environment: { host, color }, progress }: Run): Promise<void> {
  if (output !== null) await host.streams.output.write(output);
  if (change === null || result === null || request.repaired !== 'diff') return;
  const bom = change.bom ? '\uFEFF' : '';
  const diff = await unifiedDiff(result.path, bom + change.before, bom + change.after);
  await progress.clear();
  await host.streams.output.write(shownDiff(diff, host.streams.output, color ? 'color' : 'plain'));
}

/** A file that is as it was has nothing new; one that cannot be read is still said. */
function changedOnly(entries: readonly Entry[], reference: Reference | null, host: Host): readonly Entry[] {
  if (reference === null) return entries;
  return entries.filter(({ kind, path }) => kind !== 'document' || !reference.isUnchanged(host.paths.resolve(host.workingFolder, path)));
}

interface Inputs {
  readonly settingsHash: string;
  readonly entries: readonly Entry[];
  readonly baseline: Baseline | null;
}

function runInfo(request: CheckRequest, { host, color }: CheckEnvironment, { settingsHash, entries, baseline }: Inputs, locale: Locale): RunInfo {
  const known = baseline === null ? null : [...baseline].map(([document, names]) => [document, ...names]);
  return {
    toolVersion,
    locale,
    color,
    width: host.streams.output.width,
    rules: allRules,
    shard: request.shard,
    configHash: shortHash(JSON.stringify([settingsHash, request.encoding, formatIsoDate(request.today), request.quiet, request.repair, locale, known, request.since])),
    repairing: request.repaired === 'diff' ? 'none' : request.repair,
    annotationLimit: null,
    maxWarnings: request.maxWarnings,
    inputs: { count: entries.length, hash: shortHash(entries.map(({ path }) => path).join('\n')) },
  };
}
