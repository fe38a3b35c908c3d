/** Debian's Chromium, without a window, driven by playwright-core. */
import { chromium } from 'playwright-core';
import { requirePrograms, which } from './machine.mjs';

/** Nothing of the browser's own goes to the network, and it runs in a container as root. */
export const CHROMIUM_FLAGS = [
  ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
  ...['--disable-component-update', '--disable-sync'],
];

/** Path of the browser, which is installed if it is missing and can be. */
export async function requireChromium() {
  await requirePrograms({ chromium: 'chromium' });
  return which('chromium');
}

/** Opens an empty page. `close` ends the browser. */
export async function openPage() {
  const browser = await chromium.launch({ executablePath: await requireChromium(), args: CHROMIUM_FLAGS });
  const context = await browser.newContext({
    viewport: { width: 1400, height: 900 },
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  return { page: await context.newPage(), close: () => browser.close() };
}
