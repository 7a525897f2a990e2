import { LSPErrorCodes, ResponseError, type PrepareRenameParams, type Range, type RenameParams, type WorkspaceEdit } from 'vscode-languageserver';
import { problemMentions } from '../../core/bulletin/mentions.ts';
import type { Span } from '../../core/bulletin/block.ts';
import type { Bulletin, Problem } from '../../core/bulletin/model.ts';
import { resolvePlace } from '../../core/check/resolve-place.ts';
import { numberGroups } from '../../core/restructure/number-groups.ts';
import { inOrder, rearrange } from '../../core/restructure/rearrange.ts';
import { parseNumeral } from '../../core/text/numeral.ts';
import { rangeOf } from '../convert/range-of.ts';
import { workspaceEdit } from '../convert/workspace-edit.ts';
import type { Asked } from '../requests.ts';
import { say } from '../words.ts';
import { editResult } from './edit-problems.ts';
import { sameWordsAt } from './same-words.ts';

export interface Renamable {
  readonly range: Range;
  readonly placeholder: string;
}

/** A problem's number, a unit's name, the words between 《 and 》; null elsewhere. */
export function prepareRename({ checked }: Asked, { position }: PrepareRenameParams): Renamable | null {
  const { bulletin, places } = checked;
  const offset = places.toOffset(position);
  const numbered = numberAt(bulletin, offset);
  if (numbered !== null) return { range: rangeOf(checked, numbered.numeral), placeholder: numbered.numeral.block.text.slice(numbered.numeral.start, numbered.numeral.end) };
  const words = sameWordsAt(bulletin, offset);
  return words === null ? null : { range: places.toRange(words.at), placeholder: words.words };
}

/** Another number moves the problem to its place, and all numbers follow; other words are put in everywhere. */
export function rename(asked: Asked, { position, newName }: RenameParams): WorkspaceEdit | null {
  const { checked, session, locale } = asked;
  const { bulletin, places } = checked;
  const offset = places.toOffset(position);
  const numbered = numberAt(bulletin, offset);
  if (numbered !== null) return moveTo(asked, numbered.problem, newName);
  const words = sameWordsAt(bulletin, offset);
  if (words === null) return null;
  if (newName.trim() === '' || /[《》\r\n]/u.test(newName)) throw refusal(say(locale, 'badName'));
  return workspaceEdit(checked, words.ranges.map((range) => ({ ...range, text: newName.trim() })), session.client);
}

function moveTo(asked: Asked, problem: Problem, name: string): WorkspaceEdit | null {
  const { checked, locale } = asked;
  const wanted = parseNumeral(name.trim())?.value ?? null;
  const group = numberGroups(inOrder(checked.bulletin)).find((each) => each.includes(problem)) ?? [];
  const near = group.find(({ marker }) => marker?.value === wanted);
  if (near === undefined) throw refusal(say(locale, 'noSuchNumber', { name: name.trim() }));
  if (near === problem) return null;
  const side = group.indexOf(near) < group.indexOf(problem) ? 'before' : 'after';
  const result = editResult(checked, rearrange(checked.bulletin, { kind: 'move', problem, near, side }), asked);
  if ('refused' in result) throw refusal(result.refused);
  return result.edit;
}

function refusal(sentence: string): ResponseError {
  return new ResponseError(LSPErrorCodes.RequestFailed, sentence);
}

/** The number of a problem, its own or one that names it. */
function numberAt(bulletin: Bulletin, offset: number): { readonly problem: Problem; readonly numeral: Span } | null {
  const holds = (span: Span): boolean => {
    const { start, end } = resolvePlace(bulletin, span);
    return start <= offset && offset <= end;
  };
  const own = bulletin.problems.find(({ marker }) => marker !== null && holds(marker.numeral));
  if (own?.marker != null) return { problem: own, numeral: own.marker.numeral };
  const mention = problemMentions(bulletin).find(({ numeral }) => holds(numeral));
  return mention?.problem == null ? null : { problem: mention.problem, numeral: mention.numeral };
}
