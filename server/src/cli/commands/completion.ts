import type { CommandContext, ExitCode } from '../command-context.ts';
import { bashCompletion } from '../completion/bash.ts';
import { fishCompletion } from '../completion/fish.ts';
import { pwshCompletion } from '../completion/pwsh.ts';
import { zshCompletion } from '../completion/zsh.ts';
import { completionTable, type CompletionTable } from '../completion/completion-table.ts';
import { complain } from '../command-context.ts';
import { say } from '../messages.ts';
import { shells, type Shell } from '../options/commands.ts';
import { hint } from '../options/parse-arguments.ts';
import { nearestName } from '../../core/text/nearest-name.ts';

const scripts: Readonly<Record<Shell, (table: CompletionTable) => string>> = {
  bash: bashCompletion,
  zsh: zshCompletion,
  fish: fishCompletion,
  pwsh: pwshCompletion,
};

/** `zhenggai completion SHELL`: a script to be sourced. */
export async function runCompletionCommand({ invocation, host, requestedLocale }: CommandContext): Promise<ExitCode> {
  const locale = requestedLocale ?? 'zh-CN';
  const name = invocation.operands[0] ?? '';
  const shell = shells.find((known) => known === name);
  if (shell === undefined) {
    const expected = say(locale, 'expectedOneOf', { values: shells.join(locale === 'en' ? ', ' : '、') });
    await complain(host, say(locale, 'badValue', { name: 'SHELL', expected, value: name, hint: hint(nearestName(name, shells), locale) }));
    return 2;
  }
  await host.streams.output.write(scripts[shell](completionTable(locale)));
  return 0;
}
