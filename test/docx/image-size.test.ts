import fc from 'fast-check';
import { expect, test } from 'vitest';
import { imageSize } from '../../server/src/render/docx/image-size.ts';
import { gifHead, jpegHead, png } from './support/png.ts';

test.each([
  ['PNG', png(640, 480), { format: 'png', width: 640, height: 480, pixelsPerInch: 96 }],
  ['PNG with a density', png(300, 200, 11_811), { format: 'png', width: 300, height: 200, pixelsPerInch: 299.9994 }],
  ['JPEG', jpegHead(1024, 768), { format: 'jpeg', width: 1024, height: 768, pixelsPerInch: 96 }],
  ['JPEG, dots an inch', jpegHead(1024, 768, { unit: 1, value: 300 }), { format: 'jpeg', width: 1024, height: 768, pixelsPerInch: 300 }],
  ['JPEG, dots a centimetre', jpegHead(10, 20, { unit: 2, value: 100 }), { format: 'jpeg', width: 10, height: 20, pixelsPerInch: 254 }],
  ['GIF', gifHead(31, 77), { format: 'gif', width: 31, height: 77, pixelsPerInch: 96 }],
] as const)('%s', (_, bytes, size) => {
  expect(imageSize(bytes)).toEqual({ ...size, pixelsPerInch: expect.closeTo(size.pixelsPerInch, 3) as number });
});

test.each([
  ['nothing', new Uint8Array()],
  ['text', new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"/>')],
  ['a PNG without width', png(0, 10)],
  ['a JPEG that ends before its frame', jpegHead(10, 10).slice(0, 22)],
  ['a JPEG of zero height', jpegHead(10, 0)],
  ['a GIF of no size', gifHead(0, 0)],
])('%s is no image', (_, bytes) => {
  expect(imageSize(bytes)).toBeNull();
});

test('any bytes are read without an error', () => {
  const starts = [png(9, 9, 100), jpegHead(9, 9), gifHead(9, 9), new Uint8Array()];
  fc.assert(fc.property(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 40 }), fc.nat(60), (start, noise, at) => {
    const bytes = new Uint8Array([...start.slice(0, at), ...noise]);
    const size = imageSize(bytes);
    if (size !== null) expect(size.width * size.height).toBeGreaterThan(0);
  }));
});
