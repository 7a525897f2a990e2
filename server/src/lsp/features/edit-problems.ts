import type { CancellationToken } from 'vscode-languageserver';
import type { Bulletin, Problem } from '../../core/bulletin/model.ts';
import type { Locale } from '../../core/locale/locale.ts';
import { documentParts, flattenParts } from '../../core/outline/document-parts.ts';
import { inOrder, rearrange, type Rearranged, type Rearrangement } from '../../core/restructure/rearrange.ts';
import { applyEdits } from '../../core/text/edit.ts';
import type { CheckedBulletin } from '../checked-documents.ts';
import { createPlaces } from '../convert/places.ts';
import { workspaceEdit } from '../convert/workspace-edit.ts';
import { methods, type EditProblemsParams, type EditProblemsResult, type ProblemAction } from '../protocol.ts';
import { onBulletin, type Asked } from '../requests.ts';
import type { Session } from '../session.ts';
import { say } from '../words.ts';

/** `zhenggai/editProblems`. */
export function editProblems(session: Session): (params: EditProblemsParams, token: CancellationToken) => Promise<EditProblemsResult> {
  return onBulletin<EditProblemsParams, EditProblemsResult>(session, methods.editProblems, { refused: say(session.client.locale, 'noProblemHere') }, ({ checked, locale }, { textDocument, position, action }) => {
    if (textDocument.version !== checked.version) return { refused: say(locale, 'stale') };
    return editProblemAt(checked, checked.places.toOffset(position), action, { locale, session });
  });
}

export function editProblemAt(checked: CheckedBulletin, offset: number, action: ProblemAction, { locale, session }: Pick<Asked, 'locale' | 'session'>): EditProblemsResult {
  const { bulletin } = checked;
  const problem = problemAt(bulletin, offset);
  if (problem === null) return { refused: say(locale, 'noProblemHere') };
  const change = rearrangementOf(bulletin, problem, action, locale);
  if (change === null) return { refused: say(locale, action === 'move-up' ? 'firstProblem' : 'lastProblem') };
  return editResult(checked, rearrange(bulletin, change), { locale, session });
}

export function editResult(checked: CheckedBulletin, result: Rearranged, { locale, session }: Pick<Asked, 'locale' | 'session'>): EditProblemsResult {
  if (result.kind === 'refused') return { refused: say(locale, result.why) };
  const edit = workspaceEdit(checked, result.edits, session.client);
  if (result.select === null) return { edit };
  const after = applyEdits(checked.bulletin.text, result.edits);
  // A byte order mark is part of the first line as the client counts it.
  const mark = checked.places.toPosition(0).character === 1 ? '\uFEFF' : '';
  return { edit, select: createPlaces(mark + after).toRange(result.select) };
}

/** The problem whose lines hold an offset. */
export function problemAt(bulletin: Bulletin, offset: number): Problem | null {
  const part = flattenParts(documentParts(bulletin)).findLast(({ kind, range }) => kind === 'problem' && range.start <= offset && offset <= range.end);
  return part?.kind === 'problem' ? part.problem : null;
}

/** Null where there is nowhere to move to. */
function rearrangementOf(bulletin: Bulletin, problem: Problem, action: ProblemAction, locale: Locale): Rearrangement | null {
  const order = inOrder(bulletin);
  const index = order.indexOf(problem);
  const isSameCategory = (other: Problem): boolean => other.category === problem.category && other.section === problem.section;
  switch (action) {
    case 'insert-before':
      return { kind: 'insert', side: 'before', near: problem, title: say(locale, 'newProblem') };
    case 'insert-after':
      return { kind: 'insert', side: 'after', near: problem, title: say(locale, 'newProblem') };
    case 'delete':
      return { kind: 'delete', problem, formerly: say(locale, 'formerly') };
    case 'move-up': {
      const near = order[index - 1];
      // The first of a category becomes the last of the one above.
      return near === undefined ? null : { kind: 'move', problem, near, side: isSameCategory(near) ? 'before' : 'after' };
    }
    case 'move-down': {
      const near = order[index + 1];
      return near === undefined ? null : { kind: 'move', problem, near, side: isSameCategory(near) ? 'after' : 'before' };
    }
  }
}
