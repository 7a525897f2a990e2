import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../server/src/host/files/decode-text.ts';

/** What the platform's decoder makes of it; null where it refuses. */
function byPlatform(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

const piece = fc.oneof(
  fc.string({ unit: 'binary' }).map((text) => Buffer.from(text.replaceAll('\0', ''))),
  fc.constantFrom('\uFEFF', '整改', '\u{20000}', '\uFFFF', '\u07FF\u0800').map((text) => Buffer.from(text)),
  fc.uint8Array({ maxLength: 4 }).map((bytes) => Buffer.from(bytes)),
);

describe('decoding', () => {
  it('makes of any bytes what the platform makes of them, without the first mark of their order', () => {
    let refused = 0;
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const bytes = new Uint8Array(Buffer.concat(pieces));
        const expected = byPlatform(bytes);
        const decoded = decodeText(bytes, 'utf-8');
        if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) return;
        if (expected === null) refused += 1;
        expect(decoded.ok ? decoded.value.text : null).toBe(expected === null ? null : expected.replace(/^\uFEFF/u, ''));
      }),
      { numRuns: 5000 },
    );
    expect(refused).toBeGreaterThan(100);
  });

  it('reads a long text as it reads a short one', () => {
    const text = '巡察整改\u{20000}，'.repeat(100_000);
    for (const whole of [text, `${text}。`]) {
      const decoded = decodeText(new TextEncoder().encode(whole), null);
      expect(decoded.ok && decoded.value.text === whole).toBe(true);
    }
  });
});
