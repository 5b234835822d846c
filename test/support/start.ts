// Opens a VS Code with the extension and the examples: `npm start [-- --lang en]`.

import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { cpSync, readdirSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { yaml } from '../../server/rules/engine/yaml';
import { hostRuns, outFolder, projectFolder, vsixFile } from './places.mjs';
import { freePort, startHost } from './vscodeHost';

/** A copy to write in; what was changed in it last time stays. */
const examples = path.join(outFolder, 'examples');

async function start(): Promise<void> {
  const { values } = parseArgs({ options: { lang: { type: 'string', default: 'ja' } } });
  cpSync(path.join(projectFolder, 'examples'), examples, { recursive: true, force: false });
  runNpm(hostRuns ? 'package' : 'build');
  if (!hostRuns) return startDesktop();

  const locale = values.lang === 'ja' ? 'ja' : undefined;
  const host = await startHost({ vsix: vsixFile, locale });
  const url = await shortAddress(host.url(examples, firstStory()));
  console.log(yaml`

    変革ストーリーの例を開く（ブラウザーで）:

      ${url}
  `);
  console.log('終わるときは、この画面で Ctrl+C を押してください。 / Ctrl+C stops it.');
  openBrowser(url);
}

function runNpm(script: string): void {
  const { status, stdout, stderr } = spawnSync('npm', ['run', '--silent', script], {
    cwd: projectFolder,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (status === 0) return;
  process.stderr.write(`${stdout}${stderr}`);
  process.exit(1);
}

function firstStory(): string | undefined {
  const [name] = readdirSync(examples).filter((file) => /\.変革ストーリー\.ya?ml$/.test(file));
  return name && path.join(examples, name);
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
  return `http://localhost:${port}/${secret}`;
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
