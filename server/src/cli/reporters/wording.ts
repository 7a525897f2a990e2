import type { Finding, RelatedPlace, Repair } from '../../core/check/finding.ts';
import { renderMessage, renderRelated, renderRepair } from '../../core/check/render-finding.ts';
import type { Rule } from '../../core/rules/rule.ts';
import type { RunInfo } from './reporter.ts';

/** The texts of findings in the run's language. */
export interface Wording {
  readonly rules: ReadonlyMap<string, Rule>;
  message(finding: Finding): string;
  related(finding: Finding, place: RelatedPlace): string;
  repair(finding: Finding, repair: Repair): string;
}

export function createWording({ rules, locale }: RunInfo): Wording {
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  return {
    rules: byId,
    message: (finding) => renderMessage(finding, locale, byId),
    related: (finding, place) => renderRelated(finding, place, locale, byId),
    repair: (finding, repair) => renderRepair(finding, repair, locale, byId),
  };
}
