import { commands, extensions, l10n, window, workspace, type Disposable } from 'vscode';
import { methods, type RulePageParams } from '../../../server/src/lsp/protocol.ts';
import type { Session } from '../session/session.ts';
import { rulePageScheme, rulePageUri } from './rule-page-uri.ts';

/** Rule pages as read-only documents, `zhenggai-rule:/zh-CN/missing-deadline.md`; they come from the server and need no network. */
export function provideRulePages(session: Session): Disposable {
  return workspace.registerTextDocumentContentProvider(rulePageScheme, {
    provideTextDocumentContent: async ({ path }) => {
      const [, lang = '', file = ''] = path.split('/');
      const ruleId = file.replace(/\.md$/u, '');
      const client = await session.client();
      const params: RulePageParams = { ruleId, lang: lang === 'en' ? 'en' : 'zh-CN' };
      const page = client === null ? null : await client.sendRequest<string | null>(methods.rulePage, params);
      return page ?? l10n.t('There is no page about the rule {0}.', ruleId);
    },
  });
}

export async function showRulePage(ruleId: string): Promise<void> {
  if (extensions.getExtension('vscode.markdown-language-features') === undefined) {
    // Where Markdown's preview was disabled the page is readable as it is written.
    await window.showTextDocument(rulePageUri(ruleId));
    return;
  }
  // A preview of its own: the usual one would follow the active editor.
  await commands.executeCommand('vscode.openWith', rulePageUri(ruleId), 'vscode.markdown.preview.editor');
}
