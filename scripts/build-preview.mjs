// The preview's page: one script without modules, one style sheet.
import { build } from 'esbuild';

/** @param common what all of our bundles have in common */
export async function buildPreview(common) {
  await build({
    ...common,
    platform: 'browser',
    format: 'iife',
    target: 'chrome120',
    entryPoints: { preview: 'client/src/preview/webview/main.ts', 'preview-style': 'client/src/preview/webview/preview.css' },
    outdir: 'dist/preview',
    legalComments: 'none',
  });
}
