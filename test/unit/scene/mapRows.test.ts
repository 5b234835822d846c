import assert from 'node:assert/strict';
import { deckOf } from '../../../server/deck/build';
import type { Chain, Deck } from '../../../server/deck/deck';
import { Places } from '../../../server/deck/places';
import { drawMapRows } from '../../../server/scene/mapRows';
import type { Group, Path, Scene } from '../../../server/scene/scene';
import { readStory } from '../../../server/story/story';
import { yaml } from '../../../server/text/yaml';
import { exampleDeck, examples } from '../../support/sharing';
import { slidesFor } from '../../support/slides';
import { all, assertTidy } from '../../support/stairs';

const chainOf = (deck: Deck): Chain => {
  const found = deck.sheets.flatMap(({ blocks }) => blocks).find(({ kind }) => kind === 'chain');
  assert.ok(found?.kind === 'chain');
  return found;
};
const items = ({ shapes }: Scene) =>
  all(shapes).filter((shape): shape is Group => shape.kind === 'group');
const links = ({ shapes }: Scene) =>
  shapes.filter((shape): shape is Path => shape.kind === 'path' && shape.from !== undefined);
const frame = { width: 712, height: 438, size: 12 };

describe('the map in rows', () => {
  for (const file of examples) {
    it(`${file}: one slide, every item by its name, every link`, () => {
      const deck = exampleDeck(file);
      const chain = chainOf(deck);
      const scene = drawMapRows(chain, frame);
      assertTidy(scene);
      const said = items(scene).map(({ label }) => label);
      const nodes = chain.columns.flatMap((column) => column.nodes);
      assert.equal(said.length, nodes.length);
      for (const { piece } of nodes) {
        const name = piece.id || piece.text;
        assert.ok(
          said.some((label) => label.includes(name) && label.includes(piece.text)),
          name,
        );
      }
      assert.equal(links(scene).length, chain.links.length);
      assert.equal(slidesFor(deck, 'a4', 'map').length, 1);
    });
  }

  it('puts what serves an image beside it, the unlinked below, in a colour a row', () => {
    const story = readStory(yaml`
      変革ストーリー: 1
      ありたい姿:
        姿:
          - id: 歩く
            内容: 店まで歩ける
          - id: 話す
            内容: 困りごとを話せる
      戦略的取組:
        - id: 席を空ける
          内容: 若い人の席を作る
          狙い: 話す
        - id: 道を直す
          内容: 道の順番を選ぶ
          狙い: [歩く, 話す]
        - id: 紙を減らす
          内容: 会議の紙を減らす
    `);
    const chain = chainOf(deckOf(story, new Places(story), { marksGaps: true }));
    const scene = drawMapRows(chain, frame);
    const top = (id: string) => {
      const item = items(scene).find(({ label }) => label.includes(id));
      assert.ok(item, id);
      return item.box.y;
    };
    assert.equal(top('道を直す'), top('歩く'));
    assert.equal(top('席を空ける'), top('話す'));
    assert.ok(top('歩く') < top('話す') && top('話す') < top('紙を減らす'));
    const looks = links(scene).map(({ stroke, isDashed }) => [stroke, isDashed]);
    const [plain, dashed] = [looks.filter(([, is]) => !is), looks.filter(([, is]) => is)];
    assert.equal(new Set(plain.map(([stroke]) => stroke)).size, 2);
    assert.deepEqual(dashed, [['soft', true]]);
  });
});
