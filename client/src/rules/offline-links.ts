import type { Diagnostic } from 'vscode';
import type { Middleware } from 'vscode-languageclient';
import { rulePageUri } from './rule-page-uri.ts';

/** Makes the link of each finding lead to the rule's page inside VS Code: the address that the server gives needs a network. */
export const offlineLinks: Middleware = {
  handleDiagnostics: (uri, diagnostics, next) => { next(uri, diagnostics.map(withOfflineLink)); },
  provideDiagnostics: async (document, previousResultId, token, next) => {
    const report = await next(document, previousResultId, token);
    return report != null && 'items' in report ? { ...report, items: report.items.map(withOfflineLink) } : report;
  },
  provideWorkspaceDiagnostics: (resultIds, token, reporter, next) =>
    next(resultIds, token, (chunk) => {
      reporter(chunk === null ? null : { items: chunk.items.map((item) => ('items' in item ? { ...item, items: item.items.map(withOfflineLink) } : item)) });
    }),
};

function withOfflineLink(diagnostic: Diagnostic): Diagnostic {
  const { code } = diagnostic;
  if (typeof code === 'object' && typeof code.value === 'string') diagnostic.code = { value: code.value, target: rulePageUri(code.value) };
  return diagnostic;
}
