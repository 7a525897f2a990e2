import { CodeAction, type Command, type TextDocument, type WorkspaceEdit } from 'vscode';
import type { Middleware } from 'vscode-languageclient';
import { tellStale } from '../commands/apply-edit.ts';

interface Offer {
  readonly document: TextDocument;
  /** The version that the action was offered for. */
  readonly version: number;
  /** Null where the server works it out when the action is chosen. */
  readonly edit: WorkspaceEdit | null;
}

const offers = new WeakMap<Command | CodeAction, Offer>();

/**
 * VS Code applies the edit of an action to whatever the document is by then. So edits are handed out when an action is chosen, and only to
 * the version of the document that it was offered for; else that is said, and nothing is changed.
 */
export const versionedActions: Middleware = {
  provideCodeActions: async (document, range, context, token, next) => {
    const { version } = document;
    const actions = await next(document, range, context, token);
    for (const action of actions ?? []) {
      if (!(action instanceof CodeAction)) continue;
      offers.set(action, { document, version, edit: action.edit ?? null });
      delete action.edit;
    }
    return actions;
  },
  resolveCodeAction: async (action, token, next) => {
    const offer = offers.get(action);
    if (offer === undefined) return next(action, token);
    const { document, version, edit } = offer;
    const resolved = document.version === version ? await withEdit(action, edit, () => next(action, token)) : null;
    if (resolved != null && document.version === version) return resolved;
    tellStale();
    return action;
  },
};

async function withEdit(action: CodeAction, edit: WorkspaceEdit | null, ask: () => Promise<CodeAction | null | undefined> | CodeAction | Thenable<CodeAction | null | undefined> | null | undefined): Promise<CodeAction | null | undefined> {
  if (edit === null) return ask();
  const resolved = new CodeAction(action.title, action.kind);
  resolved.edit = edit;
  return resolved;
}
