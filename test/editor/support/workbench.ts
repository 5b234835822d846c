import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { launchChromium } from '../../support/chromium';
import { outFolder, projectFolder, readmePictures, vsixFile } from '../../support/places.mjs';
import { makeSmall } from '../../support/smallPicture';
import { temporaryFolder } from '../../support/temporary';
import { until } from '../../support/until';
import { startHost, unpackExtension } from '../../support/vscodeHost';
import { startWebFront } from '../../support/webFront';

/** Each colour theme: its name in the settings, and the class it gives the window. */
const themes = {
  light: ['Default Light Modern', 'vs'],
  dark: ['Default Dark Modern', 'vs-dark'],
  highContrast: ['Default High Contrast', 'hc-black'],
  highContrastLight: ['Default High Contrast Light', 'hc-light'],
} as const;

export type Theme = keyof typeof themes;

export interface WorkbenchOptions {
  /** Folder to open a copy of, from the root of the repository. */
  folder: string;
  /** File in that folder to open at once. */
  file: string;
  /** Texts of files that are to be in the copy too, by their names. */
  texts?: Readonly<Record<string, string>>;
  theme?: Theme;
  /** Size of the window in CSS pixels; a narrow one is about 600 wide. */
  width?: number;
  height?: number;
  /** Zoom of the browser: 2 for 200 %, where the window has half as many CSS pixels. */
  zoom?: number;
  /** English when false. */
  japanese?: boolean;
  /** The extension runs in the web extension host, as in a browser without a server. */
  isWeb?: boolean;
}

/** A VS Code window as a user has it: the .vsix is installed, nothing is a development version. */
export interface Workbench {
  page: Page;
  /** The copy of the folder that is open. */
  folder: string;
  /** The text editor in front. */
  editor: Locator;
  /** Writes a picture of the window to test/.out/pictures. */
  picture(name: string): Promise<void>;
  /** The same; under `npm run pictures` it becomes a picture of the README, in client/pictures. */
  readmePicture(name: string): Promise<void>;
  /** Runs a command by its title in the command palette. */
  runCommand(title: string): Promise<void>;
  /** Puts the cursor in front of a text that is on the screen, by a click. */
  clickAt(text: string): Promise<void>;
  /** Opens the menu of quick fixes at the cursor; resolves with its entry of this text. */
  quickFix(text: string): Promise<Locator>;
  /** The whole text of the editor as it would be saved; saves it. `file` where it is not the first one. */
  savedText(file?: string): Promise<string>;
  /** Changes the colour theme; resolves when the window has it. */
  setTheme(theme: Theme): Promise<void>;
  /** Process ids of the language servers that run for this window. */
  languageServers(): number[];
  /** Process ids of its extension hosts. */
  extensionHosts(): number[];
  /** The texts that VS Code has put aside because they are not saved. */
  backups(): readonly string[];
  close(): Promise<void>;
}

const open = new Set<Workbench>();

/** Mocha's hooks for every walk: a test that failed leaves a picture of what was on the screen. */
export const mochaHooks = {
  async afterEach(this: Mocha.Context) {
    const { currentTest } = this;
    if (currentTest?.state !== 'failed') return;
    const name = currentTest.fullTitle().replace(/[^\p{L}\p{N}]+/gu, '-');
    for (const workbench of open) {
      // A window that is gone has no picture; an error here would end all walks that follow.
      await workbench.picture(`failed-${name}`).catch(() => undefined);
    }
  },
};

