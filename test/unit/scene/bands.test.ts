import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Deck, Plan } from '../../../server/deck/deck';
import { formDeckOf } from '../../../server/export/presets/form';
import { drawPlanPages } from '../../../server/scene/plan/handedOver';
import { yaml } from '../../../server/text/yaml';
import { deckOfText, exampleDeck } from '../../support/sharing';
import {
  assertStairs,
  assertTidy,
  bare,
  bodies,
  groups,
  pages,
  planOf,
  stage,
  storyWith,
  textOf,
  texts,
  words,
} from '../../support/stairs';

const formPlan = (deck: Deck): Plan => planOf(formDeckOf(deck));
const formPlanIn = (text: string): Plan => formPlan(deckOfText(text));

/** What the bands say: the form has いま and ほうっておくと on other sheets. */
const saidBy = ({ vision, rationale, steps }: Plan): readonly string[] =>
  [
    vision,
    ...(rationale ? [rationale] : []),
    ...steps.flatMap(({ head, parts, criteria }) => [
      head,
      ...parts.flatMap((part) => part.pieces),
      ...criteria,
    ]),
  ].flatMap(({ text, figure = '' }) => [text, figure]);

describe('the staged plan on the form of 2022', () => {
  for (const file of ['潮見町.変革ストーリー.yaml', 'lakeside.change-story.yaml'] as const) {
    for (const [name, frame] of Object.entries(pages)) {
      it(`${file} on ${name}: the last stage on top, every text, none below the floor`, () => {
        const plan = formPlan(exampleDeck(file));
        const scenes = drawPlanPages(plan, frame);
        assert.ok(scenes.length <= 3, `${scenes.length} pages`);
        for (const scene of scenes) {
          assert.ok(scene.height <= frame.height);
          assertTidy(scene);
          for (const { size, lines } of texts(scene)) {
            assert.ok(size >= frame.floor, `${lines[0]}: ${size}`);
          }
        }
        const said = textOf(scenes);
        for (const text of saidBy(plan)) assert.ok(said.includes(bare(text)), text);
        const order = scenes.flatMap((scene) =>
          groups(scene).flatMap(({ key }) => (/^stages\.\d+$/.test(key ?? '') ? [key] : [])),
        );
        const last = plan.steps.length - 1;
        assert.deepEqual(
          order,
          plan.steps.map((_, index) => `stages.${last - index}`),
        );
        assert.equal(said.split(bare(plan.backCast ?? '?')).length - 1, plan.steps.length);
      });
    }
  }

  it('stands on one page with goal states alone in the later stages', () => {
    const later = (name: string) => yaml`
      - 名称: ${name}
        目標状態:
          - ${name}の住民が、困りごとを隣の家に話せる
          - ${name}の職員が、三課で一枚の地図を持つ
    `;
    const plan = formPlanIn(
      `${storyWith(stage('一段目', ['歩く', '聴く']))}${yaml`
    ${later('二段目')}
    ${later('三段目')}
    `}`,
    );
    const scenes = drawPlanPages(plan, pages['A4 slide']);
    assert.equal(scenes.length, 1);
    const [scene] = scenes;
    assert.ok(scene);
    const tops = bodies(scene).map(({ y }) => y);
    assert.deepEqual(
      tops,
      tops.toSorted((a, b) => a - b),
    );
    assert.match(textOf(scenes), /から逆算.*三段目.*から逆算.*二段目.*から逆算.*一段目/s);
  });

  it('is drawn as stairs on the form of 2021, in a talk and where a stage is higher than a page', () => {
    const plan = formPlan(exampleDeck('青葉野市.変革ストーリー.yaml'));
    const [first] = drawPlanPages(plan, pages['A4 slide']);
    assert.ok(first);
    assertStairs(first);
    const talk = planOf(exampleDeck('潮見町.変革ストーリー.yaml'));
    assert.doesNotMatch(textOf(drawPlanPages(talk, pages['A4 slide'])), /から逆算/);
    const long = Array.from({ length: 90 }, (_, at) => `${at}番目の地区を、住民と一緒に歩いて回る`);
    const scenes = drawPlanPages(formPlanIn(storyWith(stage('一段目', long))), pages['A4 slide']);
    for (const text of long) assert.ok(textOf(scenes).includes(bare(text)), text);
    assert.doesNotMatch(textOf(scenes), /から逆算/);
  });

  it('is the tower where there is no width for a name beside its texts', () => {
    const plan = formPlan(exampleDeck('潮見町.変革ストーリー.yaml'));
    const [scene] = drawPlanPages(plan, { width: 360, size: 14 });
    assert.ok(scene);
    assertTidy(scene);
    assert.doesNotMatch(textOf([scene]), /から逆算/);
  });

  it('loses nothing, whatever is written', function () {
    this.timeout(20_000);
    fc.assert(
      fc.property(
        fc.array(fc.array(words, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 5 }),
        fc.integer({ min: 700, max: 1300 }),
        fc.boolean(),
        (stages, width, isPaged) => {
          const plan = formPlanIn(
            storyWith(...stages.map((actions, at) => stage(`${at}段目`, actions))),
          );
          const height = isPaged ? { height: width * 0.65 } : {};
          const scenes = drawPlanPages(plan, { width, size: 14, floor: 11, ...height });
          const said = textOf(scenes);
          for (const text of stages.flat()) assert.ok(said.includes(bare(text)), text);
          for (const scene of scenes) {
            assertTidy(scene);
            if (isPaged) assert.ok(scene.height <= width * 0.65 + 0.01);
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});
