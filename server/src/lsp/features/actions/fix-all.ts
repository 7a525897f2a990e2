import type { CodeAction } from 'vscode-languageserver';
import { codeActionKinds } from '../../protocol.ts';
import type { Asked } from '../../requests.ts';
import { say } from '../../words.ts';
import { deferredAction } from './deferred.ts';

/** On save, editors ask for this: safe repairs only. */
export function fixAllActions(asked: Asked): readonly CodeAction[] {
  const isFixable = asked.checked.findings.some(({ repairs }) => repairs.some(({ safety }) => safety === 'safe'));
  if (!isFixable) return [];
  const action = deferredAction(asked, { title: say(asked.locale, 'fixAll'), kind: codeActionKinds.fixAll }, { kind: 'fix-all' });
  return action === null ? [] : [action];
}
