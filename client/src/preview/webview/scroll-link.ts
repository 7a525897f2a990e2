import { margins } from '../../../../server/src/render/gbt-9704.ts';
import type { FromPage } from '../messages.ts';
import type { Locator } from './locator.ts';
import type { PageList } from './page-list.ts';

/** After a scroll that the other side asked for, scroll events are its echo for this long. Milliseconds. */
const echo = 200;

/** A line whose edge was scrolled to stands there to within a pixel or two. Twips. */
const rounding = 30;

export interface ScrollLink {
  follow(offset: number): void;
}

interface Linked {
  readonly pages: PageList;
  readonly locator: () => Locator | null;
  readonly send: (message: FromPage) => void;
  readonly onScroll: () => void;
  /** Is told what stands at the top, whoever scrolled. */
  readonly keep: (offset: number) => void;
}

/** Keeps page and editor at the same place, whichever is scrolled. */
export function linkScrolling({ pages, locator, send, onScroll, keep }: Linked): ScrollLink {
  let quietUntil = 0;
  let waiting = false;
  pages.scroller.addEventListener('scroll', () => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      onScroll();
      const { page, top } = pages.topSpot();
      const offset = locator()?.offsetAt(page, top - margins.top + rounding) ?? null;
      if (offset === null) return;
      keep(offset);
      if (performance.now() >= quietUntil) send({ kind: 'scrolled', offset });
    });
  });
  return {
    follow: (offset) => {
      const spot = locator()?.spotOf(offset) ?? null;
      if (spot === null) return;
      quietUntil = performance.now() + echo;
      // The first line of a page comes with the page's margin.
      pages.scrollTo({ page: spot.page, top: spot.top === 0 ? 0 : margins.top + spot.top });
    },
  };
}
