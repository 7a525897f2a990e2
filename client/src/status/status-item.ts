import { Disposable, l10n, StatusBarAlignment, ThemeColor, window, type StatusBarItem, type TextDocument } from 'vscode';
import type { ConcernedDocuments } from '../documents/concerned-documents.ts';
import type { Session } from '../session/session.ts';
import type { DocumentStatuses } from './document-statuses.ts';
import { statusText, type StatusText } from './status-text.ts';

/** The one status item: what became of the active document. Clicking it opens the list of findings. */
export function createStatusItem(session: Session, statuses: DocumentStatuses, concerned: ConcernedDocuments): Disposable {
  const item = window.createStatusBarItem('zhenggai.status', StatusBarAlignment.Right, 90);
  item.name = l10n.t('Rectification check');
  item.command = 'zhenggai.showProblems';
  const update = (): void => {
    const document = window.activeTextEditor?.document;
    if (document === undefined || !isShownFor(document, statuses, concerned)) item.hide();
    else show(item, statusText(session.state, statuses.of(document.uri)));
  };
  update();
  return Disposable.from(item, statuses.onDidChange(update), concerned.onAppeared(update), window.onDidChangeActiveTextEditor(update));
}

/** Markdown that is none of our business has no status, unless the server runs and says why it left it alone. */
function isShownFor(document: TextDocument, statuses: DocumentStatuses, concerned: ConcernedDocuments): boolean {
  return document.languageId === 'markdown' && (concerned.has(document) || statuses.of(document.uri) !== null);
}

function show(item: StatusBarItem, { text, label, tone }: StatusText): void {
  item.text = text;
  item.tooltip = label;
  item.accessibilityInformation = { label, role: 'button' };
  item.backgroundColor = tone === 'plain' ? undefined : new ThemeColor(`statusBarItem.${tone}Background`);
  item.show();
}
