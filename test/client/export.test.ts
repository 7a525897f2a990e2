import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Memento, Uri } from 'vscode';

const editor = vi.hoisted(() => ({
  files: new Set<string>(),
  saveDialog: vi.fn<(options: { readonly defaultUri: Uri }) => Promise<Uri | undefined>>(),
  warning: vi.fn<(...parts: readonly unknown[]) => Promise<string | undefined>>(),
  information: vi.fn<(...parts: readonly unknown[]) => Promise<string | undefined>>(),
  openExternal: vi.fn<(uri: Uri) => Promise<boolean>>(),
  remote: undefined as string | undefined,
}));

vi.mock('vscode', async () => {
  const { URI: uri, Utils: utils } = await import('vscode-uri');
  return {
    l10n: { t: (text: string, ...values: readonly unknown[]) => text.replace(/\{(\d+)\}/gu, (_, index: string) => String(values[Number(index)])) },
    Uri: { joinPath: utils.joinPath, parse: (value: string) => uri.parse(value), file: (path: string) => uri.file(path) },
    UIKind: { Desktop: 1, Web: 2 },
    env: { uiKind: 1, get remoteName() { return editor.remote; }, openExternal: editor.openExternal },
    commands: { executeCommand: vi.fn() },
    window: { showSaveDialog: editor.saveDialog, showWarningMessage: editor.warning, showInformationMessage: editor.information },
    workspace: { workspaceFolders: undefined, fs: { stat: ({ path }: Uri) => (editor.files.has(path) ? Promise.resolve({}) : Promise.reject(new Error('not there'))) } },
  };
});

const vscode = await import('vscode');
const { chooseTarget } = await import('../../client/src/export/choose-target.ts');
const { offerToOpen } = await import('../../client/src/export/offer-to-open.ts');

const file = (path: string): Uri => vscode.Uri.file(path);
const document = file('/d/通报.md');

function createMemory(): Memento {
  const values = new Map<string, unknown>();
  return {
    keys: () => [...values.keys()],
    get: (key: string) => values.get(key),
    update: (key: string, value: unknown) => {
      if (value === undefined) values.delete(key);
      else values.set(key, value);
      return Promise.resolve();
    },
  } as Memento;
}

beforeEach(() => {
  vi.clearAllMocks();
  editor.files.clear();
  editor.remote = undefined;
});

describe('where a Word file goes', () => {
  it('is asked once in a workspace: beside the document is proposed, and the folder that was chosen is taken again', async () => {
    const memory = createMemory();
    editor.saveDialog.mockResolvedValue(file('/out/甲.docx'));
    editor.files.add('/out');
    expect((await chooseTarget(document, '', memory))?.path).toBe('/out/甲.docx');
    expect(editor.saveDialog.mock.calls[0]?.[0].defaultUri.path).toBe('/d/通报.docx');
    expect((await chooseTarget(document, ' (review copy)', memory))?.path).toBe('/out/通报 (review copy).docx');
    expect(editor.saveDialog).toHaveBeenCalledTimes(1);
  });

  it('is asked again where the folder has gone', async () => {
    const memory = createMemory();
    editor.saveDialog.mockResolvedValue(file('/out/甲.docx'));
    await chooseTarget(document, '', memory);
    await chooseTarget(document, '', memory);
    expect(editor.saveDialog).toHaveBeenCalledTimes(2);
  });

  it.each([
    ['Overwrite', '/out/通报.docx', 1],
    ['Save Elsewhere…', '/out/甲.docx', 2],
    [undefined, undefined, 1],
  ])('is never written over without a word: %s', async (answer, path, dialogs) => {
    const memory = createMemory();
    editor.saveDialog.mockResolvedValue(file('/out/甲.docx'));
    await chooseTarget(document, '', memory);
    for (const there of ['/out', '/out/通报.docx']) editor.files.add(there);
    editor.warning.mockResolvedValue(answer);
    expect((await chooseTarget(document, '', memory))?.path).toBe(path);
    expect(editor.warning.mock.calls[0]?.[0]).toBe('通报.docx is there already.');
    expect(editor.saveDialog).toHaveBeenCalledTimes(dialogs);
  });

  it('is nowhere where nobody chose, and is asked for again', async () => {
    const memory = createMemory();
    editor.saveDialog.mockResolvedValue(undefined);
    expect(await chooseTarget(document, '', memory)).toBeNull();
    expect(await chooseTarget(document, '', memory)).toBeNull();
    expect(editor.saveDialog).toHaveBeenCalledTimes(2);
  });
});

describe('what was written', () => {
  const target = file('/d/通报.docx');
  const result = { bytes: '', notices: ['1 image was left out.'], comments: 3 };

  it('is offered to be opened, with what was left out', async () => {
    editor.information.mockResolvedValue('Open');
    await offerToOpen(target, result, 'review-copy', createMemory());
    expect(editor.information.mock.calls[0]).toEqual(['通报.docx was written, with 3 review comments. 1 image was left out.', 'Open', 'Show in Folder', 'Ask for Another Folder Next Time']);
    expect(editor.openExternal).toHaveBeenCalledWith(target);
  });

  it('is not offered to be opened on a machine elsewhere; the folder can be forgotten', async () => {
    const memory = createMemory();
    editor.saveDialog.mockResolvedValue(file('/out/甲.docx'));
    await chooseTarget(document, '', memory);
    editor.remote = 'ssh-remote';
    editor.information.mockResolvedValue('Ask for Another Folder Next Time');
    await offerToOpen(target, result, 'document', memory);
    expect(editor.information.mock.calls[0]).not.toContain('Open');
    expect(memory.keys()).toEqual([]);
  });
});
