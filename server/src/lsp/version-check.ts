import { createBulletinReader, type BulletinReader } from '../core/bulletin/bulletin-reader.ts';
import type { Bulletin } from '../core/bulletin/model.ts';
import { createVersionChecker, type VersionChecker } from '../core/check/check-bulletin.ts';
import type { Finding } from '../core/check/finding.ts';
import type { Rule } from '../core/rules/rule.ts';
import type { Settings } from '../core/config/settings.ts';
import type { CalendarDate } from '../core/text/calendar-date.ts';

export interface CheckedVersion {
  /** Spent as soon as the next version is read. */
  readonly bulletin: Bulletin;
  /** Runs the rules; for documents that are none of ours nobody asks. */
  readonly findings: () => readonly Finding[];
}

export interface VersionSettings {
  readonly settings: Settings;
  readonly today: CalendarDate;
  readonly rules: readonly Rule[];
}

/** Reads and checks one document version by version, at the cost of what changed. `text` comes without its byte order mark. */
export type VersionCheck = (text: string, by: VersionSettings) => CheckedVersion;

export function createVersionCheck(): VersionCheck {
  let reader: BulletinReader | null = null;
  let checker: VersionChecker | null = null;
  let asked: VersionSettings | null = null;
  // Stays true where the watchdog ended the work: what is remembered may then be half of one version and half of another.
  let isBroken = false;
  return (text, by) => {
    const { settings, today, rules } = by;
    if (reader === null || checker === null || isBroken || asked === null || !isSame(asked, by)) {
      reader = createBulletinReader(settings.kind === null ? {} : { kind: settings.kind });
      checker = createVersionChecker(settings, { today, rules });
      asked = by;
    }
    isBroken = true;
    const version = reader.read(text);
    isBroken = false;
    const check = checker;
    return {
      bulletin: version.bulletin,
      findings: () => {
        isBroken = true;
        const { findings } = check(version);
        isBroken = false;
        return findings;
      },
    };
  };
}

/** Settings and rules are the same objects until something about them changes; the day is made anew each time. */
function isSame(a: VersionSettings, b: VersionSettings): boolean {
  return a.settings === b.settings && a.rules === b.rules && a.today.year === b.today.year && a.today.month === b.today.month && a.today.day === b.today.day;
}
