import type { Diagnostic, Uri } from 'vscode';
import { readBulletin } from '../../../server/src/core/bulletin/read-bulletin.ts';
import { checkBulletin } from '../../../server/src/core/check/check-bulletin.ts';
import { renderMessage } from '../../../server/src/core/check/render-finding.ts';
import { defaultSettings } from '../../../server/src/core/config/settings.ts';
import type { CalendarDate } from '../../../server/src/core/text/calendar-date.ts';
import { createPlaces } from '../../../server/src/lsp/convert/places.ts';
import { findingsOf, ruleOf } from '../suite/documents.ts';
import { poll } from '../suite/poll.ts';

/** The findings of a text as this process works them out, without any server: rule, place and words. */
function expectedFindings(text: string): readonly string[] {
  const places = createPlaces(text);
  return checkBulletin(readBulletin(text), defaultSettings, { today: today() }).findings
    .map((finding) => {
      const { start, end } = places.toRange(finding.range);
      return inWords(finding.ruleId, [start.line, start.character, end.line, end.character], renderMessage(finding, 'en'));
    })
    .toSorted();
}

export function today(): CalendarDate {
  const now = new Date();
  return { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() };
}

/** Waits until what is shown of a file is what its text leads to. */
export async function findingsThatAre(uri: Uri, text: string, what: string): Promise<readonly string[]> {
  const expected = expectedFindings(text);
  if (expected.length === 0) throw new Error(`${what}: there is nothing to be found, so that nothing could be lost`);
  return reported(uri, expected, what);
}

/** What is shown of a file, once it is what is expected. */
export async function reported(uri: Uri, expected: readonly string[], what: string): Promise<readonly string[]> {
  return poll(() => findingsOf(uri).map(described).toSorted(), (found) => found.length === expected.length && found.every((each, index) => each === expected[index]), what);
}

function described(diagnostic: Diagnostic): string {
  const { range: { start, end }, message } = diagnostic;
  return inWords(ruleOf(diagnostic), [start.line, start.character, end.line, end.character], message);
}

function inWords(rule: string, place: readonly number[], message: string): string {
  return `${rule} ${place.join(':')} ${message}`;
}
