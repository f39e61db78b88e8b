import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

/** Where a Chromium is on this machine; null when there is none. */
export const chromiumPath =
  [
    process.env.BRIEF_CHROMIUM,
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
  ].find((path) => path !== undefined && path !== '' && existsSync(path)) ?? null;

if (chromiumPath === null) {
  console.warn(
    'No Chromium found: the page is not tried in a browser. Install one, or set BRIEF_CHROMIUM to its path.',
  );
}

/** A headless browser that calls nobody. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: chromiumPath ?? '',
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
