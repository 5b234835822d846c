// Draws client/icons/extension.png from extension.svg: the marketplace takes no SVG.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { launchChromium } from './chromium';
import { projectFolder } from './places.mjs';

async function drawIcon(): Promise<void> {
  const icon = path.join(projectFolder, 'client/icons/extension');
  const browser = await launchChromium();
  const page = await browser.newPage({ viewport: { width: 256, height: 256 } });
  await page.setContent(`<body style="margin:0">${readFileSync(`${icon}.svg`, 'utf8')}`);
  await page.screenshot({ path: `${icon}.png`, omitBackground: true });
  await browser.close();
}

void drawIcon();
