import type { CodeAction, WorkspaceEdit } from 'vscode-languageserver';
import { isRecord } from '../../is-record.ts';
import type { ProblemAction } from '../../protocol.ts';
import type { Asked } from '../../requests.ts';

/** What takes long to work out is worked out when it is chosen. */
export type DeferredWork =
  | { readonly kind: 'fix-all' }
  | { readonly kind: 'edit-problems'; readonly offset: number; readonly action: ProblemAction };

export interface Deferred {
  readonly uri: string;
  readonly version: number;
  readonly work: DeferredWork;
}

export function isDeferred(data: unknown): data is Deferred {
  return isRecord(data) && typeof data['uri'] === 'string' && typeof data['version'] === 'number' && isRecord(data['work']);
}

/** An action whose edit comes later, or at once for clients that do not ask again. Null where there is nothing to do. */
export function deferredAction(asked: Asked, action: Pick<CodeAction, 'title' | 'kind'>, work: DeferredWork, edit: (asked: Asked) => WorkspaceEdit | null): CodeAction | null {
  const { uri, version } = asked.checked;
  const data: Deferred = { uri, version, work };
  if (asked.session.client.resolvesEdits) return { ...action, data };
  const made = edit(asked);
  return made === null ? null : { ...action, edit: made };
}
