import assert from 'node:assert/strict';
import { filterText } from '../../../server/features/completion/filter';
import { latinSpellings, romaji } from '../../../server/text/kana';
import { shapes, sheetsOf } from '../../../server/vocabulary';
import { readingOf, readings } from '../../../server/vocabulary/readings';
import { partSnippets } from '../../../server/vocabulary/snippets';

const fields = shapes.flatMap((shape) => shape.fields);
const words = fields.flatMap((field) => field.words ?? []);
const titles = [
  ...shapes.map((shape) => shape.title.ja),
  ...sheetsOf('action-plan').map((sheet) => sheet.title.ja),
  ...partSnippets.map((part) => part.title.ja),
  '新しい変革ストーリー',
];
const hasKanji = (text: string) => /[\u3400-\u9fff々]/.test(text);

/** VS Code compares what is typed with the beginnings of words, in the first 128 characters. */
function isFound(filter: string, typed: string): boolean {
  return ` ${filter.slice(0, 128)}`.includes(` ${typed}`);
}

it('names that every object has are no readings', () => {
  for (const text of ['constructor', '__proto__', 'toString']) {
    assert.equal(readingOf(text), undefined);
  }
});

describe('readings', () => {
  it('are there for every key, word and title with kanji, and for nothing else', () => {
    const texts = [...fields, ...words].map((one) => one.ja).concat(titles);
    const wanted = [...new Set(texts.filter(hasKanji))].sort();
    assert.deepEqual([...readings.keys()].sort(), wanted);
  });

  it('are kana', () => {
    for (const text of readings.keys()) assert.match(readingOf(text) ?? '', /^[ぁ-ゖー\d]+$/, text);
  });

  it('stand with their keys and words', () => {
    for (const one of [...fields, ...words]) assert.equal(one.reading, readingOf(one.ja), one.ja);
  });

  it('find every key and word by kana, by Latin letters of both kinds, and by English', () => {
    for (const one of [...fields, ...words]) {
      const filter = filterText(one.ja, one.en, ...one.variants);
      const kana = one.reading ?? one.ja;
      for (const typed of [one.ja, one.en, romaji(kana), ...latinSpellings(kana)]) {
        assert.ok(isFound(filter, typed), `${typed}: ${filter}`);
      }
    }
  });

  for (const [text, ...ways] of [
    ['段階', 'だんかい', 'dankai', 'dannkai'],
    ['現状', 'げんじょう', 'genjou', 'gennzyou'],
    ['首長コメント', 'しゅちょう', 'shuchou', 'syutyou'],
    ['自治体', 'じちたい', 'jichitai', 'zititai'],
    ['創り出したい変化', 'つくり', 'tsukuri', 'tukuri'],
    ['アクション', 'あくしょん', 'akushon', 'akusyon'],
    ['一歩踏み出す', 'いっぽ', 'ippofumi', 'ippohumi'],
    ['実績', 'じっせき', 'jisseki', 'zisseki'],
  ] as const) {
    it(`find ${text} by ${ways.join(', ')}`, () => {
      for (const typed of ways) assert.ok(isFound(filterText(text), typed), typed);
    });
  }
});
