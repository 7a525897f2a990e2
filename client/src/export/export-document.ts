import { l10n, ProgressLocation, Uri, window, workspace, type TextDocument } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { decodeBase64 } from '../../../server/src/lsp/convert/base64.ts';
import { methods, type ExportParams, type ExportPlan, type ExportResult } from '../../../server/src/lsp/protocol.ts';
import type { CommandContext } from '../commands/command.ts';
import { targetEditor } from '../commands/target-editor.ts';
import { chooseTarget } from './choose-target.ts';
import { offerToOpen } from './offer-to-open.ts';
import { readImages } from './read-images.ts';

/**
 * Writes the Word file of a document: of the address that is given (by the preview), else of the preview or editor that has the focus.
 * Asks about secrecy first, then where to.
 */
export async function exportDocument(context: CommandContext, content: ExportParams['content'], argument: unknown): Promise<void> {
  const document = await documentFor(context, argument);
  const client = document === null ? null : await context.session.client();
  if (document === null || client === null) return;
  const textDocument = { uri: client.code2ProtocolConverter.asUri(document.uri) };
  const plan = await client.sendRequest<ExportPlan | null>(methods.exportPlan, { textDocument });
  if (plan === null || !(await mayCopy(plan.secrecy))) return;
  const memory = context.extension.workspaceState;
  const target = await chooseTarget(document.uri, content === 'review-copy' ? l10n.t(' (review copy)') : '', memory);
  if (target === null) return;
  const title = l10n.t('Writing {0}', target.path.slice(target.path.lastIndexOf('/') + 1));
  const result = await window.withProgress({ location: ProgressLocation.Notification, title }, () => write(client, { textDocument, content, images: {} }, document.uri, plan, target));
  if (result === null) void window.showErrorMessage(l10n.t('The Word file could not be made; the log says why.'));
  else await offerToOpen(target, result, content, memory);
}

async function documentFor({ previews, ...context }: CommandContext, argument: unknown): Promise<TextDocument | null> {
  const uri = argument instanceof Uri ? argument : previews.active();
  if (uri !== null) return workspace.openTextDocument(uri);
  return (await targetEditor({ previews, ...context }))?.document ?? null;
}

/** A document with a secrecy mark is copied only by somebody who was asked. */
async function mayCopy(secrecy: string | null): Promise<boolean> {
  if (secrecy === null) return true;
  const proceed = l10n.t('Export Anyway');
  const detail = l10n.t('The export is a further copy of the document. Keep it as the rules on secrecy demand.');
  return (await window.showWarningMessage(l10n.t('The document is marked “{0}”.', secrecy), { modal: true, detail }, proceed)) === proceed;
}

async function write(client: BaseLanguageClient, params: ExportParams, document: Uri, { images }: ExportPlan, target: Uri): Promise<ExportResult | null> {
  const read = await readImages(document, images);
  const result = await client.sendRequest<ExportResult | null>(methods.exportDocument, { ...params, images: read });
  if (result !== null) await workspace.fs.writeFile(target, decodeBase64(result.bytes));
  return result;
}
