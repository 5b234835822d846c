import assert from 'node:assert/strict';
import { deckOf } from '../../../server/deck/build';
import type { Chart, Deck } from '../../../server/deck/deck';
import { Places } from '../../../server/deck/places';
import { docxOf } from '../../../server/export/docx';
import { pptxOf } from '../../../server/export/pptx';
import { importStory } from '../../../server/import';
import { markdownOf } from '../../../server/render/markdown';
import { readStory } from '../../../server/story/story';
import { yaml } from '../../../server/text/yaml';
import { compareStories } from '../../support/roundTrip';
import { fileOf } from '../../support/sharing';

const deck = (text: string): Deck => {
  const story = readStory(text);
  return deckOf(story, new Places(story));
};

function chartsIn({ sheets }: Deck): readonly Chart[] {
  const blocks = sheets.flatMap((sheet) => sheet.blocks);
  return blocks.flatMap((block) => {
    if (block.kind === 'chart') return [block];
    return block.kind === 'cards' ? block.cards.flatMap(({ charts }) => charts) : [];
  });
}

/** The chart of one 根拠 in a story of 令和7年度. */
function evidence(keys: string, year = '年度: 令和7年度'): Chart {
  const text = yaml`
    変革ストーリー: 1
    ${year}
    なりゆきの未来:
      - 内容: 担い手が減る
        根拠:
  `;
  const [chart] = chartsIn(deck(`${text}      - ${keys.trim().replaceAll('\n', '\n        ')}\n`));
  assert.ok(chart);
  return chart;
}

const expected = ({ points }: Chart) =>
  points.filter(({ isExpected }) => isExpected).map(({ label }) => label);

describe('the figures of a 根拠', () => {
  const values = yaml`
    指標: 世帯
    値: {2020: 455, 2025: 498, 2030: 530, 2035: 541}`;

  it('are estimates from the year that 推計から names, or after the year of the story', () => {
    assert.deepEqual(expected(evidence(`${values}\n推計から: 2025`)), ['2025', '2030', '2035']);
    assert.deepEqual(expected(evidence(`${values}\n種別: 実績\n推計から: R17`)), ['2035']);
    assert.deepEqual(expected(evidence(`${values}\n種別: 推計`)), ['2030', '2035']);
    assert.deepEqual(expected(evidence(values)), ['2030', '2035']);
    assert.deepEqual(expected(evidence(`${values}\n種別: 実績`)), []);
    assert.deepEqual(expected(evidence(values, 'テーマ: 雪')), []);
    assert.equal(expected(evidence(`${values}\n種別: 推計`, 'テーマ: 雪')).length, 4);
  });

  it('say in their heading since when they are estimates', () => {
    assert.equal(evidence(`${values}\n単位: 世帯`).heading, '世帯（世帯・2030から推計）');
    assert.equal(evidence(`${values}\n推計から: R12`).heading, '世帯（R12から推計）');
    assert.equal(evidence(`${values}\n種別: 実績`).heading, '世帯（実績）');
  });
});

const story = yaml`
  変革ストーリー: 1
  自治体: 北ノ沢町
  年度: 令和7年度
  なりゆきの未来:
    - 内容: 雪かきの担い手が半分になる
      根拠:
        - 指標: 65歳以上の世帯
          値: {2015: 410, 2025: 498, 2030: 530}
          単位: 世帯
          種別: 推計
          推計から: 2030
  戦略的取組:
    - id: 組
      内容: 雪かきを、家ごとから組ごとに変える
      指標: 組で雪かきをしている地区
      現状値: 2
      目標値: 9
      単位: 地区
      実績値: 4
  段階:
    - 名称: 一つの組から
      目標状態:
        - 内容: 一つの組で、雪の朝に声をかけ合っている
          狙い: 組
          指標: 声をかけ合う世帯
          現状値: {R5: 12, R6: 15}
          目標値: {R8: 43}
          単位: 世帯
      アクション:
        - 内容: 雪の前に組で集まる
          アウトプット:
            - 内容: 組の集まり
              指標: 集まった回数
              現状値: 1回
              目標値: {R7: 4回, R8: 6回}
              実績値: {R7: 3回}
          アウトカム:
            - 内容: 雪の朝に隣へ声をかける住民が増えている
              対象: 住民
              指標: 声をかけた世帯の割合
              現状値: {R5: 31, R6: 34}
              目標値: {R7: 40, R9: 60}
              単位: ％
              中間目標: {R8: 一つの組の全世帯}
              実績値: {R7: 38}
              向き: 上げる
              目標の根拠: 隣町の組が3年でここまで来たから
  一年後:
    目指す状態:
      - 内容: 組の雪かきに出る人が続いている
        指標: 雪かきに出た人
        現状値: 18人
        目標値: 27人
        測り方: 組長の帳面
    創り出したい変化:
      - 内容: 雪かきを頼める世帯が増えている
        現状値: {R5: 8世帯, R6: 9世帯}
        目標値: {R7: 20世帯}
        実績値: {R7: 14世帯}
  対話:
    - 日付: 8/23
      種別: 幹事フィードバック
      項目:
        - テーマ: 雪
          内容: 住民の変化が見えない
          誰: 幹事の一人
  過年度の取組:
    - 期: 1
      年度: 平成30年度～令和元年度
      内容: 若手の勉強会
      状態: 中断
      理由: 異動で途絶えた
`;

