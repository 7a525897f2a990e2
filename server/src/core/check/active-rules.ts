import type { DocumentKind } from '../bulletin/model.ts';
import type { Settings } from '../config/settings.ts';
import type { Rule } from '../rules/rule.ts';
import { isOff } from './rule-severity.ts';

/** The rules of which something could be reported. */
export interface ActiveRules {
  readonly rules: readonly Rule[];
  readonly byId: ReadonlyMap<string, Rule>;
  readonly ids: ReadonlySet<string>;
}

interface Known {
  readonly among: readonly Rule[];
  readonly kind: DocumentKind;
  readonly active: ActiveRules;
}

/** Documents of a folder share their settings, and are of few kinds. */
const knownOf = new WeakMap<Settings, Known[]>();
/** More lists than one are handed in only where rules are tried one by one. */
const mostKnown = 16;

/** Worked out once for settings, kind and list of rules. @param only ids; null for all */
export function activeRules(among: readonly Rule[], kind: DocumentKind, settings: Settings, only: readonly string[] | null): ActiveRules {
  if (only !== null) return select(among.filter(({ id }) => only.includes(id)), kind, settings);
  const known = knownOf.get(settings) ?? [];
  const found = known.find((one) => one.among === among && one.kind === kind);
  if (found !== undefined) return found.active;
  const active = select(among, kind, settings);
  knownOf.set(settings, [{ among, kind, active }, ...known.slice(0, mostKnown - 1)]);
  return active;
}

function select(among: readonly Rule[], kind: DocumentKind, settings: Settings): ActiveRules {
  const rules = among.filter((rule) => !isOff(rule, kind, settings));
  return { rules, byId: new Map(rules.map((rule) => [rule.id, rule])), ids: new Set(rules.map(({ id }) => id)) };
}
