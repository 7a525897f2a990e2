import type { FromPage, ToPage } from '../messages.ts';
import { createPreviewPage } from './preview-page.ts';

interface PageState {
  readonly zoom: number | null;
  /** What stood at the top; absent in what earlier versions kept. */
  readonly offset?: number | null;
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
    let state: PageState = { zoom: null, offset: null, ...api.getState(), uri };
    const kept = state;
    const keep = (change: Partial<PageState>): void => {
      state = { ...state, ...change };
      api.setState(state);
    };
    keep({});
    take = createPreviewPage(
      {
        root,
        send: (message) => { api.postMessage(message); },
        zoom: kept.zoom,
        keepZoom: (zoom) => { keep({ zoom }); },
        offset: kept.offset ?? null,
        keepOffset: (offset) => { keep({ offset }); },
      },
      data.texts,
    );
    return;
  }
  take?.(data);
});

api.postMessage({ kind: 'ready' });
