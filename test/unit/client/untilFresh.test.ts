import assert from 'node:assert/strict';
import type * as VsCode from 'vscode';
import type { ActiveStory } from '../../../client/activeStory';
import type { Ask } from '../../../client/ask';
import { adviceEditRequest, adviceRequest, takeCommentsRequest } from '../../../server/protocol';
import { type ClientParts, loadClient } from '../../support/client/load';
import { until } from '../../support/until';

const story = 'file:///story/沢.変革ストーリー.yaml';
const start = { line: 0, character: 0 };
const changes = [
  {
    textDocument: { uri: story, version: 1 },
    edits: [{ range: { start, end: start }, newText: '書けた' }],
  },
];

describe('what is written while the text changes', () => {
  let client: ClientParts;
  before(async () => {
    client = await loadClient();
  });
  beforeEach(() => {
    client.vscode.files.clear();
    client.vscode.messages.length = 0;
    client.vscode.presses.length = 0;
  });

  const active = () =>
    ({ uri: client.vscode.Uri.parse(story) as unknown as VsCode.Uri }) as ActiveStory;

  /** A server for which the text has changed so often, and that takes the edits then. */
  function busyServer(stale: number) {
    let asked = 0;
    const ask = async ({ method }: { method: string }) => {
      if (method === adviceRequest.method) return { uri: story, version: 1, advice: [] };
      assert.ok([adviceEditRequest.method, takeCommentsRequest.method].includes(method));
      return ++asked > stale ? { changes, added: 2, message: '2件' } : { isStale: true };
    };
    return { ask: ask as unknown as Ask, asked: () => asked };
  }

  const answer = { kind: 'answer', id: '0.0:誰と', text: '区長と歩く', status: 'done' } as const;

  it('is asked for again, and written without a word where it succeeds', async () => {
    const { ask, asked } = busyServer(4);
    const model = new client.AdviceModel(ask, active());
    assert.equal(await model.write(answer), true);
    assert.deepEqual([asked(), client.vscode.messages], [5, []]);
    assert.equal(client.vscode.files.get(story), '書けた');
  });

  it('is said not to be written, with the words, and is written when it is tried again', async () => {
    const { ask, asked } = busyServer(5);
    const model = new client.AdviceModel(ask, active());
    client.vscode.presses.push('Try again');
    assert.equal(await model.write(answer), false);
    const [message = ''] = client.vscode.messages;
    assert.match(message, /区長と歩く/);
    await until('it is written', () => client.vscode.files.get(story) === '書けた');
    assert.equal(asked(), 6);
  });

  it('keeps words that the story refuses', async () => {
    const ask = async ({ method }: { method: string }) =>
      method === adviceRequest.method
        ? { uri: story, version: 1, advice: [] }
        : { refused: 'この助言はなくなりました。' };
    const model = new client.AdviceModel(ask as unknown as Ask, active());
    assert.equal(await model.write(answer), false);
    const [message = ''] = client.vscode.messages;
    assert.match(message, /この助言はなくなりました。.*区長と歩く/);
  });

  it('is told of comments too, which can be taken in again without choosing them anew', async () => {
    const { ask, asked } = busyServer(5);
    const file = client.vscode.Uri.parse('file:///story/コメント.json');
    client.vscode.files.set(String(file), '{}');
    const rounds = { kept: async () => [] };
    const memory = { get: () => undefined, update: async () => {} } as unknown as VsCode.Memento;
    client.registerTakeComments(ask, active(), memory, rounds);
    const run = client.vscode.registered.get('changeStory.takeComments') ?? assert.fail();
    client.vscode.presses.push('Try again');
    assert.equal(await run(file), 0);
    const [message = ''] = client.vscode.messages;
    assert.match(message, /Nothing was written, and what came back is as it was/);
    await until('they are taken in', () => client.vscode.files.get(story) === '書けた');
    assert.equal(asked(), 6);
    assert.equal(client.vscode.files.get(String(file)), '{}');
  });

  it('is left as it was where the server ends while comments are taken in, and taken in later', async () => {
    const { ask } = busyServer(0);
    let isRunning = false;
    const failing = (async (...given: Parameters<Ask>) => {
      if (!isRunning) throw new client.ServerNotRunning();
      return ask(...given);
    }) as Ask;
    const file = client.vscode.Uri.parse('file:///story/コメント.json');
    client.vscode.files.set(String(file), '{}');
    const memory = { get: () => undefined, update: async () => {} } as unknown as VsCode.Memento;
    client.registerTakeComments(failing, active(), memory, { kept: async () => [] });
    const run = client.vscode.registered.get('changeStory.takeComments') ?? assert.fail();
    await run(file);
    assert.match(client.vscode.messages.join(), /Your text is not affected/);
    assert.deepEqual([...client.vscode.files], [[String(file), '{}']]);
    isRunning = true;
    assert.equal(await run(file), 2);
    assert.equal(client.vscode.files.get(story), '書けた');
  });
});
