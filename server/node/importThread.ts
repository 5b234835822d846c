/** Entry of the thread in which `importInThread` imports: one file, then it ends. */
import { parentPort, workerData } from 'node:worker_threads';

void import('../bundles/office').then(({ answerImport }) => {
  parentPort?.postMessage(answerImport(workerData));
});
