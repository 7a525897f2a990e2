import type { TextDocument } from 'vscode-languageserver-textdocument';
import { readBulletin } from '../core/bulletin/read-bulletin.ts';
import { checkBulletin } from '../core/check/check-bulletin.ts';
import type { Finding } from '../core/check/finding.ts';
import type { Settings } from '../core/config/settings.ts';
import type { CalendarDate } from '../core/text/calendar-date.ts';
import { createLineIndex, type LineIndex } from '../core/text/line-index.ts';

/** What the checker says of one version of a document. */
export interface CheckedDocument {
  readonly version: number;
  /** False for Markdown that is no rectification document: it is left alone. */
  readonly concerns: boolean;
  readonly findings: readonly Finding[];
  readonly lines: LineIndex;
  readonly settings: Settings;
}

export interface CheckedDocuments {
  /** One parse and one check a version, shared by every feature. */
  check(document: TextDocument): Promise<CheckedDocument>;
  forget(uri: string): void;
  /** After a change of configuration: everything is checked anew. */
  forgetAll(): void;
}

export interface CheckingHost {
  readonly today: () => CalendarDate;
  readonly settingsFor: (uri: string) => Promise<Settings>;
}

export function createCheckedDocuments(host: CheckingHost): CheckedDocuments {
  const cache = new Map<string, CheckedDocument>();
  return {
    check: async (document) => {
      const cached = cache.get(document.uri);
      if (cached?.version === document.version) return cached;
      const { version } = document;
      const checked = checkText(document.getText(), version, await host.settingsFor(document.uri), host.today());
      cache.set(document.uri, checked);
      return checked;
    },
    forget: (uri) => {
      cache.delete(uri);
    },
    forgetAll: () => {
      cache.clear();
    },
  };
}

function checkText(text: string, version: number, settings: Settings, today: CalendarDate): CheckedDocument {
  const bulletin = readBulletin(text, settings.kind === null ? {} : { kind: settings.kind });
  const concerns = bulletin.recognition.by !== null;
  const findings = concerns ? checkBulletin(bulletin, settings, { today }).findings : [];
  return { version, concerns, findings, lines: createLineIndex(text), settings };
}
