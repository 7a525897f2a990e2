// Bundles of the editor's side: client and server, for Node and for a browser.
import { build } from 'esbuild';
import { without } from './without-network.mjs';

/** @param common what all of our bundles have in common */
export async function buildEditorParts(common) {
  await build({ ...common, entryPoints: { extension: 'client/src/extension.ts' }, outdir: 'dist', external: ['vscode'], plugins: [without(['net'])] });
  await build({ ...common, entryPoints: { server: 'server/src/entry/node-server.ts' }, outdir: 'dist', plugins: [without(['net', 'child_process'])] });
  await build({ ...forBrowsers(common), entryPoints: { extension: 'client/src/extension.web.ts' }, outdir: 'dist/web', external: ['vscode'] });
  await build({ ...browserServer(common), outfile: 'dist/web/server.js' });
}

/** The server in a browser's worker, which has no document: what packages offer to a page would ask for that. */
export function browserServer(common) {
  return { ...forBrowsers(common), format: 'iife', conditions: ['worker'], entryPoints: ['server/src/entry/browser-server.ts'] };
}

function forBrowsers(common) {
  return { ...common, platform: 'browser', mainFields: ['browser', 'module', 'main'] };
}
