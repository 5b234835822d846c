import assert from 'node:assert/strict';
import { fileRefactoring, fileRefactoringsAt } from '../../../server/features/refactor';
import { readStory } from '../../../server/story/story';
import { yaml } from '../../../server/text/yaml';
import { cursorIn } from '../../support/cursor';
import { applyEdits } from '../../support/edits';
import { choose, notOffered } from './refactoring';

describe('changing the form', () => {
  it('writes a text out with its key, and back', () => {
    const short = yaml`
      なりゆきの未来:
        - 町を離れる # 案
    `;
    const long = yaml`
      なりゆきの未来:
        - 内容: 町を離れる # 案
    `;
    choose(short.replace('町', '町$0'), /付けて/, long);
    choose(long.replace('町', '町$0'), /省いて/, short);
    choose('なりゆきの未来: [{内容: 離$0れる}]\n', /省いて/, 'なりゆきの未来: [離れる]\n');
    notOffered(
      yaml`
        なりゆきの未来:
          - 内容: 町$0を
            区分: 庁外
      `,
      /省いて/,
    );
    notOffered(
      yaml`
      なりゆきの未来:
        - 内容: 区分：$0を変える
    `,
      /省いて/,
    );
  });

  it('makes a list of one item, and back', () => {
    const one = yaml`
      なりゆきの未来: 町を離れる # 案
      年度: R8
    `;
    const list = yaml`
      なりゆきの未来:
        - 町を離れる # 案
      年度: R8
    `;
    choose(one.replace('なり', 'な$0り'), /箇条書きに/, list);
    choose(list.replace('なり', 'な$0り'), /一つだけ/, one);
    const map = yaml`
      なりゆきの未来:
        内容: |
          町を
          離れる
        区分: 庁外
      年度: R8
    `;
    const maps = yaml`
      なりゆきの未来:
        - 内容: |
            町を
            離れる
          区分: 庁外
      年度: R8
    `;
    choose(map.replace('なり', 'な$0り'), /箇条書きに/, maps);
    choose(maps.replace('なり', 'な$0り'), /一つだけ/, map);
  });

  it('writes brackets as lines, and back', () => {
    const flow = yaml`
      戦略的取組:
        - 内容: 聴く
          狙い: [甲, 乙] # 案
    `;
    choose(
      flow.replace('狙', '狙$0'),
      /一行に一つ/,
      yaml`
        戦略的取組:
          - 内容: 聴く
            狙い: # 案
              - 甲
              - 乙
      `,
    );
    const lines = yaml`
      戦略的取組:
        - 内容: 聴く
          狙い:
            - 甲
            - 乙
    `;
    choose(lines.replace('狙', '狙$0'), /\[ \]/, flow.replace(' # 案', ''));
    const values = (text: string) => yaml`
      なりゆきの未来:
        - 根拠:
            - 値:${text}
    `;
    const block = '\n          2015: 812\n          2020: 1046';
    choose(values(block).replace('値', '値$0'), /\{ \}/, values(' {2015: 812, 2020: 1046}'));
    choose(values(' {2015: 812, 2020: 1046}').replace('値', '値$0'), /一行に一つ/, values(block));
  });
});

describe('numbers', () => {
  const quantity = (text: string) => yaml`
    段階:
    - アウトプット:
      - 目標値: ${text}
  `;
  it('change between the two widths', () => {
    choose(quantity('１，２００人$0以上'), /半角/, quantity('1,200人以上'));
    choose(quantity('12.5$0％'), /全角/, quantity('１２．５％'));
    notOffered('テーマ: １２$0の約束\n', /半角/);
  });

  it('change between the calendars', () => {
    choose('年度: R8$0\n', /西暦/, '年度: 2026\n');
    choose('年度: 令和元$0年度\n', /西暦/, '年度: 2019年度\n');
    choose('年度: 20$026\n', /和暦/, '年度: 令和8年度\n');
    choose(
      yaml`
      ありたい姿:
        目標年: 20$036年
    `,
      /和暦/,
      yaml`
      ありたい姿:
        目標年: 令和18年
    `,
    );
    choose(
      yaml`
      日程:
      - 日付: R8.4.1$09
    `,
      /西暦/,
      yaml`
      日程:
      - 日付: 2026-04-19
    `,
    );
    choose(
      yaml`
      日程:
      - 日付: 2026-04-$019
    `,
      /和暦/,
      yaml`
      日程:
      - 日付: 令和8年4月19日
    `,
    );
    choose(
      yaml`
      日程:
      - 日付: 平成30年8月$023日
    `,
      /西暦/,
      yaml`
      日程:
      - 日付: 2018年8月23日
    `,
    );
    notOffered(
      yaml`
      ありたい姿:
        目標年: 10$0年後
    `,
      /西暦|和暦/,
    );
  });
});

describe('changes of the whole file', () => {
  const all = (marked: string, id: string): string => {
    const { text, offset } = cursorIn(marked);
    const story = readStory(text);
    const offered = fileRefactoringsAt(story, offset).map((one) => one.id);
    assert.ok(offered.includes(id), `${id} in ${offered.join(' ')}`);
    return applyEdits(text, fileRefactoring(id)?.edits(story) ?? []);
  };

  it('change the language of keys and words, and nothing else', () => {
    const ja = yaml`
      # 自治体: の控え
      変革ストーリー: 1
      自治体：青葉市 # 区分: 庁外
      様式: アクションプラン
      ありたい姿: {宣言: "庁外: の声", 姿: [{id: 姿, 内容: 人}]}
      なりゆきの未来:
        - 内容: 組織
          "区分" : '庁外'
          x-内容: 人
          根拠: {値: {R2: 10}}
      戦略的取組:
        - 内容: |
            区分: 人
          狙い: [宣言, 姿]
      対話:
        - 種別: インタビュー、アンケート
    `;
    const en = yaml`
      # 自治体: の控え
      change-story: 1
      municipality：青葉市 # 区分: 庁外
      edition: action-plan
      vision: {statement: "庁外: の声", images: [{id: 姿, content: 人}]}
      default-future:
        - content: 組織
          "side" : 'outside'
          x-内容: 人
          evidence: {values: {R2: 10}}
      strategies:
        - content: |
            区分: 人
          serves: [statement, 姿]
      dialogues:
        - kind: interview、survey
    `;
    assert.equal(all(ja.replace('自治体：', '自$0治体：'), 'keys-en'), en);
    assert.equal(all(en.replace('muni', 'mu$0ni'), 'keys-ja'), ja);
  });

  it('change the log of dialogues too', () => {
    assert.equal(
      all(
        yaml`
        - 日$0付: 8/23
          種別: 研究会
      `,
        'keys-en',
      ),
      yaml`
        - date: 8/23
          kind: meeting
      `,
    );
  });

  it('change the numbers', () => {
    assert.equal(
      all(
        yaml`
          年度: R8$0
          日程:
          - 日付: H30.8.23
            内容: R8 の会
        `,
        'numbers-western',
      ),
      yaml`
        年度: 2026
        日程:
        - 日付: 2018-08-23
          内容: R8 の会
      `,
    );
  });
});
