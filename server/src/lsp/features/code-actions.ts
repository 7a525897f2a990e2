import { CodeActionKind, ResponseError, LSPErrorCodes, type CodeAction, type CodeActionParams } from 'vscode-languageserver';
import { overlaps } from '../../core/text/range.ts';
import { codeActionKinds } from '../protocol.ts';
import { guarded, stale, watched, type Asked } from '../requests.ts';
import type { Session } from '../session.ts';
import { say } from '../words.ts';
import { isDeferred } from './actions/deferred.ts';
import { fixAllActions, fixAllEdit } from './actions/fix-all.ts';
import { problemEdit, problemEditActions } from './actions/problem-edits.ts';
import { quickFixes } from './actions/quick-fixes.ts';
import { silenceActions } from './actions/silence.ts';

/** The repairs of the findings in a range, all of one rule, all safe ones of the document, and ways to silence a rule. */
export function codeActions(asked: Asked, { range, context }: CodeActionParams): CodeAction[] {
  const offsets = asked.checked.places.toOffsets(range);
  const findings = asked.checked.findings.filter((finding) => overlaps(finding.range, offsets));
  const wanted = (kind: string): boolean => context.only?.some((only) => kind === only || kind.startsWith(`${only}.`)) ?? true;
  const groups = [
    { kind: CodeActionKind.QuickFix, make: () => [...quickFixes(asked, findings), ...silenceActions(asked, findings)] },
    { kind: `${CodeActionKind.SourceFixAll}.zhenggai`, make: () => fixAllActions(asked) },
    { kind: codeActionKinds.editProblems, make: () => problemEditActions(asked, offsets.start, context) },
  ];
  return groups.flatMap(({ kind, make }) => (wanted(kind) ? make() : []));
}

/** Works out the edit of an action that was chosen; refuses where the document has changed since it was offered. */
export function resolveCodeAction(session: Session): (action: CodeAction) => Promise<CodeAction> {
  return (action) =>
    guarded(session, action, async () => {
      const { data } = action as { readonly data?: unknown };
      if (!isDeferred(data)) return action;
      const document = session.documents.get(data.uri);
      if (document?.version !== data.version) throw stale(session);
      const checked = await session.checked.check(document);
      if (checked.kind !== 'checked' || checked.version !== data.version) throw stale(session);
      const asked = { document, checked, locale: checked.settings.settings.lang, session };
      const { work } = data;
      const edit = watched(session, { uri: data.uri, text: checked.bulletin.text }, 'codeAction/resolve', () => (work.kind === 'fix-all' ? fixAllEdit(asked) : problemEdit(asked, work)));
      if (edit === null) throw new ResponseError(LSPErrorCodes.RequestFailed, say(session.client.locale, 'nothingToDo'));
      return { ...action, edit };
    });
}
