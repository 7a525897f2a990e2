import { DiagnosticSeverity, type CancellationToken, type Diagnostic } from 'vscode-languageserver';
import { ruleUrl } from '../../core/rules/rule-link.ts';
import type { FileResults } from '../diagnostics/file-results.ts';
import { documentDiagnostics } from '../features/document-diagnostics.ts';
import { shownFindings } from '../features/shown-findings.ts';
import type { WorkspaceSummary } from '../protocol.ts';
import type { Session } from '../session.ts';
import { say } from '../words.ts';
import { checkDocument, findDocuments, type WorkspaceDocument } from './workspace-documents.ts';

export interface Progress {
  report(percentage: number, message: string): void;
}

export interface WorkspaceCheck {
  /** Null where it was cancelled: what was found until then stays. */
  run(progress: Progress, token: CancellationToken): Promise<WorkspaceSummary | null>;
  /** A file changed on the disk, or was closed: it is checked again where it was checked before. */
  recheck(path: string): void;
  /** Settings changed: so are all of them. */
  recheckAll(): void;
}

type Counts = { -readonly [Name in keyof WorkspaceSummary]: number };

/** Checks every document of the workspace, open or not. */
export function createWorkspaceCheck(session: Session, results: FileResults): WorkspaceCheck {
  const covered = new Set<string>();
  const checkFile = async (path: string): Promise<WorkspaceDocument> => {
    const found = await checkDocument(session, path);
    if (found.kind === 'missing') covered.delete(path);
    else covered.add(path);
    // An open document is shown by its own diagnostics.
    if (found.kind !== 'open') results.set(path, diagnosticsOf(session, found));
    return found;
  };
  const recheck = (path: string): void => {
    if (covered.has(path)) session.background(() => checkFile(path));
  };
  return {
    run: async (progress, token) => {
      const paths = await findDocuments(session);
      const counts: Counts = { documents: 0, passedOver: 0, unreadable: 0, errors: 0, warnings: 0, infos: 0 };
      for (const path of [...covered].filter((each) => !paths.includes(each))) await checkFile(path);
      for (const [index, path] of paths.entries()) {
        await session.host.pause();
        if (token.isCancellationRequested) return null;
        progress.report(Math.floor((index * 100) / paths.length), say(session.client.locale, 'checkingFile', { index: index + 1, count: paths.length }));
        count(counts, await checkFile(path));
      }
      return counts;
    },
    recheck,
    recheckAll: () => {
      for (const path of covered) recheck(path);
    },
  };
}

function count(counts: Counts, found: WorkspaceDocument): void {
  if (found.kind === 'missing') return;
  if (found.kind === 'unreadable') {
    counts.unreadable += 1;
    return;
  }
  const { checked } = found;
  if (checked.kind === 'left-alone') {
    counts.passedOver += 1;
    return;
  }
  counts.documents += 1;
  for (const { finding } of shownFindings(checked.bulletin, checked.findings, checked.settings.editor.diagnostics.show)) {
    if (finding.severity === 'error') counts.errors += 1;
    else if (finding.severity === 'warning') counts.warnings += 1;
    else counts.infos += 1;
  }
}

function diagnosticsOf({ client }: Session, found: Exclude<WorkspaceDocument, { readonly kind: 'open' }>): readonly Diagnostic[] | null {
  if (found.kind === 'missing') return null;
  if (found.kind === 'unreadable') return [unreadable(say(client.locale, found.why, { detail: found.detail }))];
  const diagnostics = documentDiagnostics(found.checked, client);
  return diagnostics.length === 0 ? null : diagnostics;
}

/** A file that cannot be read is said loudly, at its first line. */
function unreadable(message: string): Diagnostic {
  const start = { line: 0, character: 0 };
  return { range: { start, end: start }, severity: DiagnosticSeverity.Error, source: 'zhenggai', code: 'undecodable-text', codeDescription: { href: ruleUrl('undecodable-text') }, message };
}
