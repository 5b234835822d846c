import assert from 'node:assert/strict';
import fc from 'fast-check';
import { drawPlan } from '../../../server/scene/plan';
import type { Scene } from '../../../server/scene/scene';
import { yaml } from '../../../server/text/yaml';
import { exampleDeck, examples } from '../../support/sharing';
import {
  all,
  assertStairs,
  assertTidy,
  bare,
  groups,
  pages,
  pieces,
  planIn,
  planOf,
  stage,
  storyWith,
  textOf,
  texts,
  words,
} from '../../support/stairs';

describe('the stairs of the examples', () => {
  for (const file of examples) {
    const plan = planOf(exampleDeck(file));

    for (const [name, frame] of Object.entries(pages)) {
      it(`${file}: on ${name}, every text, none below 10 pt`, () => {
        const scenes = drawPlan(plan, frame);
        assert.ok(scenes.length <= 3, `${scenes.length} pages`);
        for (const scene of scenes) {
          assert.equal(scene.height, frame.height);
          assertTidy(scene);
          assertStairs(scene);
          for (const { size, lines } of texts(scene)) {
            assert.ok(size >= frame.floor, `${lines[0]}: ${size}`);
          }
        }
        const said = textOf(scenes);
        for (const { text, figure = '' } of pieces(plan)) {
          // A text that goes on on another page is in two.
          for (const part of text.split(/(?<=[、。])/)) assert.ok(said.includes(bare(part)), part);
          assert.ok(said.includes(bare(figure)), figure);
        }
      });
    }

    for (const width of [320, 440, 680, 1040, 1280]) {
      it(`${file}: ${width} pixels wide, every text`, () => {
        const [scene, ...more] = drawPlan(plan, { width, size: 13 });
        assert.ok(scene);
        assert.deepEqual(more, []);
        assertTidy(scene);
        if (width >= 680) assertStairs(scene);
        const said = textOf([scene]);
        for (const { text, figure = '' } of pieces(plan)) {
          for (const part of [text, figure]) assert.ok(said.includes(bare(part)), part);
        }
      });
    }
  }
});

describe('the stairs at a glance', () => {
  for (const file of ['青葉野市.変革ストーリー.yaml', '潮見町.変革ストーリー.yaml'] as const) {
    it(`${file}: names, goal states and gates are seen at once at 720 × 800`, () => {
      const plan = planOf(exampleDeck(file));
      const [scene] = drawPlan(plan, { width: 680, size: 13 }, { view: 660 });
      assert.ok(scene);
      assert.ok(scene.height <= 660, `${scene.height}`);
      assert.equal(scene.isShortened, true);
      assertTidy(scene);
      const said = textOf([scene]);
      for (const { head, parts, criteria } of plan.steps) {
        const goals = parts.find(({ id }) => id === 'goal-states')?.pieces ?? [];
        for (const { text } of [head, ...goals, ...criteria]) assert.ok(said.includes(bare(text)));
      }
      assert.match(said, /アクション3/);
    });
  }

  it('shows everything where there is room for it', () => {
    const plan = planOf(exampleDeck('はじめての下書き.変革ストーリー.yaml'));
    const [scene] = drawPlan(plan, { width: 1000, size: 13 }, { view: 900 });
    assert.ok(scene);
    assert.notEqual(scene.isShortened, true);
  });

  it('shows the actions of a stage that has no goal states, and goal states where no actions are', () => {
    const plan = planIn(yaml`
      変革ストーリー: 1
      段階:
        - 名称: まず
          アクション:
            - 地区を歩く
          アウトカム:
            - 住民が返事を受け取っている
        - 名称: つぎに
          目標状態:
            - 住民が順番を選んでいる
    `);
    const [scene] = drawPlan(plan, { width: 700, size: 13 }, { view: 100 });
    assert.ok(scene);
    const said = textOf([scene]);
    assert.match(said, /地区を歩く/);
    assert.match(said, /アウトカム1/);
    assert.match(said, /住民が順番を選んでいる/);
    assert.doesNotMatch(said, /住民が返事を受け取っている/);
  });
});

