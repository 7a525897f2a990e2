import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { PasteResult } from '../../server/src/lsp/protocol.ts';

const editor = vi.hoisted(() => {
  const active: unknown = null;
  return { active, warned: vi.fn<(message: string) => Promise<undefined>>() };
});

vi.mock('vscode', () => ({
  l10n: { t: (text: string) => text },
  env: { uiKind: 'web', clipboard: { readText: () => Promise.resolve('从别处复制的') } },
  UIKind: { Desktop: 'desktop' },
  DocumentDropOrPasteEditKind: {}, DocumentPasteEdit: {}, DocumentPasteTriggerKind: {},
  TextEdit: { replace: (range: unknown, newText: string) => ({ range, newText }) },
  window: { showWarningMessage: editor.warned, get activeTextEditor() { return editor.active; } },
  workspace: { asRelativePath: String },
}));

const { pasteAsBulletin } = await import('../../client/src/commands/paste-as-bulletin.ts');

const converted: PasteResult = { markdown: '通报\n', notices: ['1张图片没有带过来'], losses: [] };
const client = { code2ProtocolConverter: { asUri: String }, sendRequest: () => Promise.resolve(converted) };

/** Pastes over a selection and at a cursor; `take` is what becomes of it in the window. Gives what was asked of the window. */
async function paste(take: (document: { version: number }) => boolean): Promise<readonly string[]> {
  const [document, asked] = [{ uri: 'file:///d/a.md', version: 7 }, [] as string[]];
  const selection = (at: string, isEmpty: boolean) => ({ start: at, isEmpty, isEqual: () => true });
  const builder = { insert: (at: string, text: string) => asked.push(`${at}+${text}`), replace: (range: { start: string }, text: string) => asked.push(`${range.start}=${text}`) };
  editor.active = { document, selections: [selection('here', true), selection('there', false)], edit: (make: (made: typeof builder) => void) => {
    make(builder);
    return Promise.resolve(take(document));
  } };
  await pasteAsBulletin.run({ session: { client: () => Promise.resolve(client) } } as never);
  return asked;
}

beforeEach(() => {
  vi.clearAllMocks();
});

describe('Paste as Bulletin', () => {
  it('takes the place of what is selected, and tells what stayed behind', async () => {
    const asked = await paste((document) => {
      document.version += 1;
      return true;
    });
    expect(asked).toEqual(['here+通报\n', 'there=通报\n']);
    expect(editor.warned.mock.calls).toEqual([['1张图片没有带过来']]);
  });

  it('tells of a read-only editor, not of what stayed behind', async () => {
    await paste(() => true);
    expect(editor.warned.mock.calls).toEqual([['{0} is read-only and was not changed.']]);
  });

  it('tells of a document that has changed', async () => {
    await paste(() => false);
    expect(editor.warned.mock.calls).toEqual([['The document has changed in the meantime. Please try again.']]);
  });
});
