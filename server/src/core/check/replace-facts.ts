import type { Block } from '../bulletin/block.ts';
import type { Problem } from '../bulletin/model.ts';
import type { Fact } from '../rules/rule.ts';
import type { Look } from './looks.ts';

export interface ReplacedLooks {
  /** All looks there are now, in order. */
  readonly blocks: readonly Look[];
  readonly problems: readonly Look[];
  readonly block: { readonly before: Block };
  readonly problem: Problem;
  /** Those of the block and of the problem. */
  readonly looks: { readonly block: Look; readonly problem: Look };
}

type Facts = readonly Fact<unknown>[];

/** A rule's facts, in order, with those of one block and one problem given anew. */
export function replaceFacts(rule: number, known: Facts, { blocks, problems, block, problem, looks }: ReplacedLooks): Fact<unknown>[] {
  const ofBlock = spliced(known, (fact) => fact.problem === null && fact.block === block.before, factsOf(looks.block, rule));
  const all = ofBlock === null ? null : spliced(ofBlock, (fact) => fact.problem === problem, factsOf(looks.problem, rule));
  return all === null ? [...blocks, ...problems].flatMap((look) => factsOf(look, rule)) : [...all];
}

/** Null where nothing tells the place of what is new. */
function spliced(facts: Facts, isOld: (fact: Fact<unknown>) => boolean, fresh: Facts): Facts | null {
  const start = facts.findIndex(isOld);
  if (start < 0) return fresh.length === 0 ? facts : null;
  let end = start + 1;
  for (let fact = facts[end]; fact !== undefined && isOld(fact); fact = facts[end]) end += 1;
  return [...facts.slice(0, start), ...fresh, ...facts.slice(end)];
}

function factsOf({ facts }: Look, rule: number): Facts {
  return facts.find((own) => own.rule === rule)?.facts ?? [];
}
