import type { Locale } from '../../core/locale/locale.ts';
import { allRules } from '../../core/rules/registry.ts';
import type { Host } from '../../host/host.ts';
import type { OutputRequest } from '../check/check-request.ts';
import { openOutputs } from '../check/outputs.ts';
import { complain, type ExitCode } from '../command-context.ts';
import { writeErrorWords } from '../files/save-document.ts';
import { say } from '../messages.ts';
import type { RunInfo, RunSummary } from '../reporters/reporter.ts';
import { toolVersion } from '../version.ts';
import { chooseShards, type ChosenShards } from './choose-shards.ts';
import { mergedDocuments } from './merged-documents.ts';
import { openShardFile, type ShardFile } from './shard-file.ts';

export interface MergeRequest {
  readonly files: readonly string[];
  readonly outputs: readonly OutputRequest[];
  /** Null = as the shards were asked. */
  readonly maxWarnings: number | null;
  readonly requestedLocale: Locale | null;
  readonly color: boolean;
}

/** Puts shards together; what cannot be merged is said, the rest is merged. */
export async function runMerge(request: MergeRequest, host: Host): Promise<ExitCode> {
  const files: ShardFile[] = [];
  const complaints: string[] = [];
  const own = request.requestedLocale ?? 'zh-CN';
  for (const file of request.files) {
    const opened = await openShardFile(file, host, own);
    if (opened.ok) files.push(opened.value);
    else complaints.push(opened.error);
  }
  const locale = request.requestedLocale ?? files[0]?.run.locale ?? 'zh-CN';
  const chosen = chooseShards(files, locale);
  for (const complaint of [...complaints.sort(), ...chosen.complaints]) await complain(host, complaint);
  const [first] = chosen.shards;
  if (first === undefined) {
    await complain(host, say(locale, 'shardsNone', {}));
    return 2;
  }
  if (chosen.missing.length > 0) await complain(host, say(locale, 'shardsMissing', { count: chosen.count, indices: listOf(chosen.missing, locale) }));
  const isWhole = complaints.length + chosen.complaints.length + chosen.missing.length === 0;
  return writeReport(request, { chosen, first, locale: request.requestedLocale ?? first.run.locale, isWhole }, host);
}

interface Merge {
  readonly chosen: ChosenShards;
  readonly first: ShardFile;
  readonly locale: Locale;
  readonly isWhole: boolean;
}

async function writeReport(request: MergeRequest, { chosen, first, locale, isWhole }: Merge, host: Host): Promise<ExitCode> {
  let damaged = 0;
  const maxWarnings = request.maxWarnings ?? first.run.maxWarnings;
  const outputs = await openOutputs(request.outputs, runInfo(first, { locale, maxWarnings, color: request.color }, host), host, () => Promise.resolve());
  await outputs.start();
  const documents = mergedDocuments(chosen.shards, async (file, line) => {
    damaged += 1;
    await complain(host, say(locale, 'shardDamaged', { file, line }));
  });
  for await (const result of documents) await outputs.document(result);
  const summary = mergedSummary(chosen, maxWarnings, isWhole && damaged === 0 ? 'whole' : 'incomplete');
  const unwritten = await outputs.end(summary);
  for (const { path, error } of unwritten) await complain(host, say(locale, 'outputFailed', { path, detail: writeErrorWords(error, locale) }));
  return unwritten.length > 0 ? 2 : summary.exitCode;
}

function runInfo({ head, run }: ShardFile, { locale, maxWarnings, color }: Pick<RunInfo, 'locale' | 'maxWarnings' | 'color'>, host: Host): RunInfo {
  return {
    toolVersion,
    locale,
    color,
    width: host.streams.output.width,
    rules: allRules,
    shard: { index: 1, count: 1 },
    configHash: head.configHash,
    repairing: run.repairing,
    annotationLimit: null,
    maxWarnings,
    inputs: run.inputs,
  };
}

function mergedSummary({ shards, missing, count }: ChosenShards, maxWarnings: number | null, state: 'whole' | 'incomplete'): RunSummary {
  const sum = (of: (totals: ShardFile['totals']) => number): number => shards.reduce((total, { totals }) => total + of(totals), 0);
  const counts = { error: sum((totals) => totals.counts.error), warning: sum((totals) => totals.counts.warning), info: sum((totals) => totals.counts.info) };
  const hiddenWarnings = sum((totals) => totals.hiddenWarnings);
  const tooMany = maxWarnings !== null && counts.warning + hiddenWarnings > maxWarnings;
  const couldNotRun = state === 'incomplete' || shards.some(({ totals }) => totals.exitCode === 2);
  return {
    checked: sum((totals) => totals.checked),
    passedOver: sum((totals) => totals.passedOver),
    failed: sum((totals) => totals.failed),
    counts,
    repairable: { safe: sum((totals) => totals.repairable.safe), unsafe: sum((totals) => totals.repairable.unsafe) },
    repaired: { repairs: sum((totals) => totals.repaired.repairs), documents: sum((totals) => totals.repaired.documents) },
    inBaseline: sum((totals) => totals.inBaseline),
    beforeReference: sum((totals) => totals.beforeReference),
    hiddenWarnings,
    missingShards: missing.length === 0 ? null : { indices: missing, count },
    maxWarningsExceeded: tooMany ? maxWarnings : null,
    exitCode: couldNotRun ? 2 : counts.error > 0 || tooMany ? 1 : 0,
  };
}

function listOf(indices: readonly number[], locale: Locale): string {
  return indices.join(locale === 'en' ? ', ' : '、');
}
