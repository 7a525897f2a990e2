// Lays out what a release's tag carries: node scripts/release-tree.mjs FOLDER
// The action, the pre-commit hooks and the other hosts run the command line from there; nothing is downloaded when they run.
import { cpSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(fileURLToPath(import.meta.url), '..', '..');
const target = process.argv[2];
if (target === undefined) throw new Error('usage: release-tree.mjs FOLDER');
if (!existsSync(join(root, 'dist', 'cli.js'))) throw new Error('needs a build: npm run build');

const { files } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const published = files.filter((file) => !file.startsWith('!') && !file.includes('*'));
const forHosts = ['action.yml', '.pre-commit-hooks.yaml', 'ci', 'package.json'];
mkdirSync(target, { recursive: true });
for (const file of new Set([...published, ...forHosts])) {
  // Compiled code belongs to the version of Node that built it.
  if (existsSync(join(root, file))) cpSync(join(root, file), join(target, file), { recursive: true, filter: (path) => !/\.(?:cache|map)$/u.test(path) });
}
