import assert from 'node:assert/strict';
import { LatestOnly } from '../../../client/latestOnly';

describe('only the latest', () => {
  /** A task that ends when it is told to. */
  function slowTask() {
    const ends: (() => void)[] = [];
    let most = 0;
    let running = 0;
    const latest = new LatestOnly(async () => {
      running++;
      most = Math.max(most, running);
      await new Promise<void>((resolve) => ends.push(resolve));
      running--;
    });
    return { latest, ends, most: () => most };
  }
  const turn = () => new Promise((resolve) => setImmediate(resolve));

  it('runs once for all that is asked while it runs, and one at a time', async () => {
    const { latest, ends, most } = slowTask();
    const asked = [latest.run(), latest.run(), latest.run()];
    ends[0]?.();
    await turn();
    assert.equal(ends.length, 2);
    ends[1]?.();
    await Promise.all(asked);
    assert.equal(ends.length, 2);
    assert.equal(most(), 1);
  });

  it('forgets no call, also one in the turn in which it ends', async () => {
    let count = 0;
    const latest = new LatestOnly(async () => {
      count++;
    });
    for (let call = 1; call <= 20; call++) {
      const before = count;
      const run = latest.run();
      for (let step = 0; step < call % 5; step++) await null;
      await latest.run();
      await run;
      assert.ok(count > before);
    }
    const last = count;
    await latest.run();
    assert.equal(count, last + 1);
  });
});
