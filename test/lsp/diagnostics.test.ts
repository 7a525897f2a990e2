import { afterEach, describe, expect, it } from 'vitest';
import { ConfigurationRequest, DidChangeConfigurationNotification, DidChangeWatchedFilesNotification, FileChangeType, type Diagnostic, type DocumentDiagnosticReport } from 'vscode-languageserver-protocol/node';
import { ruleUrl } from '../../server/src/core/rules/rule-link.ts';
import { messageOf, pushingCapabilities, startEditor, type Editor, type EditorOptions } from './support/editor.ts';
import { bulletinWith, cleanAnswer } from './support/texts.ts';
import { textAt } from './support/marked-text.ts';

const uri = 'file:///workspace/a.md';
const wrong = bulletinWith('1. 组织支部换届,2022年9月30日前已完成。');
const fine = bulletinWith(cleanAnswer);

let editor: Editor | null = null;

async function start(options: EditorOptions = {}): Promise<Editor> {
  editor = await startEditor(options);
  return editor;
}

afterEach(() => editor?.stop());

function codes(diagnostics: readonly Diagnostic[]): readonly unknown[] {
  return diagnostics.map(({ code }) => code);
}

/** `# 关于巡察整改进展情况的通报` in GBK. */
const gbk = Buffer.from('2320b9d8d3dad1b2b2ecd5fbb8c4bdf8d5b9c7e9bff6b5c4cda8b1a80a', 'hex');

