import type { PrintedDocument } from '../document/document.ts';
import { imageAddresses } from '../document/image-addresses.ts';
import { typeArea } from '../gbt-9704.ts';
import { imageSize, type ImageFormat } from './image-size.ts';

/** An image as it stands in the package. Lengths are EMU (1/914400 inch). */
export interface EmbeddedImage {
  /** From 1, in the order of first use. */
  readonly number: number;
  readonly format: ImageFormat;
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly height: number;
}

export interface EmbeddedImages {
  readonly all: readonly EmbeddedImage[];
  find(url: string): EmbeddedImage | null;
}

const emuPerInch = 914_400;
const emuPerTwip = 635;
const widest = typeArea.width * emuPerTwip;
/** An image leaves room for its caption. */
const highest = Math.round(typeArea.height * 0.85) * emuPerTwip;

/** @param files the bytes of the images that may be used, by address; what is no PNG, JPEG or GIF is left out */
export function embedImages(document: PrintedDocument, files: ReadonlyMap<string, Uint8Array>): EmbeddedImages {
  const byUrl = new Map<string, EmbeddedImage>();
  for (const url of imageAddresses(document)) {
    const bytes = files.get(url);
    const size = bytes === undefined ? null : imageSize(bytes);
    if (bytes === undefined || size === null) continue;
    const width = (size.width / size.pixelsPerInch) * emuPerInch;
    const height = (size.height / size.pixelsPerInch) * emuPerInch;
    const scale = Math.min(1, widest / width, highest / height);
    byUrl.set(url, { number: byUrl.size + 1, format: size.format, bytes, width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) });
  }
  return { all: [...byUrl.values()], find: (url) => byUrl.get(url) ?? null };
}

/** Where an image lies in the package, from `word/`. */
export function imageTarget({ number, format }: EmbeddedImage): string {
  return `media/image${number}.${format}`;
}

export function imageRelationship({ number }: EmbeddedImage): string {
  return `rIdImage${number}`;
}
