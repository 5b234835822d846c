import assert from 'node:assert/strict';
import { yaml } from '../../../server/text/yaml';
import { markedBy } from '../../support/findings';

const inside = (person: string) => `  - {種別: インタビュー, 相手: ${person}, 内容: 聞いた}\n`;
const two = inside('人事課長') + inside('若手職員');
const story = yaml`
  変革ストーリー: 1
  対話: 記録.対話.yaml
`;
const log = (lines: string) => lines.replace(/^ {2}/gm, '');

describe('voices-unheard', () => {
  it('speaks from two interviews on, and is content with one voice from outside', () => {
    const marked = (lines: string) =>
      markedBy(
        'voices-unheard',
        yaml`
          変革ストーリー: 1
          対話:
          ${lines}`,
      );
    assert.deepEqual(marked(inside('人事課長')), []);
    assert.deepEqual(marked(two), ['対話']);
    for (const person of ['北の地区の住民', '市議会議員', '商店街の店主', '青葉高校の生徒6人']) {
      assert.deepEqual(marked(two + inside(person)), [], person);
    }
    // An office that is named after residents is not them.
    assert.deepEqual(marked(two + inside('市民課長')), ['対話']);
    assert.deepEqual(marked(`${two}  - {種別: アンケート, 相手: 市民2000人, 内容: 聞いた}\n`), []);
  });

  it('shows at the key where the talks stand in a file of their own', () => {
    assert.deepEqual(markedBy('voices-unheard', story, log(two)), ['対話']);
    assert.deepEqual(markedBy('voices-unheard', log(two)), ['相手']);
  });
});

describe('question-missing', () => {
  it('says once what several interviews lack, in their own file only', () => {
    assert.deepEqual(
      markedBy(
        'question-missing',
        yaml`
          変革ストーリー: 1
          対話:
          ${two}`,
      ),
      ['相手'],
    );
    assert.deepEqual(markedBy('question-missing', story, log(two)), []);
    assert.deepEqual(markedBy('question-missing', log(two)), ['相手']);
  });

  it('knows a question by its key, its place or its form', () => {
    for (const question of ['問い: 困ったことは', '仮説: 遠いから', 'テーマ: 何に困るか']) {
      const asked = two.replaceAll('内容: 聞いた', `${question}, 内容: 聞いた`);
      assert.deepEqual(markedBy('question-missing', log(asked)), [], question);
    }
    // What was asked about is question enough.
    const topic = two.replaceAll('内容: 聞いた', 'テーマ: 人材育成, 内容: 聞いた');
    assert.deepEqual(markedBy('question-missing', log(topic)), []);
  });
});
