import assert from 'node:assert/strict';
import { setImmediate } from 'node:timers/promises';
import type * as VsCode from 'vscode';
import type { ActiveStory } from '../../../client/activeStory';
import type { Ask } from '../../../client/ask';
import type { CheckedParams } from '../../../server/protocol';
import { type ClientParts, loadClient } from '../../support/client/load';

const uri = 'file:///story/a.change-story.yaml';

/** The longest that a pause in typing may last before the tree follows, in milliseconds. */
const limit = 150;

/** Timers that go off when the test says so. */
class Clock {
  private readonly timers = new Map<number, { readonly at: number; readonly run: () => void }>();
  private readonly real = {
    setTimeout: globalThis.setTimeout,
    clearTimeout: globalThis.clearTimeout,
  };
  private now = 0;
  private last = 0;

  constructor() {
    Object.assign(globalThis, {
      setTimeout: (run: () => void, after: number) => {
        this.timers.set(++this.last, { at: this.now + after, run });
        return this.last;
      },
      clearTimeout: (id: number) => this.timers.delete(id),
    });
  }

  tick(milliseconds: number): void {
    this.now += milliseconds;
    for (const [id, { at, run }] of this.timers) {
      if (at > this.now) continue;
      this.timers.delete(id);
      run();
    }
  }

  stop(): void {
    Object.assign(globalThis, this.real);
  }
}

describe('the story that tree and status bar show', () => {
  let client: ClientParts;
  before(async () => {
    client = await loadClient();
  });
  let clock: Clock;
  beforeEach(() => {
    clock = new Clock();
  });
  afterEach(() => clock.stop());

  /** Lets everything run that needs no time. */
  async function settle(): Promise<void> {
    for (let turn = 0; turn < 5; turn++) await setImmediate();
  }

  /** A model over answers of the server: the next one each time it is asked, the last one for ever. */
  function modelOf(...answers: readonly object[]) {
    const { vscode } = client;
    const checked = new vscode.EventEmitter<CheckedParams>();
    const asked: string[] = [];
    const ask = (async ({ method }: { method: string }) => {
      asked.push(method);
      return { uri, ...answers[Math.min(asked.length, answers.length) - 1] };
    }) as unknown as Ask;
    const active = {
      uri: vscode.Uri.parse(uri),
      document: {},
      onDidChange: new vscode.EventEmitter<unknown>().event,
    };
    const model = new client.StoryModel(
      ask,
      active as unknown as ActiveStory,
      checked.event as unknown as VsCode.Event<CheckedParams>,
    );
    const shown: unknown[] = [];
    model.onDidChange((result) => shown.push(result));
    return { model, asked, shown, check: () => checked.fire({ uri, version: 1, startHere: [] }) };
  }

  it('is asked for once after a run of keys, within so many milliseconds after the last', async () => {
    const { asked, shown, check } = modelOf({ version: 11, roots: [] });
    for (let key = 0; key < 10; key++) {
      check();
      clock.tick(40);
      await settle();
    }
    assert.deepEqual(asked, []);
    clock.tick(limit - 40);
    await settle();
    assert.equal(asked.length, 1);
    assert.equal(shown.length, 1);
    clock.tick(10_000);
    await settle();
    assert.equal(asked.length, 1);
  });

  it('is not drawn anew for a text that changes nothing in it', async () => {
    const roots = [{ id: 'group:stages', label: '段階とアクション', children: [] }];
    const { model, shown, check } = modelOf(
      { version: 1, roots },
      { version: 2, roots: structuredClone(roots) },
      { version: 3, roots: [{ ...roots[0], label: '段階' }] },
    );
    for (const [version, times] of [
      [1, 1],
      [2, 1],
      [3, 2],
    ] as const) {
      check();
      clock.tick(limit);
      await settle();
      assert.equal(model.current?.version, version);
      assert.equal(shown.length, times);
    }
  });

  it('is asked for no more when it was closed in a pause', async () => {
    const { model, asked, check } = modelOf({ version: 1, roots: [] });
    check();
    model.dispose();
    clock.tick(limit);
    await settle();
    assert.deepEqual(asked, []);
  });
});
