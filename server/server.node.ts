import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { createServer } from './lsp/server';
import type { Host, Printed } from './lsp/session';
import { findBrowser } from './node/findBrowser';
import { printPdf } from './node/printPdf';

/** The pages of rules, packaged one folder above this bundle. */
const pages = { ja: 'RULES.md', en: 'RULES.en.md' };

const host: Host = {
  readFile: (uri) => (uri.startsWith('file:') ? readText(uri) : null),
  loadShare: () => import('./office'),
  print,
  rulesPage(locale) {
    const page = join(__dirname, '..', pages[locale]);
    return existsSync(page) ? pathToFileURL(page).href : null;
  },
};

async function readText(uri: string): Promise<string | null> {
  try {
    return await readFile(fileURLToPath(uri), 'utf8');
  } catch {
    return null;
  }
}

async function print(html: Uint8Array, named: string | null): Promise<Printed> {
  const browser = findBrowser(named);
  if (browser === null) return { reason: 'no-browser', detail: named ?? '' };
  try {
    return await printPdf(browser, html);
  } catch (error) {
    return { reason: 'failed', detail: String(error) };
  }
}

const connection = createConnection(ProposedFeatures.all);
createServer(connection, host);
connection.listen();
