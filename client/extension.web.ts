import { type ExtensionContext, Uri } from 'vscode';
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  LanguageClient,
} from 'vscode-languageclient/browser';
import { activate as activateIn } from './activate';

let worker: Worker | undefined;
let stop: (() => Promise<void>) | undefined;

/** Runs the server in a web worker beside the extension host. */
export async function activate(context: ExtensionContext): Promise<void> {
  const script = Uri.joinPath(context.extensionUri, 'dist/server/server.web.js').toString(true);
  // Reader and writer instead of the worker itself: VS Code replaces `Worker`, so the client's own
  // `instanceof Worker` would be false.
  const startWorker = async () => {
    worker?.terminate();
    worker = new Worker(script);
    return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
  };
  stop = await activateIn(
    context,
    (id, name, options) => new LanguageClient(id, name, startWorker, options),
    null,
  );
}

/** Stops the server; called by VS Code. */
export async function deactivate(): Promise<void> {
  await stop?.();
  worker?.terminate();
}
