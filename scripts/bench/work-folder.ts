import { build } from 'esbuild';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bulletinOfSize, makeBulletin } from './corpus.ts';

/** Everything that is measured, on disk. */
export interface Corpora {
  readonly small: string;
  readonly many: string;
  readonly large: string;
  readonly huge: string;
}

/** Outside the project: a folder that its .gitignore names would be passed over. */
const workFolder = join(tmpdir(), 'zhenggai-bench');
const documents = 1000;
const problemsPerDocument = 20;

/** Writes the corpora; what is there already and right is left alone, so that no run measures a cold disk. */
export function writeCorpora(): Corpora {
  const many = join(workFolder, 'many');
  mkdirSync(many, { recursive: true });
  for (let seed = 1; seed <= documents; seed += 1) {
    writeOnce(join(many, `${String(seed).padStart(4, '0')}.md`), makeBulletin(seed, problemsPerDocument));
  }
  return {
    small: writeOnce(join(workFolder, 'small.md'), smallBulletin()),
    many,
    large: writeOnce(join(workFolder, 'large.md'), bulletinOfSize(1, 1_000_000)),
    huge: writeOnce(join(workFolder, 'huge.md'), bulletinOfSize(1, 10_000_000)),
  };
}

/** One bulletin of 29 to 30 KB with 20 problems. */
function smallBulletin(): string {
  for (let seed = 1; ; seed += 1) {
    const text = makeBulletin(seed, problemsPerDocument);
    const bytes = Buffer.byteLength(text);
    if (bytes >= 29_000 && bytes <= 30_000) return text;
  }
}

function writeOnce(file: string, text: string): string {
  if (!existsSync(file) || readFileSync(file, 'utf8') !== text) writeFileSync(file, text);
  return file;
}

/** The floor as one file, bundled as the product is. */
export async function buildFloor(): Promise<string> {
  const outfile = join(workFolder, 'floor.mjs');
  mkdirSync(workFolder, { recursive: true });
  await build({
    entryPoints: [join('scripts', 'bench', 'floor-entry.ts')], outfile, bundle: true, minify: true, platform: 'node', format: 'esm', target: 'node20', logLevel: 'warning',
  });
  return outfile;
}
