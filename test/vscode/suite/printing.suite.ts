import { deepStrictEqual, ok } from 'node:assert';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, describe, it } from 'mocha';
import { commands, TabInputWebview, window, workspace, type Uri } from 'vscode';
import { closeAll, fileIn, findingsWhen, openNew } from './documents.ts';
import { poll } from './poll.ts';
import { counted } from './texts.ts';

describe('printing', () => {
  afterEach(closeAll);

  it('is previewed beside the editor, which keeps the focus', async () => {
    const editor = await openNew('one', 'preview.md', counted);
    await commands.executeCommand('zhenggai.openPreview');
    const tabs = await poll(() => window.tabGroups.all.flatMap((group) => group.tabs).filter(({ input }) => input instanceof TabInputWebview), (found) => found.length > 0, 'the preview’s tab');
    deepStrictEqual(tabs.map(({ label, input }) => [label.includes('preview.md'), input instanceof TabInputWebview && input.viewType.endsWith('zhenggai.preview'), window.activeTextEditor?.document === editor.document]), [[true, true, true]]);
  });

  it('writes a Word file, and the same bytes the second time', async () => {
    const { document } = await openNew('one', 'export.md', counted);
    await findingsWhen(document, (rules) => rules.length > 0, 'the findings');
    const target = fileIn('one', 'export.docx');
    const first = await exported(target);
    const parts = unzipSync(first);
    ok(['[Content_Types].xml', 'word/document.xml', 'word/styles.xml'].every((part) => part in parts), Object.keys(parts).join(', '));
    const text = strFromU8(parts['word/document.xml'] ?? new Uint8Array()).replaceAll(/<[^>]+>/gu, '');
    for (const expected of ['中共云泽县农业农村局党组', '关于巡察整改进展情况的通报', '问题一：学习不深入', '印发《学习办法》']) ok(text.includes(expected), expected);
    await workspace.fs.delete(target);
    deepStrictEqual([...(await exported(target))], [...first]);
  });
});

/** Runs the command and takes what the dialog proposes; the folder is asked for once. */
async function exported(target: Uri): Promise<Uint8Array> {
  // It ends only when somebody has answered what it tells at the end.
  void commands.executeCommand('zhenggai.exportWord');
  return poll(
    async () => {
      await commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return workspace.fs.readFile(target).then((bytes) => bytes, () => new Uint8Array());
    },
    ({ length }) => length > 0,
    'the Word file',
  );
}
