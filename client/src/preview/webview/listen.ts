import type { PageHost } from './preview-page.ts';

interface ZoomKeys {
  readonly zoomIn: () => void;
  readonly zoomOut: () => void;
  readonly resetZoom: () => void;
}

/** Clicks on marks and lines, and the keys and wheel that zoom. */
export function listenToPage({ send }: Pick<PageHost, 'send'>, scroller: HTMLElement, keys: ZoomKeys): void {
  const revealFrom = (name: 'offset' | 'at', selector: string) => ({ target }: Event): void => {
    const found = target instanceof Element ? target.closest<HTMLElement>(selector) : null;
    if (found !== null) send({ kind: 'reveal', offset: Number(found.dataset[name]) });
  };
  scroller.addEventListener('click', revealFrom('offset', '.mark'));
  scroller.addEventListener('dblclick', revealFrom('at', '[data-at]'));
  scroller.addEventListener('wheel', (event) => {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    if (event.deltaY < 0) keys.zoomIn();
    else keys.zoomOut();
  }, { passive: false });
  window.addEventListener('keydown', (event) => {
    if (!event.ctrlKey && !event.metaKey) return;
    const run = { '=': keys.zoomIn, '+': keys.zoomIn, '-': keys.zoomOut, '0': keys.resetZoom }[event.key];
    if (run === undefined) return;
    event.preventDefault();
    run();
  });
}
