import { afterEach, describe, expect, it } from 'vitest';
import { CodeActionRequest, CodeActionResolveRequest, type CodeAction, type Position } from 'vscode-languageserver-protocol/node';
import { fixDocument } from '../../server/src/core/check/fix-document.ts';
import { defaultSettings } from '../../server/src/core/config/settings.ts';
import { codeActionKinds, methods } from '../../server/src/lsp/protocol.ts';
import { fullCapabilities, startEditor, type Editor, type EditorOptions } from './support/editor.ts';
import { applyWorkspaceEdit, readMarked } from './support/marked-text.ts';
import { bulletinWith } from './support/texts.ts';

const uri = 'file:///workspace/a.md';

let editor: Editor | null = null;

afterEach(() => editor?.stop());

/** The actions at the cursor of a marked text. */
async function actionsAt(marked: string, { only, ...options }: EditorOptions & { readonly only?: readonly string[] } = {}): Promise<{ readonly actions: readonly CodeAction[]; readonly text: string; readonly client: Editor; readonly at: Position }> {
  const { text, cursor } = readMarked(marked);
  const client = await startEditor(options);
  editor = client;
  await client.open(uri, text);
  const context = { diagnostics: [], ...(only === undefined ? {} : { only: [...only] }) };
  const actions = ((await client.connection.sendRequest(CodeActionRequest.type, { textDocument: { uri }, range: { start: cursor, end: cursor }, context })) ?? []) as CodeAction[];
  return { actions, text, client, at: cursor };
}

/** What the document becomes by the action whose title matches. */
async function apply(marked: string, title: RegExp, options: EditorOptions = {}): Promise<string> {
  const { actions, text, client } = await actionsAt(marked, options);
  const action = actions.find((each) => title.test(each.title));
  if (action === undefined) throw new Error(`no ${String(title)} among ${actions.map((each) => each.title).join(' | ')}`);
  const resolved = action.edit === undefined ? await client.connection.sendRequest(CodeActionResolveRequest.type, action) : action;
  client.stop();
  return applyWorkspaceEdit(text, resolved.edit);
}

const commas = bulletinWith('1. 组织支部换届‸,2022年9月30日前已完成,并逐项核对,予以公示。');
const answer = '1. 组织支部换届,2022年9月30日前已完成,并逐项核对,予以公示。';

