import { DocumentDropOrPasteEditKind, DocumentPasteEdit, DocumentPasteTriggerKind, l10n, languages, type DataTransfer, type Disposable, type DocumentPasteEditProvider, type TextDocument } from 'vscode';
import { documentSchemes } from '../documents/document-schemes.ts';
import type { Session } from '../session/session.ts';
import { isFromWriter } from './clipboard-content.ts';
import { convertPaste } from './convert-paste.ts';
import { tellAfterPaste } from './paste-notices.ts';

/** What `editor.action.pasteAs` is asked for by our command. */
export const pasteKind = 'text.zhenggai';

/**
 * “Paste as bulletin” among VS Code's ways to paste. On a plain paste it is only offered, and only for what a word processor wrote: a
 * paste does what it always did unless somebody asks for more.
 */
export function providePaste(session: Session): Disposable {
  const kind = DocumentDropOrPasteEditKind.Empty.append('text', 'zhenggai');
  const provider: DocumentPasteEditProvider = {
    provideDocumentPasteEdits: async (document, _ranges, data, context, token) => {
      const asked = context.triggerKind === DocumentPasteTriggerKind.PasteAs;
      // A server is not started for a paste that nobody asked us about.
      if (!asked && session.running() === null) return undefined;
      const content = await contentOf(data, asked);
      if (content === null || token.isCancellationRequested) return undefined;
      const result = await convertPaste(session, document, content);
      if (result === null) return undefined;
      const edit = new DocumentPasteEdit(result.markdown, l10n.t('Paste as bulletin'), kind);
      edit.yieldTo = asked ? [] : [DocumentDropOrPasteEditKind.Text];
      if (asked) tellWhenApplied(document, result);
      return [edit];
    },
  };
  return languages.registerDocumentPasteEditProvider(documentSchemes().map((scheme) => ({ scheme, language: 'markdown' })), provider, { providedPasteEditKinds: [kind], pasteMimeTypes: ['text/html', 'text/plain'] });
}

async function contentOf(data: DataTransfer, asked: boolean): Promise<{ readonly content: string; readonly form: 'html' | null } | null> {
  const html = (await data.get('text/html')?.asString()) ?? '';
  if (html !== '' && isFromWriter(html)) return { content: html, form: 'html' };
  const text = asked ? ((await data.get('text/plain')?.asString()) ?? '') : '';
  return text === '' ? null : { content: text, form: null };
}

function tellWhenApplied(document: TextDocument, result: Parameters<typeof tellAfterPaste>[1]): void {
  // The edit is applied after this provider has answered.
  setTimeout(() => void tellAfterPaste(document, result), 300);
}
