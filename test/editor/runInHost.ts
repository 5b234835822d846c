// Runs the built suite in a real VS Code: node --import tsx test/editor/runInHost.ts node|web
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { format } from 'node:util';
import { launchChromium } from '../support/chromium';
import { type FailedTest, failureText, saveCounts } from '../support/counts';
import { serveHands } from '../support/hands';
import { projectFolder, vsixFile } from '../support/places.mjs';
import { temporaryFolder } from '../support/temporary';
import { type Host, startHost, unpackExtension } from '../support/vscodeHost';
import { startWebFront } from '../support/webFront';
import { buildSuites, suiteFolders } from './build';
import { type Report, reportMark } from './support/reporter';

type HostKind = 'node' | 'web';

/** When the extension host dies nothing reports back; then this ends the run. */
const deadline = 30 * 60_000;

async function runInHost(kind: HostKind): Promise<number> {
  await buildSuites();
  const folder = temporaryFolder('editor');
  const workspace = path.join(folder, 'workspace');
  cpSync(path.join(projectFolder, 'test/editor/workspace'), workspace, { recursive: true });
  commitRounds(path.join(workspace, '版管理'));
  // The tests run what ships: the extension as unpacked from its package.
  const extension = unpackExtension(vsixFile, folder);
  const host = await startHost({ testDriver: true, locale: 'ja' });
  const browser = await launchChromium();
  const front =
    kind === 'web'
      ? await startWebFront(host.port, { extension, tests: suiteFolders.web })
      : undefined;
  let endHands: (() => void) | undefined;
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    endHands = serveHands(workspace, page, browser);
    const log: string[] = [];
    const failures: FailedTest[] = [];
    const ended = new Promise<number>((resolve, reject) => {
      setTimeout(() => reject(new Error(`no result after ${deadline} ms`)), deadline).unref();
      page.on('crash', () => reject(new Error('the browser page crashed')));
      void page.exposeFunction('codeAutomationExit', (code: number) => resolve(code));
    });
    let end: Report | undefined;
    await page.exposeFunction('codeAutomationLog', (_type: string, args: unknown[]) => {
      const line = format(...args);
      if (process.env.TEST_LOG) console.error(line);
      log.push(line);
      const report = parseReport(line);
      if (report?.kind === 'test') print(report);
      if (report?.kind === 'test' && report.error)
        failures.push({ suite: report.suite, text: failureText(report.title, report.error) });
      if (report?.kind === 'end') end = report;
    });
    await page.goto(
      front
        ? host.url(workspace).replace(`:${host.port}/`, `:${front.port}/`)
        : nodeSuiteUrl(host, workspace, extension),
    );
    const code = await ended.catch((error: Error) => {
      console.error(`${error.message}\n${log.slice(-60).join('\n')}\n${host.log()}`);
      return 1;
    });
    const counts = end?.kind === 'end' ? end : { passed: 0, failed: 1 };
    if (code !== 0 && counts.failed === 0) counts.failed = 1;
    if (counts.passed + counts.failed === 0) counts.failed = 1;
    saveCounts({ ...counts, failures });
    if (counts.failed > 0 && process.env.TEST_LOG) console.error(log.join('\n'));
    return counts.failed;
  } finally {
    endHands?.();
    front?.stop();
    await browser.close();
    await host.stop();
  }
}

/** A story with three commits, two of one name, and a tag, for the tests of rounds. */
function commitRounds(folder: string): void {
  const file = path.join(folder, '沢.変革ストーリー.yaml');
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=沢', '-c', 'user.email=sawa@example.jp', ...args], {
      cwd: folder,
    });
  const commit = (often: string, message: string) => {
    writeFileSync(file, `変革ストーリー: 1\n戦略的取組:\n  - ${often}、区長と雪道を歩く\n`);
    git('add', '.');
    git('commit', '--quiet', '-m', message);
  };
  mkdirSync(folder);
  git('init', '--quiet');
  commit('年に一度', '最初の版');
  commit('月に一度', '最初の版');
  git('tag', '第1回提出');
  commit('毎週', '二度目の直し');
}

function nodeSuiteUrl(host: Host, workspace: string, extension: string): string {
  const remote = (file: string) => `vscode-remote://127.0.0.1:${host.port}${encodeURI(file)}`;
  const payload = [
    ['extensionDevelopmentPath', remote(extension)],
    ['extensionTestsPath', remote(path.join(suiteFolders.node, 'index.js'))],
    ['skipWelcome', 'true'],
  ];
  return `${host.url(workspace)}&payload=${encodeURIComponent(JSON.stringify(payload))}`;
}

function parseReport(line: string): Report | undefined {
  const start = line.indexOf(reportMark);
  if (start < 0) return undefined;
  return JSON.parse(line.slice(start + reportMark.length));
}

function print(test: Report & { kind: 'test' }): void {
  const mark = { passed: '✔', failed: '✘', pending: '-' }[test.state];
  console.log(`  ${mark} ${test.title} (${test.ms} ms)`);
  if (test.error) console.log(test.error.replace(/^/gm, '      '));
}

const kind = process.argv[2];
if (kind !== 'node' && kind !== 'web') throw new Error('Usage: runInHost.ts node|web');
void runInHost(kind).then((failed) => process.exit(failed === 0 ? 0 : 1));
