import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { connectionStrategy } from './lsp/cancellation';
import { createServer } from './lsp/server';
import type { Host } from './lsp/session';
import { importInThread } from './node/importInThread';
import { print } from './node/print';
import { readNamedFile } from './node/readNamedFile';

/** The pages of rules, packaged one folder above this bundle. */
const pages = { ja: 'RULES.md', en: 'RULES.en.md' };

/** The thread of an import, packaged beside this bundle. */
const importThread = join(__dirname, 'import.node.js');

const host: Host = {
  readFile: (file) => (file.uri.startsWith('file:') ? readNamedFile(file) : null),
  loadShare: () => import('./bundles/office'),
  importStory: (job, signal) => importInThread(importThread, job, signal),
  print,
  rulesPage(locale) {
    const page = join(__dirname, '..', pages[locale]);
    return existsSync(page) ? pathToFileURL(page).href : null;
  },
};

const connection = createConnection(ProposedFeatures.all, connectionStrategy);
createServer(connection, host);
connection.listen();
