import { unwatched } from '../../server/src/core/check/watch.ts';
import path from 'node:path';
import { createHash } from 'node:crypto';
import type { FileError, FileErrorCode, FolderEntry, GitError, Host, OutputStream } from '../../server/src/host/host.ts';
import { failure, success, type Result } from '../../server/src/host/result.ts';

/** A machine in memory. Paths of `files` are absolute, with `/` whatever the flavour. */
export interface MemoryHostOptions {
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  /** Links: they are listed as such and lead where they say. */
  readonly links?: Readonly<Record<string, string>>;
  readonly windows?: boolean;
  readonly workingFolder?: string;
  readonly environment?: Readonly<Record<string, string>>;
  readonly stdin?: string | Uint8Array;
  readonly terminal?: boolean;
  /** The day of the clock, YYYY-MM-DD. */
  readonly today?: string;
  /** What git answers; without it there is no git. */
  readonly git?: (args: readonly string[]) => Result<Uint8Array, GitError>;
  /** Paths that fail with an error when read or replaced. */
  readonly failsToRead?: Readonly<Record<string, FileErrorCode>>;
  readonly failsToWrite?: Readonly<Record<string, FileErrorCode>>;
  /** Called before a file is replaced: for changing it behind the program's back. */
  readonly onRead?: (path: string, host: MemoryHost) => void;
}

export interface MemoryHost extends Host {
  readonly content: Map<string, Uint8Array>;
  readonly reads: string[];
  readonly writes: string[];
  output(): string;
  outputBytes(): Uint8Array;
  errors(): string;
  /** The text of a file; null where there is none. */
  text(path: string): string | null;
  /** Makes the reader of standard output go away. */
  closeOutput(): void;
}

export function createMemoryHost(options: MemoryHostOptions = {}): MemoryHost {
  const windows = options.windows ?? false;
  const paths = windows ? path.win32 : path.posix;
  const workingFolder = options.workingFolder ?? (windows ? 'C:\\project' : '/project');
  const key = (file: string): string => (windows ? file.replaceAll('\\', '/') : file);
  const content = new Map(Object.entries(options.files ?? {}).map(([name, value]) => [name, typeof value === 'string' ? new TextEncoder().encode(value) : value]));
  const links = new Map(Object.entries(options.links ?? {}));
  const followed = (file: string): string => links.get(key(file)) ?? key(file);
  const error = (code: FileErrorCode): { readonly ok: false; readonly error: FileError } => failure({ code, detail: code });
  const isFolder = (file: string): boolean => [...content.keys()].some((name) => name.startsWith(file.endsWith('/') ? file : `${file}/`));
  const output = memoryStream(options.terminal ?? false);
  const errors = memoryStream(options.terminal ?? false);
  const reads: string[] = [];
  const writes: string[] = [];
  let clock = 0;
  const write = (file: string, bytes: Uint8Array): Result<null, FileError> => {
    const code = options.failsToWrite?.[key(file)];
    if (code !== undefined) return error(code);
    writes.push(key(file));
    content.set(followed(file), bytes);
    return success(null);
  };
  const host: MemoryHost = {
    content,
    reads,
    writes,
    paths,
    workingFolder,
    environment: options.environment ?? {},
    clock: {
      today: () => {
        const [year = 2024, month = 1, day = 1] = (options.today ?? '2024-06-01').split('-').map(Number);
        return { year, month, day };
      },
      elapsed: () => (clock += 7),
    },
    processors: () => 1,
    startThread: null,
    watch: unwatched,
    startServer: () => Promise.resolve(),
    maxDocumentBytes: 16 * 1024 * 1024,
    git: (args) => Promise.resolve(options.git?.(args) ?? failure({ code: 'no-git' as const, detail: 'git' })),
    hash: (text) => Promise.resolve(createHash('sha256').update(text).digest('hex')),
    streams: {
      input: { readAll: () => Promise.resolve(success(typeof options.stdin === 'string' ? new TextEncoder().encode(options.stdin) : (options.stdin ?? new Uint8Array()))), chunks: () => piecesOf(typeof options.stdin === 'string' ? new TextEncoder().encode(options.stdin) : (options.stdin ?? new Uint8Array())), close: () => undefined },
      output: output.stream,
      errors: errors.stream,
    },
    files: {
      status: (file) => {
        const target = followed(file);
        const bytes = content.get(target);
        if (bytes !== undefined) return Promise.resolve(success({ kind: 'file' as const, size: bytes.length }));
        return Promise.resolve(isFolder(target) || target === key(workingFolder) ? success({ kind: 'folder' as const, size: 0 }) : error(options.failsToRead?.[key(file)] ?? 'not-found'));
      },
      realPath: (file) => Promise.resolve(content.has(followed(file)) || isFolder(followed(file)) || key(file) === key(workingFolder) ? success(followed(file)) : error('not-found')),
      list: (file) => Promise.resolve(options.failsToRead?.[key(file)] === undefined ? success(entriesOf(key(file), content, links)) : error(options.failsToRead[key(file)] ?? 'other')),
      read: (file, maxBytes) => {
        reads.push(key(file));
        options.onRead?.(key(file), host);
        const code = options.failsToRead?.[key(file)];
        if (code !== undefined) return Promise.resolve(error(code));
        const bytes = content.get(followed(file));
        if (bytes === undefined) return Promise.resolve(error(isFolder(key(file)) ? 'is-folder' : 'not-found'));
        return Promise.resolve(bytes.length > maxBytes ? failure({ code: 'too-large' as const, detail: String(bytes.length) }) : success(bytes));
      },
      chunks: (file) => {
        const code = options.failsToRead?.[key(file)];
        if (code !== undefined) return Promise.resolve(error(code));
        const bytes = content.get(followed(file));
        return Promise.resolve(bytes === undefined ? error(isFolder(key(file)) ? 'is-folder' : 'not-found') : success(piecesOf(bytes)));
      },
      replace: async (file, bytes, expected) => {
        const current = content.get(followed(file));
        if (expected !== undefined && (current === undefined || !Buffer.from(current).equals(expected))) return error('changed');
        return write(file, bytes instanceof Uint8Array ? bytes : await allOf(bytes));
      },
      append: (file, bytes) => Promise.resolve(write(file, new Uint8Array([...(content.get(key(file)) ?? []), ...bytes]))),
      makeFolder: () => Promise.resolve(success(null)),
    },
    output: () => new TextDecoder('utf-8', { ignoreBOM: true }).decode(output.bytes()),
    outputBytes: () => output.bytes(),
    errors: () => new TextDecoder().decode(errors.bytes()),
    text: (file) => {
      const bytes = content.get(file);
      return bytes === undefined ? null : new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
    },
    closeOutput: () => {
      output.close();
    },
  };
  return host;
}

