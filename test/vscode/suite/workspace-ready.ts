import { workspace } from 'vscode';
import { poll } from './poll.ts';

/** Waits for the workspace's folders: where an extension provides the files, they come when it has started. */
export async function workspaceReady(): Promise<void> {
  await poll(() => workspace.workspaceFolders?.length ?? 0, (count) => count > 0, 'the workspace’s folders');
}
