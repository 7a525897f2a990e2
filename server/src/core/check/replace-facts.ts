import type { Block } from '../bulletin/block.ts';
import type { Problem } from '../bulletin/model.ts';
import type { Fact } from '../rules/rule.ts';
import type { Look } from './looks.ts';
import { partitionPoint } from '../text/partition-point.ts';

export interface ReplacedLooks {
  /** All looks there are now, in order. */
  readonly blocks: readonly Look[];
  readonly problems: readonly Look[];
  readonly block: ReplacedLook<Block>;
  readonly problem: ReplacedLook<Problem>;
  readonly startOf: (block: Block) => number;
}

/** Two looks at a place. A block is another one by now; facts of the look before name that one. */
interface ReplacedLook<Place> {
  readonly place: Place;
  readonly before: Look;
  readonly after: Look;
}

type Facts = readonly Fact<unknown>[];

/** A rule's facts, in order, with those of one block and one problem given anew. */
export function replaceFacts(rule: number, known: Facts, { blocks, problems, block, problem, startOf }: ReplacedLooks): Facts {
  const ofBlock = withFacts(known, factsOf(block.before, rule), factsOf(block.after, rule), () => placeOfBlock(known, startOf(block.place), startOf));
  const all = ofBlock === null ? null : withFacts(ofBlock, factsOf(problem.before, rule), factsOf(problem.after, rule), () => placeOfProblem(ofBlock, problem.place, startOf));
  return all ?? [...blocks, ...problems].flatMap((look) => factsOf(look, rule));
}

/** Null where nothing tells the place of what is new. */
function withFacts(facts: Facts, before: Facts, after: Facts, indexOf: () => number | null): Facts | null {
  if (before.length === 0) return after.length === 0 ? facts : null;
  const start = indexOf();
  if (start === null) return null;
  return facts.slice(0, start).concat(after, facts.slice(start + before.length));
}

/** Facts of blocks come before those of problems, in the order of the text. */
function placeOfBlock(facts: Facts, at: number, startOf: (block: Block) => number): number {
  return partitionPoint(facts, (fact) => fact.problem === null && startOf(fact.block) < at);
}

/** Problems of one block stand side by side. */
function placeOfProblem(facts: Facts, place: Problem, startOf: (block: Block) => number): number | null {
  const at = startOf(place.title.block);
  const first = partitionPoint(facts, ({ problem }) => problem === null || startOf(problem.title.block) < at);
  for (let index = first; index < facts.length; index += 1) if (facts[index]?.problem === place) return index;
  return null;
}

function factsOf({ facts }: Look, rule: number): Facts {
  return facts.find((own) => own.rule === rule)?.facts ?? [];
}
