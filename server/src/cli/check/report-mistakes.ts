import { renderMessage } from '../../core/check/render-finding.ts';
import type { Finding } from '../../core/check/finding.ts';
import type { Locale } from '../../core/locale/locale.ts';
import { createLineIndex } from '../../core/text/line-index.ts';
import type { Host } from '../../host/host.ts';
import { complain } from '../command-context.ts';
import { printable } from '../printable.ts';

interface Mistaken {
  /** As it is shown. */
  readonly path: string;
  readonly text: string;
  readonly findings: readonly Finding[];
}

/** The mistakes of a configuration file, a line each on standard error, for commands that have no reports. */
export async function reportConfigurationMistakes({ path, text, findings }: Mistaken, host: Host, locale: Locale): Promise<void> {
  const lines = createLineIndex(text);
  for (const finding of findings) {
    const { line, column } = lines.position(finding.range.start);
    await complain(host, `${printable(path)}:${line}:${column} ${printable(renderMessage(finding, locale))} (${finding.ruleId})`);
  }
}
