import assert from 'node:assert/strict';
import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  DidChangeWatchedFilesNotification,
  DidOpenTextDocumentNotification,
  FileChangeType,
} from 'vscode-languageserver/node';
import { compareCommand, mergeCommand } from '../../server/protocol';
import { yaml } from '../../server/text/yaml';
import { temporaryFolder } from '../support/temporary';
import { Client } from './support/client';

const story = yaml`
  変革ストーリー: 1
  自治体：青葉野市
`;

const isCopy = ({ code }: { code?: unknown }) => code === 'conflict-copy';

describe('the documents of a story', () => {
  let client: Client;
  afterEach(() => client.kill());

  it('are no texts that a story is compared with', async () => {
    client = await Client.start();
    const texts = [
      'git:/plan/a',
      'git-show:/plan/a',
      'vscode-local-history:/plan/a',
      'older:/plan/a',
    ];
    for (const start of texts) {
      const textDocument = {
        uri: `${start}.change-story.yaml?ref=HEAD`,
        languageId: 'change-story',
        version: 1,
        text: story,
      };
      await client.connection.sendNotification(DidOpenTextDocumentNotification.type, {
        textDocument,
      });
    }
    // What was opened after them has been checked; so they would have been, too.
    for (const uri of [
      'file:///plan/a.change-story.yaml',
      'untitled:Untitled-1',
      'memfs:/plan/a',
    ]) {
      assert.ok((await client.open(uri, story)).length > 0, uri);
    }
    const checked = new Set(client.published.map(({ uri }) => new URL(uri).protocol));
    assert.deepEqual([...checked].sort(), ['file:', 'memfs:', 'untitled:']);
  });

  describe('beside a copy', () => {
    const folder = temporaryFolder('copies');
    const place = (name: string) => path.join(folder, name);
    const uriOf = (name: string) => pathToFileURL(place(name)).href;
    const own = '計画.変革ストーリー.yaml';
    const copy = '計画.変革ストーリー - コピー.yaml';

    it('say so in one finding, which offers to compare and to merge them, and no longer when it is gone', async () => {
      writeFileSync(place(own), story);
      writeFileSync(place(copy), story);
      const clientCommands = [compareCommand, mergeCommand];
      client = await Client.start({ initializationOptions: { clientCommands } });
      const found = (await client.open(uriOf(own), story)).filter(isCopy);
      assert.equal(found.length, 1);
      assert.ok(String(found[0]?.message).includes(copy));
      const actions = await client.codeActions(uriOf(own), found[0]?.range ?? assert.fail(), {
        diagnostics: found,
      });
      const compare = actions.find(({ command }) => command?.command === compareCommand);
      assert.deepEqual(compare?.command?.arguments, [uriOf(copy), uriOf(own)].map(String));
      assert.equal(compare?.edit, undefined);
      const merge = actions.find(({ command }) => command?.command === mergeCommand);
      assert.deepEqual(merge?.command?.arguments, compare?.command?.arguments);
      assert.equal((await client.open(uriOf(copy), story)).filter(isCopy).length, 1);

      rmSync(place(copy));
      await client.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
        changes: [{ uri: uriOf(copy), type: FileChangeType.Deleted }],
      });
      await client.when('the finding goes', () => {
        const last = client.lastPublished(uriOf(own))?.diagnostics ?? [];
        return last.length > 0 && !last.some(isCopy);
      });
    });

    it('offer no comparison to a client that has none', async () => {
      writeFileSync(place(copy), story);
      client = await Client.start();
      const found = (await client.open(uriOf(own), story)).filter(isCopy);
      const actions = await client.codeActions(uriOf(own), found[0]?.range ?? assert.fail(), {
        diagnostics: found,
      });
      assert.deepEqual(
        actions.filter(({ command }) =>
          [compareCommand, mergeCommand].includes(command?.command as never),
        ),
        [],
      );
    });
  });
});
