import type { FileError, Host } from '../../host/host.ts';
import type { CheckedText, TextJob } from './check-text.ts';
import { toolVersion } from '../version.ts';

/** Results of earlier runs by document. A result counts only while text, settings, day and tool are the same. */
export interface ResultCache {
  find(path: string, key: string): CheckedText | null;
  keep(path: string, key: string, result: CheckedText): void;
  /** Null, or why it could not be written. */
  save(): Promise<FileError | null>;
}

export const cacheFileName = '.zhenggaicache';

const maxCacheBytes = 256 * 1024 * 1024;
const formatVersion = 1;

interface CacheEntry {
  readonly key: string;
  readonly result: CheckedText;
}

/** What decides the result of a job, as one hash. */
export function cacheKey(job: TextJob, host: Pick<Host, 'hash'>): Promise<string> {
  return host.hash(JSON.stringify([formatVersion, toolVersion, job.settings, job.today, job.named, job.repair, job.text]));
}

/** A damaged cache counts as none: its first line is the hash of the rest. */
export async function openCache(host: Host): Promise<ResultCache> {
  const path = host.paths.join(host.workingFolder, cacheFileName);
  const entries = await readEntries(path, host);
  let changed = false;
  return {
    find: (document, key) => {
      const entry = entries.get(document);
      return entry?.key === key ? entry.result : null;
    },
    keep: (document, key, result) => {
      entries.set(document, { key, result });
      changed = true;
    },
    save: async () => {
      if (!changed) return null;
      const body = JSON.stringify([...entries]);
      const written = await host.files.replace(path, new TextEncoder().encode(`${await host.hash(body)}\n${body}\n`));
      return written.ok ? null : written.error;
    },
  };
}

async function readEntries(path: string, host: Host): Promise<Map<string, CacheEntry>> {
  const content = await host.files.read(path, maxCacheBytes);
  if (!content.ok) return new Map();
  const text = new TextDecoder().decode(content.value);
  const lineEnd = text.indexOf('\n');
  const body = text.slice(lineEnd + 1).trimEnd();
  if (text.slice(0, lineEnd) !== (await host.hash(body))) return new Map();
  // The hash vouches for the form: only this program writes it, and another version's keys never match.
  return new Map(JSON.parse(body) as readonly (readonly [string, CacheEntry])[]);
}
