import { configurationFileName } from '../../core/config/configuration.ts';
import { initialConfiguration } from '../../core/config/initial-configuration.ts';
import { complain, type CommandContext, type ExitCode } from '../command-context.ts';
import { say } from '../messages.ts';

/** `zhenggai init`: a configuration with comments in the working folder; one that is there is left alone. */
export async function runInitCommand({ host, requestedLocale }: CommandContext): Promise<ExitCode> {
  const locale = requestedLocale ?? 'zh-CN';
  const path = host.paths.join(host.workingFolder, configurationFileName);
  if ((await host.files.status(path)).ok) {
    await complain(host, say(locale, 'initExists', { path: configurationFileName }));
    return 2;
  }
  const written = await host.files.replace(path, new TextEncoder().encode(initialConfiguration(locale)));
  if (!written.ok) {
    await complain(host, say(locale, 'initFailed', { path: configurationFileName, detail: written.error.detail }));
    return 2;
  }
  await complain(host, say(locale, 'initWritten', { path: configurationFileName }));
  return 0;
}
