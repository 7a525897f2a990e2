import type { Locale } from '../core/locale/locale.ts';
import type { Host } from '../host/host.ts';
import { complain, type CommandContext, type ExitCode } from './command-context.ts';
import { say } from './messages.ts';
import type { CommandName } from './options/commands.ts';
import { commandHelp, generalHelp } from './options/help.ts';
import { hasOption, parseArguments, requestedLocale, type Invocation } from './options/parse-arguments.ts';
import { toolVersion } from './version.ts';

type RunCommand = (context: CommandContext) => Promise<ExitCode>;

/** A command is loaded when it is called. */
const loaders: Readonly<Record<CommandName, () => Promise<RunCommand>>> = {
  check: async () => (await import('./commands/check.ts')).runCheckCommand,
  ci: async () => (await import('./commands/check.ts')).runCheckCommand,
  format: async () => (await import('./commands/format.ts')).runFormatCommand,
  merge: async () => (await import('./commands/merge.ts')).runMergeCommand,
  docx: async () => (await import('./commands/docx.ts')).runDocxCommand,
  report: async () => (await import('./commands/report.ts')).runReportCommand,
  outline: async () => (await import('./commands/outline.ts')).runOutlineCommand,
  rules: async () => (await import('./commands/rules.ts')).runRulesCommand,
  explain: async () => (await import('./commands/explain.ts')).runExplainCommand,
  init: async () => (await import('./commands/init.ts')).runInitCommand,
  'print-config': async () => (await import('./commands/print-config.ts')).runPrintConfigCommand,
  lsp: async () => (await import('./commands/lsp.ts')).runLspCommand,
  completion: async () => (await import('./commands/completion.ts')).runCompletionCommand,
};

/**
 * The whole command line.
 * @param argv the words behind `zhenggai`
 * @returns 0 clean, 1 findings, 2 could not run
 */
export async function runCli(argv: readonly string[], host: Host): Promise<ExitCode> {
  const requested = requestedLocale(argv);
  const locale = requested ?? 'zh-CN';
  try {
    const parsed = parseArguments(argv, locale);
    return parsed.ok ? await runInvocation(parsed.value, host, requested) : await refuse(parsed.error, argv, host, locale);
  } catch (error) {
    const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
    await complain(host, `${say(locale, 'crashed', {})}\n${detail}`);
    return 2;
  }
}

async function runInvocation(invocation: Invocation, host: Host, requested: Locale | null): Promise<ExitCode> {
  const locale = requested ?? 'zh-CN';
  const { command } = invocation;
  const help = command === null ? generalHelp : (language: Locale) => commandHelp(command, language);
  if (hasOption(invocation, 'version')) return print(`${toolVersion}\n`, host);
  if (hasOption(invocation, 'help')) return print(help(locale), host);
  if (command === null) {
    await complain(host, `${say(locale, 'noCommand', {})}\n\n${generalHelp(locale).trimEnd()}`);
    return 2;
  }
  const run = await loaders[command.name]();
  return run({ invocation, host, requestedLocale: requested });
}

async function print(text: string, host: Host): Promise<ExitCode> {
  await host.streams.output.write(text);
  return 0;
}

async function refuse(mistake: string, argv: readonly string[], host: Host, locale: Locale): Promise<ExitCode> {
  const command = argv.find((word) => Object.hasOwn(loaders, word));
  await complain(host, `${mistake}\n${say(locale, 'seeHelp', { command: command === undefined ? '' : `${command} ` })}`);
  return 2;
}
