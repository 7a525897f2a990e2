import { fillPlaceholders, type Locale } from '../locale/locale.ts';
import { ruleById } from '../rules/registry.ts';
import type { Finding, RelatedPlace, Repair } from './finding.ts';

/** A finding's message in a language. Consumers match `ruleId` and `messageId`, never this text. */
export function renderMessage(finding: Finding, locale: Locale): string {
  return render(finding.ruleId, finding.messageId, finding.data, locale);
}

export function renderRelated(finding: Finding, place: RelatedPlace, locale: Locale): string {
  return render(finding.ruleId, place.messageId, place.data, locale);
}

/** What a repair does, as menus show it. */
export function renderRepair(finding: Finding, repair: Repair, locale: Locale): string {
  const template = ruleById.get(finding.ruleId)?.repairs?.[repair.id]?.[locale];
  return template === undefined ? repair.id : fillPlaceholders(template, repair.data);
}

function render(ruleId: string, messageId: string, data: Finding['data'], locale: Locale): string {
  const template = ruleById.get(ruleId)?.messages[messageId]?.[locale];
  return template === undefined ? messageId : fillPlaceholders(template, data);
}
