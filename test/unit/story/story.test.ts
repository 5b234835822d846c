import assert from 'node:assert/strict';
import type { Item } from '../../../server/story/item';
import { isPlaceholder } from '../../../server/story/placeholder';
import { readStory, Story, sideOf } from '../../../server/story/story';
import { parseSyntax } from '../../../server/syntax/document';
import { yaml } from '../../../server/text/yaml';
import { sheetsOf } from '../../../server/vocabulary';

const mains = (items: readonly Item[]) => items.map((item) => item.main);

const plan2021 = yaml`
  変革ストーリー: 1
  自治体: 青葉野市
  年度: 令和3年度
  期: ４
  様式: アクションプラン
  ありたい姿:
    目標年: 10年後
    宣言: となりの声が届くまち
    姿:
      - id: 支え合い
        内容: 困ったときに、隣に声をかけられる
      - 大雨の夜に、誰も取り残されない
  成り行きの未来:
    - 内容: 役員のなり手がいなくなる
      区分: 市役所外
      根拠:
        - 指標: 総人口
          値: {2015: 61000, R2: 58200, 令和12年度: "52,400"}
          単位: 人
  戦略的な取り組み:
    - 内容: 見守りを地区ぐるみに変える
      例: 地区の地図づくり
      狙い: 支え合い
  人・組織づくりのあるべき姿:
    組織:
      - 地区ごとに担当がいる
    人: 住民の話を聴ける
  現状と問題点:
    - 内容: 相談が分かれている
      区分: 組織
      現状把握: 三つの課が別々に出向く
  フォースフィールド分析:
    推進力: 消防団に若手がいる
    抵抗力:
      - 力: 忙しいという声
        対策: 係会議を集落で開く
        強さ: ３
  ステップ:
    - 名称: まず話す
      目標状態: 隣の課に相談できる
      アクション:
        - 月1回集まる
        - 内容: 聴きに行く
          得たい成果: 声を知っている
          次の段階に進むための基準: 80％以上
  一歩踏み出すシート:
    - 誰が: 私
      いつから: 4/19
      何を: 隣の席の人に聴く
`;

describe('story: the eight sheets of 2021', () => {
  const story = readStory(plan2021);

  it('has every sheet, whatever variant its heading is', () => {
    assert.equal(story.edition, 'action-plan');
    for (const sheet of sheetsOf('action-plan'))
      assert.ok(story.root.has(sheet.field), sheet.field);
    assert.deepEqual(
      story.items.flatMap((item) => item.misfits),
      [],
    );
    assert.deepEqual(story.syntax.slips, []);
  });

  it('reads head, vision and images', () => {
    assert.equal(story.year, 2021);
    assert.equal(story.language, 'ja');
    assert.equal(story.root.figure('cohort')?.value, 4);
    assert.equal(story.horizon, '10年後');
    assert.equal(story.vision?.year('horizon', story.year)?.year, 2031);
    assert.deepEqual(mains(story.images), [
      '困ったときに、隣に声をかけられる',
      '大雨の夜に、誰も取り残されない',
    ]);
    assert.equal(story.images[0]?.id, '支え合い');
    assert.equal(story.images[1]?.id, null);
  });

  it('reads words by their variants and figures by year', () => {
    const [future] = story.defaultFuture;
    assert.equal(future?.word('side'), 'outside');
    const series = future?.items('evidence')[0]?.series('values') ?? [];
    assert.deepEqual(
      series.map(({ year, figure, label }) => [year, figure?.value, label]),
      [
        [2015, 61000, '2015'],
        [2020, 58200, 'R2'],
        [2030, 52400, '令和12年度'],
      ],
    );
  });

  it('takes one item where a list may stand, and a plain text for an item', () => {
    assert.deepEqual(mains(story.strategies[0]?.items('examples') ?? []), ['地区の地図づくり']);
    assert.deepEqual(mains(story.drivingForces), ['消防団に若手がいる']);
    assert.equal(story.restrainingForces[0]?.figure('strength')?.value, 3);
    assert.deepEqual(mains(story.stages[0]?.items('goal-states') ?? []), ['隣の課に相談できる']);
    assert.deepEqual(mains(story.actions), ['月1回集まる', '聴きに行く']);
    assert.equal(story.actions[1]?.items('outcomes')[0]?.main, '声を知っている');
    assert.equal(story.actions[1]?.items('criteria')[0]?.figure('content')?.value, 80);
  });

  it('reads あるべき姿 in two lists', () => {
    assert.deepEqual(
      story.ideals.map((item) => [item.main, sideOf(item)]),
      [
        ['地区ごとに担当がいる', 'organisation'],
        ['住民の話を聴ける', 'people'],
      ],
    );
  });

  it('gives a month and a day the fiscal year of the story', () => {
    const date = story.firstSteps[0]?.date('from', story.year);
    assert.deepEqual([date?.year, date?.month, date?.day], [2021, 4, 19]);
  });

  it('finds the deepest item at a place', () => {
    assert.equal(story.itemAt(plan2021.indexOf('80％'))?.shape.id, 'criterion');
    assert.equal(story.itemAt(plan2021.indexOf('名称'))?.shape.id, 'stage');
    assert.equal(story.itemAt(0), null);
  });
});

