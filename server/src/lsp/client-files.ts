import type { Connection } from 'vscode-languageserver';
import { URI, Utils } from 'vscode-uri';
import type { ConfigurationPaths } from '../core/config/configuration-host.ts';
import type { FileText, WorkspaceFiles } from '../host/workspace-files.ts';
import { methods, type FindDocumentsParams, type ReadFileParams, type ReadFileResult } from './protocol.ts';

/** Files that only the client can reach: in a browser, in a virtual workspace. A path is a URI whose parts are decoded. */
export function createClientFiles(connection: Connection): WorkspaceFiles {
  return {
    paths: uriPaths,
    pathOf,
    uriOf: (path) => toUri(path).toString(),
    readText: async (path, encoding) => {
      const params: ReadFileParams = { uri: toUri(path).toString(), ...(encoding === null ? {} : { encoding }) };
      return fileText(await connection.sendRequest<ReadFileResult>(methods.readFile, params));
    },
    findDocuments: async (folder) => {
      const params: FindDocumentsParams = { folder: toUri(folder).toString() };
      const uris = await connection.sendRequest<readonly string[]>(methods.findDocuments, params);
      return uris.flatMap((uri) => pathOf(uri) ?? []);
    },
  };
}

function fileText(result: ReadFileResult): FileText {
  if ('text' in result) return { kind: 'text', text: result.text };
  return result.error === 'unreadable' ? { kind: 'unreadable', reason: result.detail ?? '' } : { kind: result.error };
}

function pathOf(uri: string): string | null {
  const { scheme, authority, path } = URI.parse(uri);
  return path.startsWith('/') && scheme !== 'untitled' ? `${scheme}://${authority}${path}` : null;
}

const pathParts = /^([a-z][a-z0-9+.-]*):\/\/([^/]*)(\/.*)?$/iu;

function toUri(path: string): URI {
  const [, scheme = 'file', authority = '', rest = '/'] = pathParts.exec(path) ?? [];
  return URI.from({ scheme, authority, path: rest });
}

function toPath({ scheme, authority, path }: URI): string {
  return `${scheme}://${authority}${path}`;
}

export const uriPaths: ConfigurationPaths = {
  dirname: (path) => toPath(Utils.dirname(toUri(path))),
  resolve: (folder, relative) => (pathParts.test(relative) ? relative : toPath(Utils.resolvePath(toUri(folder), relative))),
  relative: (folder, path) => {
    const from = segments(folder);
    const to = segments(path);
    const shared = from.findIndex((part, index) => part !== to[index]);
    const common = shared < 0 ? from.length : shared;
    return [...from.slice(common).map(() => '..'), ...to.slice(common)].join('/');
  },
  isAbsolute: (path) => pathParts.test(path),
};

/** The first says where the folder lies at all. */
function segments(path: string): readonly string[] {
  const { scheme, authority, path: rest } = toUri(path);
  return [`${scheme}://${authority}`, ...rest.split('/').filter((part) => part !== '')];
}
