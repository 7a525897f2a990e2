import { commands } from 'vscode';
import type { Command } from './command.ts';
import { targetEditor } from './target-editor.ts';

/** To the next finding of the document, also from the walkthrough, where VS Code's own command has no editor to go on in. */
export const nextFinding: Command = {
  id: 'zhenggai.nextFinding',
  run: async (context) => {
    if ((await targetEditor(context)) !== null) await commands.executeCommand('editor.action.marker.next');
  },
};
