import assert from 'node:assert/strict';
import fc from 'fast-check';
import { hiragana, romaji } from '../../../server/text/kana';

describe('text/kana', () => {
  it('turns katakana into hiragana', () => {
    assert.equal(hiragana('アクションプラン'), 'あくしょんぷらん');
    assert.equal(hiragana('ﾊﾞﾄﾝ・ヴォイス'), 'ばとん・ゔぉいす');
    assert.equal(hiragana('対話フォーラムABC'), '対話ふぉーらむABC');
  });

  it('writes readings in Hepburn', () => {
    const cases: [string, string][] = [
      ['ありたいすがた', 'aritaisugata'],
      ['なりゆきのみらい', 'nariyukinomirai'],
      ['せんりゃくてきとりくみ', 'senryakutekitorikumi'],
      ['げんじょう', 'genjou'],
      ['ちからのば', 'chikaranoba'],
      ['だんかい', 'dankai'],
      ['いっぽふみだす', 'ippofumidasu'],
      ['ふたつ', 'futatsu'],
      ['アウトカム', 'autokamu'],
      ['チェックシート', 'chekkushi-to'],
      ['マッチング', 'macchingu'],
      ['スタッフ', 'sutaffu'],
      ['ファイル', 'fairu'],
      ['シェア', 'shea'],
      ['ギャップ', 'gyappu'],
      ['しゅちょうコメント', 'shuchoukomento'],
      ['つづく', 'tsuzuku'],
    ];
    for (const [kana, latin] of cases) assert.equal(romaji(kana), latin);
  });

  it('takes every way of typing for the same', () => {
    const families = [
      ['し', 'si', 'shi', 'ci', 'SHI', 'ｓｉ'],
      ['しゃかい', 'syakai', 'shakai'],
      ['ちいき', 'tiiki', 'chiiki'],
      ['つながり', 'tunagari', 'tsunagari'],
      ['ふうど', 'huudo', 'fuudo'],
      ['じちたい', 'zititai', 'jichitai'],
      ['げんじょう', 'gennzyou', 'genjou', 'genjyou'],
      ['しんぶん', 'shimbun', 'sinbun', 'shinnbunn'],
      ['まっち', 'matti', 'matchi', 'macchi'],
      ['かんい', "kan'i", 'kanni'],
      ['スタッフ', 'sutahhu', 'sutaffu'],
      ['コミュニティ', 'komyuniti', 'komyunithi'],
      ['ウェブ', 'webu'],
      ['をこえて', 'wokoete', 'okoete'],
      ['つづく', 'tuduku', 'tsuzuku'],
    ];
    for (const family of families) {
      assert.deepEqual([...new Set(family.map(romaji))].length, 1, family.map(romaji).join(' '));
    }
  });

  it('keeps different syllables apart', () => {
    const syllables = [
      ...'あいうえおかきくけこさしすせそたちつてとなにぬねのはひふへほまみむめもやゆよらりるれろわんがぎぐげござじずぜぞだでどばびぶべぼぱぴぷぺぽ',
    ];
    assert.equal(new Set(syllables.map(romaji)).size, syllables.length);
  });

  it('leaves kanji alone, and is idempotent', () => {
    assert.equal(romaji('一歩ふみだす'), '一歩fumidasu');
    const kana = fc.string({
      unit: fc.constantFrom(...'あいうかきしちつにふゆわをんっゃゅょーがじぢづばぱティファヴ'),
    });
    fc.assert(
      fc.property(kana, (s) => {
        assert.equal(romaji(romaji(s)), romaji(s));
        assert.equal(romaji(hiragana(s)), romaji(s));
      }),
    );
  });
});
