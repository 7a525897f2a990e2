import type { Diagnostic } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { configurationDiagnostics } from '../configuration/configuration-diagnostics.ts';
import { isConfiguration, isJson } from '../configuration/is-configuration.ts';
import { documentDiagnostics } from '../features/document-diagnostics.ts';
import type { Session } from '../session.ts';

/** How diagnostics reach the client: it pulls them, or they are pushed; never both for one document. */
export interface Delivery {
  opened(document: TextDocument): void;
  changed(document: TextDocument): void;
  closed(document: TextDocument): void;
  /** Settings or configuration changed: everything is to be shown anew. */
  refresh(): void;
  /** The client leaves. */
  stop(): void;
}

export interface Diagnosed {
  readonly version: number;
  readonly diagnostics: Diagnostic[];
}

/** Diagnostics of an open document, a configuration or one to check, with the version they are true of. */
export async function diagnose(session: Session, document: TextDocument): Promise<Diagnosed> {
  const { version } = document;
  if (isConfiguration(document)) return { version, diagnostics: await configurationDiagnostics(session, document) };
  if (isJson(document)) return { version, diagnostics: [] };
  const checked = await session.checked.check(document);
  return { version: checked.version, diagnostics: documentDiagnostics(checked, session.client) };
}

/** The open document of a path; null where none is. */
export function openDocument({ documents, files }: Pick<Session, 'documents' | 'files'>, path: string): TextDocument | null {
  return documents.all().find(({ uri }) => files.pathOf(uri) === path) ?? null;
}
