import type { PreviewTexts } from '../messages.ts';
import { drawPage } from './draw-page.ts';
import type { Spot } from './locator.ts';
import { drawMark, type MarginMark } from './margin-marks.ts';
import { createPageBoxes } from './page-boxes.ts';
import type { PageContext } from './page-context.ts';
import { pageKey } from './page-key.ts';

export interface PageList {
  readonly scroller: HTMLElement;
  show(context: PageContext, marks: ReadonlyMap<number, readonly MarginMark[]>): void;
  setZoom(zoom: number): void;
  /** What stands at the top of what is seen; `top` counts from the sheet's edge. */
  topSpot(): Spot;
  /** The page that takes most of what is seen, from 0. */
  mainPage(): number;
  scrollTo(spot: Spot): void;
}

/** The pages under one another; only those near the visible ones are drawn, and drawn anew only where they changed. */
export function createPageList(scroller: HTMLElement, texts: PreviewTexts): PageList {
  const drawn = new Map<number, string>();
  let shown: { readonly context: PageContext; readonly marks: ReadonlyMap<number, readonly MarginMark[]> } | null = null;
  let zoom = 1;

  const draw = (index: number): void => {
    const box = boxes.all[index];
    if (shown === null || box === undefined) return;
    const marks = shown.marks.get(index) ?? [];
    const key = pageKey(index, shown.context, marks);
    if (drawn.get(index) === key) return;
    drawn.set(index, key);
    const sheet = drawPage(index, shown.context);
    sheet.append(...marks.map((mark) => drawMark(mark, texts)).filter((mark) => mark !== null));
    replaceKeepingFocus(box, sheet);
  };
  const boxes = createPageBoxes(scroller, texts, {
    onNear: draw,
    onFar: (index) => {
      boxes.all[index]?.replaceChildren();
      drawn.delete(index);
    },
  });
  const topSpot = (): Spot => {
    const page = pageAt(boxes.all, scroller.scrollTop + 1);
    return { page, top: (scroller.scrollTop - (boxes.all[page]?.offsetTop ?? 0)) / zoom / pixelsPerTwip };
  };
  const scrollTo = ({ page, top }: Spot): void => {
    const box = boxes.all[page];
    if (box !== undefined) scroller.scrollTo({ top: box.offsetTop + top * pixelsPerTwip * zoom, behavior: 'instant' });
  };
  return {
    scroller,
    topSpot,
    scrollTo,
    mainPage: () => pageAt(boxes.all, scroller.scrollTop + scroller.clientHeight / 2),
    show: (context, marks) => {
      shown = { context, marks };
      boxes.resize(context.document.pages.length);
      for (const index of boxes.near) draw(index);
      // The observer reports later; what is seen first should not wait for it.
      if (boxes.near.size === 0) for (let index = 0; index < Math.min(2, boxes.all.length); index += 1) draw(index);
    },
    setZoom: (value) => {
      const before = topSpot();
      zoom = value;
      scroller.style.setProperty('--zoom', String(value));
      scrollTo(before);
    },
  };
}

const pixelsPerTwip = 96 / 1440;

function pageAt(boxes: readonly HTMLElement[], y: number): number {
  return Math.max(0, boxes.findLastIndex((box) => box.offsetTop <= y));
}

/** A mark that had the focus has it again. */
function replaceKeepingFocus(box: HTMLElement, sheet: HTMLElement): void {
  const focused = box.contains(document.activeElement) ? document.activeElement?.getAttribute('data-offset') : undefined;
  box.replaceChildren(sheet);
  if (typeof focused === 'string') [...box.querySelectorAll<HTMLElement>('.mark')].find((mark) => mark.dataset['offset'] === focused)?.focus();
}
