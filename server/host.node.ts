import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Host } from './lsp/session';
import { importInThread } from './node/importInThread';
import { listFiles } from './node/listFiles';
import { print } from './node/print';
import { readNamedFile } from './node/readNamedFile';
import { spareMemoryFor } from './node/spareMemory';

/** The pages of rules, packaged one folder above the bundles. */
const pages = { ja: 'RULES.md', en: 'RULES.en.md' };

/** What Node gives the server. `bundles`: the folder of the server's own bundles. */
export function nodeHost(bundles: string): Host {
  const importThread = join(bundles, 'import.node.js');
  return {
    readFile: (file) => (file.uri.startsWith('file:') ? readNamedFile(file) : null),
    listFiles: (folder) => (folder.startsWith('file:') ? listFiles(folder) : null),
    loadShare: () => import('./bundles/office'),
    importFile: (job, signal) => importInThread(importThread, job, signal),
    print,
    textChanged: spareMemoryFor,
    rulesPage(locale) {
      const page = join(bundles, '..', pages[locale]);
      return existsSync(page) ? pathToFileURL(page).href : null;
    },
  };
}
