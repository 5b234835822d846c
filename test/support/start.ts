// Opens a VS Code with the extension and the examples: `npm start [-- --lang en]`.

import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { cpSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { firstStory } from './firstStory';
import { hostRuns, outFolder, projectFolder, vsixFile } from './places.mjs';
import { showProgress } from './progress.mjs';
import { freePort, startHost } from './vscodeHost';

/** A copy to write in; what was changed in it last time stays. */
const examples = path.join(outFolder, 'examples');

async function start(): Promise<void> {
  const { values } = parseArgs({ options: { lang: { type: 'string', default: 'ja' } } });
  cpSync(path.join(projectFolder, 'examples'), examples, { recursive: true, force: false });
  const isJapanese = values.lang === 'ja';
  const build = runNpm(hostRuns ? 'package' : 'build');
  await showProgress(isJapanese ? '拡張機能を組み立てています' : 'building the extension', build);
  if (!hostRuns) return startDesktop();

  const starting = startHost({ vsix: vsixFile, locale: isJapanese ? 'ja' : undefined });
  const host = await showProgress(
    isJapanese ? 'VS Code を起動しています' : 'starting VS Code',
    starting,
  );
  const url = await shortAddress(host.url(examples, firstStory(examples, isJapanese)));
  const [heading, end] = isJapanese
    ? [
        '変革ストーリーの例を開く（ブラウザーで）',
        '終わるときは、この画面で Ctrl+C を押してください。',
      ]
    : ['The examples, in your browser', 'Ctrl+C stops it.'];
  console.log(`\n${heading}:\n\n  ${url}\n\n${end}`);
  openBrowser(url);
}

/** Runs a script of package.json; what it says is shown only when it fails. */
async function runNpm(script: string): Promise<void> {
  const shell = process.platform === 'win32';
  const child = spawn('npm', ['run', '--silent', script], { cwd: projectFolder, shell });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  const status = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  if (status !== 0) throw new Error(output);
}

/**
 * A short address that leads to a long one, which holds the names of folder and file and would break
 * when copied from a terminal. As secret as the long one: the random part opens it, nothing else.
 */
async function shortAddress(long: string): Promise<string> {
  const port = await freePort();
  const secret = randomBytes(12).toString('hex');
  const server = createServer((asked, answer) => {
    if (asked.url === `/${secret}`) answer.writeHead(302, { location: long }).end();
    else answer.writeHead(403).end();
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return `http://127.0.0.1:${port}/${secret}`;
}

/** The user's browser, where there is a screen; the address is printed in any case. */
function openBrowser(url: string): void {
  if (!process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) return;
  const opener = spawn('xdg-open', [url], { stdio: 'ignore', detached: true });
  opener.on('error', () => {});
  opener.unref();
}

/** macOS, Windows and other processors: the VS Code that is installed there. */
function startDesktop(): void {
  const args = [`--extensionDevelopmentPath=${projectFolder}`, examples];
  const shell = process.platform === 'win32';
  const { status } = spawnSync('code', shell ? args.map((arg) => `"${arg}"`) : args, {
    stdio: 'inherit',
    shell,
  });
  if (status === 0) return;
  console.error(
    [
      'この OS では、お使いの VS Code で開きます。`code` コマンドが見つかりませんでした。',
      "VS Code を入れ、コマンド パレットの「シェル コマンド: PATH 内に 'code' コマンドをインストールします」を実行してから、もう一度 npm start してください。",
      `または次を実行してください: code ${args.join(' ')}`,
      'On this system the examples open in your own VS Code: install it with its `code` command, then run npm start again.',
    ].join('\n'),
  );
  process.exit(1);
}

void start().catch((error: Error) => {
  console.error(error.message);
  process.exit(1);
});
