import type { Settings } from '../../core/config/settings.ts';
import type { Locale } from '../../core/locale/locale.ts';
import { createConfigurator } from '../check/configure.ts';
import { complain, type CommandContext } from '../command-context.ts';
import { documentPath } from '../../host/files/document-path.ts';
import { loadDocument } from '../files/load-document.ts';
import { documentRequest } from '../options/document-request.ts';
import { printable } from '../printable.ts';

interface SingleDocument {
  readonly path: string;
  readonly text: string;
  readonly settings: Settings;
  readonly locale: Locale;
}

/** The one document of a command such as `outline`, from a file or standard input; null where it was complained of. */
export async function singleDocument({ invocation, host, requestedLocale }: CommandContext): Promise<SingleDocument | null> {
  const request = documentRequest(invocation, requestedLocale ?? 'zh-CN');
  if (!request.ok) {
    await complain(host, request.error);
    return null;
  }
  const { stdin, operands, encoding } = request.value;
  const absolute = host.paths.resolve(host.workingFolder, stdin?.name ?? operands[0] ?? '.');
  const { settings } = await createConfigurator(request.value, host).configure(absolute);
  const locale = requestedLocale ?? settings.lang;
  const path = documentPath(absolute, host);
  const loaded = await loadDocument(stdin === null ? absolute : null, encoding, host, locale);
  if (!loaded.ok) {
    await complain(host, `${printable(path)}${locale === 'en' ? ': ' : '：'}${loaded.error.message}`);
    return null;
  }
  return { path, text: loaded.value.decoded.text, settings, locale };
}