describe('the figures of a result over years', () => {
  const made = deck(story);
  const said = JSON.stringify(made);

  it('show the last of today and of the target, and stand in full beside', () => {
    assert.match(said, /"figure":"R6 15 → R8 43世帯"/);
    assert.match(said, /現状値：R5 31、R6 34/);
    assert.match(said, /中間目標：R8 一つの組の全世帯/);
  });

  it('say how far the target of the same year is reached', () => {
    assert.match(said, /達成率：R7 95％（現状値からの歩み 67％）/);
    assert.match(said, /達成率：R7 75％/);
    assert.match(said, /"label":"達成率","texts":\["R7 70％（現状値からの歩み 45％）"\]/);
  });

  it('are drawn as a small line: what was measured, then what is aimed at', () => {
    const lines = chartsIn(made).filter(({ isLine }) => isLine);
    assert.deepEqual(
      lines.map(({ heading, points, compared }) => [
        heading,
        points.map(({ label, text, isExpected }) => `${label} ${text}${isExpected ? '*' : ''}`),
        compared.map(({ name, points: [one] }) => `${name} ${one?.text}`),
      ]),
      [
        ['声をかけ合う世帯（世帯・R8から目標）', ['R5 12', 'R6 15', 'R8 43*'], []],
        ['集まった回数（R8から目標）', ['R7 3回', 'R8 6回*'], ['目標値 4回']],
        [
          '声をかけた世帯の割合（％・R9から目標）',
          ['R5 31', 'R6 34', 'R7 38', 'R9 60*'],
          ['目標値 40'],
        ],
        [
          '雪かきを頼める世帯が増えている（年ごと）',
          ['R5 8世帯', 'R6 9世帯', 'R7 14世帯'],
          ['目標値 20世帯'],
        ],
      ],
    );
  });

  it('are called targets where nothing was measured yet', () => {
    const text = yaml`
      変革ストーリー: 1
      段階:
        - 目標設定:
            - 内容: 組の集まりが月に一度ある
              目標値: {R8: 6, R9: 12}
              単位: 回
    `;
    const [chart] = chartsIn(deck(text)).filter(({ isLine }) => isLine);
    assert.equal(chart?.heading, '組の集まりが月に一度ある（回・目標値）');
  });

  it('have their targets in one row of Markdown, and what was measured in the other', () => {
    const text = markdownOf(made, 'ja');
    assert.match(
      text,
      /\| 声をかけた世帯の割合 \| 31 \| 34 \| 38 \| {2}\|\n\| 目標値 \| {2}\| {2}\| 40 \| 60 \|/,
    );
  });

  it('draws an earlier effort over the years that it lasted', () => {
    const bars = made.sheets
      .flatMap((sheet) => sheet.blocks)
      .flatMap((block) => (block.kind === 'roadmap' ? block.lanes : []))
      .flatMap((lane) => lane.bars.map(({ from, to }) => [from, to]));
    assert.deepEqual(bars[0], [2018, 2019]);
  });

  for (const [format, write] of [
    ['docx', docxOf],
    ['pptx', pptxOf],
  ] as const) {
    it(`come back from ${format} as they were`, async () => {
      const { text } = importStory(await fileOf(write, made, { hasNotes: true }));
      const again = readStory(text);
      const before = readStory(story);
      const measured = (one: typeof before) =>
        [...one.stages, ...one.root.items('one-year')]
          .flatMap((top) => [...top.walk()])
          .filter((item) => item.has('target'))
          .map((item) =>
            (['baseline', 'target', 'actual', 'milestones'] as const).map((field) =>
              item
                .series(field)
                .map(({ label, node }) => [
                  label,
                  node.kind === 'text' ? node.value.replace('世帯', '') : '',
                ]),
            ),
          );
      assert.deepEqual(measured(again), measured(before));
      const { lost } = compareStories(story, text);
      assert.deepEqual(lost, []);
      assert.doesNotMatch(text, /達成率|から目標|年ごと/);
      assert.match(text, /推計から: 2030/);
      // What one says to a slide is the author's own words once more.
      assert.doesNotMatch(text, /検討課題/);
      assert.doesNotMatch(text, /[＋▲]\d|410 → 530/);
      assert.match(text, /誰: 幹事の一人/);
      assert.match(text, /年度: 平成30年度～令和元年度/);
    });
  }
});

it('figures over years are parted as one writes in the language of the story', () => {
  const text = (language: 'ja' | 'en') =>
    markdownOf(
      deck(
        language === 'ja'
          ? yaml`
              変革ストーリー: 1
              段階:
                - アクション:
                    - 内容: 歩く
                      アウトカム: {内容: 歩ける, 目標値: {2025: 30, 2026: 42}, 実績値: {2025: 31, 2026: 40}}
            `
          : yaml`
              change-story: 1
              stages:
                - actions:
                    - content: Walk
                      outcomes: {content: They walk, target: {2025: 30, 2026: 42}, actual: {2025: 31, 2026: 40}}
            `,
      ),
      language,
    );
  assert.match(text('ja'), /2025 31、2026 40/);
  assert.match(text('en'), /2025 31, 2026 40/);
  assert.doesNotMatch(text('en'), /、/);
});
