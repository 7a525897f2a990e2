import type { ReplayDocument, ReplayRun, ReplayTotals } from '../../core/output/replay-schema.ts';
import type { Locale } from '../../core/locale/locale.ts';
import type { Host } from '../../host/host.ts';
import { failure, success, type Result } from '../../host/result.ts';
import { linesOf, type Line } from '../lines/lines-of.ts';
import { say } from '../messages.ts';
import { documentsEnd, headEnd, resultsEnd, shardEnd } from '../reporters/shard/layout.ts';
import { isReplayDocument, isShardFacts, type ShardHead } from './shard-checks.ts';

/** A shard file that is whole. Its documents are read when they are asked for, one at a time. */
export interface ShardFile {
  /** As it was named. */
  readonly file: string;
  readonly head: ShardHead;
  readonly run: ReplayRun;
  readonly totals: ReplayTotals;
  /** In the order of their paths; the number of a damaged line is the last thing given. */
  documents(): AsyncGenerator<ReplayDocument | DamagedLine>;
}

export interface DamagedLine {
  readonly damagedLine: number;
}

/** No string of V8 is longer. */
const maxLineBytes = 512 * 1024 * 1024 - 32;

/** @returns the shard, or what is wrong with the file, as a message */
export async function openShardFile(file: string, host: Host, locale: Locale): Promise<Result<ShardFile, string>> {
  const path = host.paths.resolve(host.workingFolder, file);
  const opened = await host.files.chunks(path);
  if (!opened.ok) return failure(say(locale, 'shardUnreadable', { file, detail: opened.error.detail }));
  try {
    const scanned = await scan(linesOf(opened.value, maxLineBytes));
    if (scanned.kind === 'invalid') return failure(say(locale, 'shardInvalid', { file }));
    if (scanned.kind === 'cut') return failure(say(locale, 'shardCut', { file }));
    const { facts } = scanned;
    if (scanned.kind === 'whole') return success({ file, ...facts, documents: () => listed(scanned.documents) });
    return success({ file, ...facts, documents: () => documentsIn(path, scanned.first, scanned.last, host) });
  } catch (error) {
    return failure(say(locale, 'shardUnreadable', { file, detail: error instanceof Error ? error.message : String(error) }));
  }
}

type ShardFacts = Pick<ShardFile, 'head' | 'run' | 'totals'>;

type Scanned =
  | { readonly kind: 'invalid' }
  | { readonly kind: 'cut' }
  /** The documents stand between two lines, from 1, themselves not among them. */
  | { readonly kind: 'lines'; readonly facts: ShardFacts; readonly first: number; readonly last: number }
  /** Laid out anew by another program, so read as a whole. */
  | { readonly kind: 'whole'; readonly facts: ShardFacts; readonly documents: readonly unknown[] };

/** Goes through the file once: the facts stand in its first and last lines and between its two lists. */
async function scan(lines: AsyncGenerator<Line>): Promise<Scanned> {
  const start = textOf((await lines.next()).value as Line | undefined);
  if (start === null) return { kind: 'invalid' };
  if (!start.endsWith(headEnd)) return wholeShard(start, lines);
  let number = 1;
  let middle = '';
  let first = 0;
  for await (const line of lines) {
    number += 1;
    const text = textOf(line);
    if (text === null) continue;
    if (text.startsWith(resultsEnd)) {
      middle = text;
      first = number;
    } else if (text.startsWith(documentsEnd) && text.endsWith(shardEnd)) {
      const facts = readFacts(`${start}${middle}${text}`);
      return facts?.totals.documents !== number - first - 1 ? { kind: 'cut' } : { kind: 'lines', facts, first, last: number };
    }
  }
  return { kind: 'cut' };
}

async function wholeShard(start: string, lines: AsyncGenerator<Line>): Promise<Scanned> {
  const rest: string[] = [start];
  for await (const line of lines) rest.push(textOf(line) ?? '');
  const value = parse(rest.join('\n'));
  if (!isShardFacts(value)) return { kind: 'invalid' };
  const documents = (value.replay as { readonly documents?: unknown }).documents;
  return { kind: 'whole', facts: factsOf(value), documents: Array.isArray(documents) ? documents : [] };
}

function readFacts(json: string): ShardFacts | null {
  const value = parse(json);
  return isShardFacts(value) ? factsOf(value) : null;
}

function factsOf({ version, toolVersion, shard, configHash, replay }: { readonly replay: Pick<ShardFile, 'run' | 'totals'> } & ShardHead): ShardFacts {
  return { head: { version, toolVersion, shard, configHash }, run: replay.run, totals: replay.totals };
}

async function* documentsIn(path: string, first: number, last: number, host: Host): AsyncGenerator<ReplayDocument | DamagedLine> {
  const opened = await host.files.chunks(path);
  let number = 0;
  if (!opened.ok) {
    yield { damagedLine: first };
    return;
  }
  for await (const line of linesOf(opened.value, maxLineBytes)) {
    number += 1;
    if (number <= first) continue;
    if (number >= last) return;
    const text = textOf(line);
    const document = text === null ? null : parse(text.endsWith(',') ? text.slice(0, -1) : text);
    if (!isReplayDocument(document)) {
      yield { damagedLine: number };
      return;
    }
    yield document;
  }
}

async function* listed(documents: readonly unknown[]): AsyncGenerator<ReplayDocument | DamagedLine> {
  for (const document of documents) {
    if (!isReplayDocument(document)) {
      yield { damagedLine: 1 };
      return;
    }
    yield await Promise.resolve(document);
  }
}

function textOf(line: Line | undefined): string | null {
  return line?.kind === 'text' ? line.text : null;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
