import { localizedPage } from '../../core/rules/rule-page.ts';
import { allRules, ruleById } from '../../core/rules/registry.ts';
import { complain, type CommandContext, type ExitCode } from '../command-context.ts';
import { unknownRule } from '../options/option-values.ts';

/** `zhenggai explain RULE`: the rule's page in one language. */
export async function runExplainCommand({ invocation, host, requestedLocale }: CommandContext): Promise<ExitCode> {
  const locale = requestedLocale ?? 'zh-CN';
  const name = invocation.operands[0] ?? '';
  const rule = ruleById.get(name);
  if (rule === undefined) {
    await complain(host, unknownRule(name, allRules.map(({ id }) => id), locale));
    return 2;
  }
  await host.streams.output.write(`# ${rule.id}\n\n${localizedPage(rule, locale)}`);
  return 0;
}
