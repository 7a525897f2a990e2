import type { CommandContext, ExitCode } from '../command-context.ts';

export function runPrintConfigCommand(_context: CommandContext): Promise<ExitCode> {
  return Promise.resolve(2);
}