describe('diagnostics', () => {
  it('say rule, place, severity, link and related places', async () => {
    const client = await start();
    const text = fine.replace('3个问题', '4个问题').replace(cleanAnswer, '1. 组织支部换届,2022年9月30日前已完成。');
    await client.open(uri, text);
    const found = await client.pull(uri);
    const comma = found.find(({ code }) => code === 'half-width-punctuation');
    expect(comma).toMatchObject({ source: 'zhenggai', codeDescription: { href: ruleUrl('half-width-punctuation') }, data: { messageId: 'mark' } });
    expect(comma).not.toHaveProperty('relatedInformation');
    expect(textAt(text, comma?.range ?? { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } })).toBe(',');
    const count = found.find(({ code }) => code === 'declared-count-mismatch');
    expect(count?.relatedInformation?.map(({ location }) => textAt(text, location.range))).toEqual(['理论学习不够深入', '支部换届超期', '业务培训偏少']);
  });

  it('are pulled by a client that can, and never pushed to it', async () => {
    const client = await start();
    await client.open(uri, wrong);
    expect(codes(await client.pull(uri))).toContain('half-width-punctuation');
    await client.change(uri, fine, 2);
    expect(codes(await client.pull(uri))).not.toContain('half-width-punctuation');
    await client.close(uri);
    expect(client.pushed).toEqual([]);
  });

  it('are unchanged where nothing changed', async () => {
    const client = await start();
    await client.open(uri, wrong);
    const first: DocumentDiagnosticReport = await client.connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } });
    const second: DocumentDiagnosticReport = await client.connection.sendRequest('textDocument/diagnostic', { textDocument: { uri }, previousResultId: first.resultId });
    expect(second).toEqual({ kind: 'unchanged', resultId: first.resultId });
  });

  it('are pushed to a client that cannot pull, for the newest version only, and taken back when it closes', async () => {
    const client = await start({ capabilities: pushingCapabilities });
    expect(client.initialized.capabilities.diagnosticProvider).toBeUndefined();
    const first = client.nextPush(uri);
    await client.open(uri, wrong);
    expect(codes((await first).diagnostics)).toContain('half-width-punctuation');
    for (let version = 2; version <= 60; version += 1) await client.change(uri, version === 60 ? fine : `${wrong}${'字'.repeat(version)}\n`, version);
    const last = await client.pushOf(uri, 60);
    expect(codes(last.diagnostics)).not.toContain('half-width-punctuation');
    const versions = client.pushed.map(({ version }) => version ?? 0);
    expect(versions).toEqual([...versions].sort((a, b) => a - b));
    expect(versions.length).toBeLessThan(30);
    const third = client.nextPush(uri);
    await client.close(uri);
    expect((await third).diagnostics).toEqual([]);
  });

  it('of an older version are never answered: the client is told to ask again', async () => {
    const client = await start();
    await client.open(uri, wrong);
    const old = client.connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } });
    const changed = client.change(uri, fine, 2);
    await expect(old).rejects.toMatchObject({ data: { retriggerRequest: true } });
    await changed;
  });

  it('leave other Markdown and switched-off folders alone, and say why', async () => {
    const client = await start({ options: { status: true }, settings: (scope, section) => (section === 'zhenggai' && scope?.includes('/off/') === true ? { enable: false } : null) });
    await client.open('file:///workspace/readme.md', '# Read me\n\nSome text,with a comma。。\n');
    await client.open('file:///workspace/off/a.md', wrong);
    await client.open(uri, wrong);
    expect(await client.pull('file:///workspace/readme.md')).toEqual([]);
    expect(await client.pull('file:///workspace/off/a.md')).toEqual([]);
    const shown = await client.pull(uri);
    expect(client.statuses.map(({ uri: of, state, kind }) => [of, state, kind])).toEqual([
      ['file:///workspace/readme.md', 'unrecognised', null], ['file:///workspace/off/a.md', 'off', null], [uri, 'checked', 'bulletin'],
    ]);
    const { errors, warnings, infos } = client.statuses[2] ?? { errors: 0, warnings: 0, infos: 0 };
    expect(errors + warnings + infos).toBe(shown.length);
    expect(client.statuses[0]?.detail).toMatch(/未检查/u);
  });

  it('say of a file in GBK that was read as UTF-8 that it was, and nothing else', async () => {
    const client = await start();
    const misread = new TextDecoder('utf-8').decode(gbk);
    await client.open('file:///workspace/gbk.md', misread);
    expect((await client.pull('file:///workspace/gbk.md')).map(({ code }) => code)).toEqual(['undecodable-text']);
  });

  it('follow the configuration of the document’s own folder, and its changes', async () => {
    const client = await start({ folders: ['/workspace', '/other'], files: { '/workspace/.zhenggairc.json': '{ "rules": { "half-width-punctuation": "off" } }' } });
    await client.open(uri, wrong);
    await client.open('file:///other/a.md', wrong);
    expect(codes(await client.pull(uri))).not.toContain('half-width-punctuation');
    expect(codes(await client.pull('file:///other/a.md'))).toContain('half-width-punctuation');
    client.disk.content.set('/workspace/.zhenggairc.json', '{ "rules": { "half-width-punctuation": "error" } }');
    await client.connection.sendNotification(DidChangeWatchedFilesNotification.type, { changes: [{ uri: 'file:///workspace/.zhenggairc.json', type: FileChangeType.Changed }] });
    expect((await client.pull(uri)).find(({ code }) => code === 'half-width-punctuation')?.severity).toBe(1);
    expect(client.refreshes).toEqual(expect.arrayContaining(['diagnostics', 'lenses', 'hints']));
  });

  it('follow the editor’s settings by scope, below the configuration file', async () => {
    let severity = 'off';
    const client = await start({
      files: { '/workspace/with/.zhenggairc.json': '{ "rules": { "half-width-punctuation": "error" } }' },
      settings: (_scope, section) => (section === 'zhenggai' ? { rules: { 'half-width-punctuation': severity } } : null),
    });
    await client.open(uri, wrong);
    await client.open('file:///workspace/with/a.md', wrong);
    expect(codes(await client.pull(uri))).not.toContain('half-width-punctuation');
    expect(codes(await client.pull('file:///workspace/with/a.md'))).toContain('half-width-punctuation');
    severity = 'info';
    await client.connection.sendNotification(DidChangeConfigurationNotification.type, { settings: null });
    expect((await client.pull(uri)).find(({ code }) => code === 'half-width-punctuation')?.severity).toBe(3);
  });

  it('speak the language of the configuration, the setting, the editor, in this order', async () => {
    const message = async (options: EditorOptions): Promise<string> => {
      const client = await start(options);
      await client.open(uri, wrong);
      const [first] = await client.pull(uri);
      client.stop();
      return first === undefined ? '' : messageOf(first);
    };
    const english = /^Problem /u;
    expect(await message({ locale: 'en' })).toMatch(english);
    expect(await message({ locale: 'zh-cn' })).not.toMatch(english);
    expect(await message({})).not.toMatch(english);
    expect(await message({ locale: 'zh-cn', settings: (_scope, section) => (section === 'zhenggai' ? { lang: 'en' } : null) })).toMatch(english);
    expect(await message({ locale: 'en', files: { '/workspace/.zhenggairc.json': '{ "lang": "zh-CN" }' } })).not.toMatch(english);
  });

  it('show errors only, or one row a problem, where a reviewer asks for it', async () => {
    const text = bulletinWith('1. 组织支部换届,抓好 落实,强化监督,持续推进。').replace('每月集中学习一次，由', '每月集中学习一次,由').replace('党组将持续', '党组将,持续');
    const shown = async (show: string): Promise<readonly Diagnostic[]> => {
      const client = await start({ settings: (_scope, section) => (section === 'zhenggai' ? { diagnostics: { show } } : null) });
      await client.open(uri, text);
      const found = await client.pull(uri);
      client.stop();
      return found;
    };
    const all = await shown('all');
    const single = await shown('one-per-problem');
    const answer = text.split('\n').findIndex((line) => line.includes('组织支部换届'));
    const ofSecond = (found: readonly Diagnostic[]): readonly Diagnostic[] => found.filter(({ range }) => range.start.line >= answer - 4 && range.start.line <= answer);
    expect(ofSecond(all).length).toBeGreaterThan(2);
    expect(ofSecond(single).map(messageOf)).toEqual([expect.stringContaining(`另有${ofSecond(all).length - 1}条`)]);
    const outside = text.split('\n').findIndex((line) => line.includes('党组将,'));
    expect(single.filter(({ range }) => range.start.line === outside).length).toBe(all.filter(({ range }) => range.start.line === outside).length);
    expect((await shown('errors')).every(({ severity }) => severity === 1)).toBe(true);
  });

  it('have their places right behind a byte order mark, with CR LF and with characters of two units', async () => {
    const client = await start();
    const text = `\uFEFF${wrong.replace('组织支部换届', '组织𠮷村支部换届').replaceAll('\n', '\r\n')}`;
    await client.open(uri, text);
    const comma = (await client.pull(uri)).find(({ code }) => code === 'half-width-punctuation');
    const lines = text.split('\r\n');
    expect(lines[comma?.range.start.line ?? 0]?.slice(comma?.range.start.character, comma?.range.end.character)).toBe(',');
  });

  it('go on when the client fails to answer', async () => {
    const client = await start();
    client.connection.onRequest(ConfigurationRequest.type, () => {
      throw new Error('no settings today');
    });
    await client.open(uri, wrong);
    expect(codes(await client.pull(uri))).toContain('half-width-punctuation');
    expect(client.logged.join('\n')).toContain('no settings today');
    client.connection.onRequest(ConfigurationRequest.type, ({ items }) => items.map(() => null));
    await client.change(uri, `${wrong}\n`, 2);
    expect(codes(await client.pull(uri))).toContain('half-width-punctuation');
  });
});
