import { afterEach, describe, expect, it } from 'vitest';
import { DidChangeWatchedFilesNotification, ExecuteCommandRequest, FileChangeType, type SymbolInformation, type WorkspaceDiagnosticReport, type WorkspaceFullDocumentDiagnosticReport } from 'vscode-languageserver-protocol/node';
import { methods, serverCommands, type ServerWork, type WorkNote, type WorkspaceSummary } from '../../server/src/lsp/protocol.ts';
import { startEditor, messageOf, pushingCapabilities, type Editor, type EditorOptions } from './support/editor.ts';
import { bulletinWith, cleanAnswer } from './support/texts.ts';

const wrong = bulletinWith('1. 组织支部换届,2022年9月30日前已完成。');
const files = {
  '/workspace/a.md': wrong,
  '/workspace/sub/b.markdown': bulletinWith(cleanAnswer),
  '/workspace/readme.md': '# Read me\n\ntext,text\n',
  '/workspace/ignored/c.md': wrong,
  '/workspace/gbk.md': { kind: 'not-text' },
  '/workspace/.zhenggairc.json': '{ "ignore": ["ignored/"] }',
} as const;

let editor: Editor | null = null;

afterEach(() => editor?.stop());

async function start(options: EditorOptions = {}): Promise<Editor> {
  editor = await startEditor({ files, ...options });
  return editor;
}

async function check(client: Editor): Promise<WorkspaceSummary | null> {
  return (await client.connection.sendRequest(ExecuteCommandRequest.type, { command: serverCommands.checkWorkspace })) as WorkspaceSummary | null;
}

async function pullWorkspace(client: Editor, previousResultIds: { uri: string; value: string }[] = []): Promise<readonly WorkspaceFullDocumentDiagnosticReport[]> {
  const report: WorkspaceDiagnosticReport = await client.connection.sendRequest('workspace/diagnostic', { previousResultIds });
  return report.items as WorkspaceFullDocumentDiagnosticReport[];
}

function listen(client: Editor): string[] {
  const seen: string[] = [];
  client.connection.onRequest('window/workDoneProgress/create', () => null);
  client.connection.onNotification('$/progress', ({ value }: { readonly value: { readonly kind: string; readonly message?: string } }) => {
    seen.push(value.kind === 'report' ? (value.message ?? '') : value.kind);
  });
  return seen;
}

