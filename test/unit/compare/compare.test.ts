import assert from 'node:assert/strict';
import { compareStories } from '../../../server/compare/compare';
import { Story } from '../../../server/story/story';
import { parseSyntax } from '../../../server/syntax/document';
import { yaml } from '../../../server/text/yaml';
import { compared, examples, named } from '../../support/comparing';

describe('the comparison of two stories', () => {
  it('finds nothing where only the typing differs', () => {
    for (const { text, story } of examples) {
      const crlf = text.replace(/\r?\n/g, '\r\n');
      for (const other of [crlf, `\ufeff${text}`, `\ufeff${crlf}`, text.normalize('NFD')]) {
        assert.deepEqual(compared(story, other), []);
      }
    }
  });

  it('knows an item again whose id was given anew, and links that follow it', () => {
    const before = yaml`
      戦略的取組:
        - id: 取組①
          内容: 地区ごとに住民と同じ地図を見る
        - id: 取組②
          内容: 十年の収支を市民に示す
      段階:
        - 名称: まず
          アクション:
            - 内容: 収支の見せ方を窓口で試す
              狙い: 取組②
    `;
    const after = yaml`
      戦略的取組:
        - id: 取組①
          内容: 空き家の持ち主をたずねて歩く
        - id: 取組②
          内容: 地区ごとに住民と同じ地図を見る
        - id: 取組③
          内容: 十年の収支を市民に示す
      段階:
        - 名称: まず
          アクション:
            - 内容: 収支の見せ方を窓口で試す
              狙い: 取組③
    `;
    assert.deepEqual(compared(before, after), [
      'added 空き家の持ち主をたずねて歩く',
      'reworded 地区ごとに住民と同じ地図を見る',
      'reworded 十年の収支を市民に示す',
    ]);
  });

  it('says both of an item that moved to another stage and was reworded there', () => {
    const plan = (first: string, second: string) => yaml`
      段階:
        - 名称: まず取り組む
          アクション:
            - 内容: 課の垣根をこえた朝の立ち話を始める
      ${first}
        - 名称: 次に取り組む
          アクション:
            - 内容: 空き家の持ち主をたずねて歩く
      ${second}
    `;
    const before = plan('      - 内容: 地区の集まりに係ごとに出向いて聞く', '');
    const after = plan('', '      - 内容: 地区の集まりに二人一組で出向いて聞く');
    assert.deepEqual(compared(before, after), [
      'moved to another list 地区の集まりに二人一組で出向いて聞く',
      'reworded 地区の集まりに二人一組で出向いて聞く',
    ]);
  });

  it('takes two unlike texts in one place for one that went and one that came', () => {
    const one = (text: string) =>
      yaml`
        段階:
          - アクション:
              - 朝の立ち話を続ける
              - ${text}
      `;
    assert.deepEqual(
      compared(one('空き家の持ち主をたずねて歩く'), one('収支を町民に示す会を開く')),
      ['removed 空き家の持ち主をたずねて歩く', 'added 収支を町民に示す会を開く'],
    );
  });

  it('reads the keys of either language, in any order, as the same', () => {
    const ja = yaml`
        段階:
          - 名称: まず
            アクション:
              - 内容: 地図を見る
                担い手: 三人
      `;
    const en = yaml`
        stages:
          - actions:
              - owner: 三人
                content: "地図を見る"
            name: まず
      `;
    assert.deepEqual(compared(ja, en), []);
  });

  it('compares keys that the format does not know', () => {
    const text = (note: string) => yaml`
      段階:
        - 名称: まず
          x-メモ: ${note}
    `;
    assert.deepEqual(compared(text('赤'), text('青')), ['reworded まず']);
  });

  it('compares the logs that stories keep in files of their own', () => {
    const story = (log: string) =>
      new Story(
        parseSyntax(yaml`
        変革ストーリー: 1
        対話: 青葉野市.対話.yaml
      `),
        parseSyntax(log),
      );
    const before = yaml`
      - 日付: 4/19
        内容: 夕方のバスがないと困ると聞いた
    `;
    const after = `${before}${yaml`
      - 日付: 5/7
        内容: 畑の手が足りないと聞いた
    `}`;
    const { changes } = compareStories(story(before), story(after));
    assert.deepEqual(changes.flatMap(named), ['added 畑の手が足りないと聞いた']);
    assert.deepEqual(compareStories(story(after), story(after)).changes, []);
  });
});
