import { defaultSettings } from '../../core/config/settings.ts';
import type { Locale } from '../../core/locale/locale.ts';
import { allRules } from '../../core/rules/registry.ts';
import type { Host } from '../../host/host.ts';
import { complain, type ExitCode } from '../command-context.ts';
import { documentPath } from '../../host/files/document-path.ts';
import { linesOf } from '../lines/lines-of.ts';
import { say } from '../messages.ts';
import { loadReporter } from '../load-reporter.ts';
import type { DocumentResult } from '../reporters/reporter.ts';
import { toolVersion } from '../version.ts';
import { openBaseline } from './baseline-file.ts';
import { checkLoaded, documentResult, noResult, type CheckContext, type CheckedDocument } from './check-document.ts';
import type { CheckRequest } from './check-request.ts';
import { createConfigurator } from './configure.ts';
import { createChecker } from './create-checker.ts';
import { inOrder } from './in-order.ts';
import { readRequestLine, type RequestedDocument } from './read-request-line.ts';
import { reportConfigurationMistakes } from './report-mistakes.ts';
import { runSummary } from './run-summary.ts';
import { createStopwatch, statistics } from './statistics.ts';
import { addDocument, noTotals } from './tally.ts';
import { threadsFor } from './thread-count.ts';

/** A configurator remembers every folder it looked into: a stream may name folders without end. */
const documentsPerConfigurator = 4096;

/**
 * `check --stdin-ndjson`: a document a line in, a result a line out, in the order of the input. One document at a time is held
 * (with `--jobs N`, eight and sixteen for each further thread); while nobody reads the results, nothing more is read.
 */
export async function runStream(request: CheckRequest, host: Host, requestedLocale: Locale | null): Promise<ExitCode> {
  const locale = requestedLocale ?? defaultSettings.lang;
  const watch = createStopwatch(host.clock);
  const baseline = await openBaseline(request.baseline, host, locale);
  if (!baseline.ok) {
    await complain(host, baseline.error);
    return 2;
  }
  const checker = createChecker(threadsFor(request.jobs, 1, host), host);
  const context: CheckContext = { request, host, locale, checkText: (job) => checker.check(job), baseline: baseline.value, reference: null };
  const stream = createStreamChecker(context);
  const reporter = (await loadReporter('ndjson'))({
    toolVersion, locale, color: false, width: null, rules: allRules, shard: request.shard, configHash: '', repairing: 'none', annotationLimit: null,
    maxWarnings: request.maxWarnings, inputs: { count: 0, hash: '' },
  });
  let totals = noTotals;
  // A line may escape every character (\u6574 for three bytes).
  const lines = linesOf(host.streams.input.chunks(), 2 * host.maxDocumentBytes + 65_536);
  try {
    for await (const checked of inOrder(numbered(lines), (request.jobs ?? 1) === 1 ? 1 : checker.wanted, ({ item, number }) => stream.check(item, number))) {
      watch.lap('check');
      totals = addDocument(totals, checked);
      if (checked.result !== null) await host.streams.output.write(reporter.document(checked.result));
      watch.lap('report');
      if (host.streams.output.isClosed()) {
        host.streams.input.close();
        break;
      }
    }
  } finally {
    await checker.close();
  }
  const summary = runSummary(totals, request, { misconfigured: stream.misconfigured(), unmatched: [] });
  if (request.stats) await complain(host, statistics(totals, summary, watch, locale));
  return summary.exitCode;
}

type LineItem = Parameters<typeof readRequestLine>[0];

interface StreamChecker {
  /** @param number of the line, from 1 */
  check(line: LineItem, number: number): Promise<CheckedDocument>;
  misconfigured(): boolean;
}

function createStreamChecker(context: CheckContext): StreamChecker {
  const { request, host, locale } = context;
  const said = new Set<string>();
  let configurator = createConfigurator(request, host);
  let misconfigured = false;
  const settingsFor = async (document: RequestedDocument, number: number) => {
    if (number % documentsPerConfigurator === 0) configurator = createConfigurator(request, host);
    const { settings, mistakes } = await configurator.configure(host.paths.resolve(host.workingFolder, document.path));
    for (const { path, text, findings } of mistakes) {
      misconfigured = true;
      if (said.has(path)) continue;
      said.add(path);
      await reportConfigurationMistakes({ path: documentPath(path, host), text, findings }, host, locale);
    }
    return document.kind === null ? settings : { ...settings, kind: document.kind };
  };
  return {
    misconfigured: () => misconfigured,
    check: async (line, number) => {
      const read = readRequestLine(line, 2 * host.maxDocumentBytes + 65_536, locale);
      if (!read.ok) return { ...noResult, result: badLine(read.error.path ?? `stdin:${number}`, say(locale, 'badLine', { number, message: read.error.message })) };
      const { path, text } = read.value;
      const document = { absolute: null, path, named: true, settings: await settingsFor(read.value, number) };
      return checkLoaded(document, { bytes: new Uint8Array(), decoded: { text, encoding: 'utf-8', bom: false } }, context);
    },
  };
}

function badLine(path: string, message: string): DocumentResult {
  return documentResult({ path, text: null, kind: null, findings: [], fatal: { code: 'bad-line', message } });
}

async function* numbered(lines: AsyncIterable<LineItem>): AsyncGenerator<{ readonly item: LineItem; readonly number: number }> {
  let number = 0;
  for await (const item of lines) {
    number += 1;
    yield { item, number };
  }
}
