import { configurationFileName } from '../../core/config/configuration.ts';
import { initialConfiguration } from '../../core/config/initial-configuration.ts';
import type { Locale } from '../../core/locale/locale.ts';
import type { Host } from '../../host/host.ts';
import { complain, type CommandContext, type ExitCode } from '../command-context.ts';
import { writeErrorWords } from '../files/save-document.ts';
import { say } from '../messages.ts';
import { optionValue } from '../options/parse-arguments.ts';
import { ciFile, ciHosts, type CiFile } from './init-ci.ts';

/** `zhenggai init`: a configuration with comments in the working folder, or the file that a CI host reads; one that is there is left alone. */
export async function runInitCommand({ invocation, host, requestedLocale }: CommandContext): Promise<ExitCode> {
  const locale = requestedLocale ?? 'zh-CN';
  const ciHost = ciHosts.find((known) => known === optionValue(invocation, 'ci'));
  if (ciHost === undefined) return writeNew({ path: configurationFileName, text: initialConfiguration(locale) }, say(locale, 'initWritten', { path: configurationFileName }), host, locale);
  const file = ciFile(ciHost, locale);
  const code = await writeNew(file, say(locale, 'initCiWritten', { path: file.path }), host, locale);
  // What would have been written can be put into the file by hand.
  if (code !== 0) await host.streams.output.write(file.text);
  return code;
}

async function writeNew({ path, text }: CiFile, done: string, host: Host, locale: Locale): Promise<ExitCode> {
  const absolute = host.paths.join(host.workingFolder, ...path.split('/'));
  if ((await host.files.status(absolute)).ok) {
    await complain(host, say(locale, 'initExists', { path }));
    return 2;
  }
  const folder = await host.files.makeFolder(host.paths.dirname(absolute));
  const written = folder.ok ? await host.files.replace(absolute, new TextEncoder().encode(text)) : folder;
  if (!written.ok) {
    await complain(host, say(locale, 'initFailed', { path, detail: writeErrorWords(written.error, locale) }));
    return 2;
  }
  await complain(host, done);
  return 0;
}
