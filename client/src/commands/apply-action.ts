import type { Command as EditorCommand, TextDocument, WorkspaceEdit } from 'vscode';
import { applyWhile, tellStale } from './apply-edit.ts';
import type { Command } from './command.ts';

/** The edit of an action that was chosen, for one version of the document. */
export interface ChosenEdit {
  readonly document: TextDocument;
  readonly version: number;
  /** Null where there was none any more: the document had changed. */
  readonly edit: WorkspaceEdit | null;
}

/** Those that the extension itself has made: a command may be called by anybody with anything. */
const chosen = new WeakSet<object>();

const id = 'zhenggai.applyAction';

/** Applies what {@link commandFor} was given; actions call it. */
export const applyAction: Command = {
  id,
  run: async (_, wanted) => {
    if (!isChosen(wanted) || wanted.edit === null) tellStale();
    else await applyWhile(() => !wanted.document.isClosed && wanted.document.version === wanted.version, wanted.edit);
  },
};

export function commandFor(title: string, edit: ChosenEdit): EditorCommand {
  chosen.add(edit);
  return { title, command: id, arguments: [edit] };
}

function isChosen(value: unknown): value is ChosenEdit {
  return typeof value === 'object' && value !== null && chosen.has(value);
}
