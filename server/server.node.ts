import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { createServer } from './lsp/server';
import type { Host, Printed } from './lsp/session';
import { findBrowser } from './node/findBrowser';
import { importInThread } from './node/importInThread';
import { printPdf } from './node/printPdf';
import { readNamedFile } from './node/readNamedFile';

/** The pages of rules, packaged one folder above this bundle. */
const pages = { ja: 'RULES.md', en: 'RULES.en.md' };

/** The thread of an import, packaged beside this bundle. */
const importThread = join(__dirname, 'import.node.js');

const host: Host = {
  readFile: (file) => (file.uri.startsWith('file:') ? readNamedFile(file) : null),
  loadShare: () => import('./bundles/office'),
  importStory: (base64, signal) => importInThread(importThread, base64, signal),
  print,
  rulesPage(locale) {
    const page = join(__dirname, '..', pages[locale]);
    return existsSync(page) ? pathToFileURL(page).href : null;
  },
};

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
