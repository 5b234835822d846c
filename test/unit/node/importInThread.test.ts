import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { importInThread } from '../../../server/node/importInThread';
import { temporaryFolder } from '../../support/temporary';

describe('an import in a thread of its own', () => {
  const folder = temporaryFolder('thread');
  const job = { into: 'story' as const, bytes: new Uint8Array() };
  /** A thread that does this. */
  const thread = (name: string, source: string) => {
    const file = path.join(folder, `${name}.cjs`);
    writeFileSync(file, `const { parentPort } = require('node:worker_threads');\n${source}`);
    return file;
  };
  const endless = () => thread('endless', 'for (;;);');

  it('gives what the thread imported, or why it refused', async () => {
    const imported = { text: '変革ストーリー: 1\n', placed: 1, left: 0 };
    const answers = [
      ['imported', { kind: 'imported', imported }],
      ['refused', { kind: 'refused', problem: 'broken' }],
      ['failed', { kind: 'failed', detail: 'a fault of ours' }],
    ] as const;
    const [whole, refused, failed] = answers.map(
      ([name, answer]) =>
        () =>
          importInThread(thread(name, `parentPort.postMessage(${JSON.stringify(answer)});`), job),
    );
    assert.ok(whole && refused && failed);
    assert.deepEqual(await whole(), imported);
    await assert.rejects(refused(), { name: 'ImportError', problem: 'broken' });
    await assert.rejects(failed(), /a fault of ours/);
  });

  it('is ended when it is no longer wanted', async () => {
    const controller = new AbortController();
    const importing = importInThread(endless(), job, controller.signal);
    controller.abort();
    await assert.rejects(importing, { name: 'AbortError' });
    await assert.rejects(importInThread(endless(), job, controller.signal), { name: 'AbortError' });
  });

  it('is ended, and the file refused, when it takes too long or too much memory', async () => {
    const refused = { name: 'ImportError', problem: 'too-large' };
    await assert.rejects(importInThread(endless(), job, undefined, { time: 200 }), refused);
    const greedy = thread('greedy', 'const all = []; for (;;) all.push(new Array(1e5).fill({}));');
    await assert.rejects(importInThread(greedy, job, undefined, { memory: 32 }), refused);
  }).timeout(60_000);
});
