import type { ShardOutput } from '../../core/output/check-schema.ts';
import { documentOutput } from './document-output.ts';
import type { CreateReporter } from './reporter.ts';
import { jsonText } from './text/json-text.ts';
import { createWording } from './wording.ts';

/** Part of a run, with what `merge` must know to tell that the parts belong together. */
export const createShardReporter: CreateReporter = (run) => {
  const wording = createWording(run);
  const head: Omit<ShardOutput, 'results'> = {
    version: 1,
    toolVersion: run.toolVersion,
    shard: { index: run.shard.index, count: run.shard.count },
    configHash: run.configHash,
  };
  let separator = '\n';
  return {
    // The head's closing brace makes way for the results.
    start: () => `${jsonText(head).slice(0, -1)},"results":[`,
    document: (result) => {
      const text = separator + jsonText(documentOutput(result, wording));
      separator = ',\n';
      return text;
    },
    end: () => (separator === '\n' ? ']}\n' : '\n]}\n'),
  };
};
