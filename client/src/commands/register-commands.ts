import { commands, Disposable, l10n, window, type LogOutputChannel } from 'vscode';
import { allCommands } from './all-commands.ts';
import { tellStale } from './apply-edit.ts';
import type { Command, CommandContext } from './command.ts';

export function registerCommands(context: CommandContext): Disposable {
  return Disposable.from(...allCommands.map((command) => commands.registerCommand(command.id, (...args: readonly unknown[]) => runCommand(command, context, args))));
}

/** The server's answer to what was asked of a version of the document that is no longer there (`LSPErrorCodes.ContentModified`). */
const contentModified = -32801;

/** What goes wrong in a command is told to the person who called it, and logged in full. The command ends then: saving a document may wait for it. */
async function runCommand({ id, run }: Command, context: CommandContext, args: readonly unknown[]): Promise<void> {
  try {
    await run(context, ...args);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === contentModified) tellStale();
    else void tellFailure(id, error, context.log);
  }
}

async function tellFailure(id: string, error: unknown, log: LogOutputChannel): Promise<void> {
  log.error(`${id}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  const showLog = l10n.t('Show Log');
  const message = l10n.t('The command failed: {0}', error instanceof Error ? error.message : String(error));
  if ((await window.showErrorMessage(message, showLog)) === showLog) log.show();
}
