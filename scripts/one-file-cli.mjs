import { build } from 'esbuild';
import { commonOptions } from './bundles.mjs';
import { without } from './without-network.mjs';

/** The command line as one file that needs nothing but Node. */
export async function buildOneFile(outfile, version) {
  await build({ ...commonOptions(version), entryPoints: ['server/src/entry/cli.ts'], outfile, plugins: [without(['net'])], legalComments: 'eof', banner: { js: '#!/usr/bin/env node' } });
}
