import assert from 'node:assert/strict';
import { matchKey, matchWord, shapeOf, shapes } from '../../../server/vocabulary';
import { formatWords, wordVariants } from './format';

describe('vocabulary: words', () => {
  for (const [shape, key, row] of formatWords) {
    it(`${shape}.${key} has the words of the format and no other`, () => {
      const words = matchKey(shapeOf(shape), key)?.field.words ?? [];
      assert.deepEqual(
        words.map((word) => `${word.ja}=${word.en}`),
        row.split(' '),
      );
      for (const word of words) {
        assert.equal(matchWord(words, word.ja), word);
        assert.equal(matchWord(words, ` ${word.en.toUpperCase()}　`), word);
      }
    });
  }

  for (const [shape, key, spelling, en] of wordVariants) {
    it(`${shape}.${key}: ${spelling} is ${en}`, () => {
      const words = matchKey(shapeOf(shape), key)?.field.words ?? [];
      assert.equal(matchWord(words, spelling)?.id, en);
    });
  }

  it('has words for every enumeration, each with its own spellings and its help', () => {
    const enums = shapes.flatMap((shape) => shape.fields.filter((f) => f.type === 'enum'));
    assert.equal(enums.length, formatWords.length);
    for (const { words = [] } of enums) {
      for (const word of words) {
        for (const spelling of [word.ja, word.en, ...word.variants]) {
          assert.equal(matchWord(words, spelling), word, spelling);
        }
        assert.ok(word.help.ja && word.help.en, word.id);
      }
    }
    assert.equal(matchWord(enums[0]?.words ?? [], 'なし'), null);
  });

  it('lets only the kind of a dialogue be several', () => {
    const several = shapes.flatMap((s) =>
      s.fields.filter((f) => f.many).map((f) => `${s.id}.${f.id}`),
    );
    assert.deepEqual(several, ['dialogue.kind']);
  });
});
