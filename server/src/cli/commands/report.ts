import { complain, type CommandContext, type ExitCode } from '../command-context.ts';
import { reportRequest } from '../report/report-request.ts';
import { runReport } from '../report/run-report.ts';

/** `zhenggai report PATH…` */
export async function runReportCommand({ invocation, host, requestedLocale }: CommandContext): Promise<ExitCode> {
  const request = reportRequest(invocation, host, requestedLocale ?? 'zh-CN');
  if (request.ok) return runReport(request.value, host, requestedLocale);
  await complain(host, request.error);
  return 2;
}
