export type ImageFormat = 'png' | 'jpeg' | 'gif';

/** Pixels, and how many of them make an inch. */
export interface ImageSize {
  readonly format: ImageFormat;
  readonly width: number;
  readonly height: number;
  readonly pixelsPerInch: number;
}

const screen = 96;
const largest = 65_535;

/** What an image's own bytes say of it; null for anything but a PNG, JPEG or GIF with a size. */
export function imageSize(bytes: Uint8Array): ImageSize | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const size = pngSize(view) ?? gifSize(view) ?? jpegSize(view);
  return size !== null && size.width > 0 && size.height > 0 && size.width <= largest && size.height <= largest ? size : null;
}

function pngSize(view: DataView): ImageSize | null {
  if (view.byteLength < 33 || view.getUint32(0) !== 0x89504e47 || view.getUint32(4) !== 0x0d0a1a0a || view.getUint32(12) !== 0x49484452) return null;
  return { format: 'png', width: view.getUint32(16), height: view.getUint32(20), pixelsPerInch: pngDensity(view) };
}

/** `pHYs` stands before the image's data. */
function pngDensity(view: DataView): number {
  let at = 8;
  while (at + 21 <= view.byteLength) {
    const length = view.getUint32(at);
    const type = view.getUint32(at + 4);
    if (type === 0x49444154) break;
    if (type === 0x70485973 && length === 9) return view.getUint8(at + 16) === 1 ? plausible(view.getUint32(at + 8) * 0.0254) : screen;
    at += 12 + length;
  }
  return screen;
}

function gifSize(view: DataView): ImageSize | null {
  if (view.byteLength < 10 || view.getUint32(0) !== 0x47494638) return null;
  return { format: 'gif', width: view.getUint16(6, true), height: view.getUint16(8, true), pixelsPerInch: screen };
}

/** Walks the segments to the frame's header (SOF), which alone holds the size. */
function jpegSize(view: DataView): ImageSize | null {
  if (view.byteLength < 4 || view.getUint16(0) !== 0xffd8) return null;
  let pixelsPerInch = screen;
  let at = 2;
  while (at + 9 < view.byteLength) {
    if (view.getUint8(at) !== 0xff) return null;
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (isFrame(marker)) return { format: 'jpeg', width: view.getUint16(at + 7), height: view.getUint16(at + 5), pixelsPerInch };
    if (marker === 0xda || marker === 0xd9) return null;
    if (marker === 0xe0) pixelsPerInch = jpegDensity(view, at);
    at += hasLength(marker) ? 2 + Math.max(2, view.getUint16(at + 2)) : 2;
  }
  return null;
}

/** SOF0 to SOF15 without DHT, JPG and DAC. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}

function hasLength(marker: number): boolean {
  return marker !== 0x01 && (marker < 0xd0 || marker > 0xd7);
}

/** JFIF: units 1 = an inch, 2 = a centimetre. */
function jpegDensity(view: DataView, at: number): number {
  if (at + 16 > view.byteLength || view.getUint32(at + 4) !== 0x4a464946) return screen;
  const density = view.getUint16(at + 12);
  const unit = view.getUint8(at + 11);
  return unit === 1 ? plausible(density) : unit === 2 ? plausible(density * 2.54) : screen;
}

function plausible(density: number): number {
  return density >= 30 && density <= 2400 ? density : screen;
}
