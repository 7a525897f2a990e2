import type { MarginFinding } from '../messages.ts';
import type { PreviewTexts } from '../messages.ts';
import { margins, paper } from '../../../../server/src/render/gbt-9704.ts';
import { element, place } from './elements.ts';
import type { Locator, Spot } from './locator.ts';

/** The findings of one printed line, the gravest first. */
export interface MarginMark {
  readonly spot: Spot;
  readonly findings: readonly MarginFinding[];
}

const gravity = { error: 0, warning: 1, info: 2 } as const;
/** Told apart by shape, not by colour alone. */
const signs = { error: '✕', warning: '!', info: 'i' } as const;
const markSize = 360;

/** Findings by page and line. */
export function placeFindings(findings: readonly MarginFinding[], locator: Locator): ReadonlyMap<number, readonly MarginMark[]> {
  const byLine = new Map<string, { readonly spot: Spot; readonly findings: MarginFinding[] }>();
  for (const finding of findings) {
    const spot = locator.spotOf(finding.start);
    if (spot === null) continue;
    const key = `${spot.page}:${spot.top}`;
    const known = byLine.get(key);
    if (known === undefined) byLine.set(key, { spot, findings: [finding] });
    else known.findings.push(finding);
  }
  const byPage = new Map<number, MarginMark[]>();
  const marks = [...byLine.values()].sort((a, b) => a.spot.page - b.spot.page || a.spot.top - b.spot.top);
  for (const { spot, findings: ofLine } of marks) {
    const page = byPage.get(spot.page) ?? [];
    page.push({ spot, findings: ofLine.sort((a, b) => gravity[a.severity] - gravity[b.severity]) });
    byPage.set(spot.page, page);
  }
  return byPage;
}

/** A button in the right margin that leads to the place in the editor. */
export function drawMark({ spot, findings }: MarginMark, texts: PreviewTexts): HTMLButtonElement | null {
  const [first] = findings;
  if (first === undefined) return null;
  const label = findings.map(({ severity, message }) => `${texts[severity]}${texts.language === 'en' ? ': ' : '：'}${message}`).join('\n');
  const count = findings.length > 1 ? element('span', { class: 'count' }, String(findings.length)) : '';
  const mark = element('button', { type: 'button', class: `mark ${first.severity}`, 'aria-label': label, title: label, 'data-offset': String(first.start) }, signs[first.severity], count);
  place(mark, { top: margins.top + spot.top + 100, left: paper.width - margins.right + 240, height: markSize });
  return mark;
}
