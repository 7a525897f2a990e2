import { execFile } from 'node:child_process';
import { systemCode } from './file-error.ts';
import type { GitError } from './host.ts';
import { failure, success, type Result } from './result.ts';

const maxOutput = 1024 * 1024 * 1024;

/** Git as it is on the path, told to run nothing that a repository's own configuration names. */
export function runGit(args: readonly string[]): Promise<Result<Uint8Array, GitError>> {
  const safe = ['--no-optional-locks', '--literal-pathspecs', '-c', 'core.fsmonitor=false', '-c', 'core.hooksPath=/dev/null', ...args];
  return new Promise((resolve) => {
    execFile('git', safe, { encoding: 'buffer', maxBuffer: maxOutput, windowsHide: true }, (error, stdout, stderr) => {
      if (error === null) resolve(success(stdout));
      else if (systemCode(error) === 'ENOENT') resolve(failure({ code: 'no-git', detail: 'git' }));
      else resolve(failure({ code: 'failed', detail: stderr.toString('utf8').trim() || error.message }));
    });
  });
}
