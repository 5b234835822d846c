import assert from 'node:assert/strict';
import {
  type CodeAction,
  CodeActionKind,
  CodeActionResolveRequest,
  DocumentFormattingRequest,
  DocumentOnTypeFormattingRequest,
  DocumentRangeFormattingRequest,
  type TextEdit,
} from 'vscode-languageserver/node';
import { continueCommand, type PasteParams, pasteRequest } from '../../server/protocol';
import { yaml } from '../../server/text/yaml';
import { fullCapabilities } from './support/capabilities';
import { Client } from './support/client';

const uri = 'file:///story/a.change-story.yaml';
const options = { tabSize: 2, insertSpaces: true };
const story = yaml`
  変革ストーリー: 1
  年度:  R8
  戦略的取組:
    - 内容: 見守る
  段階:
    - アクション:
        - 地区を歩く
`;

describe('writing over stdio', () => {
  let client: Client;
  afterEach(() => client.kill());

  const at = (text: string) => {
    const before = client.text(uri).split(text)[0] as string;
    const lines = before.split('\n');
    return { line: lines.length - 1, character: (lines[lines.length - 1] as string).length };
  };
  const actionsAt = (text: string, only?: string[]) =>
    client.codeActions(uri, { start: at(text), end: at(text) }, only ? { only } : {});
  const titled = (actions: readonly CodeAction[], words: RegExp) => {
    const found = actions.find(({ title }) => words.test(title));
    assert.ok(found, `${words} in ${actions.map(({ title }) => title).join(' | ')}`);
    return found;
  };
  const apply = (edits: readonly TextEdit[] | null) =>
    client.apply({ changes: { [uri]: [...(edits ?? [])] } });

  it('creates an item upstream and says where to go on', async () => {
    client = await Client.start({ initializationOptions: { clientCommands: [continueCommand] } });
    await client.open(uri, story);
    const action = titled(await actionsAt('地区'), /上流に目標状態/);
    assert.equal(action.kind, CodeActionKind.RefactorRewrite);
    await client.apply(action.edit ?? {});
    const expected = story.replace(
      yaml`
          - アクション:
              - 地区を歩く
      `,
      yaml`
          - 目標状態:
              - id: 目標状態1
                内容:\x20
            アクション:
              - 内容: 地区を歩く
                狙い: 目標状態1
      `,
    );
    assert.equal(client.text(uri), expected);
    assert.deepEqual(action.command?.arguments, [uri, { line: 7, character: 12 }, 'write']);
  });

  it('names the id to be renamed, and no command to a client that has none', async () => {
    client = await Client.start({ initializationOptions: { clientCommands: [continueCommand] } });
    await client.open(uri, story);
    const action = titled(await actionsAt('見守る'), /id を付ける/);
    assert.deepEqual(action.command?.arguments, [uri, { line: 3, character: 14 }, 'rename']);
    client.kill();
    client = await Client.start({ locale: 'en' });
    await client.open(uri, story);
    const plain = titled(await actionsAt('見守る'), /an id/);
    assert.equal(plain.command, undefined);
  });

  it('gives the kinds asked for alone', async () => {
    client = await Client.start();
    await client.open(uri, story);
    const kinds = async (only: string[]) => [
      ...new Set((await actionsAt('地区', only)).map(({ kind }) => kind)),
    ];
    assert.deepEqual(await kinds(['refactor']), ['refactor.rewrite']);
    assert.deepEqual(await kinds(['refactor.extract']), []);
    assert.deepEqual(await kinds(['quickfix.none']), []);
  });

  it('converts the file when the action is resolved, and at once for older clients', async () => {
    const english = story
      .replace('変革ストーリー', 'change-story')
      .replace('年度', 'year')
      .replace('戦略的取組', 'strategies')
      .replace('内容', 'content')
      .replace('段階', 'stages')
      .replace('アクション', 'actions');
    const { textDocument, ...rest } = fullCapabilities;
    const codeAction = { ...textDocument?.codeAction, resolveSupport: { properties: ['edit'] } };
    client = await Client.start({
      capabilities: { ...rest, textDocument: { ...textDocument, codeAction } },
    });
    await client.open(uri, story);
    const offered = titled(await actionsAt('年度'), /英語/);
    assert.equal(offered.edit, undefined);
    const resolved = await client.connection.sendRequest(CodeActionResolveRequest.type, offered);
    await client.apply(resolved.edit ?? {});
    assert.equal(client.text(uri), english);
    // The text has changed since: nothing is made of what was offered before.
    const stale = await client.connection.sendRequest(CodeActionResolveRequest.type, offered);
    assert.equal(stale.edit, undefined);
    client.kill();
    client = await Client.start();
    await client.open(uri, story);
    await client.apply(titled(await actionsAt('年度'), /英語/).edit ?? {});
    assert.equal(client.text(uri), english);
  });

  it('formats the file, a range, and what is typed', async () => {
    client = await Client.start();
    await client.open(uri, story.replace('内容: ', '内容:  '));
    const textDocument = { uri };
    const range = { start: { line: 1, character: 0 }, end: { line: 1, character: 3 } };
    const { connection } = client;
    const params = { textDocument, range, options };
    await apply(await connection.sendRequest(DocumentRangeFormattingRequest.type, params));
    assert.equal(client.text(uri), story.replace('年度:  ', '年度: ').replace('内容: ', '内容:  '));
    await apply(
      await connection.sendRequest(DocumentFormattingRequest.type, { textDocument, options }),
    );
    assert.equal(client.text(uri), story.replace('年度:  ', '年度: '));
    await client.replace(uri, '地区を歩く\n', '地区を歩く\n      \n');
    const typed = { textDocument, position: { line: 7, character: 6 }, ch: '\n', options };
    await apply(await connection.sendRequest(DocumentOnTypeFormattingRequest.type, typed));
    assert.ok(client.text(uri).endsWith('      - 地区を歩く\n      - \n'));
  });

  it('makes a list of pasted bullets, and leaves prose to the client', async () => {
    client = await Client.start();
    await client.open(uri, `${story}現状: \n`);
    const end = { line: 7, character: 4 };
    const paste = (text: string, force = false) => {
      const params: PasteParams = {
        textDocument: { uri },
        range: { start: end, end },
        text,
        force,
      };
      return client.request(pasteRequest, params);
    };
    assert.equal(await paste('歩いて聴く。\n話す。'), null);
    const edit = await paste('●歩く\r\n●聴く\r\n');
    await apply(edit && [edit]);
    assert.equal(
      client.text(uri),
      yaml`
        ${story}現状:
          - 歩く
          - 聴く
      `,
    );
  });
});
