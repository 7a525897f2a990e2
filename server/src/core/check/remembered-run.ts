import type { Version } from '../bulletin/bulletin-reader.ts';
import type { Block } from '../bulletin/block.ts';
import type { Bulletin, Problem } from '../bulletin/model.ts';
import type { Revision } from '../bulletin/revise-bulletin.ts';
import type { Settings } from '../config/settings.ts';
import type { DocumentRule, Fact, Rule } from '../rules/rule.ts';
import type { CalendarDate } from '../text/calendar-date.ts';
import { oncePerObject } from '../text/once-per-object.ts';
import { isSameList } from '../text/same-list.ts';
import { withItem } from '../text/with-item.ts';
import { isCurrent, isOfDocument, lookAtBlocks, lookAtProblems, type Context, type Look, type ProblemLook, type RuleFacts } from './looks.ts';
import { replaceFacts } from './replace-facts.ts';
import { addBlocks, sayTheSame, type ReplacedBlock } from './same-facts.ts';
import { contextFor, failureOf, runRules, type RawReport, type RuleFailure, type RuleRun } from './run-rules.ts';

/** Runs rules over one version of a document after the other: each time equal to `runRules`. It is for one configuration and one day. */
export type RunVersions = (rules: readonly Rule[], version: Version, settings: Settings, today: CalendarDate | null) => RuleRun;

/** What the last run found. */
interface Run {
  readonly rules: readonly Rule[];
  readonly bulletin: Bulletin;
  /** By index of the rule, as all that follow. */
  readonly contexts: readonly Context[];
  readonly facts: readonly (readonly Fact<unknown>[])[];
  readonly ofDocument: readonly (readonly RawReport[] | RuleFailure)[];
  /** In the order of the document's blocks and problems. */
  readonly blockLooks: readonly Look[];
  readonly problemLooks: readonly ProblemLook[];
  /** What these say. */
  readonly ofPlaces: readonly RawReport[];
}

interface Memory {
  readonly ofBlocks: WeakMap<Block, Look>;
  readonly ofProblems: WeakMap<Problem, ProblemLook>;
}

/**
 * A run that looks again only at blocks and problems that are new, or whose blocks have got another role, since it ran last. Where all that changed is one
 * block and its problem, rules of the document are run only if those gave them facts, or if they see more of the document than its frame.
 */
export function createRememberedRun(): RunVersions {
  let session = {};
  let memory = newMemory();
  let last: Run | null = null;
  return (rules, version, settings, today) => {
    const { bulletin, before, revision } = version;
    // A version that was read and not checked may have changed what a problem holds that was looked at.
    if (last !== null && (last.bulletin !== before || last.bulletin.kind !== bulletin.kind || !isSameList(last.rules, rules))) {
      memory = newMemory();
      last = null;
    }
    try {
      const known = last;
      last = null;
      const contexts = known?.bulletin.conventions === bulletin.conventions ? known.contexts : rules.map((rule) => contextFor(rule, bulletin, settings, today, session));
      last = known !== null && revision !== null ? revise(known, { bulletin, revision, contexts, memory }) : run({ rules, bulletin, contexts, memory });
    } catch {
      session = {};
      memory = newMemory();
      // A rule that throws is named by the plain run, which knows how far it got.
      return runRules(rules, bulletin, settings, today);
    }
    return resultOf(last);
  };
}

function newMemory(): Memory {
  return { ofBlocks: new WeakMap(), ofProblems: new WeakMap() };
}

function run({ rules, bulletin, contexts, memory }: Pick<Run, 'rules' | 'bulletin' | 'contexts'> & { readonly memory: Memory }): Run {
  const { ofBlocks, ofProblems } = memory;
  const looking = { rules, contexts };
  const newBlocks = bulletin.blocks.filter((block) => !isCurrent(ofBlocks.get(block), [block]));
  const newProblems = bulletin.problems.filter((problem) => {
    const look = ofProblems.get(problem);
    return !isCurrent(look, look?.blocks ?? []);
  });
  lookAtBlocks(newBlocks, looking).forEach((look, index) => ofBlocks.set(newBlocks[index] as Block, look));
  lookAtProblems(newProblems, looking).forEach((look, index) => ofProblems.set(newProblems[index] as Problem, look));
  const blockLooks = bulletin.blocks.map((block) => ofBlocks.get(block) as Look);
  const problemLooks = bulletin.problems.map((problem) => ofProblems.get(problem) as ProblemLook);
  const facts = rules.map((): Fact<unknown>[] => []);
  for (const look of [...blockLooks, ...problemLooks]) for (const own of look.facts) for (const fact of own.facts) facts[own.rule]?.push(fact);
  const ofPlaces = reportsOfLooks(blockLooks, problemLooks);
  return { rules, bulletin, contexts, facts, blockLooks, problemLooks, ofPlaces, ofDocument: rules.map((rule, index) => lookAtDocument(rule, bulletin, contexts[index], facts[index])) };
}

