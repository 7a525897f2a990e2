import type { Locale } from '../../core/locale/locale.ts';
import type { Host } from '../../host/host.ts';
import { failure, success } from '../../host/result.ts';
import type { CheckRequest } from '../check/check-request.ts';
import { say } from '../messages.ts';
import { conflict, documentRequest } from './document-request.ts';
import { hasOption, optionValue, optionValues, type Invocation } from './parse-arguments.ts';
import { outputRequests } from './output-requests.ts';
import { parseCount, parseDay, parsePositive, parseShard, type Parsed } from './option-values.ts';

const defaultBaseline = '.zhenggai-baseline.json';

/** What the options of `check` and `ci` ask for. */
export function checkRequest(invocation: Invocation, host: Host, locale: Locale): Parsed<CheckRequest> {
  const clash = clashOf(invocation, locale);
  if (clash !== null) return failure(clash);
  const documents = documentRequest(invocation, locale);
  if (!documents.ok) return documents;
  const outputs = outputRequests(invocation, host.environment, locale);
  if (!outputs.ok) return outputs;
  const maxWarnings = parseCount('max-warnings', optionValue(invocation, 'max-warnings'), locale);
  if (!maxWarnings.ok) return maxWarnings;
  const today = parseDay('today', optionValue(invocation, 'today'), locale);
  if (!today.ok) return today;
  const jobs = parsePositive('jobs', optionValue(invocation, 'jobs'), locale);
  if (!jobs.ok) return jobs;
  const shard = parseShard(optionValue(invocation, 'shard'), locale);
  if (!shard.ok) return shard;
  return success({
    ...documents.value,
    namedFiles: invocation.command?.name === 'ci' && host.environment['PRE_COMMIT'] === '1' ? 'if-recognised' : 'documents',
    outputs: outputs.value,
    repair: repairOf(invocation),
    repaired: hasOption(invocation, 'diff') ? 'diff' : 'write',
    maxWarnings: maxWarnings.value,
    quiet: hasOption(invocation, 'quiet'),
    today: today.value ?? host.clock.today(),
    cache: hasOption(invocation, 'cache'),
    jobs: jobs.value,
    baseline: baselineOf(invocation),
    shard: shard.value,
    since: optionValue(invocation, 'since'),
    source: hasOption(invocation, 'stdin-ndjson') ? 'stream' : 'files',
    stats: hasOption(invocation, 'stats'),
  });
}

function repairOf(invocation: Invocation): CheckRequest['repair'] {
  if (hasOption(invocation, 'fix-unsafe')) return 'unsafe';
  return hasOption(invocation, 'fix') || hasOption(invocation, 'diff') ? 'safe' : 'none';
}

function baselineOf(invocation: Invocation): CheckRequest['baseline'] {
  const path = optionValue(invocation, 'baseline');
  if (hasOption(invocation, 'write-baseline')) return { path: path ?? defaultBaseline, mode: 'write' };
  return path === null ? null : { path, mode: 'read' };
}

/** A part of the documents, or a text that changes meanwhile, makes no baseline. */
function clashOf(invocation: Invocation, locale: Locale): string | null {
  return (
    conflict(invocation, 'write-baseline', 'shard', locale) ??
    conflict(invocation, 'write-baseline', 'fix', locale) ??
    conflict(invocation, 'write-baseline', 'fix-unsafe', locale) ??
    conflict(invocation, 'write-baseline', 'diff', locale) ??
    conflict(invocation, 'write-baseline', 'stdin', locale) ??
    conflict(invocation, 'shard', 'stdin', locale) ??
    conflict(invocation, 'since', 'stdin', locale) ??
    conflict(invocation, 'since', 'write-baseline', locale) ??
    streamClash(invocation, locale)
  );
}

/** A stream is neither repaired nor parted, and each line has its own path and is UTF-8. */
const notOfStreams = ['stdin', 'fix', 'fix-unsafe', 'diff', 'write-baseline', 'since', 'shard', 'cache', 'encoding'] as const;

function streamClash(invocation: Invocation, locale: Locale): string | null {
  if (!hasOption(invocation, 'stdin-ndjson')) return null;
  const [operand] = invocation.operands;
  if (operand !== undefined) return say(locale, 'conflict', { a: '--stdin-ndjson', b: operand });
  const format = optionValues(invocation, 'format').find((value) => value !== 'ndjson');
  if (format !== undefined) return say(locale, 'onlyNdjson', { format });
  return notOfStreams.map((name) => conflict(invocation, 'stdin-ndjson', name, locale)).find((clash) => clash !== null) ?? null;
}
