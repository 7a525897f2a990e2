import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { EditorFiles } from './editors.ts';
import { createMemoryFiles } from './memory-files.ts';

/** The folders of one run of the editor: nothing is shared between runs, nothing is left after them. */
export interface RunFolder {
  readonly root: string;
  readonly workspace: string;
  readonly extensions: string;
  readonly user: string;
  readonly serverData: string;
  readonly builtIn: string;
  /** Where suites write their reports. */
  readonly reports: string;
  remove(): Promise<void>;
}

/** The built-in extensions that have to do with Markdown, JSON and how it looks: with fewer of them the editor starts faster. */
const builtInExtensions = ['configuration-editing', 'json', 'json-language-features', 'markdown-basics', 'markdown-language-features', 'references-view', 'theme-defaults', 'theme-seti'];

export interface RunContent {
  /** A folder whose content becomes the workspace. */
  readonly fixture: string;
  /** Folders of extensions that are there as if they were built in. */
  readonly stubs: readonly string[];
  /** Whether an extension provides the fixture at `memory:/`, too. */
  readonly inMemory: boolean;
  /** What a user has in the editor's settings. */
  readonly settings: Readonly<Record<string, unknown>>;
}

export async function createRunFolder(files: EditorFiles, { fixture, stubs, inMemory, settings }: RunContent): Promise<RunFolder> {
  const root = await mkdtemp(join(tmpdir(), 'zhenggai-vscode-'));
  const folder = (name: string): string => join(root, name);
  const run = { root, workspace: folder('workspace'), extensions: folder('extensions'), user: folder('user'), serverData: folder('data'), builtIn: folder('built-in'), reports: folder('reports') };
  for (const each of [run.extensions, run.builtIn, run.reports, join(run.user, 'User'), join(run.serverData, 'data')]) await mkdir(each, { recursive: true });
  await cp(fixture, run.workspace, { recursive: true });
  await writeFile(join(run.user, 'User', 'settings.json'), JSON.stringify(settings, null, 2));
  for (const extension of [...builtInExtensions.map((name) => join(files.builtInExtensions, name)), ...stubs]) await symlink(extension, join(run.builtIn, basename(extension)));
  if (inMemory) await createMemoryFiles(fixture, join(run.builtIn, 'memory-files'));
  return {
    ...run,
    remove: async () => {
      if (process.env['ZHENGGAI_KEEP'] === undefined) await rm(root, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
  };
}
