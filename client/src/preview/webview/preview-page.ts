import type { PreviewFrame } from '../../../../server/src/render/preview/preview-update.ts';
import type { FromPage, MarginFinding, PreviewTexts, ToPage } from '../messages.ts';
import { element } from './elements.ts';
import { goToFinding } from './finding-tour.ts';
import { baselineUnderMiddle, fontFamily } from './fonts.ts';
import { createImageStore } from './image-store.ts';
import { listenToPage } from './listen.ts';
import { placeFindings } from './margin-marks.ts';
import { createPageList } from './page-list.ts';
import { linkScrolling, type ScrollLink } from './scroll-link.ts';
import { createShownDocument, type Version } from './shown-document.ts';
import { createToolbar, type ToolbarAction } from './toolbar.ts';
import { createZoomControl } from './zoom-control.ts';

export interface PageHost {
  readonly root: HTMLElement;
  readonly send: (message: FromPage) => void;
  /** What was kept when the page was last closed. */
  readonly zoom: number | null;
  readonly keepZoom: (zoom: number) => void;
  readonly offset: number | null;
  readonly keepOffset: (offset: number) => void;
}

/** The preview: takes messages, draws pages. */
export function createPreviewPage(host: PageHost, texts: PreviewTexts): (message: ToPage) => void {
  const { root, send } = host;
  let version: Version | null = null;
  let findings: readonly MarginFinding[] = [];
  const images = createImageStore(() => {
    version = shown.setAnew();
    draw();
  });
  const shown = createShownDocument(images, (frame) => { setFonts(root, frame); });
  const scroller = element('main', { class: 'pages', tabindex: '0', 'aria-label': texts.pages });
  const pages = createPageList(scroller, texts);
  const zoom = createZoomControl(host, pages, () => toolbar);
  const tour = (direction: 1 | -1) => (): void => {
    if (version !== null) goToFinding(direction, findings, version.locator, pages);
  };
  const actions: Readonly<Record<ToolbarAction, () => void>> = {
    'zoom-in': zoom.zoomIn, 'zoom-out': zoom.zoomOut, 'fit-width': zoom.fitWidth, 'previous-finding': tour(-1), 'next-finding': tour(1),
  };
  const toolbar = createToolbar(texts, { act: (action) => { actions[action](); }, send });
  root.replaceChildren(element('header', {}, toolbar.root), scroller);
  const showPlace = (): void => {
    toolbar.showPage(pages.mainPage() + 1, version?.document.pages.length ?? 1);
  };
  const link = linkScrolling({ pages, locator: () => version?.locator ?? null, send, onScroll: showPlace, keep: host.keepOffset });
  const draw = (): void => {
    if (version === null) return;
    pages.show({ ...version, texts, images }, placeFindings(findings, version.locator));
    toolbar.showFindings(findings.length);
    showPlace();
  };
  const take = (message: ToPage): void => {
    switch (message.kind) {
      case 'start':
        return;
      case 'update': {
        images.learn(message.images);
        const next = shown.apply(message.update);
        if (next === null) send({ kind: 'resync' });
        const isFirst = version === null;
        if (next !== null) version = next;
        draw();
        if (isFirst) restorePlace(host, link);
        return;
      }
      case 'findings':
        ({ findings } = message);
        draw();
        return;
      case 'scrollTo':
        link.follow(message.offset);
    }
  };
  listenToPage(host, scroller, zoom);
  return (message) => {
    const start = performance.now();
    take(message);
    performance.measure(`zhenggai:${message.kind}`, { start, end: performance.now() });
  };
}

/** After the zoom is set, which a frame does. */
function restorePlace({ offset }: PageHost, link: ScrollLink): void {
  if (offset !== null) requestAnimationFrame(() => { link.follow(offset); });
}

function setFonts(root: HTMLElement, { settings: { fonts } }: PreviewFrame): void {
  for (const [name, role] of [['title', 'title'], ['heading', 'heading'], ['subheading', 'subheading'], ['body', 'body'], ['page-number', 'pageNumber']] as const) {
    const family = fontFamily(role, fonts);
    root.style.setProperty(`--font-${name}`, family);
    root.style.setProperty(`--middle-${name}`, String(baselineUnderMiddle(family)));
  }
}
