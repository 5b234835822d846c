import assert from 'node:assert/strict';
import {
  type ShareParams,
  type ShareResult,
  shareRequest,
  sheetsRequest,
} from '../../server/protocol';
import { yaml } from '../../server/text/yaml';
import { Client } from './support/client';

const uri = 'memfs:/story/a.change-story.yaml';
const logUri = 'memfs:/story/a.dialogues.yaml';
const text = yaml`
  変革ストーリー: 1
  自治体: 青葉市
  年度: R8
  様式: アクションプラン
  ありたい姿:
    宣言: となりの声が届くまち 𠮷野
  段階:
    - 名称: まず
      アクション:
        - 内容: 月1回集まる
          狙い: 無い姿
  対話: a.dialogues.yaml
`;
const log = yaml`
  - 種別: 幹事フィードバック
    項目:
      - {テーマ: 住民, 内容: 顔が見えない}
`;

describe('handing over, over stdio', () => {
  let client: Client;
  beforeEach(async () => {
    client = await Client.start();
    client.files.set(logUri, log);
    await client.open(uri, text);
  });
  afterEach(() => client.kill());

  const share = async (more: Partial<ShareParams> = {}, file = uri) => {
    const result = await client.request(shareRequest, {
      textDocument: { uri: file },
      format: 'md',
      sheets: null,
      font: 'yu-gothic',
      page: 'a4',
      notes: 'text',
      template: null,
      browser: null,
      ...more,
    } satisfies ShareParams);
    return result;
  };
  const decoded = (result: ShareResult | null) =>
    Buffer.from(result?.files[0]?.base64 ?? '', 'base64').toString('utf8');

  it('lists the sheets, and names the files', async () => {
    const result = await client.request(sheetsRequest, {
      textDocument: { uri },
    });
    assert.ok(result);
    assert.equal(result.name, '青葉市_R8');
    assert.equal(result.canPrint, true);
    const known = new Map(
      result.sheets.map(({ id, number, isEmpty }) => [id, { number, isEmpty }]),
    );
    assert.deepEqual(known.get('stages'), { number: 7, isEmpty: false });
    assert.deepEqual(known.get('force-field'), { number: 6, isEmpty: true });
    // Out of the log, which was read before the answer.
    assert.deepEqual(known.get('advice'), { number: null, isEmpty: false });
  });

  it('makes the file with every character whole, and the chosen sheets alone', async () => {
    const whole = await share();
    assert.equal(whole?.files[0]?.name, '青葉市_R8.md');
    assert.match(decoded(whole), /となりの声が届くまち 𠮷野[\s\S]*顔が見えない/);
    const some = decoded(await share({ sheets: ['vision'] }));
    assert.match(some, /^## 1/m);
    assert.doesNotMatch(some, /^## 7/m);
  });

  it('hands over the story whose log is open', async () => {
    await client.open(logUri, log);
    assert.match(decoded(await share({}, logUri)), /月1回集まる/);
  });

  it('says HTML stands for a PDF where the named browser is not there', async () => {
    const result = await share({ format: 'pdf', browser: '/nowhere/chrome' });
    assert.deepEqual(result?.unprinted, { reason: 'no-browser', detail: '/nowhere/chrome' });
    assert.equal(result?.files[0]?.name, '青葉市_R8.html');
    assert.match(decoded(result), /^<!DOCTYPE html>/);
  });

  it('says in plain words why a template cannot be used', async () => {
    const template = Buffer.from('これは PowerPoint ではない').toString('base64');
    const result = await share({ format: 'pptx', template });
    assert.deepEqual(result?.files, []);
    assert.match(result?.problem ?? '', /ひな形.*\.pptx|template.*\.pptx/);
  });

  it('has null for a file that is not open, and an error for what is no template', async () => {
    assert.equal(await share({}, 'memfs:/story/other.change-story.yaml'), null);
    await assert.rejects(share({ format: 'pptx', template: '***' }));
    assert.match(decoded(await share()), /月1回集まる/);
  });
});
