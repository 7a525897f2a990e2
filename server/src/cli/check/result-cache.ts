import { shortHash } from '../../core/text/hash.ts';
import { oncePerObject } from '../../core/text/once-per-object.ts';
import type { FileError, Host } from '../../host/host.ts';
import { comparePaths } from '../../host/files/document-path.ts';
import { toolVersion } from '../version.ts';
import { mergeCacheLines, readCacheLines, type CacheLine } from './cache-lines.ts';
import { createChannel } from './channel.ts';
import type { CheckedText, TextJob } from './check-text.ts';

/**
 * Results of earlier runs by document, in the order of paths, in which a run goes through its documents, too: old results are read and new
 * ones written as it goes, so that neither takes memory, however many documents there are.
 */
export interface ResultCache {
  /** Items with the line that an earlier run left of their document, where it left one. Items come in the order of paths. */
  recall<Item extends { readonly path: string }>(items: Iterable<Item>): AsyncGenerator<{ readonly item: Item; readonly line: string | null }>;
  /** A result that is new, in the order of paths. */
  keep(line: CacheLine): Promise<void>;
  /** Null, or why it could not be written. What an earlier run knew of other documents stays. */
  save(): Promise<FileError | null>;
}

export const cacheFileName = '.zhenggaicache';

const formatVersion = 2;

/** What decides the result of a job, as one hash. Settings are those of a whole folder, so that their part is made once. */
export async function cacheKey(job: TextJob, host: Pick<Host, 'hash'>): Promise<string> {
  const { settings } = job;
  return host.hash(`${JSON.stringify([formatVersion, toolVersion, job.today, job.named, job.repair])}\n${settingsKey(settings)}\n${job.text}`);
}

const settingsKey = oncePerObject((settings: TextJob['settings']) => JSON.stringify(settings));

export function openCache(host: Host): ResultCache {
  const path = host.paths.join(host.workingFolder, cacheFileName);
  const read = async (): Promise<AsyncIterable<Uint8Array> | null> => {
    const opened = await host.files.chunks(path);
    return opened.ok ? opened.value : null;
  };
  const fresh = createChannel<CacheLine>();
  let writing: ReturnType<Host['files']['replace']> | null = null;
  return {
    recall: async function* (items) {
      const lines = readCacheLines(await read());
      try {
        let next = await lines.next();
        for (const item of items) {
          while (next.done !== true && comparePaths(next.value.path, item.path) < 0) next = await lines.next();
          yield { item, line: next.done !== true && next.value.path === item.path ? next.value.text : null };
        }
      } finally {
        await lines.return(undefined);
      }
    },
    keep: async (line) => {
      // Begun with the first result that is new: a run that finds all of them writes nothing.
      writing ??= host.files.replace(path, mergeCacheLines(readCacheLines(await read()), fresh.items));
      await fresh.push(line);
    },
    save: async () => {
      fresh.close();
      const written = await writing;
      return written === null || written.ok ? null : written.error;
    },
  };
}

/** A line: hash of the two last parts, key, path, result, parted by tabs, the last two as JSON. */
export function cacheLine(path: string, key: string, result: CheckedText): CacheLine {
  const body = `${JSON.stringify(path)}\t${JSON.stringify(result)}`;
  return { path, text: `${shortHash(body)}\t${key}\t${body}` };
}

/** The result that a line holds; null where it is of another text, other settings or another version, or damaged. */
export function cachedResult(line: string, key: string): CheckedText | null {
  const [hash = '', ownKey, path = '', result = ''] = line.split('\t');
  if (ownKey !== key || hash !== shortHash(`${path}\t${result}`)) return null;
  // The hash vouches for the form: only this program writes it, and another version's keys never match.
  return JSON.parse(result) as CheckedText;
}
