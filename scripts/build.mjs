// Writes dist/: the command line as one CommonJS program (measured: modules, and many files, start slower), and beside it a
// file for each package that only some runs need.
import { build } from 'esbuild';
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { buildEditorParts } from './build-editor.mjs';
import { buildPreview } from './build-preview.mjs';
import { commonOptions } from './bundles.mjs';

const root = join(fileURLToPath(import.meta.url), '..', '..');
const dist = join(root, 'dist');
const folder = join(dist, 'cli');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

const common = commonOptions(version);

/** Packages and parts of Node that are imported as usual, but by code that few runs reach. */
const packagesOnUse = ['yaml', 'node:worker_threads'];

/** Modules of the program that a plain document has no use for: they are run when they are first used. */
const modulesOnUse = { './reference-parser.ts': ['parseByReference', 'parsePartByReference'], 'micromark-util-decode-string': ['decodeString'] };

/** Our own code that few runs reach, with all that it needs, in files of its own. */
const partsOnDemand = { docx: 'server/src/render/docx/export-docx.ts' };

/** The language server is built once, for editors that start it themselves and for `zhenggai lsp`. */
const builtElsewhere = { '/node-server.ts': '../server.js' };

compileAhead(await buildCommandLine());
await buildEditorParts(common);
await buildPreview(common);

async function buildCommandLine() {
  const old = existsSync(folder) ? readdirSync(folder) : [];
  mkdirSync(folder, { recursive: true });
  // The package is one of ES modules; what is built is not.
  writeFileSync(join(dist, 'package.json'), '{ "type": "commonjs" }\n');
  const onDemand = new Set();
  for (const [name, entry] of Object.entries(partsOnDemand)) await build({ ...common, entryPoints: [entry], outfile: join('dist', 'cli', `${name}.js`) });
  const { metafile } = await build({ ...common, charset: 'ascii', entryPoints: { main: 'server/src/entry/cli.ts' }, outdir: 'dist/cli', entryNames: '[name]-[hash]', metafile: true, plugins: [modulesRunOnUse(), partsApart(), packagesOnDemand(onDemand)] });
  for (const name of onDemand) {
    await build({ ...common, stdin: { contents: reexport(name), resolveDir: root }, outfile: join('dist', 'cli', fileName(name)) });
  }
  const main = basename(Object.keys(metafile.outputs).find((file) => /main-\w+\.js$/u.test(file)), '.js');
  const program = join(folder, `${main}.js`);
  writeFileSync(program, inAscii(readFileSync(program, 'utf8')));
  writeFileSync(join(dist, 'cli.js'), readFileSync(join(root, 'scripts', 'cli-loader.cjs'), 'utf8').replace('MAIN', main));
  chmodSync(join(dist, 'cli.js'), 0o755);
  // V8 knows a program by its length alone: compiled code belongs to the program whose hash is in its name.
  const made = new Set([...[...onDemand].map(fileName), ...Object.keys(partsOnDemand).map((name) => `${name}.js`)]);
  for (const file of old) if (!made.has(file) && !file.startsWith(main)) rmSync(join(folder, file), { force: true });
  return main;
}

/**
 * A program of one byte a character takes half the memory, and is read without being decoded. esbuild leaves expressions as they are
 * written; to them an escape is the character, unless a backslash stands before it.
 */
function inAscii(program) {
  if (/(?<!\\)(?:\\{2})*\\[^\0-\x7F]/u.test(program)) throw new Error('An expression escapes a character that is not ASCII');
  return program.replaceAll(/[^\0-\x7F]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0').toUpperCase()}`);
}

/** `await import` of such a part loads its file. */
function partsApart() {
  const parts = Object.entries(partsOnDemand).map(([name, entry]) => [`/${basename(entry)}`, name]);
  return {
    name: 'parts-apart',
    setup({ onResolve }) {
      onResolve({ filter: /^\.{1,2}\// }, ({ path, kind }) => {
        const elsewhere = kind === 'dynamic-import' ? Object.entries(builtElsewhere).find(([end]) => path.endsWith(end)) : undefined;
        if (elsewhere !== undefined) return { path: elsewhere[1], external: true };
        const part = kind === 'dynamic-import' ? parts.find(([end]) => path.endsWith(end)) : undefined;
        return part === undefined ? null : { path: `./${part[1]}.js`, external: true };
      });
    },
  };
}

function modulesRunOnUse() {
  return {
    name: 'modules-on-use',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /./ }, ({ path, kind, resolveDir }) =>
        kind === 'import-statement' && Object.hasOwn(modulesOnUse, path) ? { path, namespace: 'run-on-use', pluginData: resolveDir } : null);
      onLoad({ filter: /./, namespace: 'run-on-use' }, ({ path, pluginData }) => ({ contents: forwarding(modulesOnUse[path], path), loader: 'js', resolveDir: pluginData }));
    },
  };
}

/** `await import('package')` becomes a file of its own; our own files stay in the program and run when they are asked for. */
function packagesOnDemand(found) {
  return {
    name: 'packages-on-demand',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^[a-z@]/ }, ({ path, kind }) => {
        if (kind !== 'dynamic-import' || path.startsWith('node:')) return null;
        found.add(path);
        return { path: `./${fileName(path)}`, external: true };
      });
      onResolve({ filter: new RegExp(`^(${packagesOnUse.join('|')})$`) }, ({ path, kind }) => {
        if (kind !== 'import-statement') return null;
        if (!isPartOfNode(path)) found.add(path);
        return { path, namespace: 'on-use' };
      });
      onResolve({ filter: /^(\.\/|node:)/, namespace: 'on-use' }, ({ path }) => ({ path, external: true }));
      onLoad({ filter: /./, namespace: 'on-use' }, ({ path }) => ({ contents: forwardingPackage(path), loader: 'js', resolveDir: root }));
    },
  };
}

/** zod has no default export, and without a wrapper for each of its modules it loads in two thirds of the time. */
function reexport(name) {
  return name === 'zod' ? `export * from '${name}';` : `module.exports = require('${name}');`;
}

/** A module with the names of a package, which loads the package when the first of them is used. */
function forwardingPackage(name) {
  return forwarding(Object.keys(createRequire(import.meta.url)(name)), isPartOfNode(name) ? name : `./${fileName(name)}`);
}

function forwarding(names, source) {
  return names.map((each) => `Object.defineProperty(exports, '${each}', { enumerable: true, get: () => require('${source}').${each} });`).join('\n');
}

function isPartOfNode(name) {
  return name.startsWith('node:');
}

function fileName(packageName) {
  return `${packageName.replaceAll(/[@/]/g, '-')}.js`;
}

/** Keeps what V8 made of the program while it checked the sample, for this version of Node: starting takes a quarter less. */
function compileAhead(main) {
  const cache = join(folder, `${main}-${process.version}-${process.arch}.cache`);
  rmSync(cache, { force: true });
  spawnSync(process.execPath, [join(dist, 'cli.js'), 'check', '--no-config', join('samples', 'sample-bulletin.md')], {
    cwd: root,
    env: { ...process.env, ZHENGGAI_BUILD_CACHE: cache },
    stdio: 'ignore',
  });
}
