import type { TextDocument } from 'vscode-languageserver-textdocument';
import { shortHash } from '../../core/text/hash.ts';
import { checkText, type CheckedDocument } from '../checked-documents.ts';
import { openDocument } from '../diagnostics/delivery.ts';
import type { Session } from '../session.ts';

/** A Markdown file of the workspace, as it stands in the editor where it is open, else on the disk. */
export type WorkspaceDocument =
  | { readonly kind: 'open'; readonly document: TextDocument; readonly checked: CheckedDocument }
  | { readonly kind: 'file'; readonly checked: CheckedDocument }
  | { readonly kind: 'missing' }
  | { readonly kind: 'unreadable'; readonly why: 'notText' | 'notReadable'; readonly detail: string };

/** Markdown files of all workspace folders, each once, sorted. */
export async function findDocuments({ files, folders, log }: Pick<Session, 'files' | 'folders' | 'log'>): Promise<readonly string[]> {
  const found = new Set<string>();
  for (const uri of folders()) {
    const folder = files.pathOf(uri);
    if (folder === null) continue;
    try {
      for (const path of await files.findDocuments(folder)) found.add(path);
    } catch (error) {
      log(error);
    }
  }
  return [...found].sort((a, b) => (a < b ? -1 : 1));
}

export async function checkDocument(session: Session, path: string): Promise<WorkspaceDocument> {
  const document = openDocument(session, path);
  if (document !== null) return { kind: 'open', document, checked: await session.checked.check(document) };
  const uri = session.files.uriOf(path);
  const settings = await session.settings.of(uri);
  const read = await session.files.readText(path, settings.encoding);
  switch (read.kind) {
    case 'missing':
      return { kind: 'missing' };
    case 'not-text':
      return { kind: 'unreadable', why: 'notText', detail: '' };
    case 'unreadable':
      return { kind: 'unreadable', why: 'notReadable', detail: read.reason };
    case 'text': {
      // What has to be stopped on the file says nothing of the document that may be opened later.
      const guard = session.guard.anew();
      return { kind: 'file', checked: checkText({ uri, version: versionOf(read.text), text: read.text, settings, today: session.host.today(), guard }) };
    }
  }
}

/** A file that is not open has no version, but has to be told from what it is after a change; below zero, where no version of an open document is. */
function versionOf(text: string): number {
  // So many digits as a number holds exactly.
  return -1 - Number.parseInt(shortHash(text).slice(0, 13), 16);
}
