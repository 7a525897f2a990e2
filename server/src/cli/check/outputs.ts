import type { FileError, Host } from '../../host/host.ts';
import { loadReporter } from '../load-reporter.ts';
import type { DocumentResult, Reporter, RunInfo, RunSummary } from '../reporters/reporter.ts';
import { createBytes, type Bytes } from './bytes.ts';
import type { OutputRequest } from './check-request.ts';

/** All formats of a run, written side by side. */
export interface Outputs {
  start(): Promise<void>;
  document(result: DocumentResult): Promise<void>;
  /** @returns files that could not be written */
  end(summary: RunSummary): Promise<readonly Unwritten[]>;
}

interface Unwritten {
  readonly path: string;
  readonly error: FileError;
}

interface OpenOutput {
  readonly reporter: Reporter;
  readonly request: OutputRequest;
  readonly content: Bytes;
}

/** Standard output is written at once; a file in one piece at the end, so that it is never half a report. */
export async function openOutputs(requests: readonly OutputRequest[], run: RunInfo, host: Host, beforeWrite: () => Promise<void>): Promise<Outputs> {
  const outputs = await Promise.all(
    requests.map(async (request): Promise<OpenOutput> => {
      const create = await loadReporter(request.format);
      return { reporter: create('path' in request.target ? { ...run, color: false, width: null } : run), request, content: createBytes() };
    }),
  );
  const add = async ({ request, content }: OpenOutput, text: string): Promise<void> => {
    if (text === '') return;
    if ('path' in request.target) {
      content.add(text);
      return;
    }
    await beforeWrite();
    await (request.target.kind === 'stdout' ? host.streams.output : host.streams.errors).write(text);
  };
  return {
    start: async () => {
      for (const output of outputs) await add(output, output.reporter.start?.() ?? '');
    },
    document: async (result) => {
      for (const output of outputs) await add(output, output.reporter.document(result));
    },
    end: async (summary) => {
      for (const output of outputs) await add(output, output.reporter.end(summary));
      const written = await Promise.all(outputs.map((output) => writeFile(output, host)));
      return written.flat();
    },
  };
}

async function writeFile({ request: { target }, content: collected }: OpenOutput, host: Host): Promise<readonly Unwritten[]> {
  if (!('path' in target)) return [];
  const path = host.paths.resolve(host.workingFolder, target.path);
  const folder = await host.files.makeFolder(host.paths.dirname(path));
  if (!folder.ok) return [{ path: target.path, error: folder.error }];
  const content = collected.bytes();
  const written = target.kind === 'append' ? await host.files.append(path, content) : await host.files.replace(path, content);
  return written.ok ? [] : [{ path: target.path, error: written.error }];
}
