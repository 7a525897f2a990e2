import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync, lstatSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Uri } from 'vscode';
import { afterAll, describe, expect, it, vi } from 'vitest';

vi.mock('vscode', async () => {
  const { URI: uri, Utils: utils } = await import('vscode-uri');
  return {
    FileType: { Unknown: 0, File: 1, Directory: 2, SymbolicLink: 64 },
    Uri: { joinPath: utils.joinPath, file: (file: string) => uri.file(file) },
    // As VS Code tells it: the kind of what is at the end of a link, and that there is one.
    workspace: { fs: { stat: ({ fsPath }: Uri) => Promise.resolve().then(() => ({ type: (statSync(fsPath).isDirectory() ? 2 : 1) | (lstatSync(fsPath).isSymbolicLink() ? 64 : 0) })) } },
  };
});

const vscode = await import('vscode');
const { imageUri } = await import('../../client/src/preview/image-sources.ts');

const root = mkdtempSync(path.join(tmpdir(), 'zhenggai-images-'));
afterAll(() => { rmSync(root, { recursive: true }); });
const folder = path.join(root, 'documents');
mkdirSync(path.join(folder, 'pictures'), { recursive: true });
mkdirSync(path.join(root, 'secret'));
for (const file of ['documents/a.png', 'documents/pictures/b.png', 'secret/c.png']) writeFileSync(path.join(root, file), 'x');
symlinkSync(path.join(root, 'secret', 'c.png'), path.join(folder, 'link.png'));
symlinkSync(path.join(root, 'secret'), path.join(folder, 'elsewhere'));
symlinkSync('..', path.join(folder, 'pictures', 'up'));

const found = async (url: string): Promise<string | null> => (await imageUri(vscode.Uri.file(path.join(folder, '通报.md')), url))?.fsPath ?? null;

describe('images of a document', () => {
  it.each(['a.png', 'pictures/b.png', './pictures/b.png', 'missing.png'])('lie in its folder: %s', async (url) => {
    expect(await found(url)).toBe(path.join(folder, url));
  });

  it.each(['link.png', 'elsewhere/c.png', 'pictures/up/up/secret/c.png', '../secret/c.png', 'pictures/../../secret/c.png', '%2e%2e/secret/c.png', '..%2fsecret%2fc.png', '/etc/hostname.png', 'file:///etc/hostname.png', 'pictures\\..\\..\\secret\\c.png'])('are not looked for elsewhere: %s', async (url) => {
    expect(await found(url)).toBe(null);
  });
});
