import { createBulletinReader, type BulletinReader } from '../core/bulletin/bulletin-reader.ts';
import type { Bulletin } from '../core/bulletin/model.ts';
import { createBulletinChecker, type BulletinChecker } from '../core/check/check-bulletin.ts';
import type { Finding } from '../core/check/finding.ts';
import type { Settings } from '../core/config/settings.ts';
import type { CalendarDate } from '../core/text/calendar-date.ts';

export interface CheckedVersion {
  /** Spent as soon as the next version is read. */
  readonly bulletin: Bulletin;
  /** Runs the rules; for documents that are none of ours nobody asks. */
  readonly findings: () => readonly Finding[];
}

/** Reads and checks one document version by version, at the cost of what changed. `text` comes without its byte order mark. */
export type VersionCheck = (text: string, settings: Settings, today: CalendarDate) => CheckedVersion;

export function createVersionCheck(): VersionCheck {
  let reader: BulletinReader | null = null;
  let checker: BulletinChecker | null = null;
  let asked = '';
  return (text, settings, today) => {
    const asking = JSON.stringify([settings, today]);
    if (reader === null || checker === null || asking !== asked) {
      reader = createBulletinReader(settings.kind === null ? {} : { kind: settings.kind });
      checker = createBulletinChecker(settings, { today });
      asked = asking;
    }
    const bulletin = reader.read(text);
    const check = checker;
    return { bulletin, findings: () => check(bulletin).findings };
  };
}
