import { chromium, type Browser } from 'playwright-core';
import type { Chromium } from './install.ts';

/** No sandbox: tests run as root in containers. Nothing is looked for outside this machine. */
const flags = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync',
  '--disable-features=LocalNetworkAccessChecks',
];

export async function launchBrowser({ executable, env }: Chromium): Promise<Browser> {
  const inherited = Object.fromEntries(Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined));
  return chromium.launch({ executablePath: executable, args: flags, env: { ...inherited, ...env } });
}
