import type { Diagnostic } from 'vscode-languageserver-protocol/node';
import { readBulletin } from '../../../server/src/core/bulletin/read-bulletin.ts';
import { checkBulletin } from '../../../server/src/core/check/check-bulletin.ts';
import { defaultSettings } from '../../../server/src/core/config/settings.ts';
import { createPlaces } from '../../../server/src/lsp/convert/places.ts';

/** Null where the diagnostics are those of a text that is read and checked from scratch, place by place; else what differs. */
export function differenceFrom(text: string, diagnostics: readonly Diagnostic[]): string | null {
  const [expected, found] = [expectedFor(text), diagnostics.map(({ code, range: { start, end } }) => inWords(String(code), start, end)).toSorted()];
  if (expected.join('\n') === found.join('\n')) return null;
  const [missing, wrong] = [expected.filter((each) => !found.includes(each)), found.filter((each) => !expected.includes(each))];
  return `missing: ${missing.slice(0, 5).join(', ')}; wrong: ${wrong.slice(0, 5).join(', ')}`;
}

function expectedFor(text: string): readonly string[] {
  const now = new Date();
  const today = { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() };
  const places = createPlaces(text);
  const bulletin = readBulletin(text);
  if (bulletin.recognition.by === null) return [];
  return checkBulletin(bulletin, defaultSettings, { today }).findings
    .map(({ ruleId, range }) => {
      const { start, end } = places.toRange(range);
      return inWords(ruleId, start, end);
    })
    .toSorted();
}

interface Position {
  readonly line: number;
  readonly character: number;
}

function inWords(rule: string, start: Position, end: Position): string {
  return `${rule} ${start.line}:${start.character}-${end.line}:${end.character}`;
}
