import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import {
  DiagnosticSeverity,
  DiagnosticTag,
  DidSaveTextDocumentNotification,
  HoverRequest,
  MarkupContent,
  type Position,
} from 'vscode-languageserver/node';
import { maxPerFile, maxPerRule } from '../../server/lsp/publishedDiagnostics';
import { previewRequest, treeRequest } from '../../server/protocol';
import { yaml } from '../../server/text/yaml';
import { Client, colons, ofRule } from './support/client';

const uri = 'file:///story/%E9%9D%92%E8%91%89%E9%87%8E%E5%B8%82.change-story.yaml';
const slip = yaml`
  変革ストーリー: 1
  自治体：青葉野市
  年度: 2026
`;

describe('diagnostics over stdio', () => {
  let client: Client;
  afterEach(() => client.kill());

  it('carries rule, page, source, version and what a fix needs', async () => {
    const rulesPage = 'file:///extension/RULES.md';
    client = await Client.start({ initializationOptions: { rulesPage } });
    const [diagnostic] = colons(await client.open(uri, slip));
    assert.ok(diagnostic);
    assert.deepEqual(diagnostic.range, {
      start: { line: 1, character: 3 },
      end: { line: 1, character: 4 },
    });
    assert.equal(diagnostic.severity, DiagnosticSeverity.Warning);
    assert.equal(diagnostic.source, 'change-story');
    assert.deepEqual(diagnostic.codeDescription, { href: `${rulesPage}#full-width-colon` });
    assert.deepEqual(diagnostic.data, { start: 14, version: 1 });
    assert.equal(client.lastPublished(uri)?.version, 1);
  });

  it('says once what to do; the hover says the rest, at the other findings that too', async () => {
    client = await Client.start();
    const found = colons(await client.open(uri, `${slip}テーマ：対話\n`));
    assert.equal(found.length, 2);
    assert.match(String(found[0]?.message), /^[^\n]+\n直し方: [^\n]+$/);
    assert.equal(found[1]?.message, '「テーマ」のあとが全角の「：」です。');
    const [first, second] = await Promise.all(
      [1, 3].map((line) =>
        client.request(HoverRequest.type, {
          textDocument: { uri },
          position: { line, character: 3 },
        }),
      ),
    );
    assert.match(JSON.stringify(first), /例/);
    assert.doesNotMatch(JSON.stringify(first), /直し方/);
    assert.match(JSON.stringify(second), /直し方.*例/);
  });

  it('leads from the first finding of a rule to its page and places, from others in the hover', async () => {
    const rulesPage = 'file:///extension/RULES.md';
    client = await Client.start({
      initializationOptions: { rulesPage },
      capabilities: { textDocument: { hover: { contentFormat: ['markdown'] } } },
    });
    const found = ofRule(
      await client.open(
        uri,
        yaml`
          テーマ: あ
          テーマ: い
          テーマ: う
        `,
      ),
      'duplicate-key',
    );
    const page = `${rulesPage}#duplicate-key`;
    assert.deepEqual(
      found.map(({ codeDescription, relatedInformation }) => [
        codeDescription?.href,
        relatedInformation?.length,
      ]),
      [
        [page, 1],
        [undefined, undefined],
      ],
    );
    const position = found[1]?.range.start as Position;
    const hover = await client.request(HoverRequest.type, { textDocument: { uri }, position });
    assert.ok(hover && MarkupContent.is(hover.contents));
    assert.ok(hover.contents.value.includes(`(${uri}#L1,1)`), hover.contents.value);
    assert.ok(hover.contents.value.includes(`[説明を読む](${page})`), hover.contents.value);
  });

  it('stays small on the wire: what the findings of a draft have in common is said once', async () => {
    client = await Client.start();
    const found = await client.open(uri, `対話:\n${'  - 内容：声\n'.repeat(100)}`);
    const sizes = colons(found).map((one) => Buffer.byteLength(JSON.stringify(one)));
    const further = Math.max(...sizes.slice(1, -1));
    assert.ok(further < 300, `${further} bytes`);
  });

  it('sends so many findings of a rule, and says how many more there are', async () => {
    client = await Client.start();
    const many = maxPerRule + 30;
    const found = colons(await client.open(uri, `対話:\n${'  - 内容：声\n'.repeat(many)}`));
    assert.equal(found.length, maxPerRule + 1);
    assert.match(String(found.at(-1)?.message), /全角[^\n]*\n同じ指摘が、このあとに29件/);
  });

  it('shares what a file shows among the rules, so that each is heard', async () => {
    client = await Client.start();
    const action = yaml`
          - 内容: 歩く
            進捗: ほぼ
            狙い: 無い名
            目的：知る
            担い手:
    `;
    const actions = (count: number) => yaml`
      段階:
        - アクション:
      ${action.repeat(count)}`;
    const few = await client.open(uri, actions(1));
    const many = await client.open(`${uri}.change-story.yaml`, actions(60));
    const rules = new Set(many.map(({ code }) => code));
    for (const { code } of few) assert.ok(rules.has(code), `${code}`);
    assert.ok(many.length > maxPerFile / 2 && many.length <= maxPerFile, `${many.length}`);
    const told = many.filter(({ message }) => /このあとに\d+件あります/.test(`${message}`));
    const faults = ['unknown-word', 'unknown-reference', 'full-width-colon', 'empty-value'];
    assert.deepEqual(
      faults.filter((fault) => !told.some(({ code }) => code === fault)),
      [],
    );
  });

  for (const [locale, words] of [
    ['ja', /「自治体」のあとが全角の「：」です。\n[\s\S]*直し方: /],
    ['ja-JP', /直し方: /],
    ['en', /“自治体” is followed by a full-width colon\.\n[\s\S]*What to do: /],
    ['fr', /What to do: /],
  ] as const) {
    it(`speaks the language of the editor: ${locale}`, async () => {
      client = await Client.start({ locale });
      const [diagnostic] = colons(await client.open(uri, slip));
      assert.match(String(diagnostic?.message), words);
    });
  }

  it('follows incremental edits, and takes the findings away with the file', async () => {
    client = await Client.start();
    await client.open(uri, slip.replace('：', ': '));
    const count = async () => colons(await client.diagnostics(uri)).length;
    assert.equal(await count(), 0);
    await client.replace(uri, ': 青葉野市', '：青葉野市');
    assert.equal(await count(), 1);
    await client.replace(uri, '：青葉野市', ': 青葉野市');
    assert.equal(await count(), 0);
    await client.replace(uri, ': 青葉野市', '：青葉野市');
    assert.equal(await count(), 1);
    await client.close(uri);
    await client.when('its findings go', () => client.lastPublished(uri)?.diagnostics.length === 0);
  });

  it('has no error in a name that is being typed, and one when it is saved so', async () => {
    client = await Client.start();
    const sync = client.initialized.capabilities.textDocumentSync;
    assert.ok(typeof sync === 'object' && sync.save === true);
    await client.open(
      uri,
      yaml`
      戦略的取組:
        - 内容: 坂の上で話す
          狙い:\x20
    `,
    );
    await client.replace(uri, '狙い: ', '狙い: うみ');
    const severities = async () =>
      ofRule(await client.diagnostics(uri), 'unknown-reference').map(({ severity }) => severity);
    assert.deepEqual(await severities(), [DiagnosticSeverity.Information]);
    await client.connection.sendNotification(DidSaveTextDocumentNotification.type, {
      textDocument: { uri },
    });
    await client.when('it is an error', async () => {
      const [severity] = await severities();
      return severity === DiagnosticSeverity.Error;
    });
  });

  it('checks only the newest of a hundred queued changes', async () => {
    client = await Client.start();
    await client.open(uri, slip);
    const before = client.published.length;
    const end = { line: 1, character: 8 };
    await client.editAll(uri, { start: end, end }, Array(100).fill('あ'));
    await client.diagnostics(uri);
    const later = client.published.slice(before).map(({ version }) => version);
    assert.deepEqual(later, [101]);
  });

  it('says that a version was checked once its findings are there', async () => {
    client = await Client.start();
    await client.open(uri, slip);
    await client.when('it is said', () => client.checked.length === 1);
    await client.replace(uri, '：', ': ');
    await client.when('it is said again', () => client.checked.length === 2);
    const told = client.checked.map(({ version, findings }) => ({ version, findings }));
    assert.deepEqual(told, [
      { version: 1, findings: 1 },
      { version: 2, findings: 2 },
    ]);
    await client.changeSettings('changeStory', { rules: {} });
    await client.when('it is said of the same version', () => client.checked.length === 3);
    assert.equal(client.checked[2]?.version, 2);
  });

  it('tells what to start with, the same as summary and tree, without being asked', async () => {
    client = await Client.start();
    await client.open(uri, readFileSync('examples/はじめての下書き.変革ストーリー.yaml', 'utf8'));
    await client.when('it is said', () => client.checked.length === 1);
    const told = client.checked[0]?.startHere ?? [];
    const rules = new Set(client.published.at(-1)?.diagnostics.map(({ code }) => code));
    assert.equal(told.length, 3);
    assert.ok(told.every(({ rule }) => rules.has(rule)));
    const textDocument = { uri };
    const drawn = await client.request(previewRequest, { textDocument, width: 800, size: 14 });
    const summary = drawn?.summary.startHere.map(({ what, place }) => [what, place.range]);
    assert.deepEqual(
      told.map(({ what, range }) => [what, range]),
      summary,
    );
    const tree = await client.request(treeRequest, { textDocument });
    const start = tree?.roots.find(({ id }) => id === 'group:start');
    assert.deepEqual(
      told.map(({ what }) => what),
      start?.children.map(({ label }) => label),
    );
    await client.replace(
      uri,
      '変革ストーリー: 1',
      yaml`
        変革ストーリー: 1
        x-メモ: 下書き`,
    );
    await client.when('it is said again', () => client.checked.length === 2);
    assert.deepEqual(
      client.checked[1]?.startHere.map(({ range }) => range.start.line),
      told.map(({ range }) => range.start.line + 1),
    );
  });

  it('counts positions in UTF-16, over CRLF, a BOM and characters beyond the BMP', async () => {
    client = await Client.start();
    const text = '\ufeff変革ストーリー: 1\r\nテーマ: 𠮷野の🏘️\r\n自治体：𠮷田市\r\n';
    const [diagnostic] = colons(await client.open(uri, text));
    assert.ok(diagnostic);
    assert.equal(client.at(uri, diagnostic.range), '：');
    assert.deepEqual(diagnostic.range.start, { line: 2, character: 3 });
    await client.replace(uri, '𠮷野', '𠮷𠮷野');
    await client.replace(uri, '\r\n', '\r\n\r\n');
    const [moved] = colons(await client.diagnostics(uri));
    assert.ok(moved);
    assert.equal(client.at(uri, moved.range), '：');
    assert.deepEqual(moved.range.start, { line: 3, character: 3 });
  });

  it('counts a BOM as a character of the first line', async () => {
    client = await Client.start();
    const [diagnostic] = colons(await client.open(uri, '\ufeff自治体：青葉野市\n'));
    assert.ok(diagnostic);
    assert.deepEqual(diagnostic.range.start, { line: 0, character: 4 });
  });

  it('keeps the findings of several open files apart', async () => {
    client = await Client.start();
    const other = 'untitled:Untitled-1';
    await client.open(uri, slip);
    await client.open(other, '変革ストーリー: 1\n');
    await client.replace(other, '1', '1\n年度：2026');
    assert.equal(colons(await client.diagnostics(other)).length, 1);
    assert.equal(client.lastPublished(uri)?.version, 1);
  });

  it('leads from a second key to the first', async () => {
    client = await Client.start();
    const found = await client.open(
      uri,
      yaml`
        テーマ: あ
        年度: 2026
        テーマ: い
      `,
    );
    const [twice] = ofRule(found, 'duplicate-key');
    assert.equal(twice?.severity, DiagnosticSeverity.Error);
    assert.deepEqual(twice.relatedInformation, [
      {
        location: {
          uri,
          range: { start: { line: 0, character: 0 }, end: { line: 0, character: 3 } },
        },
        message: '先に書いたものはここです。',
      },
    ]);
  });

  it('fades what has no effect', async () => {
    client = await Client.start();
    const comment = '# change-story-ok: full-width-colon 9月に直す';
    const found = await client.open(
      uri,
      yaml`
        変革ストーリー: 1
        ${comment}
        年度: 2026
      `,
    );
    const [unused] = ofRule(found, 'silence-unused');
    assert.ok(unused);
    assert.deepEqual(unused.tags, [DiagnosticTag.Unnecessary]);
  });
});
