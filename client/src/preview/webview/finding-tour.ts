import { margins } from '../../../../server/src/render/gbt-9704.ts';
import type { MarginFinding } from '../messages.ts';
import type { Locator, Spot } from './locator.ts';
import type { PageList } from './page-list.ts';

/** Above a finding that was jumped to, so much of what precedes it is seen. Twips. */
const lead = 1_500;
const tolerance = 60;

/** Scrolls to the next or previous finding and puts the focus on its mark; behind the last comes the first. */
export function goToFinding(direction: 1 | -1, findings: readonly MarginFinding[], locator: Locator, pages: PageList): void {
  const offsets = [...new Set(findings.map(({ start }) => start))].sort((a, b) => a - b);
  const here = pages.topSpot();
  const isAhead = (offset: number): boolean => {
    const spot = locator.spotOf(offset);
    if (spot === null) return false;
    const target = viewOf(spot);
    const distance = target.page === here.page ? target.top - here.top : (target.page - here.page) * Number.MAX_SAFE_INTEGER;
    return direction * distance > tolerance;
  };
  const target = direction > 0 ? (offsets.find(isAhead) ?? offsets[0]) : (offsets.findLast(isAhead) ?? offsets.at(-1));
  const spot = target === undefined ? null : locator.spotOf(target);
  if (target === undefined || spot === null) return;
  pages.scrollTo(viewOf(spot));
  // The page is drawn once it is near.
  requestAnimationFrame(() => requestAnimationFrame(() => {
    pages.scroller.querySelector<HTMLElement>(`.mark[data-offset="${target}"]`)?.focus({ preventScroll: true });
  }));
}

function viewOf({ page, top }: Spot): Spot {
  return { page, top: Math.max(0, margins.top + top - lead) };
}
