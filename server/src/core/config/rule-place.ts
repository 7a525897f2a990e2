import type { Path } from './prune.ts';

/** Where among the rules of a configuration something stands. */
export interface RulePlace {
  /** Null where all rules are meant. */
  readonly rule: string | null;
  /** From the rule's options on: [] = the options themselves; null outside of them. */
  readonly option: Path | null;
}

/** Null outside of `rules`, which stand at the top and in overrides. */
export function rulePlace(path: Path): RulePlace | null {
  const layer = path[0] === 'overrides' ? path.slice(2) : path;
  const [rules, rule, options, ...option] = layer;
  if (rules !== 'rules') return null;
  return { rule: rule === undefined ? null : String(rule), option: options === 'options' ? option : null };
}
