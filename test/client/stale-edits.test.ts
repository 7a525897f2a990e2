import type { CodeAction, TextDocument } from 'vscode';
import type { BaseLanguageClient, WorkspaceEdit } from 'vscode-languageclient';
import { beforeEach, describe, expect, it, vi } from 'vitest';

interface Change { readonly range: { readonly isEmpty: boolean; readonly start: string }; readonly newText: string }

const editor = vi.hoisted(() => ({
  documents: [] as { readonly uri: { toString: () => string }; version: number }[],
  visible: [] as unknown[],
  applied: vi.fn<(edit: unknown) => Promise<boolean>>(),
  warned: vi.fn<(message: string) => Promise<undefined>>(),
}));

vi.mock('vscode', async () => {
  const { URI: uri } = await import('vscode-uri');
  return {
    l10n: { t: (text: string) => text },
    Uri: { parse: (value: string) => uri.parse(value) },
    window: { showWarningMessage: editor.warned, activeTextEditor: undefined, get visibleTextEditors() { return editor.visible; } },
    workspace: { get textDocuments() { return editor.documents; }, applyEdit: editor.applied, asRelativePath: String },
    CodeAction: class {
      constructor(readonly title: string, readonly kind?: unknown) {}
    },
  };
});

const vscode = await import('vscode');
const { applyAction } = await import('../../client/src/commands/apply-action.ts');
const { applyEdit } = await import('../../client/src/commands/apply-edit.ts');
const { versionedActions } = await import('../../client/src/session/versioned-actions.ts');

const uri = 'file:///d/%E9%80%9A%E6%8A%A5.md';
const token = {} as never;
const changes: readonly Change[] = [{ range: { isEmpty: true, start: 'here' }, newText: '改' }, { range: { isEmpty: false, start: 'there' }, newText: '' }];

beforeEach(() => {
  vi.clearAllMocks();
  editor.applied.mockResolvedValue(true);
  editor.documents = [{ uri: vscode.Uri.parse(uri), version: 7 }];
  editor.visible = [];
});

/** An edit as the server proposes it, and as the client converts it. */
function change(version: number | null, made = changes): WorkspaceEdit {
  return { documentChanges: [{ textDocument: { uri, version }, edits: [] }], entries: () => [[vscode.Uri.parse(uri), made]] } as unknown as WorkspaceEdit;
}

/** A client whose conversion takes so long that the document changes meanwhile. */
function clientThat(meanwhile: () => void): BaseLanguageClient {
  return { protocol2CodeConverter: { asWorkspaceEdit: (edit: WorkspaceEdit) => {
    meanwhile();
    return Promise.resolve(edit);
  } } } as unknown as BaseLanguageClient;
}

const quiet = clientThat(() => undefined);

function document(): { version: number } {
  const [only] = editor.documents;
  if (only === undefined) throw new Error('no document');
  return only;
}

/** An editor that shows the document; `take` is what becomes of an edit in the window. */
function showEditor(take: () => Promise<boolean>): readonly string[] {
  const written: string[] = [];
  const builder = { insert: (at: string, text: string) => written.push(`${at}+${text}`), replace: (range: Change['range'], text: string) => written.push(`${range.start}=${text}`) };
  editor.visible = [{ document: document(), edit: (make: (made: typeof builder) => void) => {
    make(builder);
    return take();
  } }];
  return written;
}

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

describe('an edit of a document that is seen', () => {
  it('goes to its editor, which takes the version along', async () => {
    const written = showEditor(() => {
      document().version += 1;
      return Promise.resolve(true);
    });
    expect(await applyEdit(quiet, change(7))).toBe(true);
    expect(written).toEqual(['here+改', 'there=']);
    expect([editor.applied.mock.calls.length, editor.warned.mock.calls.length]).toEqual([0, 0]);
  });

  it('is refused by the window, and that is said', async () => {
    showEditor(() => Promise.resolve(false));
    expect(await applyEdit(quiet, change(7))).toBe(false);
    expect(editor.warned.mock.calls).toEqual([['The document has changed in the meantime. Please try again.']]);
  });

  it('changes nothing where the editor may not write, and that is said', async () => {
    showEditor(() => Promise.resolve(true));
    expect(await applyEdit(quiet, change(7))).toBe(false);
    expect(editor.warned.mock.calls).toEqual([['{0} is read-only and was not changed.']]);
  });

  it('is applied without the editor where that is closed in this moment, in the same version only', async () => {
    const closing = (version: number): Promise<boolean> => {
      editor.visible = [];
      document().version = version;
      return Promise.reject(new Error('closed'));
    };
    showEditor(() => closing(7));
    expect(await applyEdit(quiet, change(7))).toBe(true);
    showEditor(() => closing(8));
    expect(await applyEdit(quiet, change(7))).toBe(false);
    expect([editor.applied.mock.calls.length, editor.warned.mock.calls.length]).toEqual([1, 1]);
  });

  it('may hold nothing to change, seen or not: that hinders nobody', async () => {
    const nothing = { range: { isEmpty: true, start: 'here' }, newText: '' };
    for (const made of [[], [nothing]]) {
      showEditor(() => Promise.resolve(true));
      expect(await applyEdit(quiet, change(7, made))).toBe(true);
    }
    editor.visible = [];
    // VS Code's answer to no edits.
    editor.applied.mockResolvedValue(false);
    expect(await applyEdit(quiet, change(7, []))).toBe(true);
    expect(editor.warned).not.toHaveBeenCalled();
    expect(await applyEdit(quiet, change(6, []))).toBe(false);
  });

  it('fails where the editor is still there', async () => {
    showEditor(() => Promise.reject(new Error('Overlapping ranges are not allowed!')));
    await expect(applyEdit(quiet, change(7))).rejects.toThrow('Overlapping');
  });
});

