import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';

/** What decides where a browser lies. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly env: NodeJS.ProcessEnv;
  readonly home: string;
}

const thisMachine: Machine = { platform: process.platform, env: process.env, home: homedir() };

/**
 * Where Edge, Chrome and Chromium lie, the likeliest first: Edge is on every Windows. All three
 * print a page as PDF without a window.
 */
export function browserPlaces({ platform, env, home }: Machine): readonly string[] {
  if (platform === 'win32') {
    const roots = [env['ProgramFiles(x86)'], env.ProgramFiles, env.LOCALAPPDATA];
    const programs = [
      ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
      ['Google', 'Chrome', 'Application', 'chrome.exe'],
      ['Chromium', 'Application', 'chrome.exe'],
    ];
    return programs.flatMap((program) =>
      roots.flatMap((root) => (root ? [path.win32.join(root, ...program)] : [])),
    );
  }
  if (platform === 'darwin') {
    const names = ['Google Chrome', 'Microsoft Edge', 'Chromium'];
    return names.flatMap((name) =>
      ['/Applications', `${home}/Applications`].map(
        (folder) => `${folder}/${name}.app/Contents/MacOS/${name}`,
      ),
    );
  }
  const names = [
    'google-chrome-stable',
    'google-chrome',
    'microsoft-edge-stable',
    'microsoft-edge',
    'chromium',
    'chromium-browser',
    'chromium-headless-shell',
  ];
  const folders = (env.PATH ?? '').split(':').filter((folder) => folder.startsWith('/'));
  const all = [...new Set([...folders, '/usr/bin', '/usr/local/bin', '/snap/bin'])];
  return names.flatMap((name) => all.map((folder) => path.posix.join(folder, name)));
}

/** The browser that prints: the one that is named, else the first that is there; null without. */
export function findBrowser(named: string | null, machine = thisMachine): string | null {
  if (named) return existsSync(named) ? named : null;
  return browserPlaces(machine).find((place) => existsSync(place)) ?? null;
}
