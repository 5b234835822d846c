import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { compareWithEarlier } from '../../server/compare';
import {
  type CompareResult,
  compareRequest,
  type MergeResult,
  mergeRequest,
  type ReasonResult,
  type RoundResult,
  reasonRequest,
  roundRequest,
} from '../../server/protocol';
import { readStory } from '../../server/story/story';
import { yaml } from '../../server/text/yaml';
import { Client } from './support/client';

const uri = 'memfs:/plan/青葉市.変革ストーリー.yaml';
const logUri = 'memfs:/plan/町.対話.yaml';
const text = yaml`
  変革ストーリー: 1
  版: 第4回
  対話: 町.対話.yaml
  段階:
    - 名称: まず聞く
      アクション:
        - 内容: 市に話を聞く
`;
const log = yaml`
  - 種別: 幹事フィードバック
    内容: 住民が見えない
`;

describe('rounds of a story', () => {
  let client: Client;
  before(async () => {
    client = await Client.start();
    client.files.set(logUri, log);
    await client.open(uri, text);
  });
  after(() => client.kill());
  const textDocument = { uri };
  const compare = (before: object, isWhole = false) =>
    client.connection.sendRequest(compareRequest.method, {
      textDocument,
      before,
      isWhole,
    }) as Promise<CompareResult>;

  it('are given as texts to keep, with the log', async () => {
    const kept = (await client.connection.sendRequest(roundRequest.method, {
      textDocument,
      name: '第4回',
      date: '2026-11-29',
    })) as RoundResult;
    assert.equal(kept.round, '第4回');
    assert.equal(kept.logName, '町.対話.yaml');
    assert.equal(kept.log, log);
    assert.match(
      kept.text,
      /^# 第4回.*2026-11-29.*\n変革ストーリー: 1\n版: 第4回\n対話: 第4回\.対話\.yaml\n/,
    );
  });

  it('are compared with the open story and its log: nothing, where nobody did anything', async () => {
    const same = await compare({ name: '第4回', text, log });
    assert.deepEqual(same.changes, []);
    assert.deepEqual(same.marks, []);
    assert.match(same.summary, /違いはありません|The two say the same/);
  });

  it('are compared by meaning, each change with its places on both sides', async () => {
    const before = {
      name: '第3回',
      text: text.replace(
        '      - 内容: 市に話を聞く\n',
        yaml`
                - 内容: 町に話を聞く
                - 歩く
        `,
      ),
      log: '[]\n',
    };
    const { changes, marks, html } = await compare(before);
    const places = changes.map(({ before: was, after: is }) => [
      was && [was.isInLog, was.range.start.line],
      is && [decodeURI(is.uri), is.range.start.line],
    ]);
    assert.deepEqual(places, [
      [
        [false, 6],
        [uri, 6],
      ],
      [[false, 7], null],
      [null, [logUri, 1]],
    ]);
    assert.deepEqual(
      marks.map(({ uri: file, range, kind }) => [decodeURI(file), range.start.line, kind]),
      [
        [uri, 6, 'changed'],
        [logUri, 0, 'added'],
      ],
    );
    assert.equal(html.match(/data-change="/g)?.length, changes.length);
    const whole = await compare(before, true);
    assert.ok(whole.changes.length > changes.length);
  });

  it('are compared with each other, each change with its places in both; nothing is asked', async () => {
    const [before, after] = [
      { name: '第2回', text: text.replace('市に話', '町に話'), log: '[]\n' },
      { name: '第3回', text: text.replace('市に話', '県に話').replaceAll('\n', '\r\n'), log },
    ];
    const { changes, marks, unexplained, html } = (await client.connection.sendRequest(
      compareRequest.method,
      { textDocument, before, after, isWhole: false },
    )) as CompareResult;
    const placeOf = (one: { isInLog: boolean; range: { start: object } } | null) =>
      one && [one.isInLog, one.range.start];
    assert.deepEqual(
      changes.map(({ before: was, after: is, kept }) => [placeOf(was), is, placeOf(kept)]),
      [
        [[false, { line: 6, character: 8 }], null, [false, { line: 6, character: 8 }]],
        [null, null, [true, { line: 0, character: 2 }]],
      ],
    );
    assert.match(html.replace(/<\/?(?:ins|del)>/g, ''), /県に話/);
    assert.ok(!html.includes('市に話'));
    assert.deepEqual([marks, unexplained], [[], []]);
  });

  it('ask for the reason of what changed, and have it written with an id to name the item by', async () => {
    const before = { name: '第3回', text: text.replace('市に話', '町に話'), log };
    const { unexplained, html } = await compare(before);
    assert.match(html, /<td class="reason pending"/);
    assert.deepEqual(
      unexplained.map(({ before: was, after: is, about }) => [was, is, about]),
      [['町に話を聞く', '市に話を聞く', 'stages.0.actions.0']],
    );
    const [{ about = null, otherwise = '' } = {}] = unexplained;
    const params = { textDocument, about, otherwise, reason: '窓口が市にあると分かったため' };
    const result = (await client.connection.sendRequest(
      reasonRequest.method,
      params,
    )) as ReasonResult;
    assert.ok('edits' in result);
    const written = TextDocument.applyEdits(TextDocument.create('', '', 0, text), result.edits);
    const story = readStory(written);
    const [reason] = story.root.items('changes');
    assert.equal(reason?.text('round'), '第4回');
    assert.equal(reason?.text('about'), story.actions[0]?.id);
    assert.equal(reason?.text('reason'), '窓口が市にあると分かったため');
    const { html: after } = compareWithEarlier(before, story, 'ja', false);
    const row = /<tr>(?:(?!<tr>).)*市に話(?:(?!<tr>).)*<\/tr>/s.exec(
      after.replace(/<\/?ins>/g, ''),
    )?.[0];
    assert.match(row ?? '', /<td class="reason"[^>]*>窓口が市にあると分かったため<\/td>/);
  });

  it('and copies are merged by meaning; what clashes is told, and taken as chosen', async () => {
    const merge = (choices: object[]) =>
      client.connection.sendRequest(mergeRequest.method, {
        textDocument,
        base: text.replace('市に話', '町に話'),
        theirs: text.replace('市に話', '県に話').replace('まず聞く', 'まず歩く'),
        labels: { ours: 'a', theirs: 'b' },
        choices,
      }) as Promise<MergeResult>;
    const open = await merge([]);
    assert.deepEqual(open.conflicts, [
      { kind: 'text', name: '市に話を聞く', ours: '市に話を聞く', theirs: '県に話を聞く' },
    ]);
    assert.match(open.text, /<<<<<<< a\n/);
    const { text: chosen } = await merge(['theirs'] as never);
    assert.equal(chosen, text.replace('市に話', '県に話').replace('まず聞く', 'まず歩く'));
  });

  it('are left alone: a kept round has no findings, no completion and no tree', async () => {
    const round = 'memfs:/plan/青葉市.版/第4回.yaml';
    const { textDocument: opened } = { textDocument: { uri: round, languageId: 'change-story' } };
    client.connection.sendNotification('textDocument/didOpen', {
      textDocument: { ...opened, version: 1, text: '自治体：青葉市\n' },
    });
    const completion = await client.connection.sendRequest('textDocument/completion', {
      textDocument: { uri: round },
      position: { line: 0, character: 0 },
    });
    assert.equal(completion, null);
    const hover = await client.connection.sendRequest('textDocument/hover', {
      textDocument: { uri: round },
      position: { line: 0, character: 1 },
    });
    assert.equal(hover, null);
  });
});
