import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder: the extension under development. */
export const projectRoot = join(fileURLToPath(import.meta.url), '..', '..', '..', '..');

export const testRoot = join(projectRoot, 'test', 'vscode');

/** What the tests of the editor leave to be looked at: built suites, screenshots. */
export const buildRoot = join(projectRoot, 'build', 'vscode');

export const probes = ['failing', 'empty', 'dying', 'hanging'] as const;

/** The module of a built suite: `suite` is the product's, `electron` the same for a window, `virtual` and `web` what of it can run without Node or a disk; `hangs` needs a planted server; `kills` does what letters say; the probes are the harness's own. */
export function builtSuite(name: 'suite' | 'virtual' | 'web' | 'electron' | 'hangs' | 'kills' | (typeof probes)[number] | 'missing'): string {
  return join(buildRoot, name, 'index.js');
}

export function stubExtension(name: string): string {
  return join(testRoot, 'stub-extensions', name);
}
