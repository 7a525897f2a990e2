import type { DocumentKind } from '../bulletin/model.ts';
import type { SeveritySetting, Settings } from '../config/settings.ts';
import type { Rule, SeverityByKind } from '../rules/rule.ts';

/** The severity of one message: what the configuration says, else the message, else the rule, by kind of document. */
export function severityOf(rule: Rule, messageId: string, kind: DocumentKind, settings: Settings): SeveritySetting {
  const configured = settings.rules[rule.id]?.severity ?? null;
  return configured ?? byKind(rule.messages[messageId]?.severity ?? rule.severity, kind);
}

/** True where no message of the rule could be reported. */
export function isOff(rule: Rule, kind: DocumentKind, settings: Settings): boolean {
  return Object.keys(rule.messages).every((messageId) => severityOf(rule, messageId, kind, settings) === 'off');
}

function byKind(severity: SeverityByKind, kind: DocumentKind): SeveritySetting {
  return typeof severity === 'string' ? severity : (severity[kind] ?? 'off');
}
