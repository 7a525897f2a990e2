import type { Bulletin } from '../bulletin/model.ts';
import type { Settings } from '../config/settings.ts';
import { allRules } from '../rules/registry.ts';
import type { Rule } from '../rules/rule.ts';
import type { CalendarDate } from '../text/calendar-date.ts';
import { checkBulletin } from './check-bulletin.ts';
import { checkLimit, notEnded, ruleLimit } from './patience.ts';
import type { CheckPart, CheckWatch } from './watch.ts';

export interface WatchedDocument {
  /** UTF-16 units. */
  readonly length: number;
  readonly settings: Settings;
  readonly today: CalendarDate | null;
  readonly watch: CheckWatch;
  readonly read: () => Bulletin;
  readonly rules?: readonly Rule[];
  /** Ids of rules that did not end on an earlier version of this document. */
  readonly stopped?: readonly string[];
  /** Ids of rules that are to be tried one by one before all of them are run; null (default) for none. */
  readonly tried?: ReadonlySet<string> | null;
}

export interface WatchedWork<T> {
  readonly value: T;
  /** Ids of the rules that were stopped, those of earlier versions included: they were not run, which `internal-error` says. */
  readonly stopped: readonly string[];
}

/**
 * Does with the rules whatever is to be done. Where that does not end, the rules are tried one by one, and those that do not end are
 * replaced by ones that fail and say so: the others go on.
 * @throws where no rule is to blame: reading did not end, or only all of them together take so long
 */
export function withWatchedRules<T>(document: WatchedDocument, work: (rules: readonly Rule[]) => T): WatchedWork<T> {
  const { watch, length, rules = allRules, tried = null } = document;
  const limit = checkLimit(length);
  const stopped = tried === null ? (document.stopped ?? []) : withEndlessRules(document, tried);
  const first = watch(() => work(replaced(rules, stopped, length)), limit, whole);
  if (first.kind === 'ended') return { value: first.value, stopped };
  const endless = withEndlessRules({ ...document, stopped }, null);
  const second = endless.length > stopped.length ? watch(() => work(replaced(rules, endless, length)), limit, whole) : first;
  if (second.kind === 'stopped') throw new Error(notEnded(limit));
  return { value: second.value, stopped: endless };
}

/** The rules that were stopped, and those that do not end when each is tried for itself. @param wanted null for all */
function withEndlessRules({ watch, length, settings, today, read, rules = allRules, stopped = [] }: WatchedDocument, wanted: ReadonlySet<string> | null): readonly string[] {
  const bulletin = watch(read, checkLimit(length), whole);
  if (bulletin.kind === 'stopped') throw new Error(notEnded(checkLimit(length)));
  const limit = ruleLimit(length);
  const tried = rules.filter(({ id }) => !stopped.includes(id) && (wanted?.has(id) ?? true));
  const endless = tried.filter((rule) => watch(() => checkBulletin(bulletin.value, settings, { today, rules: [rule] }), limit, { kind: 'rule', rule: rule.id }).kind === 'stopped');
  // The same list where it holds the same, see `replaced`.
  return endless.length === 0 ? stopped : [...stopped, ...endless.map(({ id }) => id)];
}

const whole: CheckPart = { kind: 'check' };

/** The same list as before, so that what was remembered with it is still good at the next version. */
const replacements = new WeakMap<readonly string[], { readonly rules: readonly Rule[]; readonly made: readonly Rule[] }>();

/** What a rule that throws leads to is what a stopped one shall lead to. */
function replaced(rules: readonly Rule[], stopped: readonly string[], length: number): readonly Rule[] {
  if (stopped.length === 0) return rules;
  const known = replacements.get(stopped);
  if (known?.rules === rules) return known.made;
  const made = rules.map((rule) => (stopped.includes(rule.id) ? failing(rule, notEnded(ruleLimit(length))) : rule));
  replacements.set(stopped, { rules, made });
  return made;
}

function failing(rule: Rule, message: string): Rule {
  const fail = (): never => {
    throw new Error(message);
  };
  switch (rule.scope) {
    case 'block':
    case 'problem':
      // A document without the rule's subject is still told that the rule is off.
      return { ...rule, scope: 'document', collect: {}, check: fail };
    case 'document':
    case 'whole-document':
      return { ...rule, collect: {}, check: fail };
    case 'engine':
      return rule;
  }
}
