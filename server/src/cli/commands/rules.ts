import { pageWords } from '../../core/rules/rule-page-words.ts';
import { repairText, severityText } from '../../core/rules/rule-page.ts';
import { allRules } from '../../core/rules/registry.ts';
import type { CommandContext, ExitCode } from '../command-context.ts';

/** `zhenggai rules`: id, severity, repair and summary, a line each, fields set apart by tabs. */
export async function runRulesCommand({ host, requestedLocale }: CommandContext): Promise<ExitCode> {
  const locale = requestedLocale ?? 'zh-CN';
  const words = pageWords[locale];
  const width = Math.max(0, ...allRules.map((rule) => rule.id.length));
  const lines = allRules.map((rule) => [rule.id.padEnd(width), severityText(rule.severity, words), repairText(rule, words), rule.summary[locale]].join('\t'));
  await host.streams.output.write(lines.map((line) => `${line}\n`).join(''));
  return 0;
}
