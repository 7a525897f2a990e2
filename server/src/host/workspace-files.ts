import type { ConfigurationPaths } from '../core/config/configuration-host.ts';

export type FileText =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'missing' }
  /** `not-text`: bytes of another encoding, or no text at all. */
  | { readonly kind: 'not-text' }
  | { readonly kind: 'unreadable'; readonly reason: string };

/** Files of the workspace, by absolute paths in the flavour of `paths`. */
export interface WorkspaceFiles {
  readonly paths: ConfigurationPaths;
  /** Null for a document that lies in no folder (it was never saved). */
  pathOf(uri: string): string | null;
  uriOf(path: string): string;
  /** The text behind its byte order mark; `encoding` null = UTF-8. */
  readText(path: string, encoding: string | null): Promise<FileText>;
  /** Markdown files below a folder that no .gitignore names, as paths. */
  findDocuments(folder: string): Promise<readonly string[]>;
}
