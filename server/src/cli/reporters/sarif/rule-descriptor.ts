import type { Locale } from '../../../core/locale/locale.ts';
import { ruleUrl } from '../../../core/rules/rule-link.ts';
import { localizedPage } from '../../../core/rules/rule-page.ts';
import type { Rule, Severity, SeverityByKind } from '../../../core/rules/rule.ts';
import { messageStrings } from './message-strings.ts';

export const sarifLevels = { error: 'error', warning: 'warning', info: 'note' } as const satisfies Readonly<Record<Severity, string>>;

/** GitHub's own scale for what is no security matter. */
const hostSeverities = { error: 'error', warning: 'warning', info: 'recommendation' } as const satisfies Readonly<Record<Severity, string>>;

/** A rule's texts in one language: what a translation holds. */
export function localizedDescriptor(rule: Rule, locale: Locale): object {
  return {
    id: rule.id,
    name: pascalCase(rule.id),
    shortDescription: { text: rule.summary[locale] },
    fullDescription: { text: rule.rationale[locale] },
    messageStrings: messageStrings(rule, locale),
    help: { text: helpText(rule, locale), markdown: localizedPage(rule, locale) },
  };
}

/** A rule with its texts in the run's language and what does not depend on language. */
export function ruleDescriptor(rule: Rule, locale: Locale): object {
  const severity = strongest(rule.severity);
  return {
    ...localizedDescriptor(rule, locale),
    helpUri: ruleUrl(rule.id),
    defaultConfiguration: severity === 'off' ? { enabled: false } : { enabled: true, level: sarifLevels[severity] },
    properties: {
      category: rule.category,
      tags: [rule.category],
      ...(severity === 'off' ? {} : { 'problem.severity': hostSeverities[severity] }),
    },
  };
}

function helpText(rule: Rule, locale: Locale): string {
  const basis = rule.basis.map(({ document, clause }) => (clause === undefined ? document : `${document} ${clause}`));
  return [rule.summary[locale], rule.rationale[locale], ...(rule.silentWhen === undefined ? [] : [rule.silentWhen[locale]]), ...basis].join('\n');
}

/** SARIF knows no kinds of document: the rule is described by the most it can be. */
function strongest(severity: SeverityByKind): Severity | 'off' {
  const all = typeof severity === 'string' ? [severity] : Object.values(severity);
  return (['error', 'warning', 'info'] as const).find((level) => all.includes(level)) ?? 'off';
}

function pascalCase(id: string): string {
  return id.split('-').map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
}
