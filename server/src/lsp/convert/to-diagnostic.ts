import { DiagnosticSeverity, type Diagnostic, type DiagnosticRelatedInformation } from 'vscode-languageserver';
import type { Finding } from '../../core/check/finding.ts';
import { renderMessage, renderRelated } from '../../core/check/render-finding.ts';
import type { Locale } from '../../core/locale/locale.ts';
import { ruleUrl } from '../../core/rules/rule-link.ts';
import { clientCommands, type DiagnosticData } from '../protocol.ts';
import type { Places } from './places.ts';

const severities = { error: DiagnosticSeverity.Error, warning: DiagnosticSeverity.Warning, info: DiagnosticSeverity.Information } as const;

/** The document that findings are shown on, and how. */
export interface DiagnosticContext {
  readonly uri: string;
  readonly places: Places;
  readonly locale: Locale;
  /** The client can open a rule's page itself, without a network. */
  readonly opensRulePages: boolean;
}

/** A finding as the protocol shows it: the rule as its code with a link, other places as related information. */
export function toDiagnostic(finding: Finding, { uri, places, locale, opensRulePages }: DiagnosticContext): Diagnostic {
  const data: DiagnosticData = { messageId: finding.messageId };
  return {
    range: places.toRange(finding.range),
    severity: severities[finding.severity],
    code: finding.ruleId,
    codeDescription: { href: opensRulePages ? pageCommand(finding.ruleId) : ruleUrl(finding.ruleId) },
    source: 'zhenggai',
    message: renderMessage(finding, locale),
    ...(finding.related.length === 0 ? {} : { relatedInformation: relatedTo(finding, { uri, places, locale }) }),
    data,
  };
}

function relatedTo(finding: Finding, { uri, places, locale }: Pick<DiagnosticContext, 'uri' | 'places' | 'locale'>): DiagnosticRelatedInformation[] {
  return finding.related.map((place) => ({ location: { uri, range: places.toRange(place.range) }, message: renderRelated(finding, place, locale) }));
}

function pageCommand(ruleId: string): string {
  return `command:${clientCommands.openRulePage}?${encodeURIComponent(JSON.stringify([ruleId]))}`;
}
