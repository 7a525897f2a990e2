import type { Locale } from '../../core/locale/locale.ts';
import { comparePaths } from '../../host/files/document-path.ts';
import { say } from '../messages.ts';
import { toolVersion } from '../version.ts';
import type { ShardFile } from './shard-file.ts';

/** The shards that belong together, and what is to be said of the others. */
export interface ChosenShards {
  /** In the order of their numbers. */
  readonly shards: readonly ShardFile[];
  readonly missing: readonly number[];
  readonly count: number;
  readonly complaints: readonly string[];
}

/**
 * Chooses by what the files hold and how they are named, never by the order in which they came: the run that most of them are of
 * (of equals, the one that holds the lowest number), and of a doubled shard the file whose name sorts first.
 */
export function chooseShards(files: readonly ShardFile[], locale: Locale): ChosenShards {
  const sorted = [...files].sort((a, b) => a.head.shard.index - b.head.shard.index || comparePaths(a.file, b.file));
  const own = sorted.filter(({ head }) => head.toolVersion === toolVersion);
  const runKey = mostFrequent(own.map(keyOf));
  const example = own.find((shard) => keyOf(shard) === runKey);
  const chosen = new Map<number, ShardFile>();
  const complaints: string[] = [];
  for (const shard of sorted) {
    const { file, head: { shard: { index } } } = shard;
    const kept = chosen.get(index);
    const mistake = example === undefined || shard.head.toolVersion !== toolVersion ? otherTool(shard, locale) : mismatch(shard, example, locale);
    if (mistake !== null) complaints.push(mistake);
    else if (kept !== undefined) complaints.push(say(locale, 'shardDoubled', { file, index, kept: kept.file }));
    else chosen.set(index, shard);
  }
  const count = example?.head.shard.count ?? 0;
  const missing = Array.from({ length: count }, (_, at) => at + 1).filter((index) => !chosen.has(index));
  return { shards: [...chosen.values()], missing, count, complaints };
}

function keyOf({ head: { shard, configHash }, run }: ShardFile): string {
  return JSON.stringify([shard.count, configHash, run.locale, run.repairing, run.maxWarnings, run.inputs.count, run.inputs.hash]);
}

function otherTool({ file, head }: ShardFile, locale: Locale): string {
  return say(locale, 'shardOtherTool', { file, found: head.toolVersion, expected: toolVersion });
}

function mismatch(shard: ShardFile, example: ShardFile, locale: Locale): string | null {
  const { file, head, run } = shard;
  if (keyOf(shard) === keyOf(example)) return null;
  if (head.shard.count !== example.head.shard.count) return say(locale, 'shardOtherCount', { file, found: head.shard.count, expected: example.head.shard.count });
  const sameInputs = run.inputs.hash === example.run.inputs.hash && run.inputs.count === example.run.inputs.count;
  if (sameInputs || head.configHash !== example.head.configHash) return say(locale, 'shardOtherConfiguration', { file });
  return say(locale, 'shardOtherInputs', { file, found: run.inputs.count, expected: example.run.inputs.count });
}

/** The first of those that come most often. */
function mostFrequent(keys: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return [...counts].reduce<readonly [string | null, number]>((best, [key, count]) => (count > best[1] ? [key, count] : best), [null, 0])[0];
}
