import { readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';

/**
 * Bundles `*.suite.ts` of a folder, and the entry that runs them, into CommonJS modules that the extension host can load.
 *
 * @param out a folder inside the project, so that mocha is found from there
 * @returns the module to run
 */
export async function buildSuite(entry: string, suites: string, out: string): Promise<string> {
  const names = (await readdir(suites)).filter((name) => name.endsWith('.suite.ts'));
  await rm(out, { recursive: true, force: true });
  await build({
    entryPoints: [entry, ...names.map((name) => join(suites, name))],
    outdir: out, entryNames: '[name]', bundle: true, platform: 'node', format: 'cjs', target: 'node20', external: ['vscode', 'mocha'],
    sourcemap: 'inline', charset: 'utf8', logLevel: 'warning',
  });
  // The project is one of ES modules; what is built here is not.
  await writeFile(join(out, 'package.json'), '{ "type": "commonjs" }\n');
  return join(out, 'index.js');
}