describe('the stairs of any story', function () {
  this.timeout(20_000);

  it('keep every text inside and apart, at any width and length', () => {
    fc.assert(
      fc.property(
        fc.array(words, { minLength: 1, maxLength: 5 }),
        fc.integer({ min: 260, max: 1400 }),
        fc.integer({ min: 1, max: 7 }),
        (actions, room, count) => {
          const stages = Array.from({ length: count }, (_, at) => stage(`${at}段目`, actions));
          const [scene] = drawPlan(planIn(storyWith(...stages)), { width: room, size: 13 });
          assert.ok(scene);
          assertTidy(scene);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('go on on further pages and lose nothing', () => {
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 24 }), (actions) => {
        const plan = planIn(storyWith(stage('一段目', actions), stage('二段目', ['選ぶ'])));
        const frame = { width: 1280, height: 720, size: 16, floor: 12 };
        const scenes = drawPlan(plan, frame);
        const said = textOf(scenes);
        for (const action of actions) assert.ok(said.includes(bare(action)), action);
        for (const scene of scenes) {
          assert.equal(scene.height, 720);
          assertTidy(scene);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('have smaller texts before they turn a page', () => {
    const actions = Array.from({ length: 7 }, () => '地区を住民と歩き、困りごとを地図に書き込む');
    const plan = planIn(storyWith(stage('一段目', actions)));
    const scenes = drawPlan(plan, { width: 1280, height: 720, size: 30, floor: 10 });
    assert.equal(scenes.length, 1);
    assert.ok(Math.max(...scenes.flatMap(texts).map(({ size }) => size)) < 30 * 1.5);
  });

  it('say again on a further page what goes on there', () => {
    const actions = Array.from({ length: 60 }, (_, at) => `${at}番目の地区を住民と歩く`);
    const plan = planIn(storyWith(stage('一段目', actions)));
    const scenes = drawPlan(plan, { width: 1280, height: 720, size: 13, floor: 12 });
    assert.ok(scenes.length > 1);
    assert.match(textOf(scenes.slice(1)), /一段目（続き）/);
    assert.match(textOf(scenes.slice(1)), /アクション（続き）/);
  });

  it('stand on several drawings where there are more stages than columns', () => {
    const stages = Array.from({ length: 12 }, (_, at) => stage(`${at + 1}段目`, ['歩く']));
    const scenes = drawPlan(planIn(storyWith(...stages)), pages['A4 slide']);
    assert.ok(scenes.length > 1);
    for (const scene of scenes) assertTidy(scene);
    for (let at = 1; at <= 12; at++) assert.ok(textOf(scenes).includes(`${at}段目`));
  });

  it('have the stages first, each with its items, in the order of the keyboard', () => {
    const plan = planIn(storyWith(stage('一段目', ['歩く']), stage('二段目', ['選ぶ'])));
    const [scene] = drawPlan(plan, { width: 1000, size: 13 });
    const keys = groups(scene as Scene).flatMap(({ key }) =>
      key?.startsWith('stages.') ? [key] : [],
    );
    assert.deepEqual(keys, [
      'stages.0',
      'stages.0.goal-states.0',
      'stages.0.actions.0',
      'stages.0.criteria.0',
      'stages.1',
      'stages.1.goal-states.0',
      'stages.1.actions.0',
      'stages.1.criteria.0',
    ]);
  });

  it('name an item of the present by what it is today, and draw none without a text', () => {
    const plan = planIn(yaml`
      変革ストーリー: 1
      現状:
        - 現状: 相談に三課が別々に出向く。地図は課ごとにある。
        - 経緯: |
            ・合併で係が分かれた
            ・地区担当がなくなった
        - 区分: 人
      段階:
        - 名称: まず
    `);
    const [scene] = drawPlan(plan, { width: 1000, size: 13 });
    const now = groups(scene as Scene).filter(({ key }) => key?.startsWith('current-state.'));
    assert.deepEqual(
      now.map(({ label }) => label),
      ['現状: 相談に三課が別々に出向く。', '現状: 合併で係が分かれた'],
    );
  });

  it('have no sign in place of what is not written, and no dashed box', () => {
    const plan = planIn(yaml`
      変革ストーリー: 1
      段階:
        - 名称: まず
        - 名称: つぎに
    `);
    for (const width of [400, 1000]) {
      const [scene] = drawPlan(plan, { width, size: 13 });
      assert.ok(scene);
      assert.doesNotMatch(textOf([scene]), /…/);
      assert.deepEqual(
        all(scene.shapes).filter((shape) => shape.kind === 'rect' && shape.isDashed),
        [],
      );
    }
  });

  for (const [what, text] of [
    ['an empty file', ''],
    ['the first key alone', '変革ストーリー: 1\n'],
    [
      'a stage without a name',
      yaml`
        変革ストーリー: 1
        段階:
          - アクション: 歩く
      `,
    ],
    [
      'a key being typed',
      yaml`
        変革ストーリー: 1
        段階:
          - 名称: まず
            目標
      `,
    ],
    [
      'an English story',
      yaml`
        change-story: 1
        stages:
          - name: First
      `,
    ],
  ]) {
    it(`are drawn for ${what}`, () => {
      for (const frame of [{ width: 320, size: 13 }, { width: 700, size: 13 }, pages['A4 slide']]) {
        const [scene] = drawPlan(planIn(text ?? ''), frame);
        assert.ok(
          scene && scene.height > 60 && texts(scene).length > 1,
          `${frame.width}: ${scene?.height}`,
        );
        assertTidy(scene);
      }
    });
  }
});
