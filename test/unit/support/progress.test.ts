import assert from 'node:assert/strict';
import { showProgress } from '../../support/progress.mjs';

describe('what is said while something takes its time', () => {
  it('begins at once, goes on, and says when it is done', async () => {
    const lines: string[] = [];
    let end: (value: string) => void = () => {};
    const work = new Promise<string>((resolve) => {
      end = resolve;
    });
    const print = (line: string) => {
      lines.push(line);
      if (lines.length === 3) end('built');
    };
    assert.equal(await showProgress('building', work, { print, every: 1 }), 'built');
    assert.deepEqual(lines.slice(0, 1), ['building …']);
    for (const line of lines.slice(1, -1)) assert.match(line, /^ {2}building: \d+ s …$/);
    assert.match(lines.at(-1) ?? '', /^ {2}building: \d+ s$/);
    assert.ok(lines.length >= 4);
  });

  it('hands a failure on, and says no more', async () => {
    const lines: string[] = [];
    const print = (line: string) => lines.push(line);
    const work = Promise.reject(new Error('no'));
    await assert.rejects(showProgress('building', work, { print, every: 1 }), /no/);
    const count = lines.length;
    await new Promise((resolve) => setImmediate(resolve));
    assert.equal(lines.length, count);
  });
});
