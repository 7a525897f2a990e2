import type { PageList } from './page-list.ts';
import type { PageHost } from './preview-page.ts';
import type { Toolbar } from './toolbar.ts';
import { fittingZoom, steppedZoom } from './zoom.ts';

export interface ZoomControl {
  readonly zoomIn: () => void;
  readonly zoomOut: () => void;
  readonly fitWidth: () => void;
  readonly resetZoom: () => void;
}

/** Starts where it was left, else at real size or what fits. */
export function createZoomControl({ zoom: kept, keepZoom }: PageHost, pages: PageList, toolbar: () => Toolbar): ZoomControl {
  const fitting = (): number => fittingZoom(pages.scroller.clientWidth);
  let zoom = 1;
  const set = (value: number): void => {
    zoom = value;
    pages.setZoom(value);
    toolbar().showZoom(value);
    keepZoom(value);
  };
  requestAnimationFrame(() => {
    set(kept ?? Math.min(1, fitting()));
  });
  return {
    zoomIn: () => { set(steppedZoom(zoom, 1)); },
    zoomOut: () => { set(steppedZoom(zoom, -1)); },
    fitWidth: () => { set(fitting()); },
    resetZoom: () => { set(1); },
  };
}
