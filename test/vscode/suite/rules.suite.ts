import { deepStrictEqual, ok } from 'node:assert';
import { afterEach, describe, it } from 'mocha';
import { commands, Uri, window, workspace } from 'vscode';
import { closeAll, findingsWhen, openNew, ruleOf } from './documents.ts';
import { ruleIds } from './extension-folder.ts';
import { poll } from './poll.ts';
import { bulletin } from './texts.ts';

describe('rules', () => {
  afterEach(closeAll);

  it('each have a page inside the editor, in both languages', async () => {
    const ids = ruleIds();
    ok(ids.length > 40, `${ids.length} rules`);
    for (const lang of ['zh-CN', 'en']) {
      const pages = await Promise.all(ids.map((id) => workspace.openTextDocument(Uri.from({ scheme: 'zhenggai-rule', path: `/${lang}/${id}.md` }))));
      const without = pages.filter((page, index) => !page.getText().includes(ids[index] ?? '?') || page.lineCount < 5).map(({ uri }) => uri.path);
      deepStrictEqual(without, []);
    }
  });

  it('are linked from their findings to those pages', async () => {
    const { document } = await openNew('one', 'linked.md', bulletin);
    for (const finding of await findingsWhen(document, (rules) => rules.length > 0, 'the findings')) {
      ok(typeof finding.code === 'object');
      deepStrictEqual([finding.code.target.scheme, finding.code.target.path.endsWith(`/${ruleOf(finding)}.md`)], ['zhenggai-rule', true]);
    }
  });

  it('have their page opened by a command', async () => {
    await commands.executeCommand('zhenggai.openRulePage', 'half-width-punctuation');
    const label = await poll(() => window.tabGroups.activeTabGroup.activeTab?.label ?? '', (text) => text.includes('half-width-punctuation'), 'the page’s tab');
    ok(label);
  });
});
