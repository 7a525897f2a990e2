import { DiagnosticSeverity, languages, type TextDocument } from 'vscode';
import type { MarginFinding } from './messages.ts';

/** What the editor shows of our findings in a document, for the page's margin. */
export function marginFindings(document: TextDocument): readonly MarginFinding[] {
  return languages
    .getDiagnostics(document.uri)
    .filter(({ source }) => source === 'zhenggai')
    .map(({ range, severity, message }) => ({ start: document.offsetAt(range.start), end: document.offsetAt(range.end), severity: severityName(severity), message }));
}

function severityName(severity: DiagnosticSeverity): MarginFinding['severity'] {
  switch (severity) {
    case DiagnosticSeverity.Error:
      return 'error';
    case DiagnosticSeverity.Warning:
      return 'warning';
    case DiagnosticSeverity.Information:
    case DiagnosticSeverity.Hint:
      return 'info';
  }
}
