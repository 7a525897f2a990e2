import type { CodeAction, WorkspaceEdit } from 'vscode-languageserver';
import { fixDocument } from '../../../core/check/fix-document.ts';
import { textDifference } from '../../convert/text-difference.ts';
import { workspaceEdit } from '../../convert/workspace-edit.ts';
import { isRecord } from '../../is-record.ts';
import type { Asked } from '../../requests.ts';

/** What takes long to work out is worked out when it is chosen. */
export interface DeferredWork {
  readonly kind: 'fix-all';
}

export interface Deferred {
  readonly uri: string;
  readonly version: number;
  readonly work: DeferredWork;
}

export function isDeferred(data: unknown): data is Deferred {
  return isRecord(data) && typeof data['uri'] === 'string' && typeof data['version'] === 'number' && isRecord(data['work']);
}

/** An action whose edit comes later, or at once for clients that do not ask again. Null where there is nothing to do. */
export function deferredAction(asked: Asked, action: Pick<CodeAction, 'title' | 'kind'>, work: DeferredWork): CodeAction | null {
  const { uri, version } = asked.checked;
  const data: Deferred = { uri, version, work };
  if (asked.session.client.resolvesEdits) return { ...action, data };
  const edit = deferredEdit(asked, work);
  return edit === null ? null : { ...action, edit };
}

export function deferredEdit(asked: Asked, work: DeferredWork): WorkspaceEdit | null {
  return works[work.kind](asked);
}

const works: Readonly<Record<DeferredWork['kind'], (asked: Asked) => WorkspaceEdit | null>> = { 'fix-all': fixAllEdit };

/** Every safe repair, to the point where none is left. */
function fixAllEdit({ checked, session }: Asked): WorkspaceEdit | null {
  const { bulletin, settings } = checked;
  const { kind } = settings.settings;
  const fixed = fixDocument(bulletin.text, { settings: settings.settings, today: session.host.today(), safety: 'safe', ...(kind === null ? {} : { kind }) });
  const edits = textDifference(bulletin.text, fixed.text);
  return edits.length === 0 ? null : workspaceEdit(checked, edits, session.client);
}
