import { afterEach, describe, expect, it } from 'vitest';
import { ExecuteCommandRequest } from 'vscode-languageserver-protocol/node';
import { uriPaths } from '../../server/src/lsp/client-files.ts';
import { methods, serverCommands, type FindDocumentsParams, type ReadFileParams, type ReadFileResult } from '../../server/src/lsp/protocol.ts';
import { pushingCapabilities, startEditor, type Editor } from './support/editor.ts';
import { bulletinWith } from './support/texts.ts';

let editor: Editor | null = null;

afterEach(() => editor?.stop());

describe('files that only the client can reach', () => {
  it('are read through it: configuration up to the folder, documents of the workspace', async () => {
    const folder = 'vscode-vfs://github/整改';
    const wrong = bulletinWith('1. 组织支部换届,2022年9月30日前已完成。');
    const files = new Map([
      [`${folder}/子/通报.md`, wrong],
      [`${folder}/读我.md`, '# 读我\n'],
      [`${folder}/.zhenggairc.json`, '{ "overrides": [{ "files": "子/*.md", "rules": { "half-width-punctuation": "error" } }], "ignore": ["旧/"] }'],
    ]);
    const client = await startEditor({ capabilities: pushingCapabilities, folders: [], options: { files: 'client' } });
    editor = client;
    const asked: string[] = [];
    client.connection.onRequest<ReadFileResult, unknown>(methods.readFile, ({ uri }: ReadFileParams) => {
      asked.push(decodeURIComponent(uri));
      const text = files.get(decodeURIComponent(uri));
      return text === undefined ? { error: 'missing' } : { text };
    });
    client.connection.onRequest(methods.findDocuments, ({ folder: of }: FindDocumentsParams) => [...files.keys()].filter((file) => file.startsWith(decodeURIComponent(of)) && file.endsWith('.md')).map(encodeURI));
    client.connection.onRequest('window/workDoneProgress/create', () => null);
    await client.connection.sendNotification('workspace/didChangeWorkspaceFolders', { event: { added: [{ uri: encodeURI(folder), name: 'x' }], removed: [] } });
    const summary: unknown = await client.connection.sendRequest(ExecuteCommandRequest.type, { command: serverCommands.checkWorkspace });
    expect(summary).toMatchObject({ documents: 1, passedOver: 1, unreadable: 0 });
    const push = client.pushed.find(({ uri }) => decodeURIComponent(uri).endsWith('通报.md'));
    expect(push?.diagnostics.find(({ code }) => code === 'half-width-punctuation')?.severity).toBe(1);
    // Nothing above the workspace folder is asked for.
    expect(asked.every((uri) => uri.startsWith(`${folder}/`))).toBe(true);
  });

  it.each([
    ['vscode-vfs://github/a/b', '../c.json', 'vscode-vfs://github/a/c.json'],
    ['vscode-test-web://mount/', './x.json', 'vscode-test-web://mount/x.json'],
    ['memfs:///整改', 'x y.json', 'memfs:///整改/x y.json'],
  ])('%s + %s', (folder, relative, expected) => {
    expect(uriPaths.resolve(folder, relative)).toBe(expected);
    expect(uriPaths.resolve(folder, uriPaths.relative(folder, expected))).toBe(expected);
    expect(uriPaths.isAbsolute(expected)).toBe(true);
    expect(uriPaths.dirname(`${uriPaths.dirname(expected)}/z.md`.replace('//z', '/z'))).toBe(uriPaths.dirname(expected));
  });
});
