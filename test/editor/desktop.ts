// The suite of the Node extension host in a desktop VS Code, which is downloaded: npm run test:desktop
import { cpSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { runTests } from '@vscode/test-electron';
import { writeLanguagePack } from '../support/languagePack';
import { projectFolder } from '../support/places.mjs';
import { temporaryFolder } from '../support/temporary';
import { buildSuites, suiteFolders } from './build';

async function runOnDesktop(): Promise<number> {
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) {
    throw new Error('there is no display; try: xvfb-run -a npm run test:desktop');
  }
  await buildSuites();
  const folder = temporaryFolder('desktop');
  const workspace = path.join(folder, 'workspace');
  const userData = path.join(folder, 'user');
  mkdirSync(userData);
  writeLanguagePack(userData);
  cpSync(path.join(projectFolder, 'test/editor/workspace'), workspace, { recursive: true });
  return runTests({
    extensionDevelopmentPath: projectFolder,
    extensionTestsPath: path.join(suiteFolders.node, 'index.js'),
    launchArgs: [
      workspace,
      ...['--user-data-dir', userData, '--locale', 'ja'],
      ...['--disable-extensions', '--disable-workspace-trust'],
    ],
  });
}

void runOnDesktop().then(
  (code) => process.exit(code),
  (error: Error) => {
    console.error(`The desktop tests could not run: ${error.message}`);
    process.exit(1);
  },
);
