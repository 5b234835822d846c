import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { exportAs } from '../../../server/export';
import { handOver } from '../../../server/export/handOver';
import { reviewOf } from '../../../server/export/review/page';
import { readStory } from '../../../server/story/story';
import { yaml } from '../../../server/text/yaml';
import { exampleDeck, examples, fileOf, hostileDeck } from '../../support/sharing';

const read = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

async function pageOfText(text: string): Promise<string> {
  const { files } = await handOver(
    { story: readStory(text), findings: () => [] },
    {
      format: 'review',
      sheets: null,
      font: 'yu-gothic',
      page: 'a4',
      notes: 'none',
      template: null,
    },
    { locale: 'ja', exportAs },
  );
  const [file] = files;
  assert.ok(file);
  assert.match(file.name, /\.html$/);
  return read(file.bytes);
}

describe('the page that is sent to a reviewer', () => {
  it('runs its own script alone, whatever stands in the story', async () => {
    for (const deck of [...examples.map(exampleDeck), hostileDeck()]) {
      const html = read(await fileOf(reviewOf, deck));
      const scripts = [...html.matchAll(/<script(.*?)>([\s\S]*?)<\/script>/g)];
      assert.deepEqual(
        scripts.map(([, attributes]) => attributes),
        [' type="application/json" id="review-data"', ''],
      );
      const hash = createHash('sha256')
        .update(scripts[1]?.[2] ?? '')
        .digest('base64');
      const [, policy = ''] = /Security-Policy" content="([^"]*)"/.exec(html) ?? [];
      assert.ok(policy.startsWith("default-src 'none';"), policy);
      assert.ok(policy.includes(`script-src 'sha256-${hash}';`), policy);
      assert.doesNotMatch(policy, /unsafe|https?:|\*/);
      const data = scripts[0]?.[2] ?? '';
      assert.doesNotMatch(data, /[<>&\u2028\u2029]/);
      assert.equal(JSON.parse(data).written, null);
      const tags = html.replace(/="[^"]*"/g, '=""').match(/<[a-z][^>]*>/g) ?? [];
      assert.deepEqual(
        tags.filter((tag) => /\s(?:on\w+|style)=/.test(tag)),
        [],
      );
    }
  });

  it('has a place for a comment at every item of the story that it shows', async () => {
    const html = await pageOfText(yaml`
      変革ストーリー: 1
      自治体: 潮見町
      ありたい姿:
        宣言: 港が朝から働く町
        姿:
          - id: 朝市
            内容: 浜の人が朝市で声を掛け合う
      力の場:
        推進力:
          - 漁協の若手
      段階:
        - 名称: まず
          目標状態:
            - 浜に職員が立っている
          アクション:
            - 浜を歩く
    `);
    const data = JSON.parse(/id="review-data">(.*?)<\/script>/.exec(html)?.[1] ?? '');
    assert.deepEqual(data.story, { municipality: '潮見町', title: '潮見町', round: '' });
    for (const [at, item] of Object.entries({
      'vision.0/statement': { sheet: 'vision', id: '', text: '港が朝から働く町' },
      'vision.0.images.0': { sheet: 'vision', id: '朝市', text: '浜の人が朝市で声を掛け合う' },
      'force-field.0.driving.0': { sheet: 'force-field', id: '', text: '漁協の若手' },
      'stages.0.goal-states.0': { sheet: 'stages', id: '', text: '浜に職員が立っている' },
      'stages.0.actions.0': { sheet: 'stages', id: '', text: '浜を歩く' },
    })) {
      assert.deepEqual(data.items[at], item);
      assert.ok(html.includes(`data-at="${at}"`), at);
    }
  });

  it('shows with its sheet what became of each earlier comment', async () => {
    const html = await pageOfText(yaml`
      変革ストーリー: 1
      ありたい姿:
        姿:
          - id: 朝市
            内容: 浜の人が朝市で声を掛け合う
      対話:
        - 日付: 2026-07-04
          種別: 幹事フィードバック
          相手: 幹事A
          項目:
            - 内容: 誰の声ですか
              対象: 朝市
              対応: 浜の人と書いた
              状態: 反映済み
            - 内容: <b>順番は</b>
              テーマ: 段階
    `);
    const [, lists = ''] =
      /<section class="sheet[^>]*id="sheet-vision"([\s\S]*?)<\/section>/.exec(html) ?? [];
    assert.match(lists, /誰の声ですか[\s\S]*幹事A　2026-07-04[\s\S]*反映済み[\s\S]*浜の人と書いた/);
    assert.match(html, /is-open[\s\S]*&lt;b&gt;順番は[\s\S]*未対応[\s\S]*まだ対応していません/);
  });
});
