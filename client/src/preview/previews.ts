import { basename } from './base-name.ts';
import { l10n, Uri, window, workspace, type Disposable, type TextDocument, type WebviewPanel } from 'vscode';
import { createPanel, fillPanel, panelOptions, previewViewType, type PanelSurroundings } from './preview-panel.ts';

export interface Previews extends Pick<Disposable, 'dispose'> {
  /** Opens the preview of a document, or brings the open one to the front. */
  open(document: TextDocument): void;
  /** The document of the preview that has the focus; null where none has. */
  active(): Uri | null;
}

/** One preview a document; those that were open come back with the window. */
export function createPreviews(surroundings: PanelSurroundings): Previews {
  const panels = new Map<string, WebviewPanel>();
  const keep = (panel: WebviewPanel, document: TextDocument): void => {
    const key = document.uri.toString();
    panels.set(key, panel);
    panel.onDidDispose(() => panels.delete(key));
    fillPanel(panel, document, surroundings);
  };
  const serializer = window.registerWebviewPanelSerializer(previewViewType, {
    deserializeWebviewPanel: async (panel, state: unknown) => {
      const uri = uriOf(state);
      const document = uri === null ? null : await workspace.openTextDocument(uri).then((opened) => opened, () => null);
      if (document === null) {
        panel.dispose();
        return;
      }
      panel.webview.options = panelOptions(document.uri, surroundings.extensionUri);
      keep(panel, document);
    },
  });
  return {
    open: (document) => {
      const known = panels.get(document.uri.toString());
      if (known === undefined) keep(createPanel(document, l10n.t('Print preview: {0}', basename(document.uri.path)), surroundings.extensionUri), document);
      else known.reveal(undefined, true);
    },
    active: () => {
      const found = [...panels].find(([, panel]) => panel.active);
      return found === undefined ? null : Uri.parse(found[0]);
    },
    dispose: () => {
      serializer.dispose();
      for (const panel of panels.values()) panel.dispose();
    },
  };
}

function uriOf(state: unknown): Uri | null {
  return typeof state === 'object' && state !== null && 'uri' in state && typeof state.uri === 'string' ? Uri.parse(state.uri) : null;
}
