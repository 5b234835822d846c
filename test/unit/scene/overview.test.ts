import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Deck, Overview } from '../../../server/deck/deck';
import { deckFor } from '../../../server/export/presets';
import { drawOverview } from '../../../server/scene/overview';
import type { Frame } from '../../../server/scene/scene';
import { yaml } from '../../../server/text/yaml';
import { deckOfText, exampleDeck, examples, longestDeck } from '../../support/sharing';
import { assertTidy, bare, textOf, texts } from '../../support/stairs';

const overviewIn = (deck: Deck): Overview => {
  const block = deckFor('one-page', deck).sheets[0]?.blocks[0];
  assert.ok(block?.kind === 'overview');
  return block;
};

const folder = 'test/data/stories';
const decks: readonly (readonly [string, () => Deck])[] = [
  ...examples.map((file) => [file, () => exampleDeck(file)] as const),
  ...readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => {
      const text = () => readFileSync(path.join(folder, file), 'utf8');
      return [file, () => deckOfText(text())] as const;
    }),
];

const frames: Readonly<Record<string, Frame>> = {
  'an A4 slide': { width: 712, height: 436, size: 13, floor: 10 },
  'a wide slide': { width: 892, height: 436, size: 13, floor: 10 },
  'A4 paper': { width: 1031, height: 620, size: 16.8, floor: 13.34 },
  'a screen': { width: 1032, size: 14.67 },
};

describe('the story on one page', () => {
  for (const [file, deck] of decks) {
    it(`${file}: fits, no two lines share a place, every image and stage is named`, () => {
      const overview = overviewIn(deck());
      for (const [name, frame] of Object.entries(frames)) {
        const scene = drawOverview(overview, frame);
        assert.ok(scene.height <= (frame.height ?? scene.height), name);
        assertTidy(scene);
        const said = textOf([scene]);
        const named = [
          ...overview.images.map(({ id, text }) => id || text),
          ...overview.stages.map(({ head }) => head.text),
          ...overview.columns.filter((one) => one.texts.length > 0).map(({ label }) => label),
        ];
        for (const text of named) assert.ok(said.includes(bare(text)), `${name}: ${text}`);
        for (const { size } of texts(scene)) assert.ok(size >= (frame.floor ?? 0), name);
      }
    });
  }

  it('has the names of twelve long images, and what it chooses of a very long story', () => {
    const overview = overviewIn(longestDeck());
    const scene = drawOverview(overview, { width: 712, height: 436, size: 13, floor: 10 });
    assertTidy({ ...scene, height: Math.max(scene.height, 436) });
    for (const { id = '' } of overview.images) assert.ok(textOf([scene]).includes(id), id);
  });

  it('sets a change on one line, however it is said', () => {
    const overview = overviewIn(
      deckOfText(yaml`
        変革ストーリー: 1
        ありたい姿:
          宣言: 歩いて暮らせるまち
        なりゆきの未来:
          - 内容: 年を取る
            根拠:
              - 指標: 高齢化率
                単位: ％
                値: {2020: 24.25, 2040: 147.55}
      `),
    );
    const [figure] = overview.future.figures;
    assert.equal(figure?.change, '＋123.3ポイント');
    const scene = drawOverview(overview, frames['an A4 slide'] as Frame);
    assert.ok(texts(scene).some(({ lines }) => lines[0] === figure.change));
    assertTidy(scene);
  });

  it('says what is to be reached where a stage has no actions, and no gate that is not written', () => {
    const overview = overviewIn(
      deckOfText(yaml`
        変革ストーリー: 1
        様式: アクションプラン
        ありたい姿:
          宣言: 歩いて暮らせるまち
        段階:
          - 名称: はじめ
            目標状態:
              - 住民が困りごとを話せる
          - 名称: つぎ
            アクション:
              - 集落を回る
            目標状態:
              - 集落が自分で決める
      `),
    );
    const said = overview.stages.map(({ does, gates }) => [
      does.map(({ text }) => text),
      gates.length,
    ]);
    assert.deepEqual(said, [
      [['住民が困りごとを話せる'], 0],
      [['集落を回る'], 0],
    ]);
  });
});
