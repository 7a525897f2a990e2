import { CodeActionKind, type CodeAction } from 'vscode-languageserver';
import type { Finding } from '../../../core/check/finding.ts';
import { toDiagnostic } from '../../convert/to-diagnostic.ts';
import { workspaceEdit } from '../../convert/workspace-edit.ts';
import { clientCommands, type DisableRuleArguments, type SuppressionScope } from '../../protocol.ts';
import type { Asked } from '../../requests.ts';
import { say } from '../../words.ts';
import { diagnosticContext } from '../document-diagnostics.ts';
import { reasonPlaceholder, suppressionEdit } from '../suppress.ts';

const scopes: readonly SuppressionScope[] = ['next-block', 'file'];

/** Switching a rule off here or in the whole document, with a reason, and its page; once a rule. */
export function silenceActions(asked: Asked, findings: readonly Finding[]): readonly CodeAction[] {
  const first = new Map<string, Finding>();
  for (const finding of findings) if (!first.has(finding.ruleId)) first.set(finding.ruleId, finding);
  return [...first.values()].flatMap((finding) => [...scopes.flatMap((scope) => disableActions(asked, finding, scope)), ...pageActions(asked, finding)]);
}

function disableActions(asked: Asked, finding: Finding, scope: SuppressionScope): readonly CodeAction[] {
  const { checked, locale, session } = asked;
  const { ruleId, range } = finding;
  // A finding at the document's start or end is of no block.
  if (scope === 'next-block' && range.start === range.end) return [];
  const edit = suppressionEdit(checked.bulletin, { ruleId, offset: range.start, scope, reason: reasonPlaceholder[locale] });
  if (edit === null) return [];
  const title = say(locale, scope === 'file' ? 'disableInFile' : 'disableHere', { rule: ruleId });
  const action = { title, kind: CodeActionKind.QuickFix, diagnostics: [toDiagnostic(finding, diagnosticContext(checked, session.client))] };
  if (session.client.options.commands !== true) return [{ ...action, edit: workspaceEdit(checked, [edit], session.client) }];
  const argumentsOf: DisableRuleArguments = [checked.uri, checked.version, checked.places.toRange(range), ruleId, scope];
  return [{ ...action, command: { title, command: clientCommands.disableRuleHere, arguments: [...argumentsOf] } }];
}

function pageActions({ checked, locale, session }: Asked, finding: Finding): readonly CodeAction[] {
  if (session.client.options.commands !== true) return [];
  const title = say(locale, 'openPage', { rule: finding.ruleId });
  const diagnostics = [toDiagnostic(finding, diagnosticContext(checked, session.client))];
  return [{ title, kind: CodeActionKind.QuickFix, diagnostics, command: { title, command: clientCommands.openRulePage, arguments: [finding.ruleId] } }];
}
