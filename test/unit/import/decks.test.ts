import assert from 'node:assert/strict';
import { importStory } from '../../../server/import';
import { comparable } from '../../../server/import/compare';
import type { Item } from '../../../server/story/item';
import { readStory } from '../../../server/story/story';
import { above, deckFile, left, paperFile } from '../../support/officeFiles';

const storyOf = (bytes: Uint8Array) => {
  const { text, counts } = importStory(bytes);
  const story = readStory(text);
  assert.deepEqual(story.syntax.slips, [], text);
  return { story, text, counts };
};
const mains = (items: readonly Item[]) => items.map((item) => item.main);

/** The eight sheets as slides: text boxes, tables, merged cells, lines the layout has divided. */
const eightSheets = deckFile([
  [
    { at: [3, 5], isTitle: true, lines: ['声の届く役場へ'] },
    { at: [3, 9], lines: ['北浜市　令和３年度　第4回'] },
  ],
  [
    { at: [1, 0.5], isTitle: true, lines: ['シート１　10年後の地域のありたい姿'] },
    { at: [1, 3], lines: ['誰もが顔見知りのまち 北浜'] },
    {
      at: [1, 6],
      hasBullets: true,
      lines: ['一人暮らしのお年寄りが、週に一度は誰かと話している', '子どもの声が通りに戻っている'],
    },
  ],
  [
    { at: [1, 0.5], isTitle: true, lines: ['２．予測される成り行きの未来'] },
    {
      at: [1, 3],
      lines: ['市役所外', '・自治会の役員が', '　見つからない', '・空き家が二倍になる'],
    },
    { at: [14, 3], lines: ['市役所内', '①職員が三割減る', '②修繕が先送りになる'] },
  ],
  [
    { at: [1, 0.5], isTitle: true, lines: ['シート３ 自治体の果たすべき役割(戦略的な取組み)'] },
    { at: [1, 2], lines: ['ありたい姿', '誰もが顔見知りのまち 北浜'] },
    {
      at: [1, 5],
      lines: ['\uF06C地区ごとに困りごとの順番を決める', '\uF0D8若い世代の案を三か月で試す'],
    },
  ],
  [
    { at: [1, 0.5], isTitle: true, lines: ['シート４　人・組織づくりのあるべき姿'] },
    { at: [1, 3], lines: ['【組織】', '・課を越えて二週間で返事ができる'] },
    { at: [14, 3], lines: ['【人】', '・住民の言葉を図面に訳せる'] },
  ],
  [
    { at: [1, 0.5], isTitle: true, lines: ['シート５　人・組織づくりの現状と問題点'] },
    {
      at: [1, 3],
      rows: [
        ['', '過去からの経緯', '現状把握', '原因分析'],
        ['組織', '合併で係が分かれた', '返事に46日かかる', '束ねる人が\nいない'],
        [above, '補助金の事業が続いた', '事業が531ある', 'やめる基準がない'],
        ['人', '電話で用が足りた', '地区に出る職員が2割', '持ち帰っても使い道がない'],
      ],
    },
  ],
  [
    { at: [1, 0.5], isTitle: true, lines: ['シート６　フォースフィールド分析'] },
    {
      at: [1, 3],
      rows: [
        ['推進力', '活かし方', '抵抗力', '対策'],
        [
          '先輩が各部にいる',
          '最初の相談役になってもらう',
          '会議が増えるという声',
          '週次の会を一つやめる',
        ],
        ['市長が現地主義', '歩いた結果を報告する', '', ''],
      ],
    },
  ],
  [
    { at: [1, 0.5], isTitle: true, lines: ['シート７　アクションプランの段階図'] },
    { at: [1, 12], lines: ['ステップ１　一つの地区を歩く'] },
    { at: [12, 9], lines: ['ステップ２　三つの地区で選ぶ'] },
    { at: [1, 13], lines: ['アクション', '・地区を住民と歩く', '・三課で地図を囲む'] },
    {
      at: [12, 10],
      lines: ['アクション：修繕費を示して順番を選ぶ', 'アウトカム：順番に納得している'],
    },
    { at: [1, 16], lines: ['目標設定（次の段階に進むための基準）', '・返事が半分に届く'] },
  ],
  [
    { at: [1, 0.5], isTitle: true, lines: ['シート８　一歩踏み出すシート'] },
    {
      at: [1, 3],
      rows: [
        ['誰が', 'いつから', '誰と', '何を', 'どこまで・どのように・目指す変化'],
        ['私たち三人', '2月12日', '世話人', '三回目の歩く日を行う', '凍る坂を地図に足す'],
      ],
    },
  ],
  [
    { at: [1, 0.5], isTitle: true, lines: ['おまけ'] },
    { at: [1, 3], lines: ['この頁はどのシートでもない'] },
  ],
]);

