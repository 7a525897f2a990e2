import { execFile } from 'node:child_process';
import { basename, dirname, join } from 'node:path';
import { Uri, env } from 'vscode';
import { extensionFolder } from './extension-folder.ts';

/** A finding as both edges tell it; the place is line, column, end line, end column from 1. */
export interface Reported {
  readonly rule: string;
  readonly level: string;
  readonly message: string;
  readonly place: readonly number[];
}

interface Message {
  readonly ruleId: string;
  readonly level: string;
  readonly message: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** What the built command line reports of a file, in the language of the editor. */
export async function checkByCommandLine(path: string): Promise<readonly Reported[]> {
  const program = join(extensionFolder().fsPath, 'dist', 'cli.js');
  const args = [program, 'check', '--no-config', '--format', 'json', '--lang', env.language.startsWith('zh') ? 'zh-CN' : 'en', basename(path)];
  const output = await new Promise<string>((resolve, reject) => {
    // Exit 1 says that there are findings. In a window the extension host is no plain Node without the variable.
    execFile(process.execPath, args, { cwd: dirname(path), env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' } }, (error, stdout, stderr) => {
      if (error === null || error.code === 1) resolve(stdout);
      else reject(new Error(stderr, { cause: error }));
    });
  });
  const [document] = JSON.parse(output) as readonly { readonly messages: readonly Message[] }[];
  return (document?.messages ?? []).map(({ ruleId, level, message, line, column, endLine, endColumn }) => ({ rule: ruleId, level, message, place: [line, column, endLine, endColumn] }));
}

export function sampleFile(): Uri {
  return Uri.joinPath(extensionFolder(), 'samples', 'sample-bulletin.md');
}
