import { fillPlaceholders, type Locale } from '../locale/locale.ts';
import { ruleById } from '../rules/registry.ts';
import type { Rule } from '../rules/rule.ts';
import type { Finding, RelatedPlace, Repair } from './finding.ts';

type RulesById = ReadonlyMap<string, Rule>;

/** A finding's message in a language. Consumers match `ruleId` and `messageId`, never this text. */
export function renderMessage(finding: Finding, locale: Locale, rules: RulesById = ruleById): string {
  return render(rules.get(finding.ruleId), finding.messageId, finding.data, locale);
}

export function renderRelated(finding: Finding, place: RelatedPlace, locale: Locale, rules: RulesById = ruleById): string {
  return render(rules.get(finding.ruleId), place.messageId, place.data, locale);
}

/** What a repair does, as menus show it. */
export function renderRepair(finding: Finding, repair: Repair, locale: Locale, rules: RulesById = ruleById): string {
  const template = rules.get(finding.ruleId)?.repairs?.[repair.id]?.[locale];
  return template === undefined ? repair.id : fillPlaceholders(template, repair.data);
}

function render(rule: Rule | undefined, messageId: string, data: Finding['data'], locale: Locale): string {
  const template = rule?.messages[messageId]?.[locale];
  return template === undefined ? messageId : fillPlaceholders(template, data);
}
