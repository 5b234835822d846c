import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
} from 'vscode-languageserver/browser';
import {
  type ImportAnswer,
  type ImportJob,
  type ImportKind,
  type ImportResults,
  importedOf,
  maxImportTime,
} from './import/answer';
import { ImportError } from './import/problem';
import { connectionStrategy } from './lsp/cancellation';
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

/** A worker that imports one file; it says that it is there before it is asked. */
function startImporter(script: string): Worker {
  const source = `importScripts(${JSON.stringify(script)});
onmessage = ({ data }) => postMessage(changeStoryShare.answerImport(data));
postMessage('ready');`;
  const url = URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
  try {
    return new Worker(url);
  } finally {
    URL.revokeObjectURL(url);
  }
}

/** Imports in a worker of its own; in this one where a host allows no worker inside of a worker. */
async function importFile<Kind extends ImportKind>(
  job: ImportJob<Kind>,
  signal: AbortSignal,
  script: string | null,
): Promise<ImportResults[Kind]> {
  const answer = await answerOf(job, signal, script).catch(async (error) => {
    if (error !== noWorker) throw error;
    return (await loadShare(script)).answerImport(job);
  });
  return importedOf(answer as ImportAnswer<Kind>);
}

const noWorker = new Error('no worker');

function answerOf(
  job: ImportJob,
  signal: AbortSignal,
  script: string | null,
): Promise<ImportAnswer> {
  return new Promise((resolve, reject) => {
    if (script === null || typeof Worker === 'undefined') throw noWorker;
    const worker = startImporter(script);
    let isReady = false;
    const end = (settle: () => void) => {
      clearTimeout(timer);
      signal.removeEventListener('abort', abort);
      worker.terminate();
      settle();
    };
    const abort = () => end(() => reject(signal.reason));
    const timer = setTimeout(() => end(() => reject(new ImportError('too-large'))), maxImportTime);
    signal.addEventListener('abort', abort);
    worker.onmessage = ({ data }: MessageEvent<ImportAnswer | 'ready'>) => {
      if (data !== 'ready') end(() => resolve(data));
      else {
        isReady = true;
        worker.postMessage(job);
      }
    };
    // Before it is ready it was not allowed; later it is what a lack of memory looks like.
    worker.onerror = (event) => {
      event.preventDefault();
      end(() => reject(isReady ? new ImportError('too-large') : noWorker));
    };
  });
}

const connection = createConnection(
  new BrowserMessageReader(self),
  new BrowserMessageWriter(self),
  connectionStrategy,
);
createServer(connection, {
  readFile: () => null,
  listFiles: () => null,
  rulesPage: () => null,
  loadShare,
  importFile,
});
connection.listen();
