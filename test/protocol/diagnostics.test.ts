import assert from 'node:assert/strict';
import { DiagnosticSeverity, DiagnosticTag, HoverRequest } from 'vscode-languageserver/node';
import { maxPerRule } from '../../server/lsp/publishedDiagnostics';
import { yaml } from '../../server/rules/engine/yaml';
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

  it('explains a rule once; at its other findings the hover does', async () => {
    client = await Client.start();
    const found = colons(await client.open(uri, `${slip}テーマ：対話\n`));
    assert.equal(found.length, 2);
    assert.match(String(found[0]?.message), /\n直し方: /);
    assert.equal(found[1]?.message, '「テーマ」のあとが全角の「：」です。');
    const [first, second] = await Promise.all(
      [1, 3].map((line) =>
        client.request(HoverRequest.type, {
          textDocument: { uri },
          position: { line, character: 3 },
        }),
      ),
    );
    assert.doesNotMatch(JSON.stringify(first), /直し方/);
    assert.match(JSON.stringify(second), /直し方/);
  });

  it('sends so many findings of a rule, and says how many more there are', async () => {
    client = await Client.start();
    const many = maxPerRule + 30;
    const found = colons(await client.open(uri, `対話:\n${'  - 内容：声\n'.repeat(many)}`));
    assert.equal(found.length, maxPerRule + 1);
    assert.match(String(found.at(-1)?.message), /全角[^\n]*\n同じ指摘が、このあとに29件/);
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
    assert.deepEqual(client.checked, [
      { uri, version: 1, findings: 1 },
      { uri, version: 2, findings: 2 },
    ]);
    await client.changeSettings('changeStory', { rules: {} });
    await client.when('it is said of the same version', () => client.checked.length === 3);
    assert.equal(client.checked[2]?.version, 2);
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
