import { l10n, Uri, window, workspace, type WorkspaceFolder } from 'vscode';
import { configurationFileName } from '../../../server/src/core/config/configuration.ts';
import { initialConfiguration } from '../../../server/src/core/config/initial-configuration.ts';
import { interfaceLocale } from '../interface-locale.ts';
import type { Command } from './command.ts';

/** A commented configuration in a workspace folder; where there is one already, it is opened. */
export const newConfiguration: Command = {
  id: 'zhenggai.newConfiguration',
  run: async () => {
    const folder = await chooseFolder();
    if (folder === undefined) return;
    const uri = Uri.joinPath(folder.uri, configurationFileName);
    if (!(await exists(uri))) await workspace.fs.writeFile(uri, new TextEncoder().encode(initialConfiguration(interfaceLocale())));
    await window.showTextDocument(uri);
  },
};

async function chooseFolder(): Promise<WorkspaceFolder | undefined> {
  const folders = workspace.workspaceFolders ?? [];
  if (folders.length > 1) return window.showWorkspaceFolderPick();
  if (folders.length === 0) void window.showInformationMessage(l10n.t('Open a folder first: the configuration belongs into one.'));
  return folders[0];
}

async function exists(uri: Uri): Promise<boolean> {
  try {
    await workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}
