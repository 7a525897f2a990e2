import { runCheck } from '../check/run-check.ts';
import { runStream } from '../check/run-stream.ts';
import { usesColor } from '../color.ts';
import { complain, type CommandContext, type ExitCode } from '../command-context.ts';
import { checkRequest } from '../options/check-request.ts';

/** `zhenggai check` and `zhenggai ci`. */
export async function runCheckCommand({ invocation, host, requestedLocale }: CommandContext): Promise<ExitCode> {
  const request = checkRequest(invocation, host, requestedLocale ?? 'zh-CN');
  if (!request.ok) {
    await complain(host, request.error);
    return 2;
  }
  if (request.value.source === 'stream') return runStream(request.value, host, requestedLocale);
  const onErrors = request.value.outputs.some(({ target }) => target.kind === 'stderr');
  const stream = onErrors ? host.streams.errors : host.streams.output;
  return runCheck(request.value, { host, requestedLocale, color: usesColor(invocation, stream, host.environment) });
}
