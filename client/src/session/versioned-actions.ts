import { CodeAction, type Command, type TextDocument, type WorkspaceEdit } from 'vscode';
import type { Middleware } from 'vscode-languageclient';
import { commandFor } from '../commands/apply-action.ts';

interface Offer {
  readonly document: TextDocument;
  /** The version that the action was offered for. */
  readonly version: number;
  /** Null where the server works it out when the action is chosen. */
  readonly edit: WorkspaceEdit | null;
}

const offers = new WeakMap<Command | CodeAction, Offer>();

/**
 * VS Code applies the edit of an action to whatever the document is by then. So an action that is chosen brings a command that applies the
 * edit to the version of the document that it was offered for; where there is another one, that is said, and nothing is changed. It is the command
 * that says so: actions are resolved also for who only looks at them.
 */
export const versionedActions: Middleware = {
  provideCodeActions: async (document, range, context, token, next) => {
    const { version } = document;
    const actions = await next(document, range, context, token);
    for (const action of actions ?? []) {
      // What is a command of ours asks for its edit itself.
      if (!(action instanceof CodeAction) || action.command !== undefined) continue;
      offers.set(action, { document, version, edit: action.edit ?? null });
      delete action.edit;
    }
    return actions;
  },
  resolveCodeAction: async (action, token, next) => {
    const offer = offers.get(action);
    if (offer === undefined) return next(action, token);
    const { document, version } = offer;
    const edit = offer.edit ?? (document.version === version ? ((await next(action, token))?.edit ?? null) : null);
    // Taken back, not stale: it may be asked for again.
    if (edit === null && token.isCancellationRequested) return action;
    const chosen = new CodeAction(action.title, action.kind);
    chosen.command = commandFor(action.title, { document, version, edit });
    return chosen;
  },
};
