import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const bundles = readdirSync('dist', { recursive: true, encoding: 'utf8' }).map((name) => path.join('dist', name)).filter((file) => file.endsWith('.js') && statSync(file).isFile());

/** Modules of Node and functions of the web by which something could leave the machine, or come in. */
const ways = [
  /require\(["'`](?:node:)?(?:net|http|https|http2|tls|dgram|dns|dns\/promises|inspector|inspector\/promises|repl|cluster)["'`]\)/gu,
  /\bfetch\(|\bXMLHttpRequest\b|\bnew WebSocket\b|\bWebSocketStream\b|\bEventSource\(|\bsendBeacon\(|\bRTCPeerConnection\b|\bimportScripts\(|\bWebTransport\(/gu,
];

/** Text made into code, and modules whose name is made at run time. */
const execution = [/\beval\(/gu, /\bnew Function\(/gu, /require\((?!["'`])[\w$.]+\)/gu];

function found(text: string, patterns: readonly RegExp[]): readonly string[] {
  return [...new Set(patterns.flatMap((pattern) => [...text.matchAll(pattern)].map(([match]) => match)))];
}

describe('the bundles', () => {
  it('are all there', () => {
    expect(bundles).toEqual(expect.arrayContaining(['dist/extension.js', 'dist/server.js', 'dist/web/extension.js', 'dist/web/server.js', 'dist/preview/preview.js', 'dist/cli.js'].map((name) => path.normalize(name))));
  });

  it.each(bundles)('%s holds no way out and no way in', (file) => {
    expect(found(readFileSync(file, 'utf8'), ways)).toEqual([]);
  });

  it('start processes only to run the server beside the editor and to ask git', () => {
    const starting = bundles.filter((file) => found(readFileSync(file, 'utf8'), [/require\(["'`](?:node:)?child_process["'`]\)/gu]).length > 0).map((file) => path.basename(file).replace(/-\w+\.js$/u, '.js'));
    expect(starting.sort()).toEqual(['extension.js', 'main.js']);
  });

  it('would be told if they did', () => {
    expect(found('var a=require("node:https");fetch("x");new Function("x")', [...ways, ...execution])).toHaveLength(3);
  });
});

const unshare = process.platform === 'linux' && spawnSync('unshare', ['-rn', 'true']).status === 0;
if (!unshare) console.log('skipped: a network namespace cannot be had here (unshare -rn), so the command line was not run with sockets denied');

describe.skipIf(!unshare)('where no socket can be opened', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'zhenggai-offline-'));
  const run = (args: readonly string[]) => spawnSync('unshare', ['-rn', process.execPath, 'dist/cli.js', ...args], { encoding: 'utf8' });

  it('there is none: the probe fails', () => {
    const probe = "require('net').connect(80,'127.0.0.1').on('error',(e)=>{console.log(e.code)})";
    expect(spawnSync('unshare', ['-rn', process.execPath, '-e', probe], { encoding: 'utf8' }).stdout.trim()).toBe('ENETUNREACH');
  });

  it('documents are checked, formatted, exported and reported as ever', () => {
    const sample = 'samples/sample-bulletin.md';
    const usual = spawnSync(process.execPath, ['dist/cli.js', 'check', '--format', 'json', sample], { encoding: 'utf8' });
    expect(run(['check', '--format', 'json', sample]).stdout).toBe(usual.stdout);
    expect(run(['format', '--check', sample]).status).toBeLessThan(2);
    expect(run(['docx', sample, '-o', path.join(folder, 'a.docx')]).status).toBe(0);
    expect(run(['report', sample, '-o', path.join(folder, 'a.html')]).status).toBeLessThan(2);
    expect(existsSync(path.join(folder, 'a.docx'))).toBe(true);
    rmSync(folder, { recursive: true });
  });
});
