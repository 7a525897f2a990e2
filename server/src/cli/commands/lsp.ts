import { complain, type CommandContext, type ExitCode } from '../command-context.ts';
import { say } from '../messages.ts';
import { hasOption } from '../options/parse-arguments.ts';

/** `zhenggai lsp --stdio`: the process serves until the editor leaves. */
export async function runLspCommand({ invocation, host, requestedLocale }: CommandContext): Promise<ExitCode> {
  const locale = requestedLocale ?? 'zh-CN';
  if (!hasOption(invocation, 'stdio') || host.startServer === null) {
    await complain(host, say(locale, 'needsStdio', {}));
    return 2;
  }
  await host.startServer();
  return 0;
}
