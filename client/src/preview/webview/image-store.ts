import type { Size } from '../../../../server/src/render/preview/set-paragraph.ts';

export interface ImageStore {
  readonly sizes: ReadonlyMap<string, Size>;
  /** Addresses that the editor resolved; null = not to be shown. */
  learn(sources: Readonly<Record<string, string | null>>): void;
  sourceOf(url: string): string | null;
}

/** Loads images in the background; `onSize` is told when one has its size. */
export function createImageStore(onSize: (url: string) => void): ImageStore {
  const sources = new Map<string, string | null>();
  const sizes = new Map<string, Size>();
  const load = (url: string, source: string): void => {
    const image = new Image();
    image.addEventListener('load', () => {
      sizes.set(url, { width: image.naturalWidth, height: image.naturalHeight });
      onSize(url);
    });
    image.src = source;
  };
  return {
    sizes,
    learn: (resolved) => {
      for (const [url, source] of Object.entries(resolved)) {
        if (sources.get(url) === source) continue;
        sources.set(url, source);
        if (source !== null) load(url, source);
      }
    },
    sourceOf: (url) => sources.get(url) ?? null,
  };
}
