import assert from 'node:assert/strict';
import type * as VsCode from 'vscode';
import type { BaseLanguageClient as LanguageClient } from 'vscode-languageclient';
import type { Ask } from '../../../client/ask';
import { treeRequest } from '../../../server/protocol';
import { type ClientParts, loadClient } from '../../support/client/load';
import { failOnRejections, settle } from '../../support/client/rejections';

describe('the client in a hurry', () => {
  let client: ClientParts;
  failOnRejections();
  before(async () => {
    client = await loadClient();
  });

  const story = 'file:///story/a.change-story.yaml';
  const log = 'file:///story/a.dialogues.yaml';

  function openPanel(ask: Ask) {
    const panel = new client.vscode.Panel();
    const uri = client.vscode.Uri.parse(story) as unknown as VsCode.Uri;
    const saved: string[] = [];
    new client.PreviewPanel(panel as unknown as VsCode.WebviewPanel, uri, {
      resources: uri,
      ask,
      savePicture: async (_, name) => {
        saved.push(name);
      },
    });
    return { panel, saved };
  }
  const size = { type: 'size', width: 800, size: 14, isPaged: false };
  const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 3 } };
  const place = (uri: string) => ({ uri, range, cursor: range.end });
  const drawing = {
    version: 1,
    title: '',
    subtitle: '',
    language: 'ja',
    sections: [],
    places: {},
    findings: [],
    summary: { images: [], advice: [{ text: '助言', place: place(log) }], questions: [] },
  };
  /** An answer that comes when it is let go. */
  function later<T>() {
    let give: (value: T) => void = () => {};
    const answer = new Promise<T>((resolve) => {
      give = resolve;
    });
    return { answer, give };
  }

  for (const [what, message, result] of [
    ['a drawing', size, drawing],
    ['a picture', { type: 'picture', id: 'stages' }, { files: [] }],
  ] as const) {
    it(`closes a preview while ${what} is made`, async () => {
      const { answer, give } = later<unknown>();
      const { panel } = openPanel((() => answer) as Ask);
      panel.received.fire(message);
      await settle();
      panel.dispose();
      give(result);
      await settle();
      assert.deepEqual(panel.posted, []);
    });

    it(`says nothing when ${what} fails after the preview was closed`, async () => {
      const { panel } = openPanel(async () => {
        panel.dispose();
        throw new Error('the server has gone');
      });
      panel.received.fire(message);
      await settle();
      assert.deepEqual(panel.posted, []);
    });
  }

  it('drops messages of the page that are unknown, malformed or lead elsewhere', async () => {
    const { panel, saved } = openPanel((async () => drawing) as Ask);
    panel.received.fire(size);
    await settle();
    panel.posted.length = 0;
    client.vscode.shown.length = 0;
    for (const message of [
      null,
      7,
      'open',
      {},
      { type: 'x' },
      { type: 'open' },
      { type: 'open', key: '__proto__' },
      { type: 'open', key: 'constructor' },
      { type: 'openPlace' },
      { type: 'openPlace', place: place('file:///etc/passwd') },
      { type: 'openPlace', place: place('vscode://other.extension/do') },
      { type: 'openPlace', place: place('no scheme') },
      { type: 'openPlace', place: place(`${story}/../b.yaml`) },
      { type: 'openPlace', place: { uri: story } },
      { type: 'openPlace', place: { uri: story, range, cursor: { line: -1, character: 0 } } },
      { type: 'openPlace', place: { uri: story, range, cursor: { line: 1e300, character: 0.5 } } },
      { type: 'savePicture', name: '../../.bashrc', base64: 'iVBORw0KGgo=' },
      { type: 'savePicture', name: '図', base64: 'AAAA' },
      { type: 'savePicture', name: '図', base64: '<svg/>' },
      { type: 'size', width: 1e9, size: -1, isPaged: false },
      { type: 'size', width: Number.NaN, size: 14, isPaged: false },
      { type: 'size', width: 800, size: 14, isPaged: 'yes' },
      { type: 'value', id: -1, key: 'stages.0' },
      { type: 'write', id: 1, typed: { kind: 'value', key: 'stages.0', text: 'あ' } },
      { type: 'write', id: 1, typed: { kind: 'item', to: { owner: 7 }, text: 'あ' } },
      { type: 'draft', typed: 'あ' },
      { type: 'move', id: 1, key: 'stages.0', to: { by: 2 } },
      { type: 'ticks', ticked: [7] },
    ]) {
      panel.received.fire(message);
    }
    await settle();
    const { shown } = client.vscode;
    assert.deepEqual({ shown, saved, posted: panel.posted }, { shown: [], saved: [], posted: [] });
  });

  it('follows what the page may ask for: the story, its log, a picture to save', async () => {
    const { panel, saved } = openPanel((async () => drawing) as Ask);
    client.vscode.shown.length = 0;
    panel.received.fire(size);
    await settle();
    panel.received.fire({ type: 'openPlace', place: place(story) });
    panel.received.fire({ type: 'openPlace', place: place(log) });
    panel.received.fire({ type: 'savePicture', name: '段階図', base64: 'iVBORw0KGgo=' });
    await settle();
    assert.deepEqual(client.vscode.shown, [story, log]);
    assert.deepEqual(saved, ['段階図']);
  });

  it('leaves the editor active where VS Code notices late that the page had the focus', async () => {
    const { panel } = openPanel((async () => drawing) as Ask);
    panel.received.fire(size);
    await settle();
    const { shown } = client.vscode;
    const becomeActive = async () => {
      panel.active = true;
      panel.stateChanged.fire();
      await settle();
    };
    shown.length = 0;
    await becomeActive();
    assert.deepEqual(shown, []);
    // It is noticed while the editor is being shown, or after that.
    panel.received.fire({ type: 'openPlace', place: place(story) });
    await settle();
    assert.deepEqual(shown, [story, story]);
    await becomeActive();
    assert.deepEqual(shown, [story, story, story]);
  });

  it('leaves the focus in the page where a double click opened a text for typing', async () => {
    const places = { 'stages.0': { range, selectionRange: range, cursor: range.end } };
    const { panel } = openPanel((async () => ({ ...drawing, places })) as unknown as Ask);
    panel.received.fire(size);
    await settle();
    const { shown } = client.vscode;
    shown.length = 0;
    panel.active = true;
    panel.received.fire({ type: 'open', key: 'stages.0' });
    panel.received.fire({ type: 'value', id: 1, key: 'stages.0' });
    await settle();
    assert.deepEqual(shown, [story], 'by the first click');
    panel.stateChanged.fire();
    await settle();
    assert.deepEqual(shown, [story], 'no more, when the page is known to have the focus');
  });

  describe('starting and stopping the server', () => {
    function lifetime() {
      const { servers, SlowClient } = client.languageClient;
      servers.alive = 0;
      servers.started = 0;
      const { answer, give } = later<void>();
      const output = { error() {}, warn() {} } as unknown as VsCode.LogOutputChannel;
      const create = () => new SlowClient(answer) as unknown as LanguageClient;
      return { life: new client.ServerLifetime(output, create), servers, give };
    }

    it('keeps one server after three restarts at once, and none after a stop', async () => {
      const { life, servers, give } = lifetime();
      const starts = [life.start(), life.start()];
      await settle();
      starts.push(life.start());
      give();
      await Promise.all(starts);
      assert.equal(servers.alive, 1);
      await life.stop();
      assert.equal(servers.alive, 0);
    });

    it('ends a server that is stopped while it starts', async () => {
      const { life, servers, give } = lifetime();
      const start = life.start();
      await settle();
      const stop = life.stop();
      give();
      await Promise.all([start, stop]);
      assert.deepEqual(servers, { alive: 0, started: 1 });
    });

    it('starts again what was stopped meanwhile', async () => {
      const { life, servers, give } = lifetime();
      const all = [life.start(), life.stop(), life.start()];
      give();
      await Promise.all(all);
      assert.equal(servers.alive, 1);
      await life.stop();
      assert.equal(servers.alive, 0);
    });

    it('says of a request that nobody answers', async () => {
      const { life } = lifetime();
      await assert.rejects(
        life.request(treeRequest, { textDocument: { uri: 'file:///a.yaml' } }),
        client.ServerNotRunning,
      );
    });
  });

  it('logs a failure of a request, and no refusal', () => {
    const { BaseLanguageClient, ResponseError, LSPErrorCodes } = client.languageClient;
    const languageClient = new BaseLanguageClient();
    client.leaveRefusalsUnlogged(languageClient as unknown as LanguageClient);
    const type = { method: 'textDocument/rename' };
    const fail = (error: unknown) => () =>
      languageClient.handleFailedRequest(type, undefined, error);
    const refusal = new ResponseError(LSPErrorCodes.RequestFailed, 'この名前は使えません。');
    assert.throws(fail(refusal), refusal);
    assert.deepEqual(languageClient.logged, []);
    assert.throws(fail(new ResponseError(-32603, 'broken')), /broken/);
    assert.deepEqual(languageClient.logged, ['Request textDocument/rename failed.']);
  });

  describe('a new file', () => {
    const wanted = 'file:///story/北ノ沢村.変革ストーリー.yaml';
    const create = async () => {
      const file = client.vscode.Uri.parse(wanted) as unknown as VsCode.Uri;
      return String(await client.createEmptyFile(file));
    };
    beforeEach(() => client.vscode.files.clear());

    it('gets the name it was given', async () => {
      assert.equal(await create(), wanted);
      assert.equal(client.vscode.files.get(wanted), '');
    });

    it('gets the next free name, and leaves what has appeared meanwhile as it is', async () => {
      const second = 'file:///story/北ノ沢村-2.変革ストーリー.yaml';
      client.vscode.files.set(wanted, 'テーマ: 沢\n').set(second, 'テーマ: 水\n');
      assert.equal(await create(), 'file:///story/北ノ沢村-3.変革ストーリー.yaml');
      assert.equal(client.vscode.files.get(wanted), 'テーマ: 沢\n');
      assert.equal(client.vscode.files.get(second), 'テーマ: 水\n');
    });
  });
});
