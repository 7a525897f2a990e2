// npm run package: what one hands on, in build/package: the .vsix, the command line as one file, what they are made of (CycloneDX), and
// the SHA-256 of each.
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { build, ensureInstalled, root, run } from './ensure-installed.mjs';
import { buildOneFile } from './one-file-cli.mjs';
import { packageContents } from './package-contents.mjs';
import { softwareBillOfMaterials } from './software-bill-of-materials.mjs';
import { thirdPartyNotices } from './third-party-notices.mjs';

const tools = join(root, 'scripts', 'package');
const staging = join(root, 'build', 'vsix');
const output = join(root, 'build', 'package');
const mostBytes = 1.5 * 1024 * 1024;

ensureInstalled();
build();
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
stage();
rmSync(output, { recursive: true, force: true });
mkdirSync(output, { recursive: true });
const vsix = join(output, `zhenggai-${manifest.version}.vsix`);
await pack(vsix);
const commandLine = join(output, `zhenggai-${manifest.version}.cjs`);
await buildOneFile(commandLine, manifest.version);
const billOfMaterials = join(output, `zhenggai-${manifest.version}.cdx.json`);
writeFileSync(billOfMaterials, softwareBillOfMaterials(root));
for (const file of [vsix, commandLine, billOfMaterials]) sign(file);
if (statSync(vsix).size > mostBytes) throw new Error(`${vsix} is larger than ${mostBytes} bytes`);

/** The extension as it is installed: no scripts, no sources, no packages. */
function stage() {
  rmSync(staging, { recursive: true, force: true });
  mkdirSync(staging, { recursive: true });
  for (const path of packageContents) cpSync(join(root, path), join(staging, path), { recursive: true });
  writeFileSync(join(staging, 'THIRD-PARTY-NOTICES.txt'), thirdPartyNotices(root));
  // Everything that is there is wanted.
  writeFileSync(join(staging, '.vscodeignore'), '');
  // The editor needs none of it, and vsce would look for what it names.
  const { scripts, dependencies, devDependencies, overrides, files, bin, ...rest } = manifest;
  writeFileSync(join(staging, 'package.json'), `${JSON.stringify(rest, null, 2)}\n`);
}

async function pack(file) {
  if (!existsSync(join(tools, 'node_modules', '@vscode', 'vsce'))) {
    run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--prefix', tools], { quiet: true });
  }
  const { createVSIX } = createRequire(join(tools, 'package.json'))('@vscode/vsce');
  await createVSIX({ cwd: staging, packagePath: file, dependencies: false });
}

/** Writes FILE.sha256 as `sha256sum --check` reads it, and says what there is. */
function sign(file) {
  const hash = createHash('sha256').update(readFileSync(file)).digest('hex');
  const name = file.slice(output.length + 1);
  writeFileSync(`${file}.sha256`, `${hash}  ${name}\n`);
  console.log(`${name}  ${statSync(file).size} bytes  ${hash}`);
}