describe('checking the workspace', () => {
  it('checks recognised documents, open or not, and says what it passed over', async () => {
    const client = await start();
    const progress = listen(client);
    const first = pullWorkspace(client);
    const summary = await check(client);
    const early = await first;
    expect(summary).toMatchObject({ documents: 2, passedOver: 2, unreadable: 1 });
    expect(progress).toEqual(['begin', '第1个，共5个', '第2个，共5个', '第3个，共5个', '第4个，共5个', '第5个，共5个', 'end']);
    const late = await pullWorkspace(client, early.map(({ uri, resultId }) => ({ uri, value: resultId ?? '' })));
    const reports = [...early, ...late];
    const named = new Map(reports.map(({ uri, items }) => [decodeURIComponent(uri), items]));
    expect(named.get('file:///workspace/a.md')?.map(({ code }) => code)).toContain('half-width-punctuation');
    expect(named.get('file:///workspace/gbk.md')?.map(messageOf)).toEqual([expect.stringContaining('不是UTF-8编码')]);
    expect([...named.keys()].some((uri) => uri.includes('ignored') || uri.includes('readme'))).toBe(false);
    expect(client.pushed).toEqual([]);
  });

  it('gives a client that pulls only what is new, and waits until there is something', async () => {
    const client = await start();
    listen(client);
    await check(client);
    const reports = await pullWorkspace(client);
    let answered = false;
    const next = pullWorkspace(client, reports.map(({ uri, resultId }) => ({ uri, value: resultId ?? '' }))).then((items) => {
      answered = true;
      return items;
    });
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(answered).toBe(false);
    client.disk.content.set('/workspace/a.md', bulletinWith(cleanAnswer));
    await client.connection.sendNotification(DidChangeWatchedFilesNotification.type, { changes: [{ uri: 'file:///workspace/a.md', type: FileChangeType.Changed }] });
    const [changed] = await next;
    expect(changed?.uri).toBe('file:///workspace/a.md');
    expect(changed?.items.map(({ code }) => code) ?? []).not.toContain('half-width-punctuation');
  });

  it('pushes to a client that cannot pull, and follows the editor where a file is open', async () => {
    const client = await start({ capabilities: pushingCapabilities });
    listen(client);
    await client.open('file:///workspace/a.md', bulletinWith(cleanAnswer));
    await client.nextPush('file:///workspace/a.md');
    await check(client);
    const last = (uri: string): readonly unknown[] => client.pushed.findLast((push) => push.uri === uri)?.diagnostics.map(({ code }) => code) ?? [];
    expect(last('file:///workspace/gbk.md')).toEqual(['undecodable-text']);
    expect(last('file:///workspace/a.md')).not.toContain('half-width-punctuation');
    const push = client.nextPush('file:///workspace/a.md');
    await client.close('file:///workspace/a.md');
    await push;
    await client.nextPush('file:///workspace/a.md');
    expect(last('file:///workspace/a.md')).toContain('half-width-punctuation');
  });

  it('leaves a file alone whose check did not end in a server before this one, until the file changes', async () => {
    const path = '/workspace/a.md';
    const uri = 'file:///workspace/a.md';
    const findingsAfter = async (content: string, stopped: readonly ServerWork[]): Promise<{ readonly codes: readonly unknown[]; readonly work: readonly ServerWork[] }> => {
      const client = await start({ files: { [path]: content }, capabilities: pushingCapabilities, options: { watchesServer: { suspects: [uri], stopped, rules: [] } } });
      const work: ServerWork[] = [];
      client.connection.onNotification(methods.working, (note: WorkNote) => { work.push(...(note.work?.kind === 'check' ? [note.work] : [])); });
      listen(client);
      await check(client);
      client.stop();
      return { codes: client.pushed.findLast((push) => push.uri === uri)?.diagnostics.map(({ code }) => code) ?? [], work };
    };
    const first = await findingsAfter(wrong, []);
    expect(first.codes).toContain('half-width-punctuation');
    expect(first.work.length).toBeGreaterThan(0);
    expect(await findingsAfter(wrong, first.work)).toEqual({ codes: [], work: [] });
    expect((await findingsAfter(`${wrong}\n`, first.work)).codes).toContain('half-width-punctuation');
  });

  it('can be cancelled', async () => {
    const many = Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`/workspace/${index}.md`, wrong]));
    const client = await start({ files: many });
    client.connection.onRequest('window/workDoneProgress/create', () => null);
    client.connection.onNotification('$/progress', ({ token, value }: { readonly token: string; readonly value: { readonly kind: string } }) => {
      if (value.kind === 'begin') void client.connection.sendNotification('window/workDoneProgress/cancel', { token });
    });
    expect(await check(client)).toBeNull();
  });

  it('reads files in the encoding that is set for their folder', async () => {
    const client = await start({ settings: (_scope, section) => (section === 'files.encoding' ? 'gbk' : null) });
    listen(client);
    await check(client);
    expect(client.disk.encodings).toContain('gbk');
  });

  it('says mistakes of the configuration on the configuration, in its place', async () => {
    const client = await start({ files: { '/workspace/a.md': wrong, '/workspace/.zhenggairc.json': '{ "rules": { "half-width-punctuation": "of" } }' }, options: { status: true } });
    await client.open('file:///workspace/a.md', wrong);
    await client.pull('file:///workspace/a.md');
    expect(client.statuses[0]).toMatchObject({ state: 'configuration-error', configuration: 'file:///workspace/.zhenggairc.json' });
    const [report] = await pullWorkspace(client);
    expect(report?.uri).toBe('file:///workspace/.zhenggairc.json');
    expect(report?.items[0]).toMatchObject({ code: 'invalid-configuration', range: { start: { line: 0, character: 39 } } });
    const uri = 'file:///workspace/.zhenggairc.json';
    await client.open(uri, '{ "rulez": {} }', 'jsonc');
    expect((await client.pull(uri)).map(({ range }) => range.start.character)).toEqual([2]);
  });

  it('leaves to a client with the JSON schema what the schema says', async () => {
    const client = await start({ options: { configurationSchema: true } });
    const uri = 'file:///workspace/.zhenggairc.json';
    await client.open(uri, '{ "rulez": {}, "extends": "./missing.json" }', 'jsonc');
    expect((await client.pull(uri)).map(({ data }) => (data as { readonly messageId: string }).messageId)).toEqual(['extendsMissing']);
  });
});

describe('workspace symbols', () => {
  it('find problems in documents that are not open', async () => {
    const client = await start();
    const found: SymbolInformation[] = await client.connection.sendRequest('workspace/symbol', { query: '培训少' });
    expect(found.map(({ name, location }) => `${location.uri.replace('file:///workspace/', '')} ${name}`)).toEqual(['a.md 问题三：业务培训偏少', 'sub/b.markdown 问题三：业务培训偏少']);
  });
});
