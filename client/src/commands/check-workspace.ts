import { commands, l10n, window } from 'vscode';
import type { WorkspaceSummary } from '../../../server/src/lsp/protocol.ts';
import type { Command } from './command.ts';

/** Checks every document of the workspace, open or not. */
export const checkWorkspace: Command = {
  id: 'zhenggai.checkWorkspace',
  run: async ({ workspaceCheck }) => {
    const summary = await workspaceCheck.run();
    if (summary === null) return;
    const show = l10n.t('Show Findings');
    if ((await window.showInformationMessage(inWords(summary), show)) === show) await commands.executeCommand('workbench.actions.view.problems');
  },
};

function inWords({ documents, passedOver, unreadable, errors, warnings, infos }: WorkspaceSummary): string {
  return [
    l10n.t('Checked {0} rectification documents: {1} errors, {2} warnings, {3} hints.', documents, errors, warnings, infos),
    ...(passedOver > 0 ? [l10n.t('{0} other Markdown files were passed over.', passedOver)] : []),
    ...(unreadable > 0 ? [l10n.t('{0} files could not be read.', unreadable)] : []),
  ].join(' ');
}
