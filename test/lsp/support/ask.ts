import type { Position, Range } from 'vscode-languageserver-protocol';
import { startEditor, type Editor, type EditorOptions } from './editor.ts';
import { readMarked } from './marked-text.ts';

export const documentUri = 'file:///workspace/a.md';

export interface Asking {
  readonly client: Editor;
  readonly text: string;
  readonly cursor: Position;
  readonly ranges: readonly Range[];
  /** A request about the document at the cursor. */
  readonly request: <Result>(method: string, params?: Readonly<Record<string, unknown>>) => Promise<Result>;
}

/** Opens a marked text in a new editor, asks, and stops the editor. */
export async function withText<Result>(marked: string, ask: (asking: Asking) => Promise<Result>, options: EditorOptions = {}): Promise<Result> {
  const { text, cursor, ranges } = readMarked(marked);
  const client = await startEditor(options);
  try {
    await client.open(documentUri, text);
    return await ask({
      client, text, cursor, ranges,
      request: (method, params = {}) => client.connection.sendRequest(method, { textDocument: { uri: documentUri }, position: cursor, ...params }),
    });
  } finally {
    client.stop();
  }
}
