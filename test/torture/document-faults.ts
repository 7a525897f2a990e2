import { checkBulletin } from '../../server/src/core/check/check-bulletin.ts';
import type { Finding } from '../../server/src/core/check/finding.ts';
import { fixDocument } from '../../server/src/core/check/fix-document.ts';
import { renderMessage } from '../../server/src/core/check/render-finding.ts';
import { readBulletin } from '../../server/src/core/bulletin/read-bulletin.ts';
import type { Bulletin } from '../../server/src/core/bulletin/model.ts';
import { defaultSettings } from '../../server/src/core/config/settings.ts';
import { formatBulletin } from '../../server/src/core/format/format-bulletin.ts';
import { documentParts, flattenParts } from '../../server/src/core/outline/document-parts.ts';
import { outlineOf } from '../../server/src/core/outline/outline.ts';
import type { Rule } from '../../server/src/core/rules/rule.ts';
import { createLineIndex } from '../../server/src/core/text/line-index.ts';
import type { TextRange } from '../../server/src/core/text/range.ts';
import { fromWord } from '../../server/src/from-word/from-word.ts';
import { makeDocx } from '../docx/support/make-docx.ts';
import { structureFaults } from '../docx/support/structure-faults.ts';
import { wordsOf } from '../support/words.ts';

const today = { year: 2024, month: 6, day: 1 };

/** What goes wrong when a text is read and checked: exceptions are thrown, the rest is said. */
export function checkFaults(text: string, rules?: readonly Rule[]): { readonly bulletin: Bulletin; readonly findings: readonly Finding[]; readonly faults: readonly string[] } {
  const bulletin = readBulletin(text);
  const { findings } = checkBulletin(bulletin, defaultSettings, { today, ...(rules === undefined ? {} : { rules }) });
  const lines = createLineIndex(text);
  const faults = findings.flatMap((finding) => {
    const { ruleId, data, range, related, repairs } = finding;
    const places = [range, ...related.map((other) => other.range), ...repairs.flatMap(({ edits }) => edits)];
    const { line, column } = lines.position(range.start);
    return [
      ...(ruleId === 'internal-error' ? [`internal-error: ${JSON.stringify(data)}`] : []),
      ...places.filter((place) => !isInside(place, text)).map(({ start, end }) => `${ruleId}: ${start}–${end} of ${text.length}`),
      ...(renderMessage(finding, 'zh-CN').includes('{') && !text.includes('{') ? [`${ruleId}: a placeholder is left`] : []),
      ...(line < 1 || column < 1 ? [`${ruleId}: line ${line}, column ${column}`] : []),
    ];
  });
  return { bulletin, findings, faults };
}

function isInside({ start, end }: TextRange, text: string): boolean {
  return Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start <= end && end <= text.length;
}

/** Marks that lay one another bare are mended some at a time: a long chain of them is finished by further runs. */
const furtherRuns = 40;

/** All repairs at once: the words stay, and there is an end to it. */
export function repairFaults(text: string): readonly string[] {
  const fix = (before: string): string => fixDocument(before, { settings: defaultSettings, today, safety: 'safe' }).text;
  const fixed = fix(text);
  if (fixed === text) return [];
  let last = fixed;
  let next = fix(last);
  for (let run = 0; run < furtherRuns && next !== last; run += 1) [last, next] = [next, fix(next)];
  return [...(next === last ? [] : ['safe repairs come to no end']), ...(wordsOf(fixed) === wordsOf(text) ? [] : ['safe repairs change words'])];
}

export function unsafeRepairFaults(text: string): readonly string[] {
  return checkFaults(fixDocument(text, { settings: defaultSettings, today, safety: 'unsafe' }).text).faults;
}

export function formatFaults(text: string): readonly string[] {
  const formatted = formatBulletin(text).text;
  return [...(formatBulletin(formatted).text === formatted ? [] : ['formatting twice is not formatting once']), ...(wordsOf(formatted) === wordsOf(text) ? [] : ['formatting changes words'])];
}

/** Parts are nested and inside the text. */
export function outlineFaults(bulletin: Bulletin): readonly string[] {
  JSON.stringify(outlineOf(bulletin));
  return flattenParts(documentParts(bulletin)).flatMap(({ head, range, kind }) => (isInside(head, bulletin.text) && isInside(range, bulletin.text) ? [] : [`${kind} at ${range.start}–${range.end}`]));
}

export async function pasteFaults(content: string): Promise<readonly string[]> {
  const { markdown } = await fromWord(content, 'html');
  return (await fromWord(markdown, 'markdown')).markdown === markdown ? [] : ['what was pasted is not in canonical form'];
}

export async function docxFaults(text: string): Promise<readonly string[]> {
  return structureFaults((await makeDocx(text, { comments: 'with-comments' })).bytes);
}
