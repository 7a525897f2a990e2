import type { ShardOutput } from '../../core/output/check-schema.ts';
import type { ReplayDocument, ReplayRun, ReplayTotals } from '../../core/output/replay-schema.ts';
import { documentOutput } from './document-output.ts';
import type { CreateReporter, DocumentResult, RunInfo, RunSummary } from './reporter.ts';
import { documentsEnd, documentsStart, headEnd, resultsEnd, shardEnd } from './shard/layout.ts';
import { sparseText } from './shard/sparse-text.ts';
import { jsonText } from './text/json-text.ts';
import { createWording } from './wording.ts';

/** Part of a run, with what `merge` must know to tell that the parts belong together, and to write any format of them. */
export const createShardReporter: CreateReporter = (run) => {
  const wording = createWording(run);
  const head: Omit<ShardOutput, 'results' | 'replay'> = {
    version: 1,
    toolVersion: run.toolVersion,
    shard: { index: run.shard.index, count: run.shard.count },
    configHash: run.configHash,
  };
  const replayed: string[] = [];
  return {
    // The head's closing brace makes way for the results.
    start: () => `${jsonText(head).slice(0, -1)}${headEnd}`,
    document: (result) => {
      const separator = replayed.length === 0 ? '\n' : ',\n';
      replayed.push(separator + jsonText(replayDocument(result)));
      return separator + jsonText(documentOutput(result, wording));
    },
    end: (summary) => {
      const replay = `${resultsEnd}${jsonText(replayRun(run))}${documentsStart}${replayed.join('')}`;
      return `\n${replay}\n${documentsEnd}${jsonText(replayTotals(summary, replayed.length))}${shardEnd}\n`;
    },
  };
};

function replayDocument(result: DocumentResult): object {
  const { path, kind, findings, fatal } = result;
  // Findings are plain data; the schema's types only differ in what may be written to.
  return { path, kind, findings, fatal, text: sparseText(result) } satisfies { readonly [Key in keyof ReplayDocument]: unknown };
}

function replayRun({ locale, repairing, maxWarnings, inputs }: RunInfo): ReplayRun {
  return { locale, repairing, maxWarnings, inputs: { ...inputs } };
}

function replayTotals(summary: RunSummary, documents: number): ReplayTotals {
  const { checked, passedOver, failed, counts, repairable, repaired, inBaseline, beforeReference, hiddenWarnings, exitCode } = summary;
  return { documents, checked, passedOver, failed, counts: { ...counts }, repairable: { ...repairable }, repaired: { ...repaired }, inBaseline, beforeReference, hiddenWarnings, exitCode };
}
