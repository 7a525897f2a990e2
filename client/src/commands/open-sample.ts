import { Uri, window, workspace } from 'vscode';
import type { Command } from './command.ts';

/** The bundled sample as a document without a file, which may be changed at will. */
export const openSample: Command = {
  id: 'zhenggai.openSample',
  run: async ({ extension }) => {
    const bytes = await workspace.fs.readFile(Uri.joinPath(extension.extensionUri, 'samples', 'sample-bulletin.md'));
    const document = await workspace.openTextDocument({ language: 'markdown', content: new TextDecoder().decode(bytes) });
    await window.showTextDocument(document);
  },
};
