import type { Diagnostic } from 'vscode-languageserver';
import { renderMessage } from '../../core/check/render-finding.ts';
import type { CheckedBulletin, CheckedDocument } from '../checked-documents.ts';
import type { ClientFacts } from '../client-facts.ts';
import { toDiagnostic, type DiagnosticContext } from '../convert/to-diagnostic.ts';
import { say } from '../words.ts';
import { shownFindings } from './shown-findings.ts';

/** What is shown of a checked document, in the language and the selection that its settings ask for. */
export function documentDiagnostics(checked: CheckedDocument, client: ClientFacts): Diagnostic[] {
  if (checked.kind === 'left-alone') return [];
  const { bulletin, findings, settings } = checked;
  const context = diagnosticContext(checked, client);
  return shownFindings(bulletin, findings, settings.editor.diagnostics.show).map(({ finding, hidden }) => {
    const diagnostic = toDiagnostic(finding, context);
    return hidden === 0 ? diagnostic : { ...diagnostic, message: `${renderMessage(finding, context.locale)}${say(context.locale, 'hidden', { count: hidden })}` };
  });
}

export function diagnosticContext({ uri, places, settings }: CheckedBulletin, { options }: ClientFacts): DiagnosticContext {
  return { uri, places, locale: settings.settings.lang, opensRulePages: options.commands === true };
}
