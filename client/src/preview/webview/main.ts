import type { FromPage, ToPage } from '../messages.ts';
import { createPreviewPage } from './preview-page.ts';

interface PageState {
  readonly zoom: number | null;
  readonly uri: string | null;
}

interface EditorApi {
  postMessage(message: FromPage): void;
  getState(): PageState | undefined;
  setState(state: PageState): void;
}

declare function acquireVsCodeApi(): EditorApi;

const api = acquireVsCodeApi();
const root = document.getElementById('preview');
let take: ((message: ToPage) => void) | null = null;

/** The page's own frame posts to itself; nothing else is listened to. */
window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
  if (data.kind === 'start' && root !== null) {
    const uri = root.dataset['uri'] ?? null;
    document.documentElement.lang = data.texts.language;
    const kept = api.getState();
    api.setState({ zoom: kept?.zoom ?? null, uri });
    take = createPreviewPage(
      {
        root,
        send: (message) => { api.postMessage(message); },
        zoom: kept?.zoom ?? null,
        keepZoom: (zoom) => { api.setState({ zoom, uri }); },
      },
      data.texts,
    );
    return;
  }
  take?.(data);
});

api.postMessage({ kind: 'ready' });
