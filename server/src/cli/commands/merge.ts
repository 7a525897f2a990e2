import { usesColor } from '../color.ts';
import { complain, type CommandContext, type ExitCode } from '../command-context.ts';
import { runMerge } from '../merge/run-merge.ts';
import { parseCount } from '../options/option-values.ts';
import { outputRequests } from '../options/output-requests.ts';
import { optionValue } from '../options/parse-arguments.ts';

/** `zhenggai merge SHARD…` */
export async function runMergeCommand({ invocation, host, requestedLocale }: CommandContext): Promise<ExitCode> {
  const locale = requestedLocale ?? 'zh-CN';
  const outputs = outputRequests(invocation, host.environment, locale);
  const maxWarnings = parseCount('max-warnings', optionValue(invocation, 'max-warnings'), locale);
  if (!outputs.ok || !maxWarnings.ok) {
    await complain(host, outputs.ok ? (maxWarnings.ok ? '' : maxWarnings.error) : outputs.error);
    return 2;
  }
  const color = usesColor(invocation, host.streams.output, host.environment);
  return runMerge({ files: invocation.operands, outputs: outputs.value, maxWarnings: maxWarnings.value, requestedLocale, color }, host);
}
