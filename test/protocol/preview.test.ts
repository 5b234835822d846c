import assert from 'node:assert/strict';
import { type PreviewParams, type PreviewResult, previewRequest } from '../../server/protocol';
import { yaml } from '../../server/text/yaml';
import { Client } from './support/client';

const uri = 'file:///story/a.change-story.yaml';
const text = yaml`
  変革ストーリー: 1
  ありたい姿:
    姿:
      - id: 支え合い
        内容: 頼れる人がいる
  段階:
    - 名称: まず
      アクション:
        - id: 集い
          内容: 月1回集まる
          狙い: 支え合い
  対話: a.dialogues.yaml
`;
const log = yaml`
  - 種別: 幹事フィードバック
    項目:
      - {テーマ: 住民, 内容: 見えない, 状態: 未対応}
`;

describe('the preview over stdio', () => {
  let client: Client;
  beforeEach(async () => {
    client = await Client.start();
    client.files.set('file:///story/a.dialogues.yaml', log);
    await client.open(uri, text);
  });
  afterEach(() => client.kill());

  const ask = (more: object = {}, file = uri) =>
    client.request(previewRequest, {
      textDocument: { uri: file },
      width: 800,
      size: 13,
      ...more,
    } satisfies PreviewParams);
  const textAt = ({ start, end }: PreviewResult['findings'][number]['place']['range']) =>
    text
      .split('\n')
      [start.line]?.slice(start.character, end.line > start.line ? undefined : end.character);

  it('answers with sheets, their places, findings and the summary', async () => {
    await client.open('file:///story/a.dialogues.yaml', log);
    const result = await ask();
    assert.ok(result);
    assert.equal(result.version, 1);
    assert.deepEqual(
      result.sections.slice(0, 3).map(({ id }) => id),
      ['stages', 'map', 'vision'],
    );
    const action = result.places['stages.0.actions.0'];
    assert.equal(action && textAt(action.selectionRange), '月1回集まる');
    assert.deepEqual(action?.cursor, action?.selectionRange.end);
    assert.deepEqual(
      result.summary.images.map(({ text: image, isServed }) => [image, isServed]),
      [['頼れる人がいる', true]],
    );
    const [advice] = result.summary.advice;
    assert.equal(advice?.text, '住民');
    assert.equal(advice?.place.uri, 'file:///story/a.dialogues.yaml');
    assert.equal(advice?.place.range.start.line, 2);
    assert.deepEqual(advice?.place.cursor, advice?.place.range.end);
    const noOutcome = result.findings.find(({ what }) => what.includes('月1回集まる'));
    assert.ok(noOutcome?.message.startsWith(noOutcome.what));
    assert.equal(noOutcome?.key, 'stages.0.actions.0');
  });

  it('leads from what stands in the log to the log', async () => {
    await client.open('file:///story/a.dialogues.yaml', log);
    const { places, sections } = (await ask()) ?? assert.fail();
    const place = places['log/0.items.0'];
    assert.equal(place?.uri, 'file:///story/a.dialogues.yaml');
    assert.deepEqual(place?.selectionRange, {
      start: { line: 2, character: 20 },
      end: { line: 2, character: 24 },
    });
    const drawn = sections.find(({ id }) => id === 'advice')?.html ?? '';
    assert.match(drawn, /data-key="log\/0\.items\.0"[^>]*>幹事フィードバック</);
    assert.equal(places['stages.0.actions.0']?.uri, undefined);
  });

  it('draws the newest text, with its version', async () => {
    await client.replace(uri, '月1回集まる', '毎週集まる');
    const result = await ask();
    assert.equal(result?.version, 2);
    assert.match(result?.sections[0]?.html ?? '', /毎週集まる/);
  });

  it('draws the plan on pages where it is asked to', async () => {
    assert.match((await ask({ isPaged: true }))?.sections[0]?.html ?? '', /class="drawing page"/);
    assert.doesNotMatch((await ask())?.sections[0]?.html ?? '', /class="drawing page"/);
  });

  it('counts what does not fit a view, and draws everything without one', async () => {
    const other = 'file:///story/b.change-story.yaml';
    const story = yaml`
      変革ストーリー: 1
      段階:
        - 名称: まず
          目標状態: 困りごとを話せる
          アクション: 地区を歩く
    `;
    await client.open(other, story);
    const planAt = async (size: object) => (await ask(size, other))?.sections[0]?.html ?? '';
    const small = await planAt({ view: 200 });
    assert.match(small, /class="drawing shortened"/);
    assert.match(small, /アクション 1/);
    assert.doesNotMatch(small, /地区を歩く/);
    assert.match(await planAt({ view: 1000 }), /地区を歩く/);
    assert.match(await planAt({}), /地区を歩く/);
  });

  it('bears any size', async () => {
    for (const [width, size] of [
      [-1, 0],
      [1e9, 1e9],
      [Number.NaN, Number.NaN],
    ]) {
      assert.ok((await ask({ width, size }))?.sections.length);
    }
    assert.ok((await ask({ width: 'wide', size: null }))?.sections.length);
  });

  it('is null for a file that is not open', async () => {
    assert.equal(await ask({}, 'file:///story/none.change-story.yaml'), null);
  });
});
