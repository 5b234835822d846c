// Which Chromium the tests use. Plain JavaScript, because install.mjs runs before anything is installed.
import { existsSync } from 'node:fs';

/** Debian packages: the browser without a screen, and Japanese fonts for readable pictures. */
export const browserPackages = ['chromium-headless-shell', 'fonts-noto-cjk'];

/** Path of a Chromium: `$CHROMIUM`, else Debian's; undefined when there is none. */
export function findBrowser() {
  const places = [
    process.env.CHROMIUM,
    '/usr/bin/chromium-headless-shell',
    '/usr/bin/chromium',
    '/usr/bin/google-chrome',
  ];
  return places.find((file) => file && existsSync(file));
}
