import { shortHash } from '../../core/text/hash.ts';
import type { FileError, Host } from '../../host/host.ts';
import { linesOf } from '../lines/lines-of.ts';
import { toolVersion } from '../version.ts';
import { createBytes } from './bytes.ts';
import type { CheckedText, TextJob } from './check-text.ts';

/** Results of earlier runs by document. A result counts only while text, settings, day and tool are the same. */
export interface ResultCache {
  find(path: string, key: string): CheckedText | null;
  keep(path: string, key: string, result: CheckedText): void;
  /** Null, or why it could not be written. */
  save(): Promise<FileError | null>;
}

export const cacheFileName = '.zhenggaicache';

const formatVersion = 2;
const longestLine = 64 * 1024 * 1024;

/** What decides the result of a job, as one hash. Settings are those of a whole folder, so that their part is made once. */
export async function cacheKey(job: TextJob, host: Pick<Host, 'hash'>): Promise<string> {
  const { settings } = job;
  const known = settingsKeys.get(settings) ?? JSON.stringify(settings);
  settingsKeys.set(settings, known);
  return host.hash(`${JSON.stringify([formatVersion, toolVersion, job.today, job.named, job.repair])}\n${known}\n${job.text}`);
}

const settingsKeys = new WeakMap<TextJob['settings'], string>();

/**
 * A document a line, parted by tabs: hash of the two last, key, path, result, the last two as JSON. Lines stay text until they are asked
 * for, which takes a tenth of the memory and time; a damaged one counts as none.
 */
export async function openCache(host: Host): Promise<ResultCache> {
  const path = host.paths.join(host.workingFolder, cacheFileName);
  const lines = await readLines(path, host);
  let changed = false;
  return {
    find: (document, key) => resultOf(lines.get(document), key),
    keep: (document, key, result) => {
      lines.set(document, lineOf(document, key, result));
      changed = true;
    },
    save: async () => {
      if (!changed) return null;
      const content = createBytes();
      for (const line of lines.values()) content.add(`${line}\n`);
      const written = await host.files.replace(path, content.bytes());
      return written.ok ? null : written.error;
    },
  };
}

function lineOf(document: string, key: string, result: CheckedText): string {
  const body = `${JSON.stringify(document)}\t${JSON.stringify(result)}`;
  return `${shortHash(body)}\t${key}\t${body}`;
}

function resultOf(line: string | undefined, key: string): CheckedText | null {
  if (line === undefined) return null;
  const [hash = '', ownKey, path = '', result = ''] = line.split('\t');
  if (ownKey !== key || hash !== shortHash(`${path}\t${result}`)) return null;
  // The hash vouches for the form: only this program writes it, and another version's keys never match.
  return JSON.parse(result) as CheckedText;
}

async function readLines(path: string, host: Host): Promise<Map<string, string>> {
  const lines = new Map<string, string>();
  const opened = await host.files.chunks(path);
  if (!opened.ok) return lines;
  try {
    for await (const line of linesOf(opened.value, longestLine)) {
      const document = line.kind === 'text' ? documentOf(line.text) : null;
      if (line.kind === 'text' && document !== null) lines.set(document, line.text);
    }
  } catch {
    // A disk that fails halfway: what was read is right, line by line.
  }
  return lines;
}

function documentOf(line: string): string | null {
  const [, , path = ''] = line.split('\t', 3);
  try {
    const document: unknown = JSON.parse(path);
    return typeof document === 'string' ? document : null;
  } catch {
    return null;
  }
}
