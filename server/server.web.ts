import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
} from 'vscode-languageserver/browser';
import { createServer } from './lsp/server';

/** What `share.web.js` leaves behind; see `esbuild.mjs`. */
declare const self: typeof globalThis & {
  importScripts(script: string): void;
  changeStoryShare?: typeof import('./bundles/office');
};

async function loadShare(script: string | null) {
  if (!self.changeStoryShare && script) self.importScripts(script);
  if (!self.changeStoryShare) throw new Error('the client names no shareScript');
  return self.changeStoryShare;
}

const connection = createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self));
createServer(connection, { readFile: () => null, rulesPage: () => null, loadShare });
connection.listen();
