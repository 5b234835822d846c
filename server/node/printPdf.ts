import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/** How long a browser may take, in milliseconds: its first start on an old machine is slow. */
const timeLimit = 90_000;
/** How much of what the browser says is kept for an error. */
const maxOutputLength = 2000;

export interface PrintOptions {
  /** Milliseconds after which the browser is ended. */
  readonly limit?: number;
  /** Ends the browser. */
  readonly signal?: AbortSignal;
}

/**
 * Prints a page as PDF with a browser of the Chromium family, without a window, in a profile of its
 * own that is gone afterwards. The browser reaches no network.
 *
 * @throws an error that says what the browser said, where it makes no PDF in time.
 */
export async function printPdf(
  browser: string,
  html: Uint8Array,
  { limit = timeLimit, signal }: PrintOptions = {},
): Promise<Uint8Array> {
  const folder = await mkdtemp(path.join(await roomFor(browser), 'change-story-'));
  try {
    const page = path.join(folder, 'page.html');
    const pdf = path.join(folder, 'page.pdf');
    await writeFile(page, html);
    const said = await run(browser, argumentsFor(folder, page, pdf), limit, signal);
    const bytes = await readFile(pdf).catch(() => null);
    if (bytes?.subarray(0, 5).toString('latin1') !== '%PDF-') {
      throw new Error(`${browser} made no PDF. ${said}`.trim());
    }
    return new Uint8Array(bytes);
  } finally {
    // Windows lets go of the files of a process that has ended only after a while.
    await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 }).catch(
      () => undefined,
    );
  }
}

/** A folder that the browser can read: one out of a snap sees a `/tmp` of its own. */
async function roomFor(browser: string): Promise<string> {
  const snap = /^\/snap\/bin\/(.+)$/.exec(browser)?.[1];
  if (!snap) return tmpdir();
  const common = path.join(homedir(), 'snap', snap, 'common');
  await mkdir(common, { recursive: true });
  return common;
}

function argumentsFor(folder: string, page: string, pdf: string): string[] {
  const isRoot = process.platform === 'linux' && process.getuid?.() === 0;
  return [
    '--headless',
    `--user-data-dir=${path.join(folder, 'profile')}`,
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-extensions',
    '--disable-gpu',
    '--disable-dev-shm-usage',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--host-resolver-rules=MAP * ~NOTFOUND',
    // Chromium refuses its sandbox to root, as in a container.
    ...(isRoot ? ['--no-sandbox'] : []),
    '--no-pdf-header-footer',
    '--print-to-pdf-no-header',
    '--generate-pdf-document-outline',
    `--print-to-pdf=${pdf}`,
    pathToFileURL(page).href,
  ];
}

/** Runs the browser to its end; resolves with what it said. */
function run(
  browser: string,
  args: string[],
  limit: number,
  signal?: AbortSignal,
): Promise<string> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) {
      reject(signal.reason);
      return;
    }
    let said = '';
    // A group of its own, so that everything it starts ends with it.
    const child = spawn(browser, args, {
      stdio: ['ignore', 'ignore', 'pipe'],
      detached: process.platform !== 'win32',
      windowsHide: true,
    });
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      said = (said + text).slice(-maxOutputLength);
    });
    const stop = (reason: unknown) => {
      end(child);
      reject(reason);
    };
    const tooLong = () =>
      stop(new Error(`${browser} did not end within ${limit / 1000} s. ${said}`.trim()));
    const timer = setTimeout(tooLong, limit);
    const abort = () => stop(signal?.reason);
    signal?.addEventListener('abort', abort);
    const settle = () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', abort);
    };
    child.once('error', (error) => {
      settle();
      reject(error);
    });
    // Not `close`: a helper of the browser may keep the pipe open.
    child.once('exit', () => {
      settle();
      resolve(said);
    });
  });
}

function end({ pid }: ChildProcess): void {
  if (!pid) return;
  try {
    if (process.platform === 'win32') spawn('taskkill', ['/pid', String(pid), '/T', '/F']);
    else process.kill(-pid, 'SIGKILL');
  } catch {
    // It has ended meanwhile.
  }
}
