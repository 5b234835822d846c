import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Plan } from '../../../server/deck/deck';
import { drawPlan } from '../../../server/scene/plan';
import type { Scene } from '../../../server/scene/scene';
import { yaml } from '../../../server/text/yaml';
import {
  assertStairs,
  assertTidy,
  bare,
  bodies,
  pages,
  pieces,
  planIn,
  stage,
  storyWith,
  textOf,
  texts,
  words,
} from '../../support/stairs';

/** A plan of which one stage holds nearly everything: `count` actions, each with its outcome. */
function lopsided(full: number, count: number): Plan {
  const actions = Array.from({ length: count }, (_, at) => [
    `      - 内容: ${at + 1}番目の集落で、費用と手間を見ながら、直す道と待つ道を住民と選ぶ場を開く`,
    `        アウトカム: ${at + 1}番目の集落の住民が、待つことがあっても、費用を見て納得している`,
  ]);
  const stages = ['一つの集落を歩く', '三つの集落で選ぶ', '役場の仕事を組み直す'].map(
    (name, index) =>
      [
        `  - 名称: ${name}`,
        `    時期: 令和${index + 3}年度`,
        '    目標状態: 職員が、住民の困りごとを自分の言葉で話せる',
        ...(index === full ? ['    アクション:', ...actions.flat()] : []),
        '',
      ].join('\n'),
  );
  return planIn(storyWith(...stages));
}

const slides = [pages['A4 slide'], pages['16:9 slide']];
const bodySize = (scene: Scene) =>
  Math.min(
    ...texts(scene)
      .filter(({ bullet }) => bullet)
      .map(({ size }) => size),
  );

describe('the columns of the stairs on pages', () => {
  for (const full of [0, 1, 2]) {
    it(`follow what the stages hold where that fits one page: stage ${full + 1} holds all`, () => {
      for (const frame of slides) {
        const scenes = drawPlan(lopsided(full, 7), frame);
        assert.equal(scenes.length, 1);
        const [scene] = scenes as [Scene];
        assertTidy(scene);
        assertStairs(scene);
        const widths = bodies(scene).map(({ width }) => width);
        const others = widths.filter((_, index) => index !== full);
        const wide = widths[full] ?? 0;
        assert.ok(wide > Math.max(...others) * 1.3, `${widths}`);
        assert.ok(Math.min(...others) >= bodySize(scene) * 10, `${widths}`);
        const said = textOf(scenes);
        for (const { text } of pieces(lopsided(full, 7))) assert.ok(said.includes(bare(text)));
      }
    });

    it(`leave a band on a further page to a stage that is done: stage ${full + 1} goes on`, () => {
      for (const frame of slides) {
        const plan = lopsided(full, 16);
        const scenes = drawPlan(plan, frame);
        assert.ok(scenes.length > 1);
        const said = textOf(scenes);
        for (const { text } of pieces(plan)) {
          for (const part of text.split(/(?<=、)/)) assert.ok(said.includes(bare(part)), part);
        }
        for (const scene of scenes.slice(1)) {
          assert.equal(scene.height, frame.height);
          assertTidy(scene);
          assertStairs(scene);
          const widths = bodies(scene).map(({ width }) => width);
          assert.ok((widths[full] ?? 0) > frame.width / 2, `${widths}`);
          const page = textOf([scene]);
          plan.steps.forEach(({ head, period }, index) => {
            assert.ok(page.includes(bare(head.text)), head.text);
            assert.equal(page.includes(`${bare(head.text)}（続き）`), index === full);
            assert.ok(!page.includes(period), period);
          });
        }
      }
    });
  }

  it('are equally wide where that costs little', () => {
    for (const frame of slides) {
      const stages = ['一段目', '二段目', '三段目'].map((name, at) =>
        stage(
          name,
          Array.from({ length: 2 + at }, () => '地区を住民と歩く'),
        ),
      );
      const [scene] = drawPlan(planIn(storyWith(...stages)), frame);
      const widths = bodies(scene as Scene).map(({ width }) => Math.round(width));
      assert.equal(new Set(widths).size, 1, `${widths}`);
    }
  });

  it('keep every text inside and apart, however unlike the stages are', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(words, { minLength: 1, maxLength: 12 }), { minLength: 1, maxLength: 6 }),
        fc.constantFrom(...slides),
        (all, frame) => {
          // A Latin word is never broken: the first and the last of an action tell that it is whole.
          const named = all.map((actions, at) =>
            actions.map((action, index) => `b${at}x${index}b${action}e${at}x${index}e`),
          );
          const stages = named.map((actions, at) => stage(`${at + 1}段目`, actions));
          const scenes = drawPlan(
            planIn(`${storyWith(...stages)}段階の考え方: 声を聴いてから、順番を選ぶ。\n`),
            frame,
          );
          const said = textOf(scenes);
          for (const action of named.flat()) {
            const [begin = '', end = ''] = action.match(/[be]\dx\d+[be]/g) ?? [];
            assert.ok(said.includes(begin) && said.includes(end), action);
          }
          for (const scene of scenes) {
            assertTidy(scene);
            assertStairs(scene);
            for (const { size } of texts(scene)) assert.ok(size >= frame.floor, `${size}`);
          }
        },
      ),
      { numRuns: 30 },
    );
  });

  it('have one mark before an item that was written with a bullet', () => {
    const plan = planIn(yaml`
      変革ストーリー: 1
      段階:
        - 名称: まず
          アクション:
            - ・集落を歩く
            - "● 声を聴く"
    `);
    const [scene] = drawPlan(plan, { width: 700, size: 13 });
    const marked = texts(scene as Scene).filter(({ bullet }) => bullet);
    assert.deepEqual(
      marked.map(({ lines }) => lines.join('')),
      ['集落を歩く', '声を聴く'],
    );
  });
});
