import type { Bulletin } from '../bulletin/model.ts';
import type { Settings } from '../config/settings.ts';
import type { CalendarDate } from '../text/calendar-date.ts';
import type { Finding } from './finding.ts';

export interface CheckEnvironment {
  /** Today, from an edge that has a clock; null = rules that need it keep silent. */
  readonly today: CalendarDate | null;
  /** Runs these rules and no other; for tests and for repairing one rule. */
  readonly only?: readonly string[];
}

export interface CheckResult {
  /** Sorted by position, then rule. */
  readonly findings: readonly Finding[];
}

export function checkBulletin(_bulletin: Bulletin, _settings: Settings, _environment: CheckEnvironment): CheckResult {
  return { findings: [] };
}
