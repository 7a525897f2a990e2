import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectRoot, testRoot } from './harness/places.ts';

interface Ended {
  readonly code: number;
  readonly output: string;
}

/** Runs the script as `npm run test:electron` does, without a network. */
async function run(env: Readonly<Record<string, string>>): Promise<Ended> {
  const args = [join('scripts', 'run-ts.mjs'), join('scripts', 'test-electron.ts'), '1.100.3'];
  return new Promise((resolve) => {
    // A proxy where nobody answers: also with a network nothing is downloaded by this test.
    const offline = { HTTPS_PROXY: 'http://127.0.0.1:9', https_proxy: 'http://127.0.0.1:9' };
    execFile(process.execPath, args, { cwd: projectRoot, env: { ...process.env, ...offline, ...env } }, (error, stdout, stderr) => {
      resolve({ code: error === null ? 0 : Number(error.code), output: `${stdout}${stderr}` });
    });
  });
}

const standIn = join(testRoot, 'stub-editors', 'code.cjs');

describe('npm run test:electron', () => {
  it('starts the VS Code that is named with extension, suite and workspace, and tells what passed', async () => {
    expect(await run({ ZHENGGAI_VSCODE: standIn, ZHENGGAI_STUB_OUTCOME: 'passes' })).toMatchObject({ code: 0, output: expect.stringMatching(/1 of 1 tests passed, exit 0$/mu) as string });
  });

  it('fails with a failing test, which it names', async () => {
    expect(await run({ ZHENGGAI_VSCODE: standIn, ZHENGGAI_STUB_OUTCOME: 'fails' })).toMatchObject({ code: 1, output: expect.stringMatching(/0 of 1 tests passed[^]*a suite › a test\nwhat was wrong/u) as string });
  });

  it('fails with a window that dies', async () => {
    expect(await run({ ZHENGGAI_VSCODE: standIn, ZHENGGAI_STUB_OUTCOME: 'dies' })).toMatchObject({ code: 1, output: expect.stringMatching(/did not run to its end/u) as string });
  });

  it('says what to do where nothing can be downloaded', async () => {
    const { code, output } = await run({});
    expect(code).toBe(1);
    expect(output).toMatch(/ZHENGGAI_VSCODE指明[^]*ZHENGGAI_VSCODE, or run npm run test:vscode/u);
  });
});