interface Revised {
  readonly bulletin: Bulletin;
  readonly revision: Revision;
  readonly contexts: readonly Context[];
  readonly memory: Memory;
}

function revise(known: Run, { bulletin, revision, contexts, memory }: Revised): Run {
  const { rules } = known;
  const { block, problem } = revision;
  const [blockLook] = lookAtBlocks([block.after], { rules, contexts });
  const [problemLook] = lookAtProblems([problem.problem], { rules, contexts });
  const [oldBlockLook, oldProblemLook] = [known.blockLooks[block.index], known.problemLooks[problem.index]];
  if (blockLook === undefined || problemLook === undefined || oldBlockLook === undefined || oldProblemLook === undefined) throw new Error('a revision of another version');
  memory.ofBlocks.set(block.after, blockLook);
  memory.ofProblems.set(problem.problem, problemLook);
  const blockLooks = withItem(known.blockLooks, block.index, blockLook);
  const problemLooks = withItem(known.problemLooks, problem.index, problemLook);
  const facts = [...known.facts];
  const replaced = {
    blocks: blockLooks, problems: problemLooks, startOf: bulletin.startOf,
    block: { place: block.before, before: oldBlockLook, after: blockLook }, problem: { place: problem.problem, before: oldProblemLook, after: problemLook },
  };
  for (const rule of rulesGivenFacts([oldBlockLook, blockLook, oldProblemLook, problemLook])) {
    facts[rule] = replaceFacts(rule, known.facts[rule] ?? [], replaced);
  }
  const touched = new Set([...changedRules(oldBlockLook, blockLook, block), ...changedRules(oldProblemLook, problemLook, block)]);
  const ofDocument = known.ofDocument.map((said, index) => {
    const rule = rules[index];
    if (rule === undefined || !isOfDocument(rule)) return said;
    const stands = Array.isArray(said) && rule.scope === 'document' && !touched.has(index) && contexts === known.contexts;
    return stands && !blocksOf(said).has(block.before) ? said : lookAtDocument(rule, bulletin, contexts[index], facts[index]);
  });
  const isSilent = [oldBlockLook, blockLook, oldProblemLook, problemLook].every(({ reports }) => reports.length === 0);
  const ofPlaces = isSilent ? known.ofPlaces : reportsOfLooks(blockLooks, problemLooks);
  return { rules, bulletin, contexts, facts, blockLooks, problemLooks, ofPlaces, ofDocument };
}

function rulesGivenFacts(looks: readonly Look[]): ReadonlySet<number> {
  return new Set(looks.flatMap((look) => look.facts.map(({ rule }) => rule)));
}

/** The rules that were given other facts, by index. */
function changedRules(before: Look, after: Look, replaced: ReplacedBlock): readonly number[] {
  const factsOf = (look: Look, rule: number): RuleFacts | undefined => look.facts.find((own) => own.rule === rule);
  return [...rulesGivenFacts([before, after])].filter((rule) => !sayTheSame(factsOf(before, rule), factsOf(after, rule), replaced));
}

/** The blocks that reports speak of; what a rule said mostly stands for many versions. */
const blocksOf = oncePerObject((said: readonly RawReport[]): ReadonlySet<object> => {
  const blocks = new Set<object>();
  for (const { report } of said) addBlocks(blocks, report);
  return blocks;
});

function lookAtDocument(rule: Rule, bulletin: Bulletin, context: Context | undefined, facts: readonly Fact<unknown>[] | undefined): readonly RawReport[] | RuleFailure {
  if (!isOfDocument(rule) || context === undefined) return [];
  try {
    return reportsOf(rule, bulletin, context, facts ?? []);
  } catch (error) {
    return failureOf(rule, error);
  }
}

function reportsOf(rule: DocumentRule, bulletin: Bulletin, context: Context, facts: readonly Fact<unknown>[]): readonly RawReport[] {
  return Array.from(rule.check(bulletin, context, facts), (report) => ({ rule, report }));
}

function reportsOfLooks(blockLooks: readonly Look[], problemLooks: readonly Look[]): readonly RawReport[] {
  const reports: RawReport[] = [];
  for (const look of blockLooks) addAll(reports, look.reports);
  for (const look of problemLooks) addAll(reports, look.reports);
  return reports;
}

/** One by one: a call can't take as many arguments as a long line has reports. */
function addAll<T>(to: T[], items: readonly T[]): void {
  for (const item of items) to.push(item);
}

function resultOf({ ofPlaces, ofDocument }: Run): RuleRun {
  const reports = [...ofPlaces];
  const failures: RuleFailure[] = [];
  for (const said of ofDocument) {
    if ('error' in said) failures.push(said);
    else addAll(reports, said);
  }
  return { reports, failures };
}
