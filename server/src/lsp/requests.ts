import { LSPErrorCodes, ResponseError, type CancellationToken } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { checkLimit } from '../core/check/patience.ts';
import type { Locale } from '../core/locale/locale.ts';
import { isConfiguration } from './configuration/is-configuration.ts';
import type { CheckedBulletin } from './checked-documents.ts';
import type { Session } from './session.ts';
import { say } from './words.ts';

/** What a feature is asked of: a document that was checked, in the version that the client has. */
export interface Asked {
  readonly document: TextDocument;
  readonly checked: CheckedBulletin;
  readonly locale: Locale;
  readonly session: Session;
}

interface DocumentParams {
  readonly textDocument: { readonly uri: string };
}

/**
 * A request about one document. What the client took back or made obsolete by typing on is not worked on; where the
 * document does not concern us, or the feature fails, the answer is `nothing`. `method` is the protocol's name of it.
 */
export function onBulletin<Params extends DocumentParams, Result>(session: Session, method: string, nothing: Result, feature: (asked: Asked, params: Params, token: CancellationToken) => Result | Promise<Result>) {
  return (params: Params, token: CancellationToken): Promise<Result> =>
    guarded(session, nothing, async () => {
      const document = session.documents.get(params.textDocument.uri);
      if (document === undefined) return nothing;
      const { version } = document;
      await session.host.pause();
      if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, '');
      if (document.version !== version) throw stale(session);
      const checked = await session.checked.check(document);
      if (checked.version !== version) throw stale(session);
      if (checked.kind !== 'checked') return nothing;
      return watched(session, { uri: document.uri, text: checked.bulletin.text }, method, () => feature({ document, checked, locale: checked.settings.settings.lang, session }, params, token));
    });
}

/**
 * The part of a request that works without a break. Where it does not end it is stopped, said in the log, and not tried again on this document until
 * that is opened anew: editors ask the same with each key. `method` tells requests apart.
 * @throws where it was stopped, now or before
 */
export function watched<Result>({ guard }: Pick<Session, 'guard'>, { uri, text }: { readonly uri: string; readonly text: { readonly length: number } }, method: string, work: () => Result): Result {
  const limit = checkLimit(text.length);
  const stopped = guard.stoppedRequests.get(uri) ?? new Set();
  const done = stopped.has(method) ? null : guard.watch(work, limit, { uri, kind: 'request', request: method });
  if (done?.kind === 'ended') return done.value;
  guard.stoppedRequests.set(uri, stopped.add(method));
  const seconds = Math.round(limit / 1000);
  throw new Error(`${uri}: ${method}: ${seconds}秒后仍未结束，已停止，重新打开文档后再试 / stopped after ${seconds} s, tried again when the document is opened anew`);
}

/** Positions of an older version mean something else in the new one. */
export function stale({ client }: Session): ResponseError {
  return new ResponseError(LSPErrorCodes.ContentModified, say(client.locale, 'stale'));
}

const answers: ReadonlySet<number> = new Set([LSPErrorCodes.RequestCancelled, LSPErrorCodes.ContentModified, LSPErrorCodes.ServerCancelled, LSPErrorCodes.RequestFailed]);

interface DocumentFeatures<Params, Result> {
  readonly configuration: (session: Session, document: TextDocument, params: Params) => Promise<Result>;
  readonly bulletin: (asked: Asked, params: Params, token: CancellationToken) => Result | Promise<Result>;
}

/** As `onBulletin`, but `.zhenggairc.json` is answered by a feature of its own, where the client does not know its schema. */
export function onDocument<Params extends DocumentParams, Result>(session: Session, method: string, nothing: Result, features: DocumentFeatures<Params, Result>) {
  const other = onBulletin(session, method, nothing, features.bulletin);
  return (params: Params, token: CancellationToken): Promise<Result> => {
    const document = session.documents.get(params.textDocument.uri);
    if (document === undefined || !isConfiguration(document)) return other(params, token);
    return session.client.options.configurationSchema === true ? Promise.resolve(nothing) : guarded(session, nothing, () => features.configuration(session, document, params));
  };
}

/** What goes wrong is logged and answered with `nothing`; an error that is an answer goes to the client. */
export async function guarded<Result>(session: Session, nothing: Result, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof ResponseError && answers.has(error.code)) throw error;
    session.log(error);
    return nothing;
  }
}
