import assert from 'node:assert/strict';
import { deckOf } from '../../../server/deck/build';
import type { Roadmap } from '../../../server/deck/deck';
import { Places } from '../../../server/deck/places';
import { drawRoadmap } from '../../../server/scene/roadmap';
import type { Group, Path, Rect, Scene, SceneShape, Text } from '../../../server/scene/scene';
import { readStory } from '../../../server/story/story';
import { width as emOf } from '../../../server/text/width';
import { yaml } from '../../../server/text/yaml';

const story = yaml`
  変革ストーリー: 1
  年度: 2026
  過年度の取組:
    - 期: 1
      年度: 2023
      内容: 月に一度の自主勉強会
      状態: 継続できず
      引き継ぎ先: 取組②
    - 期: 2
      内容: 年度を書いていない取組
  段階:
    - 名称: まず歩く
      期間: 2026〜2027年度
      アクション:
        - ID: 取組①
          内容: 住民と歩く
          進捗: 実施中
    - 名称: いつか続ける
      アクション:
        - ID: 取組②
          内容: 毎年続ける
`;

function roadmapIn(text: string): Roadmap {
  const read = readStory(text);
  const blocks = deckOf(read, new Places(read)).sheets.flatMap((sheet) => sheet.blocks);
  const found = blocks.find(({ kind }) => kind === 'roadmap');
  assert.ok(found?.kind === 'roadmap');
  return found;
}

const inside = (shapes: readonly SceneShape[]): SceneShape[] =>
  shapes.flatMap((shape) => (shape.kind === 'group' ? [shape, ...inside(shape.shapes)] : [shape]));
const groups = ({ shapes }: Scene) =>
  inside(shapes).filter((shape): shape is Group => shape.kind === 'group');

for (const width of [1200, 420]) {
  describe(`the road map, ${width} wide`, () => {
    const scene = drawRoadmap(roadmapIn(story), { width, size: 13 });
    const labels = groups(scene).map(({ label }) => label);

    it('has every bar, with its state, whether its years are known or not', () => {
      assert.equal(labels.length, 4);
      assert.match(labels[0] ?? '', /月に一度の自主勉強会 継続できず → 取組②/);
      assert.match(labels[1] ?? '', /年度を書いていない取組/);
      assert.match(labels[2] ?? '', /住民と歩く 実施中/);
    });

    it('has a rail of the right years, dashed where they are not known', () => {
      const rails = scene.shapes.filter(
        (shape): shape is Rect => shape.kind === 'rect' && shape.height === 13 * 0.5,
      );
      assert.deepEqual(
        rails.map(({ isDashed }) => isDashed ?? false),
        [false, true, false, true],
      );
      // 2023 to 2027 are five columns: the first is one wide, the stage the last two.
      const [first, , stage] = rails;
      assert.ok(first && stage);
      assert.ok(Math.abs(stage.width - 2 * first.width) < 1);
      assert.ok(Math.abs(stage.x + stage.width - width) < 1);
      assert.equal(first.fill, 'fall');
    });

    it('hands the baton from the text to the one that takes it over', () => {
      const batons = inside(scene.shapes).filter(
        (shape): shape is Path => shape.kind === 'path' && shape.from !== undefined,
      );
      assert.deepEqual(
        new Set(batons.map(({ from, to }) => `${from} → ${to}`)),
        new Set(['previous-efforts.0 → stages.1.actions.0']),
      );
    });

    it('keeps every text inside', () => {
      for (const text of inside(scene.shapes).filter((one): one is Text => one.kind === 'text')) {
        assert.ok(text.y + (text.lines.length - 1) * text.leading <= scene.height);
        if (text.anchor === 'middle') continue;
        const wide = Math.max(...text.lines.map((line) => emOf(line))) * text.size;
        assert.ok(text.x >= 0 && text.x + wide <= width + 1, text.lines[0]);
      }
    });
  });
}

describe('a road map over several pages', () => {
  const whole = roadmapIn(story);
  const page = (from: number, to: number) =>
    drawRoadmap({ ...whole, lanes: whole.lanes.slice(from, to) }, { width: 1200, size: 13 });
  const batonsOn = ({ shapes }: Scene) =>
    shapes.filter(
      (shape): shape is Path =>
        shape.kind === 'path' && (shape.stroke === 'gate' || shape.fill === 'gate'),
    );
  const ends = (scene: Scene) =>
    batonsOn(scene).flatMap(({ commands }) =>
      commands.flatMap(({ points }) => points.map(([, y]) => y)),
    );

  it('hands a baton off one page, by name, and takes it from the upper edge of the other', () => {
    const first = page(0, 1);
    assert.match(groups(first)[0]?.label ?? '', /→ 取組②/);
    assert.equal(batonsOn(first).length, 2);
    assert.equal(Math.round(Math.max(...ends(first))), Math.round(first.height));
    const last = page(2, whole.lanes.length);
    assert.equal(batonsOn(last).length, 2);
    assert.ok(Math.min(...ends(last)) < 13 * 3);
    assert.equal(batonsOn(page(1, 2)).length, 0);
  });
});
