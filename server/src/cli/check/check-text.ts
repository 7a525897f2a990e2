import { readBulletin } from '../../core/bulletin/read-bulletin.ts';
import type { Bulletin, DocumentKind } from '../../core/bulletin/model.ts';
import { checkBulletin } from '../../core/check/check-bulletin.ts';
import type { Finding } from '../../core/check/finding.ts';
import { unwatched, type Watch } from '../../core/check/watch.ts';
import { withWatchedRules } from '../../core/check/with-watched-rules.ts';
import { fixDocument } from '../../core/check/fix-document.ts';
import type { Settings } from '../../core/config/settings.ts';
import { allRules } from '../../core/rules/registry.ts';
import type { Rule } from '../../core/rules/rule.ts';
import type { CalendarDate } from '../../core/text/calendar-date.ts';

/** One text to check: plain data, so that another thread can do it. */
export interface TextJob {
  readonly text: string;
  readonly settings: Settings;
  readonly today: CalendarDate;
  /** A document that was only found in a folder is left alone unless it is a rectification document. */
  readonly named: boolean;
  readonly repair: 'none' | 'safe' | 'unsafe';
}

export type CheckedText =
  | { readonly kind: 'passed-over' }
  | {
      readonly kind: 'checked';
      readonly documentKind: DocumentKind;
      /** Of the text as it came. */
      readonly findings: readonly Finding[];
      /** Null where nothing was repaired. */
      readonly repaired: RepairedText | null;
    };

interface RepairedText {
  readonly text: string;
  readonly repairs: number;
  /** What is left to say of it. */
  readonly findings: readonly Finding[];
}

export interface CheckTextOptions {
  readonly watch?: Watch;
  readonly rules?: readonly Rule[];
  /** Where all together are known not to end, each rule is tried for itself at once. */
  readonly begin?: 'together' | 'rule-by-rule';
}

/** A rule that does not end is stopped and named; the others go on. @throws where no rule is to blame */
export function checkText(job: TextJob, { watch = unwatched, rules = allRules, begin = 'together' }: CheckTextOptions = {}): CheckedText {
  const { text, settings, today } = job;
  const read = (): Bulletin => readBulletin(text, settings.kind === null ? {} : { kind: settings.kind });
  const tried = begin === 'together' ? null : new Set(rules.map(({ id }) => id));
  return withWatchedRules({ length: text.length, settings, today, watch, read, rules, tried }, (actual) => checkBy(actual, job, read())).value;
}

function checkBy(rules: readonly Rule[], { text, settings, today, named, repair }: TextJob, bulletin: Bulletin): CheckedText {
  if (!named && bulletin.recognition.by === null) return { kind: 'passed-over' };
  const { findings } = checkBulletin(bulletin, settings, { today, rules });
  const checked = { kind: 'checked', documentKind: bulletin.kind, findings } as const;
  if (repair === 'none' || !findings.some(({ repairs }) => repairs.some(({ safety }) => repair === 'unsafe' || safety === 'safe'))) {
    return { ...checked, repaired: null };
  }
  const fixed = fixDocument(text, { settings, today, rules, safety: repair, ...(settings.kind === null ? {} : { kind: settings.kind }) });
  return { ...checked, repaired: fixed.text === text ? null : { text: fixed.text, repairs: fixed.applied, findings: fixed.findings } };
}