describe('an action that the server offers', () => {
  const edit = { entries: () => [[vscode.Uri.parse(uri), changes]] };
  const offered = async (of: { version: number }, more: object): Promise<CodeAction> => {
    const action = Object.assign(new vscode.CodeAction('改'), more);
    await versionedActions.provideCodeActions?.(of as unknown as TextDocument, token, token, token, () => [action]);
    return action;
  };
  const resolved = async (action: CodeAction, answer: () => unknown = () => { throw new Error('the server need not be asked'); }, asked = token): Promise<CodeAction | null | undefined> =>
    versionedActions.resolveCodeAction?.(action, asked, (() => answer()) as never);
  const run = async (action: CodeAction | null | undefined): Promise<void> => {
    if (action?.command?.command === applyAction.id) await applyAction.run({} as never, ...((action.command.arguments ?? []) as unknown[]));
  };

  it('brings no edit but a command when it is chosen, which applies it', async () => {
    const action = await offered(document(), { edit });
    expect(action.edit).toBe(undefined);
    for (const chosen of [await resolved(action), await resolved(await offered(document(), {}), () => ({ edit }))]) {
      expect([chosen?.edit, chosen?.command?.command]).toEqual([undefined, 'zhenggai.applyAction']);
      await run(chosen);
    }
    expect(editor.applied.mock.calls).toEqual([[edit], [edit]]);
    expect(editor.warned).not.toHaveBeenCalled();
  });

  /** Nothing is said to who looks at an action, and what is said to who runs it. */
  const isRefused = async (chosen: CodeAction | null | undefined): Promise<void> => {
    expect(editor.warned).not.toHaveBeenCalled();
    await run(chosen);
    expect(editor.applied).not.toHaveBeenCalled();
    expect(editor.warned.mock.calls).toEqual([['The document has changed in the meantime. Please try again.']]);
    editor.warned.mockClear();
  };

  it('is refused when the document has changed since, and that is said when its command is run', async () => {
    for (const more of [{ edit }, {}]) {
      const action = await offered(document(), more);
      document().version += 1;
      await isRefused(await resolved(action));
    }
  });

  it('is refused when the document changes while the server works it out', async () => {
    await isRefused(await resolved(await offered(document(), {}), () => {
      document().version += 1;
      return { edit };
    }));
  });

  it('is refused where the server has no edit for it any more', async () => {
    await isRefused(await resolved(await offered(document(), {}), () => ({})));
  });

  it('says nothing when it is taken back, and can be chosen afterwards', async () => {
    const action = await offered(document(), {});
    const cancelled = await resolved(action, () => action, { isCancellationRequested: true } as never);
    expect([cancelled, cancelled?.command]).toEqual([action, undefined]);
    await run(await resolved(action, () => ({ edit })));
    expect([editor.applied.mock.calls.length, editor.warned.mock.calls.length]).toEqual([1, 0]);
  });

  it('is refused when the document changes before its command is run, and that is said', async () => {
    const chosen = await resolved(await offered(document(), { edit }));
    document().version += 1;
    await run(chosen);
    expect([editor.applied.mock.calls.length, editor.warned.mock.calls.length]).toEqual([0, 1]);
  });

  it('keeps a command of its own', async () => {
    const command = { title: '改', command: 'zhenggai.openRulePage' };
    const action = await offered(document(), { command });
    document().version += 1;
    expect((await resolved(action, () => action))?.command).toBe(command);
    expect(editor.warned).not.toHaveBeenCalled();
  });

  it('applies nothing that the extension has not made', async () => {
    await applyAction.run({} as never, { document: document(), version: 7, edit });
    expect([editor.applied.mock.calls.length, editor.warned.mock.calls.length]).toEqual([0, 1]);
  });
});
