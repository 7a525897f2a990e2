import type { Block } from '../bulletin/block.ts';
import type { Bulletin, Problem } from '../bulletin/model.ts';
import type { Settings } from '../config/settings.ts';
import type { DocumentRule, Fact, Report, Rule, RuleContext } from '../rules/rule.ts';
import type { CalendarDate } from '../text/calendar-date.ts';

/** What a rule said, before severity, precedence and suppression. */
export interface RawReport {
  readonly rule: Rule;
  readonly report: Report;
}

/** A rule that threw: it is named once, the others go on. */
export interface RuleFailure {
  readonly rule: Rule;
  readonly error: string;
}

export interface RuleRun {
  readonly reports: readonly RawReport[];
  readonly failures: readonly RuleFailure[];
}

/** Runs rules over a bulletin. */
export type RunRules = (rules: readonly Rule[], bulletin: Bulletin, settings: Settings, today: CalendarDate | null) => RuleRun;

export function runRules(rules: readonly Rule[], bulletin: Bulletin, settings: Settings, today: CalendarDate | null): RuleRun {
  const reports: RawReport[] = [];
  const failures: RuleFailure[] = [];
  for (const rule of rules) {
    const add = (found: Iterable<Report>): void => {
      for (const report of found) reports.push({ rule, report });
    };
    try {
      runRule(rule, bulletin, contextFor(rule, bulletin, settings, today), add);
    } catch (error) {
      failures.push(failureOf(rule, error));
    }
  }
  return { reports, failures };
}

export function failureOf(rule: Rule, error: unknown): RuleFailure {
  return { rule, error: error instanceof Error ? error.message : String(error) };
}

export function contextFor(rule: Rule, bulletin: Bulletin, settings: Settings, today: CalendarDate | null, session: object | null = null): RuleContext<unknown> {
  // Options in the settings were validated by the configuration; they only need the defaults beneath them.
  const given = settings.rules[rule.id]?.options ?? null;
  const defaults = (rule.defaultOptions ?? {}) as Readonly<Record<string, unknown>>;
  const options = given === null ? defaults : { ...defaults, ...given };
  return { kind: bulletin.kind, options, today, words: settings.words, conventions: bulletin.conventions, session };
}

function runRule(rule: Rule, bulletin: Bulletin, context: RuleContext<unknown>, add: (found: Iterable<Report>) => void): void {
  switch (rule.scope) {
    case 'block':
      for (const block of bulletin.blocks) addSome(rule.check(block, context), add);
      return;
    case 'problem':
      for (const problem of bulletin.problems) addSome(rule.check(problem, context), add);
      return;
    case 'document':
    case 'whole-document':
      add(rule.check(bulletin, context, collectFacts(rule, bulletin, context)));
      return;
    case 'engine':
  }
}

/** Most rules say nothing of most blocks, and say so by an empty list: that must cost next to nothing. */
function addSome(found: Iterable<Report>, add: (found: Iterable<Report>) => void): void {
  if (!Array.isArray(found) || found.length > 0) add(found);
}

function collectFacts(rule: DocumentRule, bulletin: Bulletin, context: RuleContext<unknown>): readonly Fact<unknown>[] {
  const facts: Fact<unknown>[] = [];
  const add = (block: Block, problem: Problem | null, values: readonly unknown[]): void => {
    if (values.length > 0) for (const value of values) facts.push({ block, problem, value });
  };
  const { block: ofBlock, problem: ofProblem } = rule.collect ?? {};
  if (ofBlock !== undefined) for (const block of bulletin.blocks) add(block, null, ofBlock(block, context));
  if (ofProblem !== undefined) {
    for (const problem of bulletin.problems) add(problem.title.block, problem, ofProblem(problem, context));
  }
  return facts;
}
