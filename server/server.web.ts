import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
} from 'vscode-languageserver/browser';
import { createServer } from './lsp/server';

const connection = createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self));
createServer(connection, { readFile: () => null, rulesPage: () => null });
connection.listen();
