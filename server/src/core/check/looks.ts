import type { Block, BlockRole } from '../bulletin/block.ts';
import type { Problem } from '../bulletin/model.ts';
import { blocksOfProblem } from '../bulletin/problem-blocks.ts';
import type { DocumentRule, Fact, Report, Rule, RuleContext } from '../rules/rule.ts';
import type { RawReport } from './run-rules.ts';

/** What rules had to say of a block or problem. A block's text never changes, its role may. */
export interface Look {
  readonly reports: readonly RawReport[];
  /** For the rules of the document, by the index of the rule. */
  readonly facts: readonly RuleFacts[];
  readonly roles: readonly (BlockRole | null)[];
}

export interface RuleFacts {
  readonly rule: number;
  readonly facts: readonly Fact<unknown>[];
}

export interface ProblemLook extends Look {
  readonly blocks: readonly Block[];
}

export type Context = RuleContext<unknown>;

export interface Looking {
  readonly rules: readonly Rule[];
  /** By index of the rule. */
  readonly contexts: readonly Context[];
}

/** True where the blocks that were looked at have the roles that they had. */
export function isCurrent(look: Look | undefined, blocks: readonly Block[]): boolean {
  if (look === undefined) return false;
  let at = 0;
  for (const { role, nextRole } of blocks) {
    if (look.roles[at] !== role || look.roles[at + 1] !== nextRole) return false;
    at += 2;
  }
  return true;
}

/** What the rules say of each block. Throws where one of them does. */
export function lookAtBlocks(blocks: readonly Block[], looking: Looking): readonly Look[] {
  const said = lookAt(blocks, looking, { lookerOf: lookerOfBlock, placeOf: (block) => ({ block, problem: null }) });
  return blocks.map((block, index) => ({ ...(said[index] ?? nothing), roles: rolesOf([block]) }));
}

/** What the rules say of each problem. Throws where one of them does. */
export function lookAtProblems(problems: readonly Problem[], looking: Looking): readonly ProblemLook[] {
  const said = lookAt(problems, looking, { lookerOf: lookerOfProblem, placeOf: (problem) => ({ block: problem.title.block, problem }) });
  return problems.map((problem, index) => {
    const blocks = [...blocksOfProblem(problem)];
    return { ...(said[index] ?? nothing), blocks, roles: rolesOf(blocks) };
  });
}

/** True for a rule that collects facts. */
export function isOfDocument(rule: Rule): rule is DocumentRule {
  return rule.scope === 'document' || rule.scope === 'whole-document';
}

function rolesOf(blocks: readonly Block[]): readonly (BlockRole | null)[] {
  return blocks.flatMap(({ role, nextRole }) => [role, nextRole]);
}

type Looker<Place> = (place: Place, context: Context) => Iterable<unknown>;

function lookerOfBlock(rule: Rule): Looker<Block> | undefined {
  if (rule.scope === 'block') return (block, context) => rule.check(block, context);
  return isOfDocument(rule) ? rule.collect?.block : undefined;
}

function lookerOfProblem(rule: Rule): Looker<Problem> | undefined {
  if (rule.scope === 'problem') return (problem, context) => rule.check(problem, context);
  return isOfDocument(rule) ? rule.collect?.problem : undefined;
}

interface Kind<Place> {
  readonly lookerOf: (rule: Rule) => Looker<Place> | undefined;
  readonly placeOf: (place: Place) => Pick<Fact<unknown>, 'block' | 'problem'>;
}

interface Said {
  readonly reports: RawReport[];
  readonly facts: RuleFacts[];
}

const nothing: Said = { reports: [], facts: [] };

/** In the places' order; a rule at a time, as its code is then at hand. */
function lookAt<Place>(places: readonly Place[], { rules, contexts }: Looking, { lookerOf, placeOf }: Kind<Place>): readonly Said[] {
  const said = places.map((): Said => ({ reports: [], facts: [] }));
  if (places.length === 0) return said;
  rules.forEach((rule, index) => {
    const look = lookerOf(rule);
    const context = contexts[index];
    if (look === undefined || context === undefined) return;
    places.forEach((place, at) => {
      const found = look(place, context);
      const values: readonly unknown[] = Array.isArray(found) ? found : [...found];
      if (values.length === 0) return;
      if (isOfDocument(rule)) said[at]?.facts.push({ rule: index, facts: values.map((value) => ({ ...placeOf(place), value })) });
      // One by one: a call can't take as many arguments as a long line has reports.
      else for (const report of values as readonly Report[]) said[at]?.reports.push({ rule, report });
    });
  });
  return said;
}
