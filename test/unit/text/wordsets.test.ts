import assert from 'node:assert/strict';
import * as sets from '../../../server/text/wordsets';

const { hasWord, wordsIn } = sets;

describe('text/wordsets', () => {
  it('finds words with their place in the given text', () => {
    assert.deepEqual(wordsIn('研修と講座を開く', sets.trainingNouns), [
      { word: '研修', start: 0, end: 2 },
      { word: '講座', start: 3, end: 5 },
    ]);
    assert.deepEqual(wordsIn('𠮷野でＤＸを学ぶ', sets.toolWords), [
      { word: 'ＤＸ', start: 4, end: 6 },
    ]);
    assert.deepEqual(wordsIn('', sets.trainingNouns), []);
  });

  it('says the same twice (no state between calls)', () => {
    for (let i = 0; i < 3; i += 1) assert.ok(hasWord('市民', sets.residentWords));
  });

  const yes: [sets.WordSet, string[]][] = [
    [
      sets.residentWords,
      ['市民が', '市民の課題', '住民関係者', '農業団体', '子ども部会の市民', '若者と'],
    ],
    [sets.actorWords, ['課の若手', '各課が', '組織として']],
    [sets.toolWords, ['DXで', 'ＡＩを使う', 'スマート農業', 'dx推進']],
    [sets.hedgeWords, ['広げていきたい', '進めたいと思う', '期待される', '変わるかもしれない']],
    [sets.stopWords, ['会議をやめる', '廃止する']],
    [sets.vagueWords, ['随時', '必要に応じて']],
    [sets.stockWords, ['安心なまち', '輝くまち']],
    [sets.moneyWords, ['財源を']],
  ];
  for (const [set, texts] of yes) {
    for (const text of texts) it(`finds one in ${text}`, () => assert.ok(hasWord(text, set)));
  }

  const no: [sets.WordSet, string[]][] = [
    [
      sets.residentWords,
      ['市民課', '高齢者福祉課', '市民センター', '住民票', '市民会館', '自治体'],
    ],
    [sets.actorWords, ['課題', '組織づくり', '課税']],
    [sets.toolWords, ['MAIN', 'スマートフォン', 'ITEM']],
    [sets.hedgeWords, ['ありたい姿', 'たいへん', 'ありたい']],
  ];
  for (const [set, texts] of no) {
    for (const text of texts) it(`finds none in ${text}`, () => assert.ok(!hasWord(text, set)));
  }

  it('holds no entry twice and none that matches the empty text', () => {
    for (const [name, set] of Object.entries(sets)) {
      if (!Array.isArray(set)) continue;
      assert.equal(new Set(set).size, set.length, name);
      assert.ok(!hasWord('', set), name);
    }
  });
});