/** Starts a server and a browser and opens the file; resolves when its text is on the screen. */
export async function openWorkbench(options: WorkbenchOptions): Promise<Workbench> {
  const { theme = 'light', width = 1280, height = 800, zoom = 1 } = options;
  const { japanese = true } = options;
  const folder = path.join(temporaryFolder('walk'), path.basename(options.folder));
  cpSync(path.join(projectFolder, options.folder), folder, { recursive: true });
  for (const [name, text] of Object.entries(options.texts ?? {})) {
    writeFileSync(path.join(folder, name), text);
  }
  const host = await startHost({
    vsix: options.isWeb ? undefined : vsixFile,
    locale: japanese ? 'ja' : undefined,
    settings: {
      'workbench.colorTheme': themes[theme][0],
      'files.exclude': { '**/.vscode': true },
    },
  });
  const browser = await launchChromium();
  const context = await browser.newContext({
    viewport: { width: Math.round(width / zoom), height: Math.round(height / zoom) },
    deviceScaleFactor: zoom,
    locale: 'ja-JP',
  });
  // A slow machine is no fault.
  context.setDefaultTimeout(120_000);
  const page = await context.newPage();
  const front = options.isWeb
    ? await startWebFront(host.port, {
        extension: unpackExtension(vsixFile, temporaryFolder('walk')),
      })
    : undefined;
  const url = host.url(folder, path.join(folder, options.file));
  await page.goto(front ? url.replaceAll(`:${host.port}/`, `:${front.port}/`) : url);
  const editor = page.locator('.editor-group-container.active .monaco-editor').first();
  await editor.locator('.view-line').first().waitFor();
  const workbench: Workbench = {
    page,
    folder,
    editor,
    picture: (name) => takePicture(page, path.join(outFolder, 'pictures'), name),
    readmePicture: async (name) => {
      await takePicture(page, readmePictures, name);
      makeSmall(path.join(readmePictures, `${name}.png`));
    },
    runCommand: (title) => runCommand(page, title),
    clickAt: async (text) => {
      const place = editor.locator('.view-line span').getByText(text, { exact: false }).last();
      await place.click({ position: { x: 1, y: 5 } });
    },
    quickFix: (text) => quickFix(page, text),
    savedText: async (file = options.file) => {
      // A preview beside it has a tab of its own, which is never dirty.
      await until(`${file} is saved`, async () => {
        await page.keyboard.press('Control+s');
        return page
          .locator('.tab.dirty')
          .waitFor({ state: 'detached', timeout: 10_000 })
          .then(() => true);
      });
      let text = '';
      // While it is written, a file is empty.
      await until(`${file} is written`, () => {
        text = readFileSync(path.join(folder, file), 'utf8');
        return text !== '';
      });
      return text;
    },
    setTheme: async (next) => {
      const [name, windowClass] = themes[next];
      // The window follows its folder's settings, not the server's copy of the user's.
      const settings = path.join(folder, '.vscode/settings.json');
      mkdirSync(path.dirname(settings), { recursive: true });
      // What is written before the window watches the file is seen with the next writing.
      await until(`the window is ${next}`, () => {
        writeFileSync(settings, JSON.stringify({ 'workbench.colorTheme': name }));
        const seen = page.locator(`.monaco-workbench.${windowClass}`).waitFor({ timeout: 10_000 });
        return seen.then(() => true);
      });
    },
    languageServers: host.languageServers,
    extensionHosts: host.extensionHosts,
    backups: host.backups,
    close: async () => {
      open.delete(workbench);
      front?.stop();
      await browser.close();
      await host.stop();
    },
  };
  open.add(workbench);
  return workbench;
}

async function takePicture(page: Page, folder: string, name: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: path.join(folder, `${name}.png`), animations: 'disabled' });
}

/** The menu closes when new findings or lenses arrive while it is open: then it is opened again. */
async function quickFix(page: Page, text: string): Promise<Locator> {
  const entry = page.locator('.action-widget .monaco-list-row', { hasText: text }).first();
  await until(
    `the quick fix ${text} is offered`,
    async () => {
      if (await entry.isVisible()) return true;
      await page.keyboard.press('Escape');
      await page.keyboard.press('Control+.');
      return entry.waitFor({ timeout: 5000 }).then(() => true);
    },
    { deadline: 240_000 },
  );
  return entry;
}

async function runCommand(page: Page, title: string): Promise<void> {
  await page.keyboard.press('F1');
  const input = page.locator('.quick-input-widget input').first();
  await input.waitFor();
  const entry = page.locator('.quick-input-list .monaco-list-row', { hasText: title }).first();
  // A palette that was opened while the window started does not know every command yet.
  await until(`the command ${title} is there`, async () => {
    await input.fill('>');
    await input.fill(`>${title}`);
    return entry.waitFor({ timeout: 3000 }).then(() => true);
  });
  await entry.click();
}
