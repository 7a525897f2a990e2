import { l10n } from 'vscode';
import type { DocumentStatus } from '../../../server/src/lsp/protocol.ts';
import { countText } from '../count-text.ts';
import type { SessionState } from '../session/session.ts';

export interface StatusText {
  readonly text: string;
  /** Read out by screen readers, and shown on hovering. */
  readonly label: string;
  readonly tone: 'plain' | 'warning' | 'error';
}

/** What the status item says of the active document: how many findings, or why there are none. */
export function statusText(session: SessionState, status: DocumentStatus | null): StatusText {
  switch (session) {
    case 'failed':
      return { text: named('$(error)', l10n.t('stopped')), label: l10n.t('The checking server has stopped. Restart it or look into its log.'), tone: 'error' };
    case 'restarting':
      return { text: named('$(sync~spin)', l10n.t('restarting')), label: l10n.t('The checking server ended unexpectedly and is being started again.'), tone: 'warning' };
    case 'idle':
    case 'starting':
      return checking();
    case 'running':
      return status === null ? checking() : documentText(status);
  }
}

function checking(): StatusText {
  return { text: named('$(sync~spin)', l10n.t('checking')), label: l10n.t('The document is being checked.'), tone: 'plain' };
}

function documentText(status: DocumentStatus): StatusText {
  const label = (reason: string): string => (status.detail === undefined ? reason : `${reason}\n${status.detail}`);
  switch (status.state) {
    case 'checked':
      return { text: named(counts(status)), label: label(countsInWords(status)), tone: 'plain' };
    case 'configuration-error':
      return { text: named(counts(status), '$(warning)', l10n.t('configuration')), label: label(`${l10n.t('The configuration has mistakes; what is right in it holds.')}\n${countsInWords(status)}`), tone: 'warning' };
    case 'unrecognised':
      return { text: named(l10n.t('not recognised')), label: label(l10n.t('Not recognised as a rectification document, so not checked.')), tone: 'plain' };
    case 'ignored':
      return { text: named(l10n.t('ignored')), label: label(l10n.t('The configuration leaves this document out.')), tone: 'plain' };
    case 'off':
      return { text: named(l10n.t('off')), label: label(l10n.t('Checking is switched off by the setting zhenggai.enable.')), tone: 'plain' };
    case 'failed':
      return { text: named('$(error)', l10n.t('failed')), label: label(l10n.t('The check failed.')), tone: 'error' };
  }
}

function named(...parts: readonly string[]): string {
  return ['整改', ...parts].join(' ');
}

function counts(status: DocumentStatus): string {
  return countText(status) || `$(check) ${l10n.t('no findings')}`;
}

function countsInWords({ errors, warnings, infos, passedOver = 0 }: DocumentStatus): string {
  const found = errors + warnings + infos === 0 ? l10n.t('Rectification document: no findings.') : l10n.t('Rectification document: {0} errors, {1} warnings, {2} hints.', errors, warnings, infos);
  return passedOver > 0 ? `${found} ${l10n.t('{0} more are hidden by the setting zhenggai.diagnostics.show.', passedOver)}` : found;
}
