import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  // The client's modules are tested outside of VS Code as far as they can be.
  resolve: { alias: { 'vscode-languageclient/browser': fileURLToPath(new URL('test/client/language-client-stub.ts', import.meta.url)), vscode: fileURLToPath(new URL('test/client/vscode-stub.ts', import.meta.url)) } },
  test: {
    pool: 'threads',
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: { name: 'unit', include: ['test/**/*.test.ts'], exclude: ['test/vscode/**', 'test/torture/server-kills.test.ts'], setupFiles: ['test/support/seed.ts'], testTimeout: 60_000, hookTimeout: 60_000 },
      },
      {
        extends: true,
        // A real editor, after everything that is quicker.
        test: { name: 'vscode', include: ['test/vscode/**/*.test.ts', 'test/torture/server-kills.test.ts'], globalSetup: ['test/vscode/global-setup.ts'], testTimeout: 300_000, hookTimeout: 300_000, expect: { poll: { timeout: 45_000 } }, sequence: { groupOrder: 1 } },
      },
    ],
  },
});
