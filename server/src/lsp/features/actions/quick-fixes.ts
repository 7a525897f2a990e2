import { CodeActionKind, type CodeAction } from 'vscode-languageserver';
import { chooseRepairs } from '../../../core/check/fix-document.ts';
import type { Finding } from '../../../core/check/finding.ts';
import { renderRepair } from '../../../core/check/render-finding.ts';
import { ruleById } from '../../../core/rules/registry.ts';
import { toDiagnostic } from '../../convert/to-diagnostic.ts';
import { workspaceEdit } from '../../convert/workspace-edit.ts';
import type { Asked } from '../../requests.ts';
import { say } from '../../words.ts';
import { clientCommands } from '../../protocol.ts';
import { diagnosticContext } from '../document-diagnostics.ts';

/** Every repair of every finding; safe ones are preferred. Behind them, all of a rule at once where it has more findings. */
export function quickFixes(asked: Asked, findings: readonly Finding[]): readonly CodeAction[] {
  const single = findings.flatMap((finding) => [...repairActions(asked, finding), ...reopenActions(asked, finding)]);
  const rules = [...new Set(findings.map(({ ruleId }) => ruleId))];
  return [...single, ...rules.flatMap((ruleId) => ruleActions(asked, ruleId))];
}

function repairActions({ checked, locale, session }: Asked, finding: Finding): readonly CodeAction[] {
  const diagnostic = toDiagnostic(finding, diagnosticContext(checked, session.client));
  return finding.repairs.map((repair, index) => ({
    title: renderRepair(finding, repair, locale),
    kind: CodeActionKind.QuickFix,
    diagnostics: [diagnostic],
    isPreferred: index === 0 && repair.safety === 'safe',
    edit: workspaceEdit(checked, repair.edits, session.client),
  }));
}

/** One round over what is shown: a repair that collides with another is left for the next time. */
function ruleActions({ checked, locale, session }: Asked, ruleId: string): readonly CodeAction[] {
  const own = checked.findings.filter((finding) => finding.ruleId === ruleId && finding.repairs.length > 0);
  const safe = own.every(({ repairs }) => repairs.some(({ safety }) => safety === 'safe'));
  const repairs = chooseRepairs(own, safe ? 'safe' : 'unsafe');
  if (repairs.length < 2) return [];
  const title = say(locale, safe ? 'fixRule' : 'fixRuleUnsafe', { rule: ruleById.get(ruleId)?.summary[locale] ?? ruleId, count: repairs.length });
  const edits = repairs.flatMap((repair) => repair.edits);
  return [{ title, kind: CodeActionKind.QuickFix, edit: workspaceEdit(checked, edits, session.client) }];
}

/** Text that was decoded wrongly is repaired by reading the file again: only the editor can. */
function reopenActions({ checked, locale, session }: Asked, finding: Finding): readonly CodeAction[] {
  if (finding.ruleId !== 'undecodable-text' || finding.messageId !== 'replacement' || session.client.options.commands !== true) return [];
  const title = say(locale, 'reopen');
  const diagnostics = [toDiagnostic(finding, diagnosticContext(checked, session.client))];
  return [{ title, kind: CodeActionKind.QuickFix, diagnostics, isPreferred: true, command: { title, command: clientCommands.reopenWithEncoding, arguments: [checked.uri, 'gbk'] } }];
}
