import type { CheckedDocument } from '../checked-documents.ts';
import { methods, type DocumentStatus } from '../protocol.ts';
import type { Session } from '../session.ts';
import { say } from '../words.ts';
import { shownFindings } from './shown-findings.ts';

/** Tells a client that shows it what became of a document. */
export function sendStatus(session: Session, checked: CheckedDocument): void {
  if (session.client.options.status !== true) return;
  session.background(() => session.connection.sendNotification(methods.status, statusOf(session, checked)));
}

export function statusOf({ client, files }: Pick<Session, 'client' | 'files'>, checked: CheckedDocument): DocumentStatus {
  const { uri, version, settings } = checked;
  if (checked.kind === 'left-alone') {
    return { uri, version, state: checked.why, kind: null, errors: 0, warnings: 0, infos: 0, detail: say(client.locale, checked.why, { error: checked.error ?? '' }) };
  }
  const shown = shownFindings(checked.bulletin, checked.findings, settings.editor.diagnostics.show);
  const count = (severity: string): number => shown.filter(({ finding }) => finding.severity === severity).length;
  const passedOver = checked.findings.length - shown.length;
  const status = { uri, version, state: 'checked', kind: checked.bulletin.kind, errors: count('error'), warnings: count('warning'), infos: count('info'), ...(passedOver > 0 ? { passedOver } : {}) } as const;
  const [mistake] = settings.mistakes;
  if (mistake === undefined) return status;
  const file = mistake.path.split(/[/\\]/u).at(-1) ?? mistake.path;
  const detail = say(client.locale, 'configurationError', { file, count: mistake.findings.length });
  return { ...status, state: 'configuration-error', detail, configuration: files.uriOf(mistake.path) };
}
