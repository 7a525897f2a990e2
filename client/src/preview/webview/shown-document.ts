import type { PrintedBlock } from '../../../../server/src/render/document/document.ts';
import { applyUpdate, type PreviewFrame, type PreviewUpdate } from '../../../../server/src/render/preview/preview-update.ts';
import { setDocument, type SetCache, type SetDocument } from '../../../../server/src/render/preview/set-document.ts';
import type { Metrics } from '../../../../server/src/render/preview/set-paragraph.ts';
import { createLocator, type Locator } from './locator.ts';
import type { ImageStore } from './image-store.ts';
import { createMetrics } from './text-metrics.ts';

/** A version of the document with its lines and pages. */
export interface Version {
  readonly document: SetDocument;
  readonly frame: PreviewFrame;
  readonly starts: readonly number[];
  readonly locator: Locator;
}

export interface ShownDocument {
  /** The version after an update; null where it belongs to another state. */
  apply(update: PreviewUpdate): Version | null;
  /** The same version with images that were loaded meanwhile; null where there is none yet. */
  setAnew(): Version | null;
}

interface State {
  readonly number: number;
  readonly blocks: readonly PrintedBlock[];
  readonly frame: PreviewFrame;
  readonly starts: readonly number[];
}

/** Holds what the server sent, and sets only what it did not know yet. `onFonts` is told of other fonts. */
export function createShownDocument(images: ImageStore, onFonts: (frame: PreviewFrame) => void): ShownDocument {
  let state: State | null = null;
  let metrics: Metrics | null = null;
  let cache: SetCache = new WeakMap();
  const set = (): Version | null => {
    if (state === null || metrics === null) return null;
    const { blocks, frame, starts } = state;
    const document = setDocument(blocks, frame, metrics, cache);
    return { document, frame, starts, locator: createLocator(document, starts) };
  };
  return {
    apply: (update) => {
      const blocks = applyUpdate(state?.blocks ?? [], state?.number ?? 0, update);
      const frame = update.frame ?? state?.frame;
      if (blocks === null || frame === undefined) return null;
      if (JSON.stringify(frame.settings) !== JSON.stringify(state?.frame.settings)) {
        metrics = createMetrics(frame.settings.fonts, images.sizes);
        cache = new WeakMap();
        onFonts(frame);
      }
      state = { number: update.state, blocks, frame, starts: update.starts };
      return set();
    },
    setAnew: () => {
      cache = new WeakMap();
      return set();
    },
  };
}
