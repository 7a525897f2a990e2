import { expect } from 'vitest';
import { checkBulletin } from '../../server/src/core/check/check-bulletin.ts';
import type { Finding } from '../../server/src/core/check/finding.ts';
import { readBulletin } from '../../server/src/core/bulletin/read-bulletin.ts';
import type { DocumentKind } from '../../server/src/core/bulletin/model.ts';
import { defaultSettings } from '../../server/src/core/config/settings.ts';
import { ruleById } from '../../server/src/core/rules/registry.ts';
import { parseIsoDate } from '../../server/src/core/text/calendar-date.ts';

export interface CheckRuleOptions {
  readonly kind?: DocumentKind;
  readonly today?: string;
  readonly options?: Readonly<Record<string, unknown>>;
  readonly words?: Readonly<Record<string, string>>;
}

/** Findings of one rule alone on a text, in order; nothing else runs. */
export function findingsOf(ruleId: string, text: string, options: CheckRuleOptions = {}): readonly Finding[] {
  const settings = {
    ...defaultSettings,
    kind: options.kind ?? null,
    words: options.words ?? {},
    rules: { [ruleId]: { severity: switchedOn(ruleId), options: options.options ?? null } },
  };
  const bulletin = readBulletin(text, options.kind === undefined ? {} : { kind: options.kind });
  const today = options.today === undefined ? null : parseIsoDate(options.today);
  return checkBulletin(bulletin, settings, { today, only: rulesFor(ruleId, text) }).findings.filter((finding) => finding.ruleId === ruleId);
}

/** A rule about suppressions can only tell what they are good for where the rules that they name run too. */
export function rulesFor(ruleId: string, text: string): readonly string[] {
  if (ruleById.get(ruleId)?.scope !== 'engine') return [ruleId];
  return [ruleId, ...[...ruleById.keys()].filter((id) => id !== ruleId && text.includes(id))];
}

/** A rule that is off unless somebody asks for it is asked for. */
export function switchedOn(ruleId: string): 'warning' | null {
  return ruleById.get(ruleId)?.severity === 'off' ? 'warning' : null;
}

/**
 * Holds a rule to a text with marked places: `⟦…⟧` is where a finding must be, all of them and no other.
 * Returns the findings for further looks at messages, data and repairs.
 */
export function expectFindings(ruleId: string, marked: string, options: CheckRuleOptions = {}): readonly Finding[] {
  const { text, ranges } = readMarks(marked);
  const findings = findingsOf(ruleId, text, options);
  expect(findings.map((finding) => text.slice(finding.range.start, finding.range.end))).toEqual(
    ranges.map((range) => text.slice(range.start, range.end)),
  );
  expect(findings.map((finding) => finding.range)).toEqual(ranges);
  return findings;
}

function readMarks(marked: string): { text: string; ranges: { start: number; end: number }[] } {
  const ranges: { start: number; end: number }[] = [];
  const open: number[] = [];
  let text = '';
  for (const char of marked) {
    if (char === '⟦') open.push(text.length);
    else if (char === '⟧') ranges.push({ start: open.pop() ?? text.length, end: text.length });
    else text += char;
  }
  return { text, ranges: ranges.sort((a, b) => a.start - b.start || a.end - b.end) };
}
