import { Worker } from 'node:worker_threads';
import {
  type ImportAnswer,
  type ImportJob,
  type ImportKind,
  type ImportResults,
  importedOf,
  maxImportTime,
} from '../import/answer';
import { ImportError } from '../import/problem';

/** What a thread may take: milliseconds, and MB of memory. */
interface Limits {
  readonly time?: number;
  readonly memory?: number;
}

/** Memory of the thread, in MB; the largest file that is let in needs about a third. */
const maxMemory = 2048;

/**
 * Imports in a thread of its own, so that this one goes on answering. The thread is ended when the
 * signal aborts, and when it takes more time or memory than any paper needs.
 *
 * @param script the bundle of `importThread.ts`
 * @throws ImportError; the reason of the signal; another error where the import itself failed
 */
export function importInThread<Kind extends ImportKind>(
  script: string,
  job: ImportJob<Kind>,
  signal?: AbortSignal,
  { time = maxImportTime, memory = maxMemory }: Limits = {},
): Promise<ImportResults[Kind]> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) throw signal.reason;
    const worker = new Worker(script, {
      workerData: job,
      resourceLimits: { maxOldGenerationSizeMb: memory },
    });
    const end = (settle: () => void) => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', abort);
      void worker.terminate();
      settle();
    };
    const abort = () => end(() => reject(signal?.reason));
    const timer = setTimeout(() => end(() => reject(new ImportError('too-large'))), time);
    signal?.addEventListener('abort', abort);
    worker.once('message', (answer: ImportAnswer<Kind>) => {
      end(() => {
        try {
          resolve(importedOf(answer));
        } catch (error) {
          reject(error);
        }
      });
    });
    worker.once('error', (error: NodeJS.ErrnoException) => {
      const isFull = error.code === 'ERR_WORKER_OUT_OF_MEMORY';
      end(() => reject(isFull ? new ImportError('too-large') : error));
    });
  });
}
