import type { CodeAction, WorkspaceEdit } from 'vscode-languageserver';
import { fixDocument } from '../../../core/check/fix-document.ts';
import { textDifference } from '../../convert/text-difference.ts';
import { workspaceEdit } from '../../convert/workspace-edit.ts';
import { codeActionKinds } from '../../protocol.ts';
import type { Asked } from '../../requests.ts';
import { say } from '../../words.ts';
import { deferredAction } from './deferred.ts';

/** On save, editors ask for this: safe repairs only. */
export function fixAllActions(asked: Asked): readonly CodeAction[] {
  const isFixable = asked.checked.findings.some(({ repairs }) => repairs.some(({ safety }) => safety === 'safe'));
  if (!isFixable) return [];
  const action = deferredAction(asked, { title: say(asked.locale, 'fixAll'), kind: codeActionKinds.fixAll }, { kind: 'fix-all' }, fixAllEdit);
  return action === null ? [] : [action];
}

/** Every safe repair, to the point where none is left. */
export function fixAllEdit({ checked, session }: Asked): WorkspaceEdit | null {
  const { bulletin, settings } = checked;
  const { kind } = settings.settings;
  const fixed = fixDocument(bulletin.text, { settings: settings.settings, today: session.host.today(), safety: 'safe', ...(kind === null ? {} : { kind }) });
  const edits = textDifference(bulletin.text, fixed.text);
  return edits.length === 0 ? null : workspaceEdit(checked, edits, session.client);
}
