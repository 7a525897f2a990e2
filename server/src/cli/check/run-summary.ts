import type { ExitCode } from '../command-context.ts';
import type { RunSummary } from '../reporters/reporter.ts';
import type { CheckRequest } from './check-request.ts';
import type { Gathered } from './gather-entries.ts';
import { noTotals, type Totals } from './tally.ts';

/** The totals, and what they mean for the exit code. */
export function runSummary(totals: Totals, request: CheckRequest, gathered: Pick<Gathered, 'misconfigured' | 'unmatched'>): RunSummary {
  const { checked, passedOver, failed, counts, repairable, inBaseline, beforeReference, hiddenWarnings } = totals;
  // A difference that was only shown repaired nothing.
  const repaired = request.repaired === 'diff' ? noTotals.repaired : totals.repaired;
  const tooMany = request.maxWarnings !== null && counts.warning + hiddenWarnings > request.maxWarnings;
  const couldNotRun = failed > 0 || gathered.misconfigured || gathered.unmatched.length > 0;
  const exitCode: ExitCode = couldNotRun ? 2 : counts.error > 0 || tooMany ? 1 : 0;
  return { checked, passedOver, failed, counts, repairable, repaired, inBaseline, beforeReference, hiddenWarnings, missingShards: null, maxWarningsExceeded: tooMany ? request.maxWarnings : null, exitCode };
}
