import type { Locale } from '../../core/locale/locale.ts';
import type { Clock } from '../../host/host.ts';
import { say } from '../messages.ts';
import type { RunSummary } from '../reporters/reporter.ts';
import type { Totals } from './tally.ts';

type Phase = 'discover' | 'check' | 'report';

/** Adds up the time between laps by phase. */
export interface Stopwatch {
  lap(phase: Phase): void;
  /** Whole milliseconds. */
  spent(phase: Phase | 'total'): number;
}

export function createStopwatch(clock: Clock): Stopwatch {
  const start = clock.elapsed();
  const spent: Record<Phase, number> = { discover: 0, check: 0, report: 0 };
  let last = start;
  return {
    lap: (phase) => {
      const now = clock.elapsed();
      spent[phase] += now - last;
      last = now;
    },
    spent: (phase) => Math.round(phase === 'total' ? last - start : spent[phase]),
  };
}

/** What `--stats` prints. */
export function statistics(totals: Totals, { counts }: RunSummary, watch: Stopwatch, locale: Locale): string {
  const findings = counts.error + counts.warning + counts.info;
  const numbers = say(locale, 'statsLine', { documents: totals.checked, characters: totals.characters, findings, cached: totals.fromCache });
  const times = say(locale, 'statsTime', { total: watch.spent('total'), discover: watch.spent('discover'), check: watch.spent('check'), report: watch.spent('report') });
  return `${numbers}\n${times}`;
}
