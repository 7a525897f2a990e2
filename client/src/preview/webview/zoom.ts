import { paper } from '../../../../server/src/render/gbt-9704.ts';

const steps = [0.25, 0.33, 0.5, 0.67, 0.75, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3, 4] as const;
const pixelsPerTwip = 96 / 1440;
const edges = 48;

/** The next step up or down; several steps of a wheel may fall between. */
export function steppedZoom(zoom: number, direction: 1 | -1): number {
  const next = direction > 0 ? steps.find((step) => step > zoom + 0.001) : steps.findLast((step) => step < zoom - 0.001);
  return next ?? zoom;
}

/** At which a sheet is as wide as the room. */
export function fittingZoom(room: number): number {
  return Math.min(4, Math.max(0.25, (room - edges) / (paper.width * pixelsPerTwip)));
}
