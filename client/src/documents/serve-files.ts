import { FileSystemError, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { methods, type FindDocumentsParams, type ReadFileParams, type ReadFileResult } from '../../../server/src/lsp/protocol.ts';
import { findDocuments } from './find-documents.ts';

/** Answers a server that has no file system of its own: in a browser, or where the workspace is virtual. */
export function serveFiles(client: BaseLanguageClient): void {
  client.onRequest(methods.readFile, (params: ReadFileParams) => readFile(Uri.parse(params.uri), params.encoding));
  client.onRequest(methods.findDocuments, async ({ folder }: FindDocumentsParams) => (await findDocuments(Uri.parse(folder))).map(String));
}

/** A file's text; as VS Code would decode it, where no encoding is named. */
async function readFile(uri: Uri, encoding: string | undefined): Promise<ReadFileResult> {
  try {
    const bytes = await workspace.fs.readFile(uri);
    return { text: await (encoding === undefined ? workspace.decode(bytes, { uri }) : workspace.decode(bytes, { encoding })) };
  } catch (error) {
    const code = error instanceof FileSystemError ? error.code : '';
    if (code === 'FileNotFound') return { error: 'missing' };
    return { error: 'unreadable', detail: error instanceof Error ? error.message : String(error) };
  }
}
