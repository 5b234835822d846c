import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Piece, Plan } from '../../../server/deck/deck';
import { yaml } from '../../../server/rules/engine/yaml';
import { drawPlan } from '../../../server/scene/plan';
import type { Box, Group, Path, Rect, Scene, Shape, Text } from '../../../server/scene/scene';
import { width } from '../../../server/text/width';
import { deckOfText, exampleDeck, examples } from '../../support/sharing';

const planOf = ({ sheets }: ReturnType<typeof deckOfText>): Plan =>
  sheets.flatMap(({ blocks }) => blocks).find(({ kind }) => kind === 'plan') as Plan;
const planIn = (text: string): Plan => planOf(deckOfText(text));

function all(shapes: readonly Shape[]): readonly Shape[] {
  return shapes.flatMap((shape) =>
    shape.kind === 'group' ? [shape, ...all(shape.shapes)] : [shape],
  );
}
const texts = ({ shapes }: Scene) =>
  all(shapes).filter((shape): shape is Text => shape.kind === 'text');
const groups = ({ shapes }: Scene) =>
  all(shapes).filter((shape): shape is Group => shape.kind === 'group');
const paths = ({ shapes }: Scene) =>
  all(shapes).filter((shape): shape is Path => shape.kind === 'path');
/** The bodies of the stages, from the first to the last. */
const bodies = (scene: Scene): readonly Rect[] =>
  groups(scene)
    .filter(({ role }) => role === 'container')
    .map(({ shapes }) => shapes[0] as Rect);
const bare = (text: string) => text.replace(/\s/g, '');
const textOf = (scenes: readonly Scene[]) =>
  bare(
    scenes
      .flatMap(texts)
      .map(({ lines }) => lines.join(''))
      .join('\n'),
  );

/** The boxes that the letters of each line of a text fill. */
function inksOf({ x, y, lines, size, leading, anchor }: Text): readonly Box[] {
  return lines.map((line, index) => {
    const wide = width(line) * size;
    const left = anchor === 'end' ? x - wide : anchor === 'middle' ? x - wide / 2 : x;
    return { x: left, y: y + index * leading - size * 0.8, width: wide, height: size * 0.9 };
  });
}

function overlap(a: Box, b: Box): boolean {
  return (
    a.x < b.x + b.width - 0.5 &&
    b.x < a.x + a.width - 0.5 &&
    a.y < b.y + b.height - 0.5 &&
    b.y < a.y + a.height - 0.5
  );
}

/** Every text is inside the drawing, and no two lines share a place. */
function assertTidy(scene: Scene): void {
  const lines = texts(scene).flatMap((text) =>
    inksOf(text).map((ink, index) => ({ ink, line: text.lines[index] ?? '' })),
  );
  lines.forEach(({ ink, line }, index) => {
    const named = () => `${line} at ${JSON.stringify(ink)} of ${scene.width} × ${scene.height}`;
    assert.ok(ink.x >= -0.5 && ink.x + ink.width <= scene.width + 0.5, named());
    assert.ok(ink.y >= -0.5 && ink.y + ink.height <= scene.height + 0.5, named());
    const other = lines.slice(index + 1).find((one) => overlap(ink, one.ink));
    assert.equal(other, undefined, `${named()} lies on ${other?.line}`);
  });
}

/** The line goes up from stage to stage, and every body ends at the same height. */
function assertStairs(scene: Scene): void {
  const own = bodies(scene);
  const bases = new Set(own.map(({ y, height }) => Math.round(y + height)));
  assert.equal(bases.size, 1, `base lines: ${[...bases]}`);
  own.slice(1).forEach((body, index) => {
    assert.ok(body.y < (own[index]?.y ?? 0) - 1, 'a stage is higher than the one before');
    assert.ok(body.height > (own[index]?.height ?? 0), 'the higher stage has more room');
  });
  const line = paths(scene)
    .filter(({ stroke }) => stroke === 'step')
    .sort((a, b) => (b.strokeWidth ?? 0) - (a.strokeWidth ?? 0))[0];
  const ys = (line?.commands ?? []).flatMap(({ points }) => points.map(([, y]) => y));
  assert.deepEqual(
    ys,
    [...ys].sort((a, b) => b - a),
    'the line never falls',
  );
}

const pieces = (plan: Plan): readonly Piece[] => [
  plan.vision,
  ...plan.present,
  ...plan.future,
  ...(plan.rationale ? [plan.rationale] : []),
  ...plan.steps.flatMap(({ head, parts, criteria }) => [
    head,
    ...parts.flatMap((part) => part.pieces),
    ...criteria,
  ]),
];

const pages = {
  'A4 slide': { width: 712, height: 438, size: 15, floor: 10 },
  '16:9 slide': { width: 892, height: 438, size: 15, floor: 10 },
  'A4 print': { width: 1031, height: 620, size: 14.67, floor: 13.34 },
} as const;

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
    const plan = planIn(`変革ストーリー: 1
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

const stage = (name: string, actions: readonly string[]) => `  - 名称: ${name}
    目標状態:
      - ${name}の住民が困りごとを話せる
    アクション:
${actions.map((action) => `      - ${action}\n`).join('')}    目標設定: 半分の家から返事がある
`;
const storyWith = (...stages: readonly string[]) => `変革ストーリー: 1
ありたい姿:
  目標年: 2036
  宣言: 声の届くまち
段階:
${stages.join('')}`;
const words = fc
  .array(fc.constantFrom('住民', 'と', '職員', 'が', '地区', 'を', '歩く', '、', 'ABC', '12％'), {
    minLength: 1,
    maxLength: 60,
  })
  .map((parts) => `あ${parts.join('')}`);

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
    const plan = planIn(`変革ストーリー: 1
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
