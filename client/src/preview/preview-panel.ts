import { commands, Disposable, languages, Uri, ViewColumn, window, type TextDocument, type WebviewPanel } from 'vscode';
import type { Session } from '../session/session.ts';
import { interfaceLocale } from '../interface-locale.ts';
import { followEditor } from './follow-editor.ts';
import { imageSources } from './image-sources.ts';
import { marginFindings } from './margin-findings.ts';
import type { FromPage, ToPage } from './messages.ts';
import { createNonce } from './nonce.ts';
import { pageHtml } from './page-html.ts';
import { feedPreview } from './preview-feed.ts';
import { previewTexts } from './preview-texts.ts';

export const previewViewType = 'zhenggai.preview';

export interface PanelSurroundings {
  readonly extensionUri: Uri;
  readonly session: Session;
}

/** What a preview's panel may do: run our script, read our own files and the document's folder. */
export function panelOptions(document: Uri, extensionUri: Uri): { readonly enableScripts: true; readonly localResourceRoots: readonly Uri[] } {
  const folder = document.scheme === 'untitled' ? [] : [Uri.joinPath(document, '..')];
  return { enableScripts: true, localResourceRoots: [Uri.joinPath(extensionUri, 'dist', 'preview'), ...folder] };
}

/** Fills a panel with the preview of a document and keeps it in step, until the panel is closed. */
export function fillPanel(panel: WebviewPanel, document: TextDocument, { extensionUri, session }: PanelSurroundings): Disposable {
  const { webview } = panel;
  const texts = previewTexts[interfaceLocale()];
  const send = (message: ToPage): void => {
    void webview.postMessage(message);
  };
  const sendFindings = (): void => {
    send({ kind: 'findings', findings: marginFindings(document) });
  };
  const link = followEditor(document, (offset) => {
    send({ kind: 'scrollTo', offset });
  });
  const feed = feedPreview(session, document, async ({ update, images }) => {
    send({ kind: 'update', update, images: await imageSources(document.uri, images, webview) });
  });
  const take = async (message: FromPage): Promise<void> => {
    switch (message.kind) {
      case 'ready':
        send({ kind: 'start', texts });
        feed.refresh('whole');
        sendFindings();
        return;
      case 'resync':
        feed.refresh('whole');
        return;
      case 'scrolled':
        link.scrollTo(message.offset);
        return;
      case 'reveal':
        await link.reveal(message.offset, ViewColumn.One);
        return;
      case 'export':
        await commands.executeCommand(message.what === 'document' ? 'zhenggai.exportWord' : 'zhenggai.exportReviewCopy', document.uri);
    }
  };
  const listeners = Disposable.from(
    link,
    feed,
    webview.onDidReceiveMessage((message: FromPage) => void take(message)),
    languages.onDidChangeDiagnostics(({ uris }) => {
      if (uris.some((uri) => uri.toString() === document.uri.toString())) sendFindings();
    }),
  );
  panel.onDidDispose(() => {
    listeners.dispose();
  });
  const own = (name: string): string => webview.asWebviewUri(Uri.joinPath(extensionUri, 'dist', 'preview', name)).toString();
  webview.html = pageHtml({
    script: own('preview.js'),
    style: own('preview-style.css'),
    source: webview.cspSource,
    nonce: createNonce(),
    language: texts.language,
    title: panel.title,
    uri: document.uri.toString(),
  });
  return listeners;
}

/** An empty panel beside the editor, which keeps the focus. */
export function createPanel(document: TextDocument, title: string, extensionUri: Uri): WebviewPanel {
  return window.createWebviewPanel(previewViewType, title, { viewColumn: ViewColumn.Beside, preserveFocus: true }, panelOptions(document.uri, extensionUri));
}
