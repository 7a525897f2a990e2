import { CodeActionKind, type CodeAction, type CodeActionContext, type Range, type TextEdit } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { chooseRepairs } from '../../core/check/fix-document.ts';
import type { Finding, Repair } from '../../core/check/finding.ts';
import { renderRepair } from '../../core/check/render-finding.ts';
import type { Locale } from '../../core/locale/locale.ts';
import { overlaps } from '../../core/text/range.ts';
import type { CheckedDocument } from '../checked-documents.ts';
import { toDiagnostic } from '../convert/to-diagnostic.ts';
import { toRange } from '../convert/to-range.ts';

/** On save, editors ask for this kind: safe repairs only. */
export const fixAllKind = `${CodeActionKind.SourceFixAll}.zhenggai`;

const fixAllTitles: Readonly<Record<Locale, string>> = { 'zh-CN': '修复全部可以安全修复的问题', en: 'Repair everything that is safe to repair' };

/** The repairs of the findings in a range, and all safe ones of the document. Edits carry the version they were made for. */
export function codeActions(document: TextDocument, checked: CheckedDocument, range: Range, context: CodeActionContext): readonly CodeAction[] {
  const wanted = (kind: string): boolean => context.only?.some((only) => kind === only || kind.startsWith(`${only}.`)) ?? true;
  return [...(wanted(CodeActionKind.QuickFix) ? quickFixes(document, checked, range) : []), ...(wanted(fixAllKind) ? fixAll(document, checked) : [])];
}

function quickFixes(document: TextDocument, checked: CheckedDocument, range: Range): readonly CodeAction[] {
  const asked = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
  const here = checked.findings.filter((finding) => overlaps(finding.range, asked));
  return here.flatMap((finding) => finding.repairs.map((repair, index) => quickFix(document, checked, finding, repair, index === 0)));
}

function quickFix(document: TextDocument, checked: CheckedDocument, finding: Finding, repair: Repair, isPreferred: boolean): CodeAction {
  const { lang } = checked.settings;
  return {
    title: renderRepair(finding, repair, lang),
    kind: CodeActionKind.QuickFix,
    diagnostics: [toDiagnostic(finding, document.uri, checked.lines, lang)],
    isPreferred: isPreferred && repair.safety === 'safe',
    edit: workspaceEdit(document, checked, repair.edits),
  };
}

function fixAll(document: TextDocument, checked: CheckedDocument): readonly CodeAction[] {
  const edits = chooseRepairs(checked.findings, 'safe').flatMap((repair) => repair.edits);
  if (edits.length === 0) return [];
  return [{ title: fixAllTitles[checked.settings.lang], kind: fixAllKind, edit: workspaceEdit(document, checked, edits) }];
}

function workspaceEdit(document: TextDocument, { version, lines }: CheckedDocument, edits: Repair['edits']): NonNullable<CodeAction['edit']> {
  const textEdits: TextEdit[] = edits.map((edit) => ({ range: toRange(edit, lines), newText: edit.text }));
  return { documentChanges: [{ textDocument: { uri: document.uri, version }, edits: textEdits }] };
}
