import type { CancellationToken } from 'vscode-languageserver';
import { completeConfiguration, hoverConfiguration } from './configuration/configuration-help.ts';
import { codeActions, resolveCodeAction } from './features/code-actions.ts';
import { completion } from './features/completion.ts';
import { rulePage, suppress } from './features/custom-requests.ts';
import { editProblems } from './features/edit-problems.ts';
import { foldingRanges } from './features/folding.ts';
import { formatDocument, formatRange } from './features/formatting.ts';
import { inlayHints } from './features/hints.ts';
import { hover } from './features/hover.ts';
import { codeLenses } from './features/lenses.ts';
import { definition, highlights, references } from './features/links.ts';
import { paste } from './features/paste.ts';
import { preview } from './features/preview.ts';
import { problemsView } from './features/problems-view.ts';
import { prepareRename, rename } from './features/rename.ts';
import { selectionRanges } from './features/selection.ts';
import { documentSymbols } from './features/symbols.ts';
import { methods, type ProblemsParams, type ProblemsResult } from './protocol.ts';
import { onBulletin, onDocument } from './requests.ts';
import type { Session } from './session.ts';

/** One line a request. */
export function registerFeatures(session: Session): void {
  const { connection } = session;
  connection.onCodeAction(onBulletin(session, [], codeActions));
  connection.onCodeActionResolve(resolveCodeAction(session));
  connection.onDocumentSymbol(onBulletin(session, [], documentSymbols));
  connection.onFoldingRanges(onBulletin(session, [], foldingRanges));
  connection.onSelectionRanges(onBulletin(session, [], selectionRanges));
  connection.onDocumentHighlight(onBulletin(session, [], highlights));
  connection.onCompletion(onDocument(session, [], completeConfiguration, completion));
  connection.onDocumentFormatting(onBulletin(session, [], formatDocument));
  connection.onDocumentRangeFormatting(onBulletin(session, [], formatRange));
  connection.onPrepareRename(onBulletin(session, null, prepareRename));
  connection.onRenameRequest(onBulletin(session, null, rename));
  connection.onHover(onDocument(session, null, hoverConfiguration, hover));
  connection.onDefinition(onBulletin(session, [], definition));
  connection.onReferences(onBulletin(session, [], references));
  connection.onCodeLens(onBulletin(session, [], codeLenses));
  connection.languages.inlayHint.on(onBulletin(session, [], inlayHints));
  const problems = onBulletin<{ readonly textDocument: ProblemsParams }, ProblemsResult | null>(session, null, problemsView);
  connection.onRequest(methods.problems, (params: ProblemsParams, token: CancellationToken) => problems({ textDocument: params }, token));
  connection.onRequest(methods.editProblems, editProblems(session));
  connection.onRequest(methods.suppress, suppress(session));
  connection.onRequest(methods.rulePage, rulePage);
  connection.onRequest(methods.preview, preview(session));
  connection.onRequest(methods.paste, paste(session));
}
