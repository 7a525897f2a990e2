import path from 'node:path';
import type { FileText, WorkspaceFiles } from '../../../server/src/host/workspace-files.ts';

/** A workspace in memory, at `file:///workspace`; a value that is no string is what became of reading the file. */
export interface MemoryWorkspace extends WorkspaceFiles {
  readonly content: Map<string, string | FileText>;
  readonly encodings: (string | null)[];
}

export function createMemoryWorkspace(files: Readonly<Record<string, string | FileText>> = {}): MemoryWorkspace {
  const content = new Map(Object.entries(files));
  const encodings: (string | null)[] = [];
  return {
    content,
    encodings,
    paths: path.posix,
    pathOf: (uri) => (uri.startsWith('file://') ? decodeURIComponent(uri.slice('file://'.length)) : null),
    uriOf: (file) => `file://${file.split('/').map(encodeURIComponent).join('/')}`,
    readText: (file, encoding) => {
      encodings.push(encoding);
      const text = content.get(file);
      if (text === undefined) return Promise.resolve({ kind: 'missing' });
      return Promise.resolve(typeof text === 'string' ? { kind: 'text', text } : text);
    },
    findDocuments: (folder) => Promise.resolve([...content.keys()].filter((file) => file.startsWith(`${folder}/`) && /\.(?:md|markdown)$/u.test(file))),
  };
}
