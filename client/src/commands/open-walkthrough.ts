import { commands } from 'vscode';
import type { Command } from './command.ts';

export const openWalkthrough: Command = {
  id: 'zhenggai.openWalkthrough',
  run: async ({ extension }) => {
    await commands.executeCommand('workbench.action.openWalkthrough', `${extension.extension.id}#start`, false);
  },
};
