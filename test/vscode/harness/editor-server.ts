import { execFile } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { EditorFiles } from './editors.ts';
import { reportsVariable } from './suite-report.ts';
import { startGroup, type ProcessGroup } from './process-group.ts';
import type { RunFolder } from './run-folder.ts';

const run = promisify(execFile);

export interface EditorServer {
  /** Where the workbench is found: `127.0.0.1:PORT`. */
  readonly authority: string;
  /** The server's process, whose children are the extension hosts and what they start. */
  readonly pid: number;
  readonly stop: () => Promise<void>;
}

export interface ServerOptions {
  /** Takes the workbench's payload: the suite to run in the extension host. */
  readonly drivenByTests?: true;
  /** The language of the interface; a language pack must be registered. */
  readonly locale?: string;
  /** The environment of the server reaches the extension host. */
  readonly env?: Readonly<Record<string, string>>;
}

const portLine = /Extension host agent listening on (\d+)/u;

/** Starts VS Code's own server on a free port of this machine. */
export async function startEditorServer(files: EditorFiles, folder: RunFolder, options: ServerOptions = {}): Promise<EditorServer> {
  const args = [
    files.serverMain, '--host', '127.0.0.1', '--port', '0', '--without-connection-token', '--accept-server-license-terms', '--telemetry-level', 'off',
    ...folderArguments(folder), '--builtin-extensions-dir', folder.builtIn, ...(options.locale === undefined ? [] : ['--locale', options.locale]), ...(options.drivenByTests === true ? ['--enable-smoke-test-driver'] : []),
  ];
  const group = startGroup(files.node, args, { ...process.env, ...options.env, [reportsVariable]: folder.reports });
  const port = await portOf(group, join(folder.root, 'server.log'));
  return { authority: `127.0.0.1:${port}`, pid: group.child.pid ?? 0, stop: group.end };
}

/** Installs a packaged extension as a person would. Resolves to what the editor said of it. */
export async function installExtension(files: EditorFiles, folder: RunFolder, vsix: string): Promise<string> {
  // On the other stream the editor tells that it misses a native module of its own for its log.
  const { stdout } = await run(files.node, [files.serverMain, '--accept-server-license-terms', ...folderArguments(folder), '--install-extension', vsix]);
  return stdout;
}

function folderArguments({ serverData, user, extensions }: RunFolder): readonly string[] {
  return ['--server-data-dir', serverData, '--user-data-dir', user, '--extensions-dir', extensions];
}

function portOf({ child, end }: ProcessGroup, log: string): Promise<string> {
  const file = createWriteStream(log);
  return new Promise((resolve, reject) => {
    let said = '';
    const fail = (why: string): void => {
      void end().then(() => {
        reject(new Error(`the editor's server ${why}\n${said}`));
      });
    };
    const timer = setTimeout(fail, 60_000, 'named no port within a minute');
    const listen = (chunk: Buffer): void => {
      file.write(chunk);
      said += chunk.toString();
      const port = portLine.exec(said)?.[1];
      if (port === undefined) return;
      clearTimeout(timer);
      resolve(port);
    };
    child.stdout?.on('data', listen);
    child.stderr?.on('data', listen);
    child.once('exit', (code) => {
      clearTimeout(timer);
      fail(`ended with ${String(code)} before it named a port`);
    });
  });
}
