import { CodeActionTriggerKind, type CodeAction, type CodeActionContext, type WorkspaceEdit } from 'vscode-languageserver';
import { codeActionKinds, type ProblemAction } from '../../protocol.ts';
import type { Asked } from '../../requests.ts';
import { say } from '../../words.ts';
import { editProblemAt, problemAt } from '../edit-problems.ts';
import { deferredAction, type DeferredWork } from './deferred.ts';

const actions: readonly ProblemAction[] = ['insert-before', 'insert-after', 'move-up', 'move-down', 'delete'];

/** Insert, move and delete, for whoever asks what can be done here; no light bulb lights for them alone. */
export function problemEditActions(asked: Asked, offset: number, { triggerKind, only }: CodeActionContext): readonly CodeAction[] {
  if (only === undefined && triggerKind === CodeActionTriggerKind.Automatic) return [];
  const { client } = asked.session;
  if (problemAt(asked.checked.bulletin, offset) === null) return [];
  return actions.flatMap((action) => {
    const work: DeferredWork = { kind: 'edit-problems', offset, action };
    const made = deferredAction(asked, { title: say(asked.locale, action), kind: codeActionKinds.editProblems }, work, (place) => problemEdit(place, work));
    return made === null || (client.resolvesEdits && problemEdit(asked, work) === null) ? [] : [made];
  });
}

/** Null where it is refused. */
export function problemEdit(asked: Asked, work: DeferredWork): WorkspaceEdit | null {
  if (work.kind !== 'edit-problems') return null;
  const result = editProblemAt(asked.checked, work.offset, work.action, asked);
  return 'edit' in result ? result.edit : null;
}
