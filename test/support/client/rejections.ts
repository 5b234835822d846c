import assert from 'node:assert/strict';
import { setImmediate } from 'node:timers/promises';

/** Lets everything run that needs nothing more from outside. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 10; turn++) await setImmediate();
}

/** Fails each test of the suite in which a promise is rejected that nobody waits for. */
export function failOnRejections(): void {
  const rejections: unknown[] = [];
  const note = (reason: unknown) => rejections.push(reason);
  beforeEach(() => {
    rejections.length = 0;
    process.on('unhandledRejection', note);
  });
  afterEach(() => {
    process.off('unhandledRejection', note);
    assert.deepEqual(rejections, []);
  });
}
