import { commands, env, l10n, UIKind, window, type Memento, type Uri } from 'vscode';
import type { ExportParams, ExportResult } from '../../../server/src/lsp/protocol.ts';
import { basename } from '../preview/base-name.ts';
import { forgetTarget } from './choose-target.ts';

/** Says what was written, what was left out, and offers what can be done with it here. */
export async function offerToOpen(target: Uri, { notices, comments }: ExportResult, content: ExportParams['content'], memory: Memento): Promise<void> {
  const isLocal = target.scheme === 'file' && env.uiKind === UIKind.Desktop && env.remoteName === undefined;
  const [open, show, another] = [l10n.t('Open'), l10n.t('Show in Folder'), l10n.t('Ask for Another Folder Next Time')];
  const written = content === 'review-copy' ? l10n.t('{0} was written, with {1} review comments.', basename(target.path), comments) : l10n.t('{0} was written.', basename(target.path));
  const chosen = await window.showInformationMessage([written, ...notices].join(' '), ...(isLocal ? [open] : []), show, another);
  if (chosen === open) await env.openExternal(target);
  if (chosen === show) await commands.executeCommand(isLocal ? 'revealFileInOS' : 'revealInExplorer', target);
  if (chosen === another) await forgetTarget(memory);
}
