import assert from 'node:assert/strict';
import fc from 'fast-check';
import { deckOf } from '../../../server/deck/build';
import type { Plan } from '../../../server/deck/deck';
import { Places } from '../../../server/deck/places';
import { yaml } from '../../../server/rules/engine/yaml';
import type { Group, Scene, Shape, Text } from '../../../server/scene/scene';
import { drawPlan } from '../../../server/scene/stairs';
import { readStory } from '../../../server/story/story';
import { width } from '../../../server/text/width';

function planIn(text: string): Plan {
  const story = readStory(text);
  const blocks = deckOf(story, new Places(story)).sheets.flatMap((sheet) => sheet.blocks);
  return blocks.find((block) => block.kind === 'plan') as Plan;
}

const texts = (shapes: readonly Shape[]): Text[] =>
  shapes.flatMap((shape) =>
    shape.kind === 'text' ? [shape] : shape.kind === 'group' ? texts(shape.shapes) : [],
  );
const groups = (scene: Scene): Group[] => scene.shapes.filter((shape) => shape.kind === 'group');
const said = (scenes: readonly Scene[]) =>
  scenes
    .flatMap((scene) => texts(scene.shapes))
    .map(({ lines }) => lines.join(''))
    .join('\n')
    .replace(/\s/g, '');

const stage = (name: string, actions: readonly string[]) =>
  [
    `  - 名称: ${name}`,
    '    目標状態:',
    `      - ${name}の住民が困りごとを話せる`,
    '    アクション:',
    ...actions.map((action) => `      - ${action}`),
    '    目標設定: 半分の家から返事がある',
  ].join('\n');
const story = (...stages: string[]) =>
  `変革ストーリー: 1\nありたい姿:\n  目標年: 2036\n  宣言: 声の届くまち\n段階:\n${stages.join('\n')}\n`;
const words = fc
  .array(fc.constantFrom('住民', 'と', '職員', 'が', '地区', 'を', '歩く', '、', 'ABC', '12％'), {
    minLength: 1,
    maxLength: 60,
  })
  .map((parts) => `あ${parts.join('')}`);

describe('the staged plan', () => {
  it('rises: each step stands higher than the one before, the vision highest', () => {
    const plan = planIn(
      story(stage('一段目', ['歩く']), stage('二段目', ['選ぶ']), stage('三段目', ['続ける'])),
    );
    const [scene] = drawPlan(plan, { width: 1200, size: 13 });
    assert.ok(scene);
    const top = (label: string) =>
      groups(scene).find((group) => group.label.includes(label))?.box.y ?? -1;
    const tops = ['段階: 一段目', '段階: 二段目', '段階: 三段目', 'ありたい姿: 声の届くまち'].map(
      top,
    );
    assert.ok(
      tops.every((y) => y >= 0),
      String(tops),
    );
    assert.deepEqual(
      tops,
      [...tops].sort((a, b) => b - a),
    );
  });

  it('keeps every text inside the drawing, at any width and length', () => {
    fc.assert(
      fc.property(
        fc.array(words, { minLength: 1, maxLength: 5 }),
        fc.integer({ min: 260, max: 1400 }),
        (actions, room) => {
          const plan = planIn(story(stage('一段目', actions), stage('二段目', actions.slice(1))));
          for (const scene of drawPlan(plan, { width: room, size: 13 })) {
            for (const text of texts(scene.shapes)) {
              const bottom = text.y + (text.lines.length - 1) * text.leading;
              assert.ok(
                text.y > 0 && bottom <= scene.height,
                `${text.lines[0]} at ${text.y}–${bottom}`,
              );
              if (text.anchor === 'middle') continue;
              const wide = Math.max(...text.lines.map((line) => width(line))) * text.size;
              assert.ok(
                text.x + wide <= scene.width + 1,
                `${text.lines[0]} ends at ${text.x + wide}`,
              );
            }
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('goes on on a further page where even the smallest text does not fit, and loses nothing', () => {
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 24 }), (actions) => {
        const plan = planIn(story(stage('一段目', actions), stage('二段目', ['選ぶ'])));
        const frame = { width: 1280, height: 720, size: 16, floor: 12 };
        const scenes = drawPlan(plan, frame);
        const all = said(scenes);
        for (const action of actions) assert.ok(all.includes(action.replace(/\s/g, '')), action);
        for (const scene of scenes) {
          assert.equal(scene.height, 720);
          for (const { y, lines, leading } of texts(scene.shapes)) {
            assert.ok(y > 0 && y + (lines.length - 1) * leading <= 720, lines[0]);
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  it('makes the text smaller before it turns a page', () => {
    const plan = planIn(
      story(
        stage(
          '一段目',
          Array.from({ length: 7 }, () => '地区を住民と歩き、困りごとを地図に書き込む'),
        ),
      ),
    );
    const pages = drawPlan(plan, { width: 1280, height: 720, size: 18, floor: 10 });
    assert.equal(pages.length, 1);
    const sizes = texts(pages[0]?.shapes ?? []).map(({ size }) => size);
    assert.ok(Math.max(...sizes) < 18 * 1.4);
  });

  it('repeats the heading of a part that goes on', () => {
    const plan = planIn(
      story(
        stage(
          '一段目',
          Array.from({ length: 40 }, () => '地区を住民と歩く'),
        ),
      ),
    );
    const pages = drawPlan(plan, { width: 1280, height: 720, size: 13, floor: 12 });
    assert.ok(pages.length > 1);
    assert.match(said(pages.slice(1)), /アクション（続き）/);
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
    it(`draws ${what}`, () => {
      const [scene] = drawPlan(planIn(text ?? ''), { width: 700, size: 13 });
      assert.ok(scene && scene.height > 100 && scene.shapes.length > 3);
    });
  }
});
