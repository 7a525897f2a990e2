import type { Block, BlockRole } from '../bulletin/block.ts';
import type { Bulletin, DocumentKind, Problem } from '../bulletin/model.ts';
import { blocksOfProblem } from '../bulletin/problem-blocks.ts';
import type { Fact, Report, Rule, RuleContext } from '../rules/rule.ts';
import { isSameList } from '../text/same-list.ts';
import { contextFor, failureOf, runRules, type RawReport, type RuleFailure, type RunRules } from './run-rules.ts';

/** What a rule, by its index, had to say of a block or problem: reports, or facts for its look at the document. */
type Said = { readonly rule: number } & ({ readonly reports: readonly RawReport[] } | { readonly facts: readonly Fact<unknown>[] });

/** A block's text never changes, its role may. */
interface Look {
  readonly said: Said[];
  readonly roles: readonly (BlockRole | null)[];
}

interface ProblemLook extends Look {
  readonly blocks: readonly Block[];
}

/**
 * A run that looks again only at blocks and problems that are new, or whose blocks have got another role, since it ran last; rules of the document
 * always see all the facts. Equal to `runRules`. It is for one configuration and one day.
 */
export function createRememberedRun(): RunRules {
  let blockLooks = new WeakMap<Block, Look>();
  let problemLooks = new WeakMap<Problem, ProblemLook>();
  let last: { readonly rules: readonly Rule[]; readonly kind: DocumentKind } | null = null;
  return (rules, bulletin, settings, today) => {
    if (last?.kind !== bulletin.kind || !isSameList(last.rules, rules)) {
      blockLooks = new WeakMap();
      problemLooks = new WeakMap();
    }
    last = { rules, kind: bulletin.kind };
    const contexts = rules.map((rule) => contextFor(rule, bulletin, settings, today));
    const newBlocks = bulletin.blocks.filter((block) => !isCurrent(blockLooks.get(block), [block]));
    const newProblems = bulletin.problems.filter((problem) => {
      const look = problemLooks.get(problem);
      return !isCurrent(look, look?.blocks ?? []);
    });
    try {
      // A rule at a time, as its code is then at hand.
      const ofBlocks = lookAt(newBlocks, rules, contexts, { lookerOf: lookerOfBlock, placeOf: (block) => ({ block, problem: null }) });
      newBlocks.forEach((block, index) => blockLooks.set(block, { said: ofBlocks[index] ?? [], roles: rolesOf([block]) }));
      const ofProblems = lookAt(newProblems, rules, contexts, { lookerOf: lookerOfProblem, placeOf: (problem) => ({ block: problem.title.block, problem }) });
      newProblems.forEach((problem, index) => {
        const blocks = [...blocksOfProblem(problem)];
        problemLooks.set(problem, { said: ofProblems[index] ?? [], roles: rolesOf(blocks), blocks });
      });
    } catch {
      // A rule that throws is named by the plain run, which knows how far it got.
      return runRules(rules, bulletin, settings, today);
    }
    const reports: RawReport[] = [];
    const facts: Fact<unknown>[][] = rules.map(() => []);
    for (const block of bulletin.blocks) hand(blockLooks.get(block), { reports, facts });
    for (const problem of bulletin.problems) hand(problemLooks.get(problem), { reports, facts });
    const failures = lookAtDocument(rules, bulletin, contexts, { reports, facts });
    return { reports, failures };
  };
}

function isCurrent(look: Look | undefined, blocks: readonly Block[]): boolean {
  if (look === undefined) return false;
  let at = 0;
  for (const { role, nextRole } of blocks) {
    if (look.roles[at] !== role || look.roles[at + 1] !== nextRole) return false;
    at += 2;
  }
  return true;
}

function rolesOf(blocks: readonly Block[]): readonly (BlockRole | null)[] {
  return blocks.flatMap(({ role, nextRole }) => [role, nextRole]);
}

type Context = RuleContext<unknown>;
type Looker<Place> = (place: Place, context: Context) => Iterable<unknown>;

function lookerOfBlock(rule: Rule): Looker<Block> | undefined {
  if (rule.scope === 'block') return (block, context) => rule.check(block, context);
  return rule.scope === 'document' ? rule.collect?.block : undefined;
}

function lookerOfProblem(rule: Rule): Looker<Problem> | undefined {
  if (rule.scope === 'problem') return (problem, context) => rule.check(problem, context);
  return rule.scope === 'document' ? rule.collect?.problem : undefined;
}

interface Kind<Place> {
  readonly lookerOf: (rule: Rule) => Looker<Place> | undefined;
  readonly placeOf: (place: Place) => Pick<Fact<unknown>, 'block' | 'problem'>;
}

/** What the rules say of each place, in the places' order. */
function lookAt<Place>(places: readonly Place[], rules: readonly Rule[], contexts: readonly Context[], { lookerOf, placeOf }: Kind<Place>): readonly Said[][] {
  const said: Said[][] = places.map(() => []);
  if (places.length === 0) return said;
  rules.forEach((rule, index) => {
    const look = lookerOf(rule);
    const context = contexts[index];
    if (look === undefined || context === undefined) return;
    places.forEach((place, at) => {
      const values = [...look(place, context)];
      if (values.length === 0) return;
      if (rule.scope === 'document') said[at]?.push({ rule: index, facts: values.map((value) => ({ ...placeOf(place), value })) });
      else said[at]?.push({ rule: index, reports: (values as readonly Report[]).map((report) => ({ rule, report })) });
    });
  });
  return said;
}

interface Found {
  readonly reports: RawReport[];
  /** By index of the rule. */
  readonly facts: readonly Fact<unknown>[][];
}

function hand(look: Look | undefined, { reports, facts }: Found): void {
  for (const said of look?.said ?? []) {
    // One by one: a call can't take as many arguments as a long line has reports.
    if ('facts' in said) for (const fact of said.facts) facts[said.rule]?.push(fact);
    else for (const report of said.reports) reports.push(report);
  }
}

function lookAtDocument(rules: readonly Rule[], bulletin: Bulletin, contexts: readonly Context[], { reports, facts }: Found): readonly RuleFailure[] {
  const failures: RuleFailure[] = [];
  rules.forEach((rule, index) => {
    const context = contexts[index];
    if (rule.scope !== 'document' || context === undefined) return;
    try {
      for (const report of rule.check(bulletin, context, facts[index] ?? [])) reports.push({ rule, report });
    } catch (error) {
      failures.push(failureOf(rule, error));
    }
  });
  return failures;
}
