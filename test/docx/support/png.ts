import { crc32, deflateSync } from 'node:zlib';

/** A grey PNG of a size, with a density where one is given (pixels a metre). */
export function png(width: number, height: number, perMetre?: number): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 0, 0, 0, 0], 8);
  const density = Buffer.alloc(9);
  density.writeUInt32BE(perMetre ?? 0, 0);
  density.writeUInt32BE(perMetre ?? 0, 4);
  density[8] = 1;
  const rows = Buffer.alloc(height * (width + 1), 0x80);
  for (let row = 0; row < height; row += 1) rows[row * (width + 1)] = 0;
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    ...(perMetre === undefined ? [] : [chunk('pHYs', density)]),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

/** The segments of a JPEG up to its frame: enough for its size. */
export function jpegHead(width: number, height: number, density: { readonly unit: number; readonly value: number } = { unit: 0, value: 1 }): Uint8Array {
  const app0 = [0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1, 1, density.unit, density.value >> 8, density.value & 255, density.value >> 8, density.value & 255, 0, 0];
  const comment = [0xff, 0xfe, 0, 6, 0xff, 0xc0, 0, 1];
  const frame = [0xff, 0xc2, 0, 11, 8, height >> 8, height & 255, width >> 8, width & 255, 1, 1, 0x11, 0];
  return new Uint8Array([0xff, 0xd8, ...app0, ...comment, ...frame, 0xff, 0xd9]);
}

export function gifHead(width: number, height: number): Uint8Array {
  return new Uint8Array([...Buffer.from('GIF89a', 'latin1'), width & 255, width >> 8, height & 255, height >> 8, 0, 0, 0]);
}
