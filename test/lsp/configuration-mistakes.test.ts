import { afterEach, describe, expect, it } from 'vitest';
import { DidChangeWatchedFilesNotification, FileChangeType, type Diagnostic } from 'vscode-languageserver-protocol/node';
import { pushingCapabilities, startEditor, type Editor, type EditorOptions } from './support/editor.ts';
import { bulletinWith, cleanAnswer } from './support/texts.ts';

const document = 'file:///workspace/a.md';
const configuration = 'file:///workspace/.zhenggairc.json';
const mistaken = '{\n  "rules": { "no-such-rule": "error" }\n}\n';

let editor: Editor | null = null;

afterEach(() => editor?.stop());

/** The document is checked; the configuration, with its mistake, is not open. */
async function check(options: EditorOptions = {}): Promise<Editor> {
  const client = await startEditor({ capabilities: pushingCapabilities, files: { '/workspace/.zhenggairc.json': mistaken }, ...options });
  editor = client;
  await client.open(document, bulletinWith(cleanAnswer));
  await expect.poll(() => said(client).length).toBeGreaterThan(0);
  return client;
}

function said(client: Editor): readonly Diagnostic[] {
  return client.pushed.findLast(({ uri }) => uri === configuration)?.diagnostics ?? [];
}

async function changed(client: Editor, type: FileChangeType): Promise<void> {
  await client.connection.sendNotification(DidChangeWatchedFilesNotification.type, { changes: [{ uri: configuration, type }] });
}

describe('mistakes of a configuration that is not open', () => {
  it.each([{}, { configurationSchema: true }])('are said at their place as soon as a document that uses it was checked (%o)', async (options) => {
    const [mistake] = said(await check({ options }));
    expect(mistake).toMatchObject({ code: 'unknown-rule', source: 'zhenggai', range: { start: { line: 1 } } });
  });

  it('go when they are mended', async () => {
    const client = await check();
    client.disk.content.set('/workspace/.zhenggairc.json', '{}');
    await changed(client, FileChangeType.Changed);
    await expect.poll(() => said(client)).toEqual([]);
  });

  it('go when the file is deleted, also where no document is open any more', async () => {
    const client = await check();
    await client.close(document);
    client.disk.content.delete('/workspace/.zhenggairc.json');
    await changed(client, FileChangeType.Deleted);
    await expect.poll(() => said(client)).toEqual([]);
  });

  it('are said anew where they change, also where no document is open any more', async () => {
    const client = await check();
    await client.close(document);
    client.disk.content.set('/workspace/.zhenggairc.json', `\n${mistaken}`);
    await changed(client, FileChangeType.Changed);
    await expect.poll(() => said(client)[0]?.range.start.line).toBe(2);
  });
});
