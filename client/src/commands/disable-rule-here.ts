import { l10n, window } from 'vscode';
import type { Range, WorkspaceEdit } from 'vscode-languageclient';
import { methods, type SuppressionScope, type SuppressParams } from '../../../server/src/lsp/protocol.ts';
import { findingsAt } from '../rules/findings-at.ts';
import { isNode } from '../rules/rule-of-node.ts';
import { applyEdit, tellStale } from './apply-edit.ts';
import type { Command, CommandContext } from './command.ts';

interface Target {
  readonly uri: string;
  readonly version: number;
  readonly range: Range;
  readonly ruleId: string;
  readonly scope: SuppressionScope;
}

/** Asks for the reason and writes the suppression. Arguments: those of `DisableRuleArguments`, or a node of the tree; else what is at the cursor. */
export const disableRuleHere: Command = {
  id: 'zhenggai.disableRuleHere',
  run: async (context, ...args) => {
    const target = targetOf(args) ?? (await targetAtCursor());
    if (target === null) return;
    const reason = await askForReason(target);
    if (reason !== undefined) await suppress(context, target, reason);
  },
};

function targetOf([first, version, range, ruleId, scope]: readonly unknown[]): Target | null {
  if (isNode(first)) return first.kind === 'finding' ? { ...first, ...first.finding, scope: 'next-block' } : null;
  if (typeof first !== 'string' || typeof version !== 'number' || typeof ruleId !== 'string') return null;
  return { uri: first, version, range: range as Range, ruleId, scope: scope === 'file' ? 'file' : 'next-block' };
}

async function targetAtCursor(): Promise<Target | null> {
  const editor = window.activeTextEditor;
  const here = editor === undefined ? [] : findingsAt(editor.document, editor.selection.active);
  if (editor === undefined || here.length === 0) {
    void window.showInformationMessage(l10n.t('There is no finding at the cursor.'));
    return null;
  }
  const items = here.map((finding) => ({ label: finding.ruleId, description: finding.message, finding }));
  const picked = items.length === 1 ? items[0] : await window.showQuickPick(items, { placeHolder: l10n.t('Which rule?') });
  if (picked === undefined) return null;
  const { uri, version } = editor.document;
  return { uri: uri.toString(), version, range: picked.finding.range, ruleId: picked.finding.ruleId, scope: 'next-block' };
}

function askForReason({ ruleId, scope }: Target): Thenable<string | undefined> {
  const prompt = scope === 'file' ? l10n.t('Why may {0} be switched off in this document?', ruleId) : l10n.t('Why may {0} be switched off here?', ruleId);
  return window.showInputBox({ prompt, validateInput: (value) => (isReason(value) ? null : l10n.t('Write a reason, without “-->”.')) });
}

function isReason(value: string): boolean {
  return value.trim() !== '' && !value.includes('-->');
}

async function suppress({ session }: CommandContext, { uri, version, range, ruleId, scope }: Target, reason: string): Promise<void> {
  const client = await session.client();
  if (client === null) return;
  const params: SuppressParams = { textDocument: { uri, version }, range, ruleId, scope, reason: reason.trim() };
  const edit = await client.sendRequest<WorkspaceEdit | null>(methods.suppress, params);
  if (edit === null) tellStale();
  else await applyEdit(client, edit);
}
