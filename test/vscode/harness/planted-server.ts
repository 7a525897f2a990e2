import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { commonOptions } from '../../../scripts/bundles.mjs';
import { browserServer } from '../../../scripts/build-editor.mjs';
import { endless } from '../hangs/endless.ts';
import { projectRoot } from './places.ts';

interface Fault {
  readonly file: string;
  /** Behind this the loop begins. */
  readonly after: string;
  readonly loop: string;
}

const faults: readonly Fault[] = [
  { file: 'server/src/core/rules/structure/missing-deadline.ts', after: 'function gapsOf(problem: Problem, accept: readonly TimeKind[]): readonly Gap[] {', loop: `if (JSON.stringify(problemData(problem)).includes('${endless.rule}')) for (;;);` },
  { file: 'server/src/lsp/features/hover.ts', after: 'export function hover(asked: Asked, { position }: HoverParams): Hover | null {', loop: `if (asked.checked.bulletin.text.includes('${endless.request}')) for (;;);` },
  { file: 'server/src/lsp/configuration/configuration-help.ts', after: 'export async function hoverConfiguration({ client }: Session, document: TextDocument, { position }: HoverParams): Promise<Hover | null> {', loop: `if (document.getText().includes('${endless.configuration}')) for (;;);` },
  { file: 'server/src/core/bulletin/read-bulletin.ts', after: 'export function readBulletin(text: string, options: ReadOptions = {}): Bulletin {', loop: `if (text.includes('${endless.reading}')) for (;;);` },
  { file: 'server/src/core/bulletin/bulletin-reader.ts', after: 'read: (text) => {', loop: `if (text.includes('${endless.reading}')) for (;;);` },
];

/** The server for a browser's worker, as it is built, but with loops in it. */
export async function buildPlantedServer(outfile: string): Promise<void> {
  const { version } = JSON.parse(await readFile(join(projectRoot, 'package.json'), 'utf8')) as { readonly version: string };
  await build({ ...browserServer(commonOptions(version)), outfile, legalComments: 'none', plugins: [planting()] });
}

function planting(): Plugin {
  return {
    name: 'planting',
    setup: (building) => {
      building.onLoad({ filter: /\.ts$/ }, async ({ path }) => {
        const fault = faults.find(({ file }) => path === join(projectRoot, file));
        if (fault === undefined) return null;
        const [before, behind, ...others] = (await readFile(path, 'utf8')).split(fault.after);
        if (behind === undefined || others.length > 0) throw new Error(`${fault.file} has no place for the loop any more: ${fault.after}`);
        return { contents: `${before ?? ''}${fault.after}\n${fault.loop}\n${behind}`, loader: 'ts' };
      });
    },
  };
}
