import { workspace } from 'vscode';
import type { TextDocumentFilter } from 'vscode-languageclient';

/** Where documents that people write lie. Not among them: cells of notebooks, the old side of a comparison, chats. */
const always = ['file', 'untitled', 'vscode-remote', 'vscode-vfs'];

/** Schemes of documents that are checked: the usual ones, and those of the workspace's folders, whatever provides them. */
export function documentSchemes(): readonly string[] {
  return [...new Set([...always, ...(workspace.workspaceFolders ?? []).map((folder) => folder.uri.scheme)])];
}

export function documentSelector(): TextDocumentFilter[] {
  return documentSchemes().flatMap((scheme) => [
    { scheme, language: 'markdown' },
    { scheme, pattern: '**/.zhenggairc.json' },
  ]);
}

/** True where a server's own file system would not find the workspace's files. */
export function hasVirtualFolder(): boolean {
  return (workspace.workspaceFolders ?? []).some((folder) => folder.uri.scheme !== 'file');
}
