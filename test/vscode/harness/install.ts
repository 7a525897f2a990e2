import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFile, mkdir, mkdtemp, readFile, rename, rm, symlink } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** What npm installs for these tests, each from a lock file of its own. */
export type Part = 'current' | 'oldest' | 'chromium';

export interface Installation {
  readonly folders: Readonly<Record<'current' | 'oldest', string>>;
  readonly chromium: Chromium;
}

export interface Chromium {
  readonly executable: string;
  /** What its environment needs beside the usual. */
  readonly env: Readonly<Record<string, string>>;
}

export type InstallResult = { readonly kind: 'installed'; readonly installation: Installation } | { readonly kind: 'impossible'; readonly reason: string };

const systemChromiums = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/snap/bin/chromium'];

/**
 * Puts VS Code's server in two versions, the Node they run on, and a Chromium where the system has none, into a cache folder outside the
 * project. What is there already is used as it is: a folder is named after its lock files.
 *
 * @param locks the folder that holds a `package.json` and a `package-lock.json` for each part
 */
export async function installEditors(locks: string): Promise<InstallResult> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    return { kind: 'impossible', reason: `the editor's server is run on Linux x64 only, this is ${process.platform} ${process.arch}; npm run test:electron runs the same suite elsewhere` };
  }
  try {
    const [current, oldest, chromium] = [await installed(locks, 'current', addWorkbenchPackages), await installed(locks, 'oldest', addWorkbenchPackages), await findChromium(locks)];
    await lendRipgrep(current, oldest);
    return { kind: 'installed', installation: { folders: { current, oldest }, chromium } };
  } catch (error) {
    return { kind: 'impossible', reason: `npm could not install the editor: ${error instanceof Error ? error.message : String(error)}` };
  }
}

function cacheFolder(): string {
  return process.env['ZHENGGAI_VSCODE_CACHE'] ?? join(process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'zhenggai-vscode-test');
}

async function installed(locks: string, part: Part, complete: (folder: string, lock: string) => Promise<void>): Promise<string> {
  const lock = join(locks, part);
  const folder = join(cacheFolder(), `${part}-${await fingerprint(lock)}`);
  if (existsSync(folder)) return folder;
  console.error(`正在安装 / Installing ${part}: ${folder} …`);
  await mkdir(dirname(folder), { recursive: true });
  // Made beside its place and moved there when it is whole, so that an interrupted installation is never taken for one.
  const unfinished = await mkdtemp(`${folder}.`);
  try {
    for (const file of ['package.json', 'package-lock.json']) await copyFile(join(lock, file), join(unfinished, file));
    await npmCi(unfinished);
    await complete(unfinished, lock);
    await rename(unfinished, folder);
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
  return folder;
}

async function fingerprint(lock: string): Promise<string> {
  const hash = createHash('sha256');
  for (const file of ['package-lock.json', 'workbench-lock.json']) {
    const path = join(lock, file);
    if (existsSync(path)) hash.update(await readFile(path));
  }
  return hash.digest('hex').slice(0, 12);
}

async function npmCi(folder: string): Promise<void> {
  await run('npm', ['ci', '--omit=dev', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: folder, maxBuffer: 1 << 26 });
}

/** The package of the server does not bring what the server itself depends on. */
async function addWorkbenchPackages(folder: string, lock: string): Promise<void> {
  const workbench = join(folder, 'node_modules', 'code-server', 'lib', 'vscode');
  await copyFile(join(lock, 'workbench-lock.json'), join(workbench, 'npm-shrinkwrap.json'));
  await npmCi(workbench);
}

/** The older editor's package of ripgrep downloads its binary in a script; the newer one carries it. */
async function lendRipgrep(current: string, oldest: string): Promise<void> {
  const workbench = (folder: string): string => join(folder, 'node_modules', 'code-server', 'lib', 'vscode', 'node_modules', '@vscode');
  const place = join(workbench(oldest), 'ripgrep', 'bin', 'rg');
  if (existsSync(place)) return;
  await mkdir(dirname(place), { recursive: true });
  await symlink(join(workbench(current), 'ripgrep-universal', 'bin', 'linux-x64', 'rg'), place);
}

async function findChromium(locks: string): Promise<Chromium> {
  const executable = process.env['ZHENGGAI_CHROMIUM'] ?? systemChromiums.find((path) => existsSync(path));
  if (executable !== undefined) return { executable, env: {} };
  const folder = join(await installed(locks, 'chromium', unpackChromium), 'unpacked');
  // A bare machine lacks libraries and fonts that a system's own Chromium would have brought.
  const env = { LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'), FONTCONFIG_PATH: join(folder, 'fonts') };
  return { executable: join(folder, 'chromium'), env };
}

/** The package unpacks into the folder for temporary files, and its libraries only where it takes itself to be on Amazon's machines. */
async function unpackChromium(folder: string): Promise<void> {
  const unpacked = join(folder, 'unpacked');
  await mkdir(unpacked);
  const script = "import('@sparticuz/chromium').then(({ default: chromium }) => chromium.executablePath())";
  await run(process.execPath, ['--input-type=module', '-e', script], { cwd: folder, env: { ...process.env, TMPDIR: unpacked, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' } });
}
