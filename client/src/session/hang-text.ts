import { l10n, Uri } from 'vscode';
import type { ServerWork } from '../../../server/src/lsp/protocol.ts';
import type { Hang } from './endless-work.ts';

/** Says what the server was at when it had to be ended, and what is left out from now on. */
export function hangText(hang: Hang): string {
  switch (hang.kind) {
    case 'unknown':
      return l10n.t('The checking server did not respond any more and was ended.');
    case 'document':
      return l10n.t('The checking server did not respond any more and was ended. It last worked on {0}; the next one looks into what does not end.', nameOf(hang.uri));
    case 'work':
      return workText(hang.work);
    case 'rule-everywhere':
      return l10n.t('Rule {0} does not end on {1} either, so the checking server was ended. The rule is not run on any document any more until the server is restarted by the command.', hang.rule, nameOf(hang.uri));
  }
}

function workText(work: ServerWork): string {
  const name = nameOf(work.uri);
  switch (work.kind) {
    case 'rule':
      return l10n.t('Rule {0} does not end on {1}, so the checking server was ended. The rule is not run on this document until it is opened anew; the others go on.', work.rule, name);
    case 'request':
      return l10n.t('A request ({0}) does not end on {1}, so the checking server was ended. It is not answered for this document until it is opened anew.', work.request, name);
    case 'check':
      return l10n.t('The check of {0} does not end, so the checking server was ended. The document is checked again when it changes.', name);
  }
}

function nameOf(uri: string): string {
  return Uri.parse(uri).path.split('/').at(-1) ?? uri;
}
