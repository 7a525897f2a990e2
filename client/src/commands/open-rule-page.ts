import { l10n, window } from 'vscode';
import { findingsAt } from '../rules/findings-at.ts';
import { knownRules } from '../rules/known-rules.ts';
import { showRulePage } from '../rules/rule-pages.ts';
import { ruleOfNode } from '../rules/rule-of-node.ts';
import type { Command } from './command.ts';

/** Argument: a rule's id, or a node of the tree; from the palette, the rules found at the cursor come first. */
export const openRulePage: Command = {
  id: 'zhenggai.openRulePage',
  run: async ({ extension }, argument) => {
    const rule = typeof argument === 'string' ? argument : (ruleOfNode(argument) ?? (await askForRule(extension.extension.packageJSON)));
    if (rule !== undefined) await showRulePage(rule);
  },
};

async function askForRule(manifest: unknown): Promise<string | undefined> {
  const editor = window.activeTextEditor;
  const here = new Set(editor === undefined ? [] : findingsAt(editor.document, editor.selection.active).map(({ ruleId }) => ruleId));
  const rules = knownRules(manifest);
  const sorted = [...rules.filter(({ id }) => here.has(id)), ...rules.filter(({ id }) => !here.has(id))];
  const picked = await window.showQuickPick(sorted.map(({ id, summary }) => ({ label: id, description: summary })), { placeHolder: l10n.t('Which rule?'), matchOnDescription: true });
  return picked?.label;
}
