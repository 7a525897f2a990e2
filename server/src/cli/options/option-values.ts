import type { SeveritySetting } from '../../core/config/settings.ts';
import type { Locale } from '../../core/locale/locale.ts';
import { parseIsoDate, type CalendarDate } from '../../core/text/calendar-date.ts';
import { nearestName } from '../../core/text/nearest-name.ts';
import { failure, success, type Result } from '../../host/result.ts';
import { knownEncoding } from '../../host/files/decode-text.ts';
import { say, type MessageId } from '../messages.ts';
import type { OptionName } from './commands.ts';
import { hint } from './parse-arguments.ts';

/** A value, or what is wrong with it, as a message. */
export type Parsed<T> = Result<T, string>;

const severities: readonly SeveritySetting[] = ['off', 'info', 'warning', 'error'];
const digits = /^\d{1,9}$/u;
const shardForm = /^(\d{1,6})\/(\d{1,6})$/u;

type Expectation = Extract<MessageId, 'expectedCount' | 'expectedPositive' | 'expectedDate' | 'expectedShard' | 'expectedRuleSeverity' | 'expectedEncoding'>;

function wrong(option: OptionName, value: string, expectation: Expectation, locale: Locale): Parsed<never> {
  return failure(say(locale, 'badValue', { name: `--${option}`, value, expected: say(locale, expectation, {}), hint: '' }));
}

/** 0 or more; null where the option was not given. */
export function parseCount(option: OptionName, value: string | null, locale: Locale): Parsed<number | null> {
  if (value === null) return success(null);
  return digits.test(value) ? success(Number(value)) : wrong(option, value, 'expectedCount', locale);
}

export function parsePositive(option: OptionName, value: string | null, locale: Locale): Parsed<number | null> {
  if (value === null) return success(null);
  return digits.test(value) && Number(value) > 0 ? success(Number(value)) : wrong(option, value, 'expectedPositive', locale);
}

export function parseDay(option: OptionName, value: string | null, locale: Locale): Parsed<CalendarDate | null> {
  if (value === null) return success(null);
  const date = parseIsoDate(value);
  return date === null ? wrong(option, value, 'expectedDate', locale) : success(date);
}

export function parseShard(value: string | null, locale: Locale): Parsed<{ readonly index: number; readonly count: number }> {
  if (value === null) return success({ index: 1, count: 1 });
  const match = shardForm.exec(value);
  const index = Number(match?.[1]);
  const count = Number(match?.[2]);
  return index >= 1 && index <= count ? success({ index, count }) : wrong('shard', value, 'expectedShard', locale);
}

export function parseEncoding(value: string | null, locale: Locale): Parsed<string | null> {
  if (value === null) return success(null);
  return knownEncoding(value) === null ? wrong('encoding', value, 'expectedEncoding', locale) : success(value);
}

/** `ID=SEVERITY`, each id one of the known rules. */
export function parseRules(values: readonly string[], known: readonly string[], locale: Locale): Parsed<Readonly<Record<string, SeveritySetting>>> {
  const rules: Record<string, SeveritySetting> = {};
  for (const value of values) {
    const [id = '', level, ...more] = value.split('=');
    const severity = severities.find((candidate) => candidate === level);
    if (severity === undefined || more.length > 0) return wrong('rule', value, 'expectedRuleSeverity', locale);
    if (!known.includes(id)) return failure(unknownRule(id, known, locale));
    rules[id] = severity;
  }
  return success(rules);
}

export function unknownRule(name: string, known: readonly string[], locale: Locale): string {
  return say(locale, 'unknownRule', { name, hint: hint(nearestName(name, known), locale) });
}
