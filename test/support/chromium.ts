import { type Browser, chromium } from 'playwright-core';
import { findBrowser } from './browser.mjs';

/** Starts the Chromium found by `browser.mjs`, without a window. */
export function launchChromium(): Promise<Browser> {
  const executablePath = findBrowser();
  if (!executablePath) throw new Error('No Chromium found; `npm test` says how to install one.');
  // no-sandbox: continuous integration runs as root, where Chromium's sandbox cannot start.
  // in-process-gpu: without a graphics card a process of its own only looks for one, for seconds.
  const args = ['--no-sandbox', '--disable-gpu', '--in-process-gpu', '--disable-dev-shm-usage'];
  return chromium.launch({ executablePath, args });
}