async function allOf(pieces: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const all: Uint8Array[] = [];
  for await (const piece of pieces) all.push(piece);
  return Buffer.concat(all);
}

/** Small pieces, so that lines and characters are cut everywhere. */
async function* piecesOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 1000) yield await Promise.resolve(bytes.subarray(at, at + 1000));
}

function entriesOf(folder: string, content: ReadonlyMap<string, unknown>, links: ReadonlyMap<string, string>): readonly FolderEntry[] {
  const prefix = folder.endsWith('/') ? folder : `${folder}/`;
  const entries = new Map<string, FolderEntry>();
  for (const name of [...content.keys()].filter((file) => file.startsWith(prefix))) {
    const [first = '', ...rest] = name.slice(prefix.length).split('/');
    entries.set(first, { name: first, kind: rest.length === 0 ? 'file' : 'folder' });
  }
  for (const name of [...links.keys()].filter((file) => file.startsWith(prefix) && !file.slice(prefix.length).includes('/'))) {
    entries.set(name, { name: name.slice(prefix.length), kind: 'link' });
  }
  return [...entries.values()];
}

function memoryStream(isTerminal: boolean): { readonly stream: OutputStream; bytes(): Uint8Array; close(): void } {
  const chunks: Uint8Array[] = [];
  let closed = false;
  return {
    stream: {
      isTerminal,
      width: isTerminal ? 80 : null,
      isClosed: () => closed,
      write: (chunk) => {
        if (!closed) chunks.push(typeof chunk === 'string' ? new TextEncoder().encode(chunk) : chunk);
        return Promise.resolve();
      },
    },
    bytes: () => Buffer.concat(chunks),
    close: () => {
      closed = true;
    },
  };
}
