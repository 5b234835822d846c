import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { DocumentLinkRequest } from 'vscode-languageserver/node';
import { yaml } from '../../server/text/yaml';
import { temporaryFolder } from '../support/temporary';
import { Client, ofRule } from './support/client';

const uri = 'memfs:/%E8%A8%88%E7%94%BB/a.change-story.yaml';
const logUri = 'memfs:/計画/青葉 野市.対話.yaml';
const story = yaml`
  変革ストーリー: 1
  対話: 青葉 野市.対話.yaml
`;
const log = yaml`
  - 日付: 2026-05-10
    内容: 聴いた
`;

describe('a log of dialogues in a file of its own', () => {
  let client: Client;
  beforeEach(async () => {
    client = await Client.start();
    client.files.set(logUri, log);
  });
  afterEach(() => client.kill());

  const timesPublished = () => client.published.filter((params) => params.uri === uri).length;

  it('is read through the client, once for many edits', async () => {
    await client.open(uri, story);
    for (let count = 0; count < 3; count++) {
      await client.replace(
        uri,
        '変革ストーリー: 1\n',
        yaml`
        変革ストーリー: 1
        # 覚え
      `,
      );
      await client.diagnostics(uri);
    }
    assert.deepEqual(client.filesRead.map(decodeURIComponent), [logUri]);
  });

  it('is waited for: no findings before its text has come', async () => {
    const answer = client.holdFiles();
    const opened = client.open(uri, story);
    await client.when('the log is asked for', () => client.filesRead.length === 1);
    assert.equal(await client.hasAnswered(uri), true);
    assert.equal(timesPublished(), 0);
    answer();
    await opened;
    assert.equal(timesPublished(), 1);
  });

  it('is read again, and its story checked again, when it changes on the disk', async () => {
    await client.open(uri, story);
    assert.equal(timesPublished(), 1);
    client.files.set(logUri, `${log}- 日付: 2026-05-11\n`);
    await client.fileChanged(encodeURI(logUri));
    await client.when('the story is checked again', () => timesPublished() === 2);
    await client.when('and it is said', () => client.checked.length === 2);
    const { version, findings } = client.checked[1] ?? {};
    assert.deepEqual([version, findings], [1, 1]);
    assert.equal(client.filesRead.length, 2);
  });

  it('counts as it is typed while it is open, and as it was saved afterwards', async () => {
    await client.open(uri, story);
    const open = encodeURI(logUri);
    await client.open(open, log);
    await client.when('the story is checked with the open log', () => timesPublished() === 2);
    await client.replace(open, '聴いた', '語り合った');
    await client.when('the story is checked with the edited log', () => timesPublished() === 3);
    assert.equal(client.filesRead.length, 1);
    await client.close(open);
    await client.when('the story is checked with the saved log', () => timesPublished() === 4);
    assert.equal(client.filesRead.length, 2);
  });

  it('may be missing, or be refused by the client: the story says so', async () => {
    const missing = async () => ofRule(await client.diagnostics(uri), 'missing-file').length;
    await client.open(uri, story);
    assert.equal(await missing(), 0);
    await client.replace(uri, '青葉 野市', '若葉町');
    assert.equal(await missing(), 1);
    client.refuseFiles();
    await client.replace(uri, '若葉町', '潮見町');
    assert.equal(await missing(), 1);
    assert.equal(client.filesRead.length, 3);
  });

  it('is no longer missing once it is made', async () => {
    client.files.clear();
    assert.equal(ofRule(await client.open(uri, story), 'missing-file').length, 1);
    client.files.set(logUri, log);
    await client.fileChanged(encodeURI(logUri));
    await client.nextDiagnostics(uri, (all) => ofRule(all, 'missing-file').length === 0);
  });

  it('may be the story itself, or name the story in turn', async () => {
    const other = 'memfs:/%E8%A8%88%E7%94%BB/b.change-story.yaml';
    await client.open(
      uri,
      yaml`
      変革ストーリー: 1
      対話: b.change-story.yaml
    `,
    );
    await client.open(
      other,
      yaml`
      変革ストーリー: 1
      対話: a.change-story.yaml
    `,
    );
    await client.replace(uri, 'b.change', 'a.change');
    assert.ok(await client.diagnostics(uri));
    assert.ok(await client.diagnostics(other));
  });

  it('is never asked for outside the folder, and no link leads there', async () => {
    const links = (file: string) =>
      client.connection.sendRequest(DocumentLinkRequest.type, { textDocument: { uri: file } });
    await client.open(uri, story);
    assert.equal(decodeURIComponent((await links(uri))?.[0]?.target ?? ''), logUri);
    const outside = [
      '../他町.対話.yaml',
      '"\\\\\\\\host\\\\a\\\\x.yaml"',
      '//host/a/x.yaml',
      'file:///x.yaml',
    ];
    for (const [index, path] of outside.entries()) {
      const other = `memfs:/計画/${index}.change-story.yaml`;
      const text = yaml`
        変革ストーリー: 1
        対話: ${path}
      `;
      const [found] = ofRule(await client.open(other, text), 'refused-file');
      assert.ok(found, path);
      assert.equal(client.at(other, found.range), path);
      assert.deepEqual(await links(other), []);
    }
    assert.deepEqual(client.filesRead.map(decodeURIComponent), [logUri]);
  });

  it('is not read where the client says why, and the story tells so', async () => {
    client.problems.set(logUri, 'too-large');
    const [found] = ofRule(await client.open(uri, story), 'refused-file');
    assert.match(String(found?.message), /大きすぎる.*4 MB[\s\S]*直し方/);
  });

  it('is no named pipe, which would be waited for without end', async function () {
    if (process.platform === 'win32') this.skip();
    const folder = temporaryFolder('pipes');
    execFileSync('mkfifo', [path.join(folder, '青葉 野市.対話.yaml')]);
    const file = pathToFileURL(path.join(folder, 'a.change-story.yaml')).href;
    assert.equal(ofRule(await client.open(file, story), 'refused-file').length, 1);
  });

  it('is read by the server itself on the disk', async () => {
    const folder = temporaryFolder('logs');
    writeFileSync(path.join(folder, '青葉 野市.対話.yaml'), log);
    const file = pathToFileURL(path.join(folder, 'a.change-story.yaml')).href;
    assert.deepEqual(ofRule(await client.open(file, story), 'missing-file'), []);
    await client.replace(file, '青葉 野市', '若葉町');
    assert.equal(ofRule(await client.diagnostics(file), 'missing-file').length, 1);
    assert.deepEqual(client.filesRead, []);
  });
});
