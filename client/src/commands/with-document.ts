import type { TextEditor } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { CommandContext } from './command.ts';
import { targetEditor } from './target-editor.ts';

/** Does something with the document that a command is meant for, where there is one and the server runs. */
export async function withDocument(context: CommandContext, act: (editor: TextEditor, client: BaseLanguageClient) => Promise<void>): Promise<void> {
  const editor = await targetEditor(context);
  const client = editor === null ? null : await context.session.client();
  if (editor !== null && client !== null) await act(editor, client);
}