describe('a deck of eight sheets as a town hall lays it out', () => {
  const { story, text } = storyOf(eightSheets);

  it('knows the cover and the form', () => {
    assert.equal(story.root.text('theme'), '声の届く役場へ');
    assert.equal(story.root.text('municipality'), '北浜市');
    assert.equal(story.root.text('round'), '第4回');
    assert.equal(story.edition, 'action-plan');
  });

  it('reads declaration and images', () => {
    assert.equal(story.vision?.text('statement'), '誰もが顔見知りのまち 北浜');
    assert.deepEqual(mains(story.images), [
      '一人暮らしのお年寄りが、週に一度は誰かと話している',
      '子どもの声が通りに戻っている',
    ]);
  });

  it('reads both sides of the default future, and joins what the layout divided', () => {
    assert.deepEqual(
      story.defaultFuture.map((item) => [item.word('side'), item.main]),
      [
        ['outside', '自治会の役員が見つからない'],
        ['outside', '空き家が二倍になる'],
        ['inside', '職員が三割減る'],
        ['inside', '修繕が先送りになる'],
      ],
    );
  });

  it('leaves out what the form repeats, and takes off the bullets of Word', () => {
    assert.deepEqual(mains(story.strategies), [
      '地区ごとに困りごとの順番を決める',
      '若い世代の案を三か月で試す',
    ]);
  });

  it('tells organisation from people', () => {
    const ideal = story.root.map('ideal');
    assert.deepEqual(mains(ideal?.items('organisation') ?? []), ['課を越えて二週間で返事ができる']);
    assert.deepEqual(mains(ideal?.items('people') ?? []), ['住民の言葉を図面に訳せる']);
  });

  it('reads a table whose first column is merged', () => {
    assert.deepEqual(
      story.currentStates.map((item) => [
        item.word('side'),
        item.text('today'),
        item.text('cause'),
      ]),
      [
        ['organisation', '返事に46日かかる', '束ねる人がいない'],
        ['organisation', '事業が531ある', 'やめる基準がない'],
        ['people', '地区に出る職員が2割', '持ち帰っても使い道がない'],
      ],
    );
  });

  it('reads the force field with both sides in one table', () => {
    const field = story.root.map('force-field');
    assert.deepEqual(
      field?.items('driving').map((item) => [item.main, item.text('use')]),
      [
        ['先輩が各部にいる', '最初の相談役になってもらう'],
        ['市長が現地主義', '歩いた結果を報告する'],
      ],
    );
    assert.deepEqual(
      field?.items('restraining').map((item) => [item.main, item.text('countermeasure')]),
      [['会議が増えるという声', '週次の会を一つやめる']],
    );
  });

  it('gives the boxes of the plan to the stage in whose column they stand', () => {
    assert.deepEqual(
      story.stages.map((stage) => [
        stage.main,
        mains(stage.items('actions')),
        mains(stage.items('outcomes')),
        mains(stage.items('criteria')),
      ]),
      [
        ['一つの地区を歩く', ['地区を住民と歩く', '三課で地図を囲む'], [], ['返事が半分に届く']],
        ['三つの地区で選ぶ', ['修繕費を示して順番を選ぶ'], ['順番に納得している'], []],
      ],
    );
  });

  it('reads the first steps with the three aims in one column', () => {
    const [step] = story.firstSteps;
    assert.equal(step?.text('who'), '私たち三人');
    assert.equal(step?.text('how-far'), '凍る坂を地図に足す');
  });

  it('keeps what is of no sheet', () => {
    assert.ok(comparable(text).includes(comparable('この頁はどのシートでもない')));
  });
});