describe('code actions', () => {
  it('repair one finding and leave all else as it is', async () => {
    const { actions, text } = await actionsAt(commas);
    const [first] = actions;
    expect(first).toMatchObject({ kind: 'quickfix', isPreferred: true, edit: { documentChanges: [{ textDocument: { uri, version: 1 } }] } });
    expect(first?.diagnostics?.[0]?.code).toBe('half-width-punctuation');
    expect(applyWorkspaceEdit(text, first?.edit)).toBe(bulletinWith(answer.replace(',', '，')));
  });

  it('repair all findings of one rule', async () => {
    expect(await apply(commas, /^全部修复：/u)).toBe(bulletinWith(answer.replaceAll(',', '，')));
  });

  it('repair everything that is safe, to the point where nothing is left', async () => {
    const text = readMarked(commas).text.replace('2022年7月15日', '2022年07月15日');
    const expected = fixDocument(text, { settings: defaultSettings, today: null, safety: 'safe' }).text;
    const { actions, client } = await actionsAt(text, { only: ['source.fixAll'] });
    expect(actions.map(({ kind }) => kind)).toEqual([codeActionKinds.fixAll]);
    const resolved = await client.connection.sendRequest(CodeActionResolveRequest.type, actions[0] ?? { title: '' });
    expect(applyWorkspaceEdit(text, resolved.edit)).toBe(expected);
    expect(expected).not.toBe(text);
  });

  it('work for clients that neither resolve nor know versions', async () => {
    const { actions, text } = await actionsAt(commas, { capabilities: { textDocument: { diagnostic: {} } } });
    const fixAll = actions.find(({ kind }) => kind === codeActionKinds.fixAll);
    expect(Object.keys(fixAll?.edit?.changes ?? {})).toEqual([uri]);
    expect(applyWorkspaceEdit(text, fixAll?.edit)).toBe(bulletinWith(answer.replaceAll(',', '，')));
  });

  it('refuse when the document has changed since', async () => {
    const { actions, text, client } = await actionsAt(commas);
    const fixAll = actions.find(({ kind }) => kind === codeActionKinds.fixAll) ?? { title: '' };
    await client.change(uri, `${text}\n`, 2);
    await expect(client.connection.sendRequest(CodeActionResolveRequest.type, fixAll)).rejects.toMatchObject({ code: -32801 });
  });

  it('offer unsafe repairs, but do not prefer them', async () => {
    const { actions } = await actionsAt(bulletinWith('1. 截止‸目前，已换届支部2个。'));
    const unsafe = actions.filter(({ diagnostics }) => diagnostics?.[0]?.code === 'confusable-word' && actions.length > 0);
    expect(unsafe[0]?.isPreferred).toBe(false);
    expect(unsafe[0]?.edit).toBeDefined();
  });

  it('switch a rule off here or in the document, so that the finding is gone and no other comes', async () => {
    for (const title of [/在这里关闭规则half-width/u, /整个文档中关闭规则half-width/u]) {
      const text = await apply(commas, title);
      expect(text).toContain('half-width-punctuation：（请写明原因） -->\n\n');
      const { client } = await actionsAt(text);
      expect((await client.pull(uri)).filter(({ code }) => ['half-width-punctuation', 'unused-suppression', 'unknown-rule', 'suppression-without-reason'].includes(String(code)))).toEqual([]);
      client.stop();
    }
  });

  it('put the comment above a whole list or table, behind front matter, with the document’s line ends', async () => {
    const list = commas.replace('每月集中学习一次，', '每月集中学习一次‸,').replace('换届‸', '换届');
    expect(await apply(list, /在这里关闭规则half-width/u)).toContain('整改情况：\n\n<!-- zhenggai-disable-next-block half-width-punctuation：（请写明原因） -->\n\n1. 制定年度');
    const crlf = `---\r\nkind: bulletin\r\n---\r\n\r\n${commas.replaceAll('\n', '\r\n')}`;
    expect(await apply(crlf, /整个文档中关闭规则half-width/u)).toMatch(/^---\r\nkind: bulletin\r\n---\r\n\r\n<!-- zhenggai-disable-file [^\n]* -->\r\n\r\n# /u);
  });

  it('leave the reason to a client that can ask for it', async () => {
    const { actions, client, text, at } = await actionsAt(commas, { options: { commands: true } });
    const silence = actions.find(({ command }) => command?.command === 'zhenggai.disableRuleHere');
    expect(silence?.command?.arguments).toEqual([uri, 1, expect.objectContaining({ start: at }), 'half-width-punctuation', 'next-block']);
    expect(actions.map(({ command }) => command?.command)).toContain('zhenggai.openRulePage');
    const edit = await client.connection.sendRequest(methods.suppress, { textDocument: { uri, version: 1 }, range: { start: at, end: at }, ruleId: 'half-width-punctuation', scope: 'next-block', reason: '引文\n原样 --> 照录' });
    expect(applyWorkspaceEdit(text, edit as CodeAction['edit'])).toContain('<!-- zhenggai-disable-next-block half-width-punctuation：引文 原样 ——> 照录 -->');
    expect(await client.connection.sendRequest(methods.suppress, { textDocument: { uri, version: 7 }, range: { start: at, end: at }, ruleId: 'half-width-punctuation', scope: 'file', reason: '' })).toBeNull();
  });

  it('offer to read a wrongly decoded file again, where the client can', async () => {
    const text = bulletinWith('1. 组织支部‸\uFFFD\uFFFD换届。');
    const { actions } = await actionsAt(text, { options: { commands: true } });
    expect(actions[0]?.command).toMatchObject({ command: 'zhenggai.reopenWithEncoding', arguments: [uri, 'gbk'] });
    expect((await actionsAt(text, { capabilities: fullCapabilities })).actions.map(({ command }) => command?.command)).not.toContain('zhenggai.reopenWithEncoding');
  });

  it('say nothing of other Markdown', async () => {
    expect((await actionsAt('# Read me\n\nSome text‸,here。。\n')).actions).toEqual([]);
  });
});
