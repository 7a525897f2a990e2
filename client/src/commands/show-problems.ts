import { commands, window } from 'vscode';
import type { Command } from './command.ts';

/** What the status item opens: the list of findings, or where nothing was checked, what keeps it from being checked. */
export const showProblems: Command = {
  id: 'zhenggai.showProblems',
  run: async ({ extension, session, statuses, log }) => {
    if (session.state === 'failed') {
      log.show();
      return;
    }
    const uri = window.activeTextEditor?.document.uri;
    const state = uri === undefined ? undefined : statuses.of(uri)?.state;
    if (state === 'off') await commands.executeCommand('workbench.action.openSettings', `@ext:${extension.extension.id} zhenggai.enable`);
    else await commands.executeCommand('workbench.actions.view.problems');
  },
};