describe('story: the six parts of 2022, in English', () => {
  const story = readStory(
    [
      'change-story: 1',
      'municipality: Lakeside Town',
      'vision: A town that listens',
      'default-future: The bus stops running',
      'strategies: [Ride together, Meet halfway]',
      'ideal:',
      '  - content: Sections share what they hear',
      '    side: organisation',
      '  - content: Staff ask before they plan',
      '    side: people',
      'current-state: {content: Nobody asks, today: Forms only}',
      'stages:',
      '  - First',
      '',
    ].join('\n'),
  );

  it('is the edition where none is given', () => {
    assert.equal(story.edition, 'story-sheet');
    for (const sheet of sheetsOf('story-sheet'))
      assert.ok(story.root.has(sheet.field), sheet.field);
    assert.equal(story.language, 'en');
  });

  it('reads every sheet from its shortest form', () => {
    assert.equal(story.vision?.text('statement'), 'A town that listens');
    assert.deepEqual(mains(story.defaultFuture), ['The bus stops running']);
    assert.deepEqual(mains(story.strategies), ['Ride together', 'Meet halfway']);
    assert.deepEqual(mains(story.currentStates), ['Nobody asks']);
    assert.deepEqual(mains(story.stages), ['First']);
  });

  it('reads あるべき姿 as one list with sides', () => {
    assert.deepEqual(story.ideals.map(sideOf), ['organisation', 'people']);
  });
});

describe('story: text or list', () => {
  const story = readStory(
    yaml`
      変革ストーリー: 1
      テーマ:
        - 地区を歩く
        - 仕事を選び直す
      対話自治体: 北浜市
      x-メモ: a
      対話:
        種別: [インタビュー, 幹事への質問]
        相手: 民生委員
    `,
  );

  it('gives the texts of a field as one or as several', () => {
    assert.equal(story.root.text('theme'), '地区を歩く\n仕事を選び直す');
    assert.equal(story.root.texts('theme').length, 2);
    assert.equal(story.root.text('peers'), '北浜市');
    assert.equal(story.root.text('coaches'), '');
  });

  it('reads several words', () => {
    const ids = story.dialogues[0]?.words('kind').map((word) => word.id);
    assert.deepEqual(ids, ['interview', 'coach-question']);
  });

  it('leaves keys of the authors’ own alone', () => {
    assert.deepEqual(story.root.misfits, []);
  });
});

describe('story: what says nothing', () => {
  const story = readStory(
    yaml`
      変革ストーリー: 1
      段階:
        - 名称: まず
          アウトプット: 未定
          アウトカム:
            - 内容: 検討中
          目標設定:
          目標状態:
            -\x20
            - 同上
          アクション:
            - 月1回集まる
    `,
  );
  const [stage] = story.stages;

  it('counts placeholders, gaps and lists of them as empty', () => {
    const fields = ['outputs', 'outcomes', 'criteria', 'goal-states', 'principles'] as const;
    for (const field of fields) {
      assert.equal(stage?.isFilled(field), false, field);
    }
    assert.equal(stage?.isFilled('actions'), true);
    assert.equal(stage?.has('criteria'), true);
    assert.equal(stage?.has('principles'), false);
  });

  for (const text of ['未定', '（検討中）', '同上。', '？', '○○', 'ＴＢＤ', '', ' ', '…', '-']) {
    it(`“${text}” is a placeholder`, () => assert.equal(isPlaceholder(text), true));
  }
  for (const text of ['未定の予定を決める', '検討中の職員が多い', 'X市', '10', '同上司']) {
    it(`“${text}” is none`, () => assert.equal(isPlaceholder(text), false));
  }
});

describe('story: dialogues in a file of their own', () => {
  const text = yaml`
    変革ストーリー: 1
    対話: 青葉野市.対話.yaml
  `;
  const log = yaml`
    - 日付: 8/23
      内容: 誰に言えばよいか分からない
    - 日付: 9/1
      内容: 会議が多い
  `;

  it('names the file', () => {
    assert.equal(readStory(text).dialoguePath, '青葉野市.対話.yaml');
    assert.deepEqual(readStory(text).dialogues, []);
    assert.equal(readStory('対話: 首長と話した\n').dialoguePath, null);
  });

  it('reads its talks, which stand in no place of this file', () => {
    const story = new Story(parseSyntax(text), parseSyntax(log));
    assert.equal(story.dialogues.length, 2);
    assert.equal(story.dialogues[1]?.text('said'), '会議が多い');
    assert.deepEqual(story.items, []);
  });

  it('reads a log whose list stands below its key, as in a story', () => {
    const below = yaml`
      対話:
        - 日付: 2026-06-02
          内容: 帰りが遅い
        - 道が暗い
    `;
    const { dialogues } = new Story(parseSyntax(text), parseSyntax(below));
    assert.deepEqual(
      dialogues.map((item) => item.text('said')),
      ['帰りが遅い', '道が暗い'],
    );
  });

  it('keeps what the host said of it when the text changes', () => {
    const story = new Story(parseSyntax(text), null, 'missing');
    assert.equal(readStory(`${text}テーマ: a\n`, story).dialogueFileProblem, 'missing');
  });

  it('is a story of dialogues alone when it is opened itself', () => {
    const story = readStory(log);
    assert.equal(story.isDialogueFile, true);
    assert.equal(story.items.length, 2);
    assert.equal(readStory(text).isDialogueFile, false);
  });
});

describe('story: after a change', () => {
  it('keeps the items of the parts that did not change', () => {
    const before = readStory(plan2021);
    const kept = before.actions[0];
    const after = readStory(plan2021.replace('となりの声', '隣の声'), before);
    assert.equal(after.actions[0], kept);
    assert.equal(after.vision?.text('statement'), '隣の声が届くまち');
  });
});
