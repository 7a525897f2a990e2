import { codeActions, resolveCodeAction } from './features/code-actions.ts';
import { rulePage, suppress } from './features/custom-requests.ts';
import { methods } from './protocol.ts';
import { onBulletin } from './requests.ts';
import type { Session } from './session.ts';

/** One line a request. */
export function registerFeatures(session: Session): void {
  const { connection } = session;
  connection.onCodeAction(onBulletin(session, [], codeActions));
  connection.onCodeActionResolve(resolveCodeAction(session));
  connection.onRequest(methods.suppress, suppress(session));
  connection.onRequest(methods.rulePage, rulePage);
}
