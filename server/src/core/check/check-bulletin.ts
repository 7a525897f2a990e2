import type { Version } from '../bulletin/bulletin-reader.ts';
import type { Bulletin } from '../bulletin/model.ts';
import type { Settings } from '../config/settings.ts';
import { allRules } from '../rules/registry.ts';
import type { Report, Rule } from '../rules/rule.ts';
import type { CalendarDate } from '../text/calendar-date.ts';
import { isMisread } from '../text/damaged-text.ts';
import { activeRules } from './active-rules.ts';
import { draftFinding, type DraftFinding } from './draft-finding.ts';
import type { Finding } from './finding.ts';
import { applyPrecedence } from './precedence.ts';
import { createRememberedRun } from './remembered-run.ts';
import { runRules, type RuleFailure, type RunRules } from './run-rules.ts';
import { applySuppressions } from './suppress.ts';
import { suppressionReports } from './suppression-findings.ts';

const ofMisreadText: readonly string[] = ['undecodable-text'];

export interface CheckEnvironment {
  /** Today, from an edge that has a clock; null = rules that need it keep silent. */
  readonly today: CalendarDate | null;
  /** Runs these rules and no other; for tests and for repairing one rule. */
  readonly only?: readonly string[];
  /** The rules there are; another set for tests of the engine. */
  readonly rules?: readonly Rule[];
}

export interface CheckResult {
  /** Sorted by position, then rule. */
  readonly findings: readonly Finding[];
}

/**
 * Runs the rules over a bulletin: severity, precedence and suppressions applied. Never throws. Of a text that was decoded by the wrong
 * encoding only that is said.
 */
export function checkBulletin(bulletin: Bulletin, settings: Settings, environment: CheckEnvironment): CheckResult {
  return checkBy(runRules, bulletin, settings, environment);
}

/** Checks one document version by version: equal to `checkBulletin`, at the cost of what a reader of versions did not take over. */
export type VersionChecker = (version: Version) => CheckResult;

export function createVersionChecker(settings: Settings, environment: CheckEnvironment): VersionChecker {
  const run = createRememberedRun();
  return (version) => checkBy((rules, _bulletin, own, today) => run(rules, version, own, today), version.bulletin, settings, environment);
}

function checkBy(run: RunRules, bulletin: Bulletin, settings: Settings, environment: CheckEnvironment): CheckResult {
  const known = environment.rules ?? allRules;
  const only = isMisread(bulletin) ? ofMisreadText : (environment.only ?? null);
  const active = activeRules(known, bulletin.kind, settings, only);
  const draft = (rule: Rule, report: Report): readonly DraftFinding[] => {
    const made = draftFinding(rule, report, bulletin, settings);
    return made === null ? [] : [made];
  };
  const { reports, failures } = run(active.rules, bulletin, settings, environment.today);
  const drafts = applyPrecedence(reports.flatMap(({ rule, report }) => draft(rule, report)));
  const { kept, used } = applySuppressions(drafts, bulletin);
  const fromEngine = [
    ...suppressionReports(bulletin, { used, knownRules: known.map((rule) => rule.id), ranRules: active.ids }),
    ...failureReports(failures),
  ].flatMap(({ ruleId, report }) => {
    const rule = active.byId.get(ruleId);
    return rule === undefined ? [] : draft(rule, report);
  });
  return { findings: [...kept, ...fromEngine].map(({ finding }) => finding).sort(byPosition) };
}

function failureReports(failures: readonly RuleFailure[]): readonly { readonly ruleId: 'internal-error'; readonly report: Report }[] {
  return failures.map(({ rule, error }) => ({
    ruleId: 'internal-error',
    report: { messageId: 'failed', at: 'document-start', data: { rule: rule.id, error } },
  }));
}

function byPosition(a: Finding, b: Finding): number {
  return a.range.start - b.range.start || a.range.end - b.range.end || (a.ruleId < b.ruleId ? -1 : a.ruleId > b.ruleId ? 1 : 0);
}
