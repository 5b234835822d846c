import assert from 'node:assert/strict';
import { Rhythm } from '../../../server/lsp/rhythm';

/** A text that changes every so many milliseconds, with what is left to wait after each change. */
function type(rhythm: Rhythm, times: readonly number[], isUnderWay: boolean): number[] {
  return times.map((time) => {
    rhythm.changed(time, isUnderWay);
    const left = rhythm.left(time);
    if (left === 0) rhythm.sent();
    return left;
  });
}

const every = (gap: number, count: number, from = 0) =>
  Array.from({ length: count }, (_, at) => from + at * gap);

describe('the rhythm of changes', () => {
  it('lets typing by hand be checked at every key', () => {
    assert.deepEqual(type(new Rhythm(), every(100, 5), false), [0, 0, 0, 0, 0]);
  });

  it('waits for a pause in what comes faster', () => {
    const rhythm = new Rhythm();
    assert.deepEqual(type(rhythm, every(30, 4), true), [0, 80, 80, 80]);
    assert.equal(rhythm.left(90 + 50), 30);
    assert.equal(rhythm.left(90 + 80), 0);
  });

  it('waits once for a client that changes the text when it has the findings', () => {
    const rhythm = new Rhythm();
    assert.deepEqual(type(rhythm, every(10, 2), false), [0, 80]);
    rhythm.sent();
    assert.deepEqual(type(rhythm, every(10, 3, 100), false), [0, 0, 0]);
    assert.deepEqual(type(rhythm, every(10, 2, 130), true), [80, 80], 'it waits no longer');
  });

  it('checks at once what changes after a pause', () => {
    const rhythm = new Rhythm();
    type(rhythm, every(30, 3), true);
    assert.deepEqual(type(rhythm, [1000], false), [0]);
  });
});
