import { DiagnosticSeverity, type Diagnostic } from 'vscode-languageserver';
import type { Finding } from '../../core/check/finding.ts';
import { renderMessage, renderRelated } from '../../core/check/render-finding.ts';
import type { Locale } from '../../core/locale/locale.ts';
import { ruleUrl } from '../../core/rules/rule-link.ts';
import type { LineIndex } from '../../core/text/line-index.ts';
import { toRange } from './to-range.ts';

const severities = { error: DiagnosticSeverity.Error, warning: DiagnosticSeverity.Warning, info: DiagnosticSeverity.Information } as const;

/** A finding as the protocol shows it: the rule as its code with a link, other places as related information. */
export function toDiagnostic(finding: Finding, uri: string, lines: LineIndex, locale: Locale): Diagnostic {
  return {
    range: toRange(finding.range, lines),
    severity: severities[finding.severity],
    code: finding.ruleId,
    codeDescription: { href: ruleUrl(finding.ruleId) },
    source: 'zhenggai',
    message: renderMessage(finding, locale),
    relatedInformation: finding.related.map((place) => ({
      location: { uri, range: toRange(place.range, lines) },
      message: renderRelated(finding, place, locale),
    })),
  };
}
