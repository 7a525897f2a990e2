import type { FatalProblem, DocumentResult } from '../reporters/reporter.ts';
import type { ReplayDocument } from '../../core/output/replay-schema.ts';
import { documentResult } from '../check/check-document.ts';
import { comparePaths } from '../../host/files/document-path.ts';
import { restoreText } from '../reporters/shard/sparse-text.ts';
import type { DamagedLine, ShardFile } from './shard-file.ts';

interface Source {
  readonly shard: ShardFile;
  readonly documents: AsyncGenerator<ReplayDocument | DamagedLine>;
  next: ReplayDocument;
}

/**
 * The documents of all shards in the order of a single run. Of each shard one document is held.
 * @param onDamage told of a line that is damaged, with which its shard ends
 */
export async function* mergedDocuments(shards: readonly ShardFile[], onDamage: (file: string, line: number) => Promise<void>): AsyncGenerator<DocumentResult> {
  const sources: Source[] = [];
  for (const shard of shards) {
    const documents = shard.documents();
    const next = await nextOf(shard, documents, onDamage);
    if (next !== null) sources.push({ shard, documents, next });
  }
  while (sources.length > 0) {
    const first = sources.reduce((least, source) => (compareDocuments(source.next, least.next) < 0 ? source : least));
    yield resultOf(first.next);
    const next = await nextOf(first.shard, first.documents, onDamage);
    if (next === null) sources.splice(sources.indexOf(first), 1);
    else first.next = next;
  }
}

async function nextOf({ file }: ShardFile, documents: AsyncGenerator<ReplayDocument | DamagedLine>, onDamage: (file: string, line: number) => Promise<void>): Promise<ReplayDocument | null> {
  const read = await documents.next();
  if (read.done === true) return null;
  if (!('damagedLine' in read.value)) return read.value;
  await onDamage(file, read.value.damagedLine);
  return null;
}

/** A configuration file that is itself among the documents stands behind its own entry. */
function compareDocuments(a: ReplayDocument, b: ReplayDocument): number {
  return comparePaths(a.path, b.path) || Number(isConfiguration(a)) - Number(isConfiguration(b));
}

function isConfiguration({ kind, fatal }: ReplayDocument): boolean {
  return kind === null && fatal === null;
}

function resultOf({ path, kind, findings, fatal, text }: ReplayDocument): DocumentResult {
  // Written by this very version, so that its codes are ours.
  return documentResult({ path, kind, findings, fatal: fatal as FatalProblem | null, text: text === null ? null : restoreText(text) });
}
