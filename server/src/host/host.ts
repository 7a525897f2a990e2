import type { PlatformPath } from 'node:path';
import type { Watch } from '../core/check/watch.ts';
import type { CalendarDate } from '../core/text/calendar-date.ts';
import type { Result } from './result.ts';

/** All that the command line asks of the machine it runs on. Tests give it one that lives in memory. */
export interface Host {
  readonly files: FileSystem;
  readonly clock: Clock;
  readonly streams: Streams;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The working folder, absolute. */
  readonly workingFolder: string;
  /** `path.posix` or `path.win32`. */
  readonly paths: PathFlavour;
  /** Beyond this a document would not fit into memory once it is read. */
  readonly maxDocumentBytes: number;
  /** How many threads may run at the same time. */
  processors(): number;
  /** Starts a thread that does the same work as this one, where the system has one to give; null where there are no threads. */
  readonly startThread: (() => Thread | null) | null;
  /** Starts the language server on this process's standard streams; null where there is none. */
  readonly startServer: (() => Promise<unknown>) | null;
  /** Runs git in the working folder; gives what it printed. */
  git(args: readonly string[]): Promise<Result<Uint8Array, GitError>>;
  /** Stops what does not end. */
  readonly watch: Watch;
  /** SHA-256 in hexadecimal digits. */
  hash(text: string): Promise<string>;
}

/** `failed`: git said no, in its own words. */
export interface GitError {
  readonly code: 'no-git' | 'failed';
  readonly detail: string;
}

type PathFlavour = Pick<PlatformPath, 'sep' | 'resolve' | 'relative' | 'join' | 'dirname' | 'basename' | 'isAbsolute' | 'parse'>;

/** `failed`: the work threw. After `stopped` (it took too long) and `died` the thread is no more, and what it had not come to is `lost`. */
export type ThreadAnswer =
  | { readonly kind: 'ended'; readonly value: unknown }
  | { readonly kind: 'failed' | 'died'; readonly error: string }
  | { readonly kind: 'stopped' | 'lost' };

/** Does one job after the other. Jobs and answers are plain data. */
export interface Thread {
  /** False where the thread died before it could do anything. */
  readonly ready: Promise<boolean>;
  /** True once the thread was stopped or has died. */
  isOver(): boolean;
  /** @param milliseconds from its turn on, after which the thread is stopped, whatever it does */
  run(job: unknown, milliseconds: number): Promise<ThreadAnswer>;
  stop(): Promise<void>;
}

export interface Clock {
  /** Today where the user is. */
  today(): CalendarDate;
  /** Milliseconds from some moment on; never runs backwards. */
  elapsed(): number;
}

export interface Streams {
  readonly input: InputStream;
  readonly output: OutputStream;
  readonly errors: OutputStream;
}

export interface InputStream {
  readAll(maxBytes: number): Promise<Result<Uint8Array, FileError>>;
  /** What comes in, piece by piece; no more is read than is asked for. */
  chunks(): AsyncIterable<Uint8Array>;
  /** Nothing more will be read. */
  close(): void;
}

export interface OutputStream {
  readonly isTerminal: boolean;
  /** Columns of the terminal; null where there is none. */
  readonly width: number | null;
  /** Resolves when more may be written. A reader that went away (`| head`) is no error: the text is dropped. */
  write(content: string | Uint8Array): Promise<void>;
  /** True once the reader has gone. */
  isClosed(): boolean;
}

export type FileErrorCode = 'not-found' | 'no-permission' | 'is-folder' | 'not-a-file' | 'too-large' | 'no-space' | 'read-only' | 'busy' | 'changed' | 'other';

export interface FileError {
  readonly code: FileErrorCode;
  /** The system's own word for it, such as EACCES. */
  readonly detail: string;
}

interface FileStatus {
  readonly kind: EntryKind;
  readonly size: number;
}

export type EntryKind = 'file' | 'folder' | 'link' | 'other';

export interface FolderEntry {
  readonly name: string;
  /** Of the entry itself: a link is a `link`, wherever it leads. */
  readonly kind: EntryKind;
}

/** Paths are absolute, in the host's own flavour. */
export interface FileSystem {
  /** Of what a link leads to. */
  status(path: string): Promise<Result<FileStatus, FileError>>;
  /** Where a path leads once all links are followed. */
  realPath(path: string): Promise<Result<string, FileError>>;
  list(path: string): Promise<Result<readonly FolderEntry[], FileError>>;
  read(path: string, maxBytes: number): Promise<Result<Uint8Array, FileError>>;
  /** A file's content piece by piece, for files of any size; a read that fails later throws. */
  chunks(path: string): Promise<Result<AsyncIterable<Uint8Array>, FileError>>;
  /**
   * Writes beside the file and renames, so that at any moment the old or the new content is there, whole; keeps the file's mode. Where
   * `expected` is given and the file holds anything else by then, it is left alone: `changed`.
   */
  replace(path: string, content: Uint8Array | AsyncIterable<Uint8Array>, expected?: Uint8Array): Promise<Result<null, FileError>>;
  /** For logs that others write to as well. */
  append(path: string, content: Uint8Array): Promise<Result<null, FileError>>;
  /** Makes a folder and those above it. */
  makeFolder(path: string): Promise<Result<null, FileError>>;
}
