import type { CodeAction, TextDocument } from 'vscode';
import type { BaseLanguageClient, WorkspaceEdit } from 'vscode-languageclient';
import { beforeEach, describe, expect, it, vi } from 'vitest';

const editor = vi.hoisted(() => ({
  documents: [] as { readonly uri: { toString: () => string }; version: number }[],
  applied: vi.fn<(edit: unknown) => Promise<boolean>>(),
  warned: vi.fn<(message: string) => Promise<undefined>>(),
}));

vi.mock('vscode', async () => {
  const { URI: uri } = await import('vscode-uri');
  return {
    l10n: { t: (text: string) => text },
    Uri: { parse: (value: string) => uri.parse(value) },
    window: { showWarningMessage: editor.warned },
    workspace: { get textDocuments() { return editor.documents; }, applyEdit: editor.applied },
    CodeAction: class {
      constructor(readonly title: string, readonly kind?: unknown) {}
    },
  };
});

const vscode = await import('vscode');
const { applyEdit } = await import('../../client/src/commands/apply-edit.ts');
const { versionedActions } = await import('../../client/src/session/versioned-actions.ts');

const uri = 'file:///d/%E9%80%9A%E6%8A%A5.md';
const token = {} as never;

beforeEach(() => {
  vi.clearAllMocks();
  editor.applied.mockResolvedValue(true);
  editor.documents = [{ uri: vscode.Uri.parse(uri), version: 7 }];
});

function change(version: number | null): WorkspaceEdit {
  return { documentChanges: [{ textDocument: { uri, version }, edits: [] }] };
}

/** A client whose conversion takes so long that the document changes meanwhile. */
function clientThat(meanwhile: () => void): BaseLanguageClient {
  return { protocol2CodeConverter: { asWorkspaceEdit: (edit: WorkspaceEdit) => {
    meanwhile();
    return Promise.resolve(edit);
  } } } as unknown as BaseLanguageClient;
}

const quiet = clientThat(() => undefined);

describe('an edit that the server proposes', () => {
  it('is applied to the version that it was made for', async () => {
    expect(await applyEdit(quiet, change(7))).toBe(true);
    expect(await applyEdit(quiet, change(null))).toBe(true);
    expect([editor.applied.mock.calls.length, editor.warned.mock.calls.length]).toEqual([2, 0]);
  });

  it('is refused for another version, and that is said', async () => {
    expect(await applyEdit(quiet, change(6))).toBe(false);
    expect(await applyEdit(clientThat(() => { editor.documents = [{ uri: vscode.Uri.parse(uri), version: 8 }]; }), change(7))).toBe(false);
    expect([editor.applied.mock.calls.length, editor.warned.mock.calls.length]).toEqual([0, 2]);
  });

  it('is refused where the document was closed meanwhile', async () => {
    editor.documents = [];
    expect(await applyEdit(quiet, change(7))).toBe(false);
    expect(editor.applied).not.toHaveBeenCalled();
  });
});

describe('an action that the server offers', () => {
  const edit = { edits: 'some' };
  const offered = async (document: { version: number }, withEdit: boolean): Promise<CodeAction> => {
    const action = Object.assign(new vscode.CodeAction('改'), withEdit ? { edit } : {}) as unknown as CodeAction;
    await versionedActions.provideCodeActions?.(document as unknown as TextDocument, token, token, token, () => [action]);
    return action;
  };
  const chosen = async (action: CodeAction, resolved: () => unknown = () => { throw new Error('the server need not be asked'); }): Promise<unknown> =>
    (await versionedActions.resolveCodeAction?.(action, token, (() => resolved()) as never))?.edit;

  it('has its edit when it is chosen, in the version that it was offered for', async () => {
    const action = await offered({ version: 7 }, true);
    expect(action.edit).toBe(undefined);
    expect(await chosen(action)).toBe(edit);
    expect(await chosen(await offered({ version: 7 }, false), () => ({ edit }))).toBe(edit);
    expect(editor.warned).not.toHaveBeenCalled();
  });

  it('has none when the document has changed since, and that is said', async () => {
    for (const withEdit of [true, false]) {
      const document = { version: 7 };
      const action = await offered(document, withEdit);
      document.version = 8;
      expect(await chosen(action)).toBe(undefined);
    }
    expect(editor.warned).toHaveBeenCalledTimes(2);
  });

  it('has none when the document changes while the server works it out', async () => {
    const document = { version: 7 };
    const action = await offered(document, false);
    expect(await chosen(action, () => {
      document.version = 8;
      return { edit };
    })).toBe(undefined);
    expect(editor.warned).toHaveBeenCalledTimes(1);
  });
});
