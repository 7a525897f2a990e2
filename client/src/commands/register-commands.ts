import { commands, Disposable, l10n, window } from 'vscode';
import { allCommands } from './all-commands.ts';
import type { Command, CommandContext } from './command.ts';

export function registerCommands(context: CommandContext): Disposable {
  return Disposable.from(...allCommands.map((command) => commands.registerCommand(command.id, (...args: readonly unknown[]) => runCommand(command, context, args))));
}

/** What goes wrong in a command is told to the person who called it, and logged in full. */
async function runCommand({ id, run }: Command, context: CommandContext, args: readonly unknown[]): Promise<void> {
  try {
    await run(context, ...args);
  } catch (error) {
    context.log.error(`${id}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    const showLog = l10n.t('Show Log');
    const message = l10n.t('The command failed: {0}', error instanceof Error ? error.message : String(error));
    if ((await window.showErrorMessage(message, showLog)) === showLog) context.log.show();
  }
}
