// Installs what a command needs and is not there yet, with Node's own modules only: it runs first,
// in a clone that has no node_modules. Usage: node install.mjs [project] [host] [browser] [office]
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { browserPackages, findBrowser } from './browser.mjs';
import { findOffice, officePackages } from './office.mjs';
import { hostFolder, hostRuns, projectFolder } from './places.mjs';
import { showProgress } from './progress.mjs';

/**
 * Runs a program, shows what it says only when it fails, and resolves to its exit code.
 * @param {string} program
 * @param {string[]} args
 * @param {string} cwd
 * @returns {Promise<number>}
 */
function run(program, args, cwd = projectFolder) {
  return new Promise((resolve) => {
    let said = '';
    // On Windows npm is a .cmd file, which needs a shell.
    const child = spawn(program, args, { cwd, shell: process.platform === 'win32' });
    child.stdout.on('data', (chunk) => {
      said += chunk;
    });
    child.stderr.on('data', (chunk) => {
      said += chunk;
    });
    child.on('error', (error) => {
      said += error.message;
      resolve(-1);
    });
    child.on('exit', (code) => {
      if (code !== 0) process.stderr.write(said);
      resolve(code ?? -1);
    });
  });
}

/**
 * Whether a folder's node_modules holds what its lock file names. npm writes the list it compares
 * with as its last act, so a broken-off install counts as missing.
 * @param {string} folder
 */
function isInstalled(folder) {
  const installed = path.join(folder, 'node_modules', '.package-lock.json');
  if (!existsSync(installed)) return false;
  /** @type {(file: string) => Record<string, {version?: string, optional?: boolean, devOptional?: boolean}>} */
  const packages = (file) => JSON.parse(readFileSync(file, 'utf8')).packages;
  const present = packages(installed);
  return Object.entries(packages(path.join(folder, 'package-lock.json'))).every(
    ([where, wanted]) =>
      !where.startsWith('node_modules/') ||
      wanted.optional ||
      wanted.devOptional ||
      present[where]?.version === wanted.version,
  );
}

/**
 * @param {string} folder
 * @param {string} label what is installed, for the one line shown
 */
async function installModules(folder, label) {
  if (isInstalled(folder)) return true;
  const install = run('npm', ['ci', '--ignore-scripts', '--loglevel=error'], folder);
  return (await showProgress(`installing ${label}`, install)) === 0;
}

/** VS Code's browser side fetches its modules below its own folder: one link leads there. */
function linkHostModules() {
  const link = path.join(hostFolder, 'node_modules/code-server/lib/vscode/node_modules');
  if (!existsSync(link)) symlinkSync('../../..', link);
}

/** Debian's installer works for one at a time. */
let installing = Promise.resolve(0);

/**
 * Installs Debian packages, where that is possible here.
 * @param {string[]} packages
 */
async function installPackages(packages) {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
  installing = installing.then(async () => {
    const install = run('apt-get', ['update', '-qq']).then(() =>
      run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages]),
    );
    return showProgress(`installing ${packages.join(' ')} (apt-get)`, install);
  });
  await installing;
}

async function installBrowser() {
  if (!hostRuns || findBrowser()) return true;
  await installPackages(browserPackages);
  if (findBrowser()) return true;
  console.error(
    `No Chromium found. Install it with: sudo apt-get install ${browserPackages.join(' ')}\n` +
      'or name one: CHROMIUM=/path/to/chromium npm test',
  );
  return false;
}

/** Without LibreOffice everything but the step `share` runs. */
async function installOffice() {
  if (hostRuns && !findOffice()) await installPackages(officePackages);
  return true;
}

async function installHost() {
  if (!hostRuns) return true;
  const done = await installModules(hostFolder, 'VS Code (test/vscode-host, about 500 MB)');
  if (done) linkHostModules();
  return done;
}

/** @type {Record<string, () => Promise<boolean>>} */
const steps = {
  project: () => installModules(projectFolder, 'the project'),
  host: installHost,
  browser: installBrowser,
  office: installOffice,
};
const done = await Promise.all(process.argv.slice(2).map((name) => steps[name]?.()));
process.exit(done.every(Boolean) ? 0 : 1);
