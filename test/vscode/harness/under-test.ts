import { execFile } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { projectRoot } from './places.ts';

const run = promisify(execFile);

/** The extension as users get it: packaged, and packaged anew where what was built is newer. */
export async function packageExtension(): Promise<void> {
  const built = join(projectRoot, 'dist');
  const newest = Math.max(...readdirSync(built).map((name) => statSync(join(built, name)).mtimeMs));
  const packaged = statSync(packagedExtension(), { throwIfNoEntry: false });
  if (packaged === undefined || packaged.mtimeMs < newest) await run(process.execPath, [join(projectRoot, 'scripts', 'package.mjs')], { cwd: projectRoot, maxBuffer: 1 << 26 });
}

export function packagedExtension(): string {
  const { version } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')) as { readonly version: string };
  return join(projectRoot, 'build', 'package', `zhenggai-${version}.vsix`);
}
