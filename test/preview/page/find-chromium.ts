import { existsSync } from 'node:fs';

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/snap/bin/chromium'];

export type FoundChromium = { readonly kind: 'found'; readonly executable: string } | { readonly kind: 'missing'; readonly reason: string };

/** The system's Chromium, or what `ZHENGGAI_CHROMIUM` names. */
export function findSystemChromium(): FoundChromium {
  const executable = [process.env['ZHENGGAI_CHROMIUM'] ?? '', ...places].find((path) => path !== '' && existsSync(path));
  return executable === undefined ? { kind: 'missing', reason: `no Chromium at ${places.join(', ')}; install one, or name it in ZHENGGAI_CHROMIUM` } : { kind: 'found', executable };
}
