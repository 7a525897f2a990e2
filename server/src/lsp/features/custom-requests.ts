import type { CancellationToken, WorkspaceEdit } from 'vscode-languageserver';
import { localizedPage } from '../../core/rules/rule-page.ts';
import { ruleById } from '../../core/rules/registry.ts';
import { locales } from '../../core/locale/locale.ts';
import { workspaceEdit } from '../convert/workspace-edit.ts';
import { methods, type RulePageParams, type SuppressParams } from '../protocol.ts';
import { onBulletin } from '../requests.ts';
import type { Session } from '../session.ts';
import { suppressionEdit } from './suppress.ts';

/** `zhenggai/suppress`: null where the document has changed since the finding was shown. */
export function suppress(session: Session): (params: SuppressParams, token: CancellationToken) => Promise<WorkspaceEdit | null> {
  return onBulletin<SuppressParams, WorkspaceEdit | null>(session, methods.suppress, null, ({ checked }, { textDocument, range, ruleId, scope, reason }) => {
    if (textDocument.version !== checked.version) return null;
    const edit = suppressionEdit(checked.bulletin, { ruleId, offset: checked.places.toOffset(range.start), scope, reason });
    return edit === null ? null : workspaceEdit(checked, [edit], session.client);
  });
}

/** `zhenggai/rulePage`: works offline and in the browser. */
export function rulePage({ ruleId, lang }: RulePageParams): string | null {
  const rule = ruleById.get(ruleId);
  if (rule === undefined) return null;
  return `# ${rule.id}\n\n${localizedPage(rule, locales.includes(lang) ? lang : 'zh-CN')}`;
}
