import type { LayerOrigin } from '../../core/config/applied-layer.ts';
import { settingSources } from '../../core/config/setting-sources.ts';
import { defaultSettings, type Settings } from '../../core/config/settings.ts';
import type { Locale } from '../../core/locale/locale.ts';
import { createConfigurator } from '../check/configure.ts';
import { reportConfigurationMistakes } from '../check/report-mistakes.ts';
import { complain, type CommandContext, type ExitCode } from '../command-context.ts';
import { documentPath } from '../../host/files/document-path.ts';
import type { Host } from '../../host/host.ts';
import { say } from '../messages.ts';
import { documentRequest } from '../options/document-request.ts';
import { printable } from '../printable.ts';

/** `zhenggai print-config FILE`: a line for each value, with where it came from. The file itself need not exist. */
export async function runPrintConfigCommand({ invocation, host, requestedLocale }: CommandContext): Promise<ExitCode> {
  const request = documentRequest(invocation, requestedLocale ?? 'zh-CN');
  if (!request.ok) {
    await complain(host, request.error);
    return 2;
  }
  const absolute = host.paths.resolve(host.workingFolder, invocation.operands[0] ?? '');
  const { settings, layers, ignored, mistakes } = await createConfigurator(request.value, host).configure(absolute);
  const locale = requestedLocale ?? settings.lang;
  const given = settingSources(layers).map(({ path, value, origin }) => line(path.join('.'), value, originText(origin, host, locale)));
  const named = new Set(settingSources(layers).map(({ path }) => path.join('.')));
  const defaults = defaultLines(settings, named, locale);
  const notice = ignored ? [`# ${say(locale, 'ignoredByConfiguration', {})}`] : [];
  await host.streams.output.write([...notice, ...defaults, ...given].map((text) => `${printable(text)}\n`).join(''));
  for (const { path, text, findings } of mistakes) await reportConfigurationMistakes({ path: documentPath(path, host), text, findings }, host, locale);
  return mistakes.length > 0 ? 2 : 0;
}

function defaultLines(settings: Settings, given: ReadonlySet<string>, locale: Locale): readonly string[] {
  return (['kind', 'lang'] as const).filter((name) => !given.has(name)).map((name) => line(name, settings[name] ?? defaultSettings[name], say(locale, 'settingDefault', {})));
}

function line(path: string, value: unknown, origin: string): string {
  return `${path} = ${JSON.stringify(value)}  # ${origin}`;
}

function originText(origin: LayerOrigin, host: Host, locale: Locale): string {
  switch (origin.kind) {
    case 'editor':
      return say(locale, 'settingFromEditor', {});
    case 'command-line':
      return say(locale, 'settingFromCommandLine', {});
    case 'file': {
      const path = documentPath(origin.path, host);
      return origin.override === null ? say(locale, 'settingFromFile', { path }) : say(locale, 'settingFromOverride', { path, index: origin.override + 1 });
    }
  }
}
