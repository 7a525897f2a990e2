import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Bulletin } from '../core/bulletin/model.ts';
import { readBulletin } from '../core/bulletin/read-bulletin.ts';
import { createVersionCheck, type VersionCheck } from './version-check.ts';
import type { Finding } from '../core/check/finding.ts';
import { checkLimit, notEnded } from '../core/check/patience.ts';
import { withWatchedRules } from '../core/check/with-watched-rules.ts';
import type { CalendarDate } from '../core/text/calendar-date.ts';
import { isMisread } from '../core/text/damaged-text.ts';
import { createPlaces, withoutMark, type Places } from './convert/places.ts';
import { forgetAllStopped, forgetStopped, stoppedOn, triedFirst, watchOn, type RuleGuard } from './rule-guard.ts';
import type { ResolvedSettings } from './settings/document-settings.ts';

/** What the checker makes of one version of a document: the one parse and the one check that every feature shares. */
export type CheckedDocument = CheckedBulletin | LeftAlone;

export interface CheckedBulletin {
  readonly kind: 'checked';
  readonly uri: string;
  readonly version: number;
  readonly bulletin: Bulletin;
  readonly findings: readonly Finding[];
  readonly places: Places;
  readonly settings: ResolvedSettings;
}

/** A document that no feature says anything of, and why. */
export interface LeftAlone {
  readonly kind: 'left-alone';
  readonly uri: string;
  readonly version: number;
  readonly why: 'unrecognised' | 'ignored' | 'off' | 'failed';
  /** What went wrong, where something did. */
  readonly error: string | null;
  readonly settings: ResolvedSettings;
}

export interface CheckedDocuments {
  /** Of the version that the document has when its settings are known: never an older one. */
  check(document: TextDocument): Promise<CheckedDocument>;
  forget(uri: string): void;
  /** After a change of settings or configuration: everything is checked anew. */
  forgetAll(): void;
}

export interface CheckingHost {
  readonly guard: RuleGuard;
  today(): CalendarDate;
  settingsOf(uri: string): Promise<ResolvedSettings>;
  /** Called once a version. */
  checked(document: CheckedDocument): void;
}

export function createCheckedDocuments(host: CheckingHost): CheckedDocuments {
  const cache = new Map<string, CheckedDocument>();
  const versionChecks = new Map<string, VersionCheck>();
  /** What a document is asked for under: another one after a change of settings, and after it was closed. */
  let terms = new Map<string, object>();
  return {
    check: async (document) => {
      const known = cache.get(document.uri);
      if (known?.version === document.version) return known;
      const asked = terms.get(document.uri) ?? {};
      terms.set(document.uri, asked);
      const settings = await host.settingsOf(document.uri);
      const { uri, version } = document;
      const meanwhile = cache.get(uri);
      if (meanwhile?.version === version) return meanwhile;
      const versionCheck = versionChecks.get(uri) ?? createVersionCheck();
      const checked = checkText({ uri, version, text: document.getText(), settings, today: host.today(), guard: host.guard }, versionCheck);
      // What was asked for before a change of settings, or before the document was closed, is not kept.
      if (asked === terms.get(uri)) {
        cache.set(uri, checked);
        versionChecks.set(uri, versionCheck);
      }
      host.checked(checked);
      return checked;
    },
    forget: (uri) => {
      terms.delete(uri);
      cache.delete(uri);
      versionChecks.delete(uri);
      forgetStopped(host.guard, uri);
    },
    forgetAll: () => {
      terms = new Map();
      cache.clear();
      versionChecks.clear();
      forgetAllStopped(host.guard);
    },
  };
}

export interface TextToCheck {
  readonly uri: string;
  readonly version: number;
  /** With its byte order mark, where it has one. */
  readonly text: string;
  readonly settings: ResolvedSettings;
  readonly today: CalendarDate;
  readonly guard: RuleGuard;
}

/** Also for documents that are not open: those are checked once. Never throws. */
export function checkText(document: TextToCheck, check: VersionCheck = createVersionCheck()): CheckedDocument {
  const { uri, version, settings } = document;
  const leftAlone = (why: LeftAlone['why'], error: string | null = null): LeftAlone => ({ kind: 'left-alone', uri, version, why, error, settings });
  if (!settings.editor.enable) return leftAlone('off');
  if (settings.ignored) return leftAlone('ignored');
  try {
    return checkRecognised(document, check) ?? leftAlone('unrecognised');
  } catch (error) {
    return leftAlone('failed', error instanceof Error ? error.message : String(error));
  }
}

function checkRecognised({ uri, version, text, settings, today, guard }: TextToCheck, check: VersionCheck): CheckedBulletin | null {
  const bare = withoutMark(text);
  const { kind } = settings.settings;
  const read = (): Bulletin => readBulletin(bare, kind === null ? {} : { kind });
  if (guard.stoppedVersions.get(uri) === version) throw new Error(notEnded(checkLimit(bare.length)));
  const tried = triedFirst(guard, uri);
  const document = { length: bare.length, settings: settings.settings, today, watch: watchOn(guard, { uri, version, tried }), read, stopped: stoppedOn(guard, uri), tried };
  const { value, stopped } = withWatchedRules(document, (rules) => {
    const { bulletin, findings } = check(bare, { settings: settings.settings, today, rules });
    // What was decoded wrongly can't be recognised; that it was is all there is to say of it.
    return bulletin.recognition.by === null && !isMisread(bulletin) ? null : { bulletin, findings: findings() };
  });
  if (stopped.length > 0) guard.stopped.set(uri, stopped);
  return value === null ? null : { kind: 'checked', uri, version, ...value, places: createPlaces(text), settings };
}
