import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readNetworkLog, withoutNetwork } from './harness/network-guard.ts';

const run = promisify(execFile);

// What would let an extension that asks somebody pass for one that does not.
describe('the guard of the network', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'zhenggai-network-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it.each([
    ['a socket', "require('node:net').connect(80, '192.0.2.1')", '192.0.2.1'],
    ['a name', "require('node:dns').lookup('example.org', () => undefined)", 'example.org'],
    ['fetch', "fetch('http://192.0.2.2/').catch(() => undefined)", '192.0.2.2'],
    ['a datagram', "try { require('node:dgram').createSocket('udp4').send('x', 53, '192.0.2.3') } catch { process.exit() }", '192.0.2.3'],
  ])('notices %s', async (title, script, host) => {
    const log = join(folder, `${title}.log`);
    await run(process.execPath, ['-e', `process.on('uncaughtException', () => process.exit()); ${script}`], { env: { ...process.env, ...withoutNetwork(log) } });
    expect(readNetworkLog(log).map(({ kind, host: asked }) => [kind, asked])).toEqual(expect.arrayContaining([['guarded', undefined], ['asked', host]]));
  });

  it('leaves this machine alone', async () => {
    const log = join(folder, 'own.log');
    const script = "const s = require('node:http').createServer((_, r) => r.end('own')).listen(0, '127.0.0.1', async () => { process.stdout.write(await (await fetch(`http://127.0.0.1:${s.address().port}`)).text()); s.closeAllConnections(); s.close(); })";
    expect((await run(process.execPath, ['-e', script], { env: { ...process.env, ...withoutNetwork(log) } })).stdout).toBe('own');
    expect(readNetworkLog(log).map(({ kind }) => kind)).toEqual(['guarded']);
  });
});
