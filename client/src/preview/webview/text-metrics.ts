import type { FontNames } from '../../../../server/src/render/gbt-9704.ts';
import type { Metrics, Size, TextStyle } from '../../../../server/src/render/preview/set-paragraph.ts';
import { typeArea } from '../../../../server/src/render/gbt-9704.ts';
import { fontFamily } from './fonts.ts';

/** Measured at this size and scaled: rounding then is far below a twip. */
const measuredSize = 200;
const twipsPerPixel = 15;

/** Widths of characters as this machine's fonts have them, and sizes of images once they are loaded. */
export function createMetrics(names: FontNames, images: ReadonlyMap<string, Size>): Metrics {
  const context = document.createElement('canvas').getContext('2d');
  const widths = new Map<string, number>();
  const ofStyle = (style: TextStyle): string => `${style.strong ? 'bold ' : ''}${measuredSize}px ${fontFamily(style.font, names)}`;
  return {
    widthOf: (character, style) => {
      const key = `${style.font}${style.strong ? '!' : ''}${character}`;
      let width = widths.get(key);
      if (width === undefined) {
        if (context !== null) context.font = ofStyle(style);
        width = (context?.measureText(character).width ?? measuredSize) / measuredSize;
        widths.set(key, width);
      }
      return width * style.size * 20;
    },
    sizeOf: (url) => {
      const size = images.get(url);
      return size === undefined ? null : fitted(size);
    },
  };
}

/** Pixels of an image as twips, no larger than the type area. */
function fitted({ width, height }: Size): Size {
  const natural = { width: width * twipsPerPixel, height: height * twipsPerPixel };
  const scale = Math.min(1, typeArea.width / natural.width, typeArea.height / natural.height);
  return { width: natural.width * scale, height: natural.height * scale };
}