describe('a paper in the form of the six parts', () => {
  const { story } = storyOf(
    paperFile([
      { style: '1', text: 'はじめに' },
      '私たち三人は、別々の課から集まった。',
      { style: '1', text: '１　10年後の地域のありたい姿' },
      '歩いて暮らせる谷',
      '・坂の上の家まで、誰かが荷物を届けている',
      { style: '1', text: '５　人・組織づくりの現状と問題点' },
      {
        rows: [
          ['項目', '過去の経緯', '現状', 'ギャップ'],
          ['会議の数', '増やすだけだった', '41の会議がある', '選ぶ力がない'],
        ],
      },
      { style: '1', text: '６　アクションプランの段階図' },
      {
        rows: [
          ['', 'ステップ1　試す', 'ステップ2　広げる'],
          ['アクション', '谷の店を一軒開く', '三つの谷へ広げる'],
          ['アウトプット', '店が週に二日開く', ''],
          ['アウトカム', '買い物に出る人が増えている\n互いの名を呼んでいる', '店が続いている'],
        ],
      },
      { style: '1', text: '幹事からのフィードバック' },
      {
        rows: [
          ['テーマ', 'アドバイス', '対応'],
          ['段階', '状態で分けてみては', '名前から年度を外した'],
        ],
      },
    ]),
  );

  it('keeps chapters that no sheet holds', () => {
    const [chapter] = story.root.items('narrative');
    assert.equal(chapter?.text('group'), 'はじめに');
    assert.equal(chapter?.text('content'), '私たち三人は、別々の課から集まった。');
  });

  it('reads vision, present and advice', () => {
    assert.equal(story.edition, 'story-sheet');
    assert.equal(story.vision?.text('statement'), '歩いて暮らせる谷');
    assert.deepEqual(mains(story.images), ['坂の上の家まで、誰かが荷物を届けている']);
    const [present] = story.currentStates;
    assert.equal(present?.text('today'), '41の会議がある');
    assert.equal(present?.text('gap'), '選ぶ力がない');
    const [advice] = story.dialogues[0]?.items('items') ?? [];
    assert.equal(advice?.text('said'), '状態で分けてみては');
    assert.equal(advice?.text('response'), '名前から年度を外した');
  });

  it('reads a table with the stages side by side', () => {
    assert.deepEqual(
      story.stages.map((stage) => [
        stage.main,
        mains(stage.items('actions')),
        mains(stage.items('outcomes')),
      ]),
      [
        ['試す', ['谷の店を一軒開く'], ['買い物に出る人が増えている', '互いの名を呼んでいる']],
        ['広げる', ['三つの谷へ広げる'], ['店が続いている']],
      ],
    );
  });
});

describe('a table that spans two columns', () => {
  it('is read without its empty half', () => {
    const { story } = storyOf(
      deckFile([
        [
          { at: [1, 0], isTitle: true, lines: ['一歩踏み出すシート'] },
          {
            at: [1, 3],
            rows: [
              ['誰が', '何を', left],
              ['水沢', '学校の先生と会う', left],
            ],
          },
        ],
      ]),
    );
    assert.equal(story.firstSteps[0]?.text('what'), '学校の先生と会う');
  });
});

describe('lines of a cover that name keys of the story', () => {
  const sheet = { style: '1', text: '３　戦略的取組' };
  const cover = (...lines: string[]) =>
    storyOf(paperFile(['青葉野市　令和8年度', ...lines, sheet, '・見守りを地区ぐるみに変える']));

  it('give the main text of a map', () => {
    const { story } = cover('ありたい姿：声をかけ合える谷', '一年後：区長と月に一度会っている');
    assert.equal(story.vision?.text('statement'), '声をかけ合える谷');
    assert.deepEqual(mains(story.root.map('one-year')?.items('state') ?? []), [
      '区長と月に一度会っている',
    ]);
  });

  it('choose the form by its own word', () => {
    assert.equal(cover('様式：アクションプラン').story.edition, 'action-plan');
    assert.equal(cover('様式：アクションプラン').story.root.words('edition').length, 1);
  });

  const homeless = [
    '様式：共同論文',
    '力の場：先輩が各部にいる',
    'あるべき姿：人が育つ役場',
    '変革ストーリー：谷を歩く',
    '期：不明',
    '対話：住民と三回',
    'constructor：新しい谷',
  ];
  for (const line of homeless) {
    it(`lose nothing of 「${line}」`, () => {
      const { text, story } = cover(line);
      const [, said = ''] = line.split('：');
      assert.ok(comparable(text).includes(comparable(said)), text);
      assert.deepEqual(mains(story.strategies), ['見守りを地区ぐるみに変える']);
    });
  }

  it('lose nothing of a box of one line on a slide', () => {
    const { story, text } = storyOf(
      deckFile([
        [
          { at: [3, 5], isTitle: true, lines: ['声の届く役場へ'] },
          { at: [3, 9], lines: ['あるべき姿：住民の名を呼べる職員'] },
        ],
        [
          { at: [1, 0.5], isTitle: true, lines: ['３　戦略的取組'] },
          { at: [1, 3], lines: ['・見守りを地区ぐるみに変える'] },
        ],
      ]),
    );
    assert.ok(text.includes('住民の名を呼べる職員'), text);
    assert.deepEqual(mains(story.strategies), ['見守りを地区ぐるみに変える']);
  });
});
