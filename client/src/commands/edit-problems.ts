import { Selection, TextEditorRevealType, window } from 'vscode';
import { methods, type EditProblemsParams, type EditProblemsResult, type ProblemAction } from '../../../server/src/lsp/protocol.ts';
import { applyEdit } from './apply-edit.ts';
import type { Command, CommandContext } from './command.ts';
import { withDocument } from './with-document.ts';

/** Inserting, moving and deleting problems; numbers and references follow. */
export const problemEdits: readonly Command[] = [
  problemEdit('insertProblemBefore', 'insert-before'),
  problemEdit('insertProblemAfter', 'insert-after'),
  problemEdit('moveProblemUp', 'move-up'),
  problemEdit('moveProblemDown', 'move-down'),
  problemEdit('deleteProblem', 'delete'),
];

function problemEdit(name: string, action: ProblemAction): Command {
  return { id: `zhenggai.${name}`, run: (context) => editProblem(context, action) };
}

function editProblem(context: CommandContext, action: ProblemAction): Promise<void> {
  return withDocument(context, async (editor, client) => {
    const { document, selection } = editor;
    const { version } = document;
    const params: EditProblemsParams = {
      textDocument: client.code2ProtocolConverter.asVersionedTextDocumentIdentifier(document),
      position: client.code2ProtocolConverter.asPosition(selection.active),
      action,
    };
    const result = await client.sendRequest<EditProblemsResult>(methods.editProblems, params);
    if ('refused' in result) {
      void window.showInformationMessage(result.refused);
      return;
    }
    if (!(await applyEdit(client, result.edit)) || result.select === undefined) return;
    // Somebody typed since: what is to be selected is elsewhere, and the next key would take the place of what is there.
    if (document.version !== version + 1) return;
    const range = client.protocol2CodeConverter.asRange(result.select);
    editor.selection = new Selection(range.start, range.end);
    editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
  });
}
