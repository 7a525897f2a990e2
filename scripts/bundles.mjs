import { fileURLToPath } from 'node:url';
import { dirname } from 'node:path';

/** What all of our bundles have in common, for esbuild. @param version that of package.json */
export function commonOptions(version) {
  return {
    absWorkingDir: dirname(dirname(fileURLToPath(import.meta.url))),
    bundle: true,
    platform: 'node',
    // jsonc-parser's main is a UMD file whose parts a bundler cannot see; its module is not.
    mainFields: ['module', 'main'],
    format: 'cjs',
    target: 'node20',
    minify: true,
    charset: 'utf8',
    legalComments: 'linked',
    define: { ZHENGGAI_VERSION: JSON.stringify(version) },
    supported: { 'dynamic-import': false },
    logLevel: 'warning',
  };
}
