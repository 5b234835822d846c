import assert from 'node:assert/strict';
import { unmeasuredWord } from '../../../server/rules/reasoning/shared/criterionPatterns';
import { placedOutcomes } from '../../../server/rules/reasoning/shared/items';
import { type Wording, wordingOf } from '../../../server/rules/reasoning/shared/outcomeWording';
import { readStory } from '../../../server/story/story';
import { yaml } from '../../../server/text/yaml';

/** The wording of an outcome with this text and these lines below it. */
function wording(text: string, ...below: string[]): Wording | null {
  const lines = [`内容: "${text}"`, ...below].map((line) => `        ${line}\n`).join('');
  const story = readStory(yaml`
    変革ストーリー: 1
    段階:
      - アウトカム:
          -
    ${lines}`);
  const [placed] = placedOutcomes(story);
  assert.ok(placed);
  return wordingOf(placed.outcome);
}

/** Faults by outcome: what is found, and the words that show it. */
const faults: readonly (readonly [text: string, fault: string, words: string])[] = [
  ['対話研修の実施回数', 'volume', '研修の実施回数'],
  ['研修・対話等の実績', 'activity', '研修・対話等の実績'],
  ['窓口セミナーの参加者数', 'volume', 'セミナーの参加者数'],
  ['住民との意見交換の機会の創出', 'volume', '意見交換の機会の創出'],
  ['若手の提案の件数', 'measure-only', '件数'],
  ['意識変革の環境整備の状況', 'measure-only', '状況'],
  ['地区の集まりの参加者数', 'measure-only', '者数'],
  ['課を越えた相談の体制が整備されている', 'passive-activity', '整備されている'],
  ['地区ごとの相談の窓口が設置されている', 'activity', 'が設置されている'],
  ['空き家の活用計画が策定されている', 'activity', 'が策定されている'],
  ['地域と連携した研修の実施', 'activity', '実施'],
  [
    '就農相談会を年六回開催し、来場者を百人集める',
    'activity',
    '相談会を年六回開催し、来場者を百人集める',
  ],
  ['庁内の手順が整理できている（全課）', 'passive-activity', '整理できている'],
  ['郷土愛の醸成', 'bare-noun', '醸成'],
  ['部署間の連携等', 'bare-noun', '連携等'],
  ['困りごとを早く相談できている', 'no-actor', '困りごとを早く相談できている'],
  ['Number of seminars held', 'volume', 'Number of seminars held'],
  [
    'Share of residents who trust the town',
    'measure-only',
    'Share of residents who trust the town',
  ],
  ['The housing plan has been drawn up', 'passive-activity', 'plan has been drawn up'],
  ['Improved communication', 'bare-noun', 'Improved communication'],
];

/** Outcomes that say who changes, and how. */
const sound = [
  '一人暮らしの高齢者が、月に4回は近所の集まりに出かけている',
  '住民が、地区の会議を年6回開き、直す順番を選んでいる',
  '清掃に出る住民の人数が増えている',
  '窓口で用が一度で済んだと答える住民の割合が6割に増えている',
  '返事が早くなったという声が住民から届いている',
  '「来てよかった」という声',
  '待ち時間が半分になっている',
  '地元の会社に就職する高校生の割合の増加',
  '住民の手で避難の地図が作成されている',
  '漁師が、思いついたことを先に話している',
  '親が休まずに預け先を見つけられている',
  '夕方の通りを歩く姿が増えている',
  'Share of residents who trust the figures rises',
  'Residents use the plan that was drawn up',
  'Residents hold 20 meetings of their own',
];

describe('the wording of an outcome', () => {
  for (const [text, fault, words] of faults) {
    it(`${text}: ${fault}`, () => {
      const found = wording(text);
      assert.equal(found?.fault, fault);
      assert.equal(found?.words, words);
    });
  }

  for (const text of sound) {
    it(`${text}: nothing to say`, () => assert.equal(wording(text), null));
  }

  it('says of states to reach that they are doing, or a noun of change', () => {
    const story = readStory(
      yaml`
        変革ストーリー: 1
        段階:
          - 目標状態:
              - 計画を策定する
              - 郷土愛の醸成
        一年後:
          目指す状態:
            - 地区の会議を開催する
            - 情報が整理されている
      `,
    );
    const faults = story.items.map((item) => [item.main, wordingOf(item)?.fault]);
    assert.deepEqual(
      faults.filter(([, fault]) => fault),
      [
        ['計画を策定する', 'activity'],
        ['郷土愛の醸成', 'bare-noun'],
        ['地区の会議を開催する', 'activity'],
      ],
    );
  });

  it('leaves a measure alone that has its target', () => {
    assert.equal(wording('住民の満足度', '目標値: 60％'), null);
  });

  it('asks again where the target is still open', () => {
    assert.equal(wording('住民の満足度', '目標値: 未定')?.fault, 'measure-only');
  });

  it('takes whose change it is from 対象 and from 指標', () => {
    assert.equal(wording('困りごとを早く相談できている', '対象: 子育て中の親'), null);
    assert.equal(wording('困りごとを早く相談できている', '指標: 相談した親の割合'), null);
  });
});

describe('whether a criterion can be judged', () => {
  /** The word about which people will judge differently, or null. */
  function soft(text: string, ...below: string[]): string | null {
    const lines = [`内容: "${text}"`, ...below].map((line) => `        ${line}\n`).join('');
    const story = readStory(yaml`
      変革ストーリー: 1
      段階:
        - 目標設定:
            -
      ${lines}`);
    const criterion = story.stages[0]?.items('criteria')[0];
    assert.ok(criterion);
    return unmeasuredWord(criterion)?.word ?? null;
  }

  const vague = {
    職員の意識が変わっている: '意識',
    庁内に対話の風土が根付く: '風土',
    地区に出る職員が増えている: '増えて',
    'Residents are sufficiently involved': 'sufficiently',
  };
  for (const [text, word] of Object.entries(vague)) {
    it(`${text}: not by ${word}`, () => assert.equal(soft(text), word));
  }

  const clear = [
    '職員の８割が、対話の意識を持って窓口に立つ',
    '理解を深める研修が来年度の予算に計上された',
    '世話人が、職員の手を借りずに会を進められる',
    '全課で当番の改善が終わる',
    '人材育成基本方針が改善され、議会で報告された',
    'Half of the staff have a better rota',
  ];
  for (const text of clear) it(`${text}: yes`, () => assert.equal(soft(text), null));

  it('by the way of judging that is given', () => {
    assert.equal(soft('職員の意識が変わっている', '測り方: 面談で一人ずつ確かめる'), null);
  });
});
