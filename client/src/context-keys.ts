import { commands, Disposable, window } from 'vscode';
import type { Session } from './session/session.ts';
import type { DocumentStatuses } from './status/document-statuses.ts';

/** `zhenggai.active`: the server runs. `zhenggai.concerns`: the active document is a rectification document. Menus and views depend on them. */
export function keepContextKeys(session: Session, statuses: DocumentStatuses): Disposable {
  const update = (): void => {
    const uri = window.activeTextEditor?.document.uri;
    const state = uri === undefined ? undefined : statuses.of(uri)?.state;
    void commands.executeCommand('setContext', 'zhenggai.active', session.state !== 'idle');
    void commands.executeCommand('setContext', 'zhenggai.concerns', state === 'checked' || state === 'configuration-error');
  };
  update();
  return Disposable.from(statuses.onDidChange(update), window.onDidChangeActiveTextEditor(update));
}
