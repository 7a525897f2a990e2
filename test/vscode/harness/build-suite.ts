import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { build } from 'esbuild';
import { testRoot } from './places.ts';

const common = { bundle: true, format: 'cjs', target: 'node20', sourcemap: 'inline', charset: 'utf8', logLevel: 'warning' } as const;

/**
 * Bundles `*.suite.ts` of a folder, and the entry that runs them, into CommonJS modules that the extension host can load.
 *
 * @param out a folder inside the project, so that mocha is found from there
 * @returns the module to run
 */
export async function buildSuite(entry: string, suites: string, out: string, isWanted = (name: string): boolean => name !== ''): Promise<string> {
  const names = (await suitesIn(suites)).filter(isWanted);
  await emptyFolder(out);
  await build({ ...common, entryPoints: [entry, ...names.map((name) => join(suites, name))], outdir: out, entryNames: '[name]', platform: 'node', external: ['vscode', 'mocha'] });
  return join(out, 'index.js');
}

/** The same for the extension host of a browser, which loads one file: all suites but those that need Node (`*.node.suite.ts`). */
export async function buildBrowserSuite(suites: string, out: string): Promise<string> {
  const names = (await suitesIn(suites)).filter(isWithoutNode);
  await emptyFolder(out);
  const web = join(testRoot, 'suite', 'web');
  const contents = [...names.map((name) => `import './${basename(name)}';`), `export { run } from '${join(web, 'run-in-browser.ts')}';`].join('\n');
  await build({
    ...common, stdin: { contents, resolveDir: suites, loader: 'ts' }, outfile: join(out, 'index.js'), platform: 'browser', external: ['vscode'],
    alias: { mocha: join(web, 'mocha-globals.ts'), 'node:assert': join(web, 'assert.ts') },
  });
  return join(out, 'index.js');
}

/** False for a suite that needs Node or files of a disk. */
export function isWithoutNode(name: string): boolean {
  return !name.endsWith('.node.suite.ts');
}

async function suitesIn(folder: string): Promise<readonly string[]> {
  return (await readdir(folder)).filter((name) => name.endsWith('.suite.ts'));
}

async function emptyFolder(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  // The project is one of ES modules; what is built here is not.
  await writeFile(join(folder, 'package.json'), '{ "type": "commonjs" }\n');
}
