import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { decodeText, knownEncoding } from './files/decode-text.ts';
import { isMarkdownName, searchFolder } from './files/search-folder.ts';
import { nodeFiles } from './node-files.ts';
import type { FileText, WorkspaceFiles } from './workspace-files.ts';

/** Beyond this a file is no document that a person has written. */
const mostBytes = 64 * 1024 * 1024;

/** The workspace on this machine's disk. */
export const nodeWorkspaceFiles: WorkspaceFiles = {
  paths: path,
  pathOf,
  uriOf: (file) => pathToFileURL(file).href,
  readText: async (file, encoding) => {
    const content = await nodeFiles.read(file, mostBytes);
    if (!content.ok) return content.error.code === 'not-found' ? { kind: 'missing' } : { kind: 'unreadable', reason: content.error.detail };
    return decoded(content.value, encoding);
  },
  findDocuments: async (folder) => (await searchFolder(folder, isMarkdownName, { files: nodeFiles, paths: path, workingFolder: folder })).files,
};

/** An encoding that is named is tried where the file is not UTF-8: most workspaces hold both. */
function decoded(bytes: Uint8Array, encoding: string | null): FileText {
  const asUtf8 = decodeText(bytes, null);
  if (asUtf8.ok) return { kind: 'text', text: asUtf8.value.text };
  const named = encoding === null || knownEncoding(encoding) === null ? null : decodeText(bytes, encoding);
  return named?.ok === true ? { kind: 'text', text: named.value.text } : { kind: 'not-text' };
}

function pathOf(uri: string): string | null {
  try {
    return uri.startsWith('file:') ? fileURLToPath(uri) : null;
  } catch {
    // A host in the URI, or characters that no path can have.
    return null;
  }
}
