import assert from 'node:assert/strict';
import { insertKey } from '../../../server/story/edit';
import type { Item } from '../../../server/story/item';
import { readStory, type Story } from '../../../server/story/story';
import { yaml } from '../../../server/text/yaml';
import { applyEdits } from '../../support/edits';
import { action, check, insert, plan } from './editing';

describe('edit: insertKey', () => {
  it('follows the order of the vocabulary, whatever stands around', () => {
    check(
      plan(yaml`
              - 内容: 月1回集まる
                アウトカム:
                  - 相談が増えている
      `),
      insert('purpose', '地区を知る'),
      plan(
        yaml`
                - 内容: 月1回集まる
                  目的: 地区を知る
                  アウトカム:
                    - 相談が増えている
        `,
      ),
    );
  });

  it('goes to the end of the item, below the comments of the last key', () => {
    check(
      plan(
        yaml`
                - 内容: 月1回集まる # 毎月
                  狙い: 聴く
                    # まだ仮

                - 内容: つぎ
        `,
      ),
      insert('outcomes', ['- ']),
      plan(
        yaml`
                - 内容: 月1回集まる # 毎月
                  狙い: 聴く
                    # まだ仮
                  アウトカム:
                    -\x20

                - 内容: つぎ
        `,
      ),
    );
  });

  it('writes behind the last line where no line break ends it', () => {
    check(
      plan('      - 内容: 月1回集まる'),
      insert('serves', ''),
      plan('      - 内容: 月1回集まる\n        狙い: '),
    );
  });

  it('puts id first', () => {
    check(
      plan('      - 内容: 月1回集まる\n'),
      insert('id', '集まり'),
      plan(yaml`
              - id: 集まり
                内容: 月1回集まる
      `),
    );
  });

  it('sets lists as the file does: below the first letter of the key', () => {
    check(
      yaml`
        段階:
        - 名称: まず
          アクション:
          - 内容: 月1回集まる
            担い手: 係
          - 内容: つぎ
      `,
      insert('outputs', ['- ']),
      yaml`
        段階:
        - 名称: まず
          アクション:
          - 内容: 月1回集まる
            担い手: 係
            アウトプット:
            -\x20
          - 内容: つぎ
      `,
    );
  });

  it('keeps comments between the keys where they are', () => {
    check(
      plan(
        yaml`
                - 内容: 月1回集まる
                  # ここから成果
                  アウトカム:
                    - 相談が増えている
                    # - あとで足す
                  目標設定:
                    - 6課が参加
        `,
      ),
      insert('purpose', 'a'),
      plan(
        yaml`
                - 内容: 月1回集まる
                  目的: a
                  # ここから成果
                  アウトカム:
                    - 相談が増えている
                    # - あとで足す
                  目標設定:
                    - 6課が参加
        `,
      ),
    );
  });

  it('writes behind a text of several lines', () => {
    check(
      plan(
        yaml`
                - 内容: |
                    月1回
                    集まる
                  目標設定:
                    - a
        `,
      ),
      insert('serves', '聴く'),
      plan(
        yaml`
                - 内容: |
                    月1回
                    集まる
                  狙い: 聴く
                  目標設定:
                    - a
        `,
      ),
    );
  });

  it('gives a plain text its key first', () => {
    check(
      plan(yaml`
              - 月1回集まる # 毎月
              - つぎ
      `),
      insert('serves', '聴く'),
      plan(yaml`
              - 内容: 月1回集まる # 毎月
                狙い: 聴く
              - つぎ
      `),
    );
  });

  it('sets the wrapped lines of a plain text deeper than its new key', () => {
    check(
      plan(yaml`
              - 月1回
                集まる
              - |
                つぎ
                に
      `),
      (story) => [
        ...insertKey(story, story.actions[0] as Item, 'serves', '聴く'),
        ...insertKey(story, story.actions[1] as Item, 'serves', '聴く'),
      ],
      plan(
        yaml`
                - 内容: 月1回
                    集まる
                  狙い: 聴く
                - 内容: |
                    つぎ
                    に
                  狙い: 聴く
        `,
      ),
    );
  });

  it('makes a list of a plain text that stands alone behind its key', () => {
    const outcome = (story: Story) => action(story).items('outcomes')[0] as Item;
    check(
      plan(yaml`
              - 内容: 月1回集まる
                アウトカム: 相談が増えている # 大事
      `),
      insert('who', '職員', outcome),
      plan(
        yaml`
                - 内容: 月1回集まる
                  アウトカム:
                    - 内容: 相談が増えている # 大事
                      対象: 職員
        `,
      ),
    );
    check(
      plan(yaml`
              - 内容: 月1回集まる
                アウトカム:
                  相談が増えている
      `),
      insert('who', '職員', outcome),
      plan(
        yaml`
                - 内容: 月1回集まる
                  アウトカム:
                    - 内容: 相談が増えている
                      対象: 職員
        `,
      ),
    );
  });

  it('makes keys of a plain text that stands for one mapping', () => {
    check(
      'ありたい姿: 声が届くまち\n',
      insert('horizon', '10年後', (story) => story.vision as Item),
      yaml`
        ありたい姿:
          宣言: 声が届くまち
          目標年: 10年後
      `,
    );
  });

  it('writes inside braces and brackets', () => {
    check(
      plan('      - {内容: 月1回集まる, 担い手: 係} # 仮\n'),
      insert('outcomes', ['- ']),
      plan('      - {内容: 月1回集まる, 担い手: 係, アウトカム: []} # 仮\n'),
    );
    check(
      yaml`
        段階:
          - {名称: まず, アクション: [月1回集まる, つぎ]}
      `,
      insert('serves', '聴く'),
      yaml`
        段階:
          - {名称: まず, アクション: [{内容: 月1回集まる, 狙い: 聴く}, つぎ]}
      `,
    );
    check(
      yaml`
        段階:
          - {名称: まず, アクション: 月1回集まる}
      `,
      insert('serves', '聴く'),
      yaml`
        段階:
          - {名称: まず, アクション: {内容: 月1回集まる, 狙い: 聴く}}
      `,
    );
  });

  it('writes behind brackets inside braces', () => {
    check(
      plan('      - {内容: 月1回集まる, 目的: [地区を知る]}\n'),
      insert('owner', '係'),
      plan('      - {内容: 月1回集まる, 目的: [地区を知る], 担い手: 係}\n'),
    );
  });

  it('uses the language of the story', () => {
    check(
      yaml`
        change-story: 1
        stages:
          - name: First
            actions:
              - Meet monthly
      `,
      insert('serves', 'listen'),
      yaml`
        change-story: 1
        stages:
          - name: First
            actions:
              - content: Meet monthly
                serves: listen
      `,
    );
  });

  it('puts a sheet between the others, with a blank line where the file has them', () => {
    check(
      yaml`
        変革ストーリー: 1
        自治体: 青葉野市

        # シート1
        ありたい姿:
          宣言: a

        # シート3
        戦略的取組:
          - b
      `,
      insert('default-future', ['- 内容: '], (story) => story.root),
      yaml`
        変革ストーリー: 1
        自治体: 青葉野市

        # シート1
        ありたい姿:
          宣言: a

        なりゆきの未来:
          - 内容:\x20

        # シート3
        戦略的取組:
          - b
      `,
    );
    check(
      yaml`
        変革ストーリー: 1
        ありたい姿:
          宣言: a
        戦略的取組:
        - b
      `,
      insert('default-future', ['- 内容: '], (story) => story.root),
      yaml`
        変革ストーリー: 1
        ありたい姿:
          宣言: a
        なりゆきの未来:
        - 内容:\x20
        戦略的取組:
        - b
      `,
    );
  });

  it('begins an empty file', () => {
    const begin = (text: string) => {
      const story = readStory(text);
      return applyEdits(text, insertKey(story, story.root, 'change-story', '1'));
    };
    assert.equal(begin(''), '変革ストーリー: 1\n');
    assert.equal(begin('\ufeff# メモ'), '\ufeff# メモ\n変革ストーリー: 1\n');
    assert.equal(begin('# メモ\r\n'), '# メモ\r\n変革ストーリー: 1\r\n');
  });

  it('stands below keys that are indented by full-width spaces', () => {
    check(
      yaml`
        ありたい姿:
        　　宣言: a
        　　姿:
        　　　　- b
      `,
      insert('horizon', '10年後', (story) => story.vision as Item),
      yaml`
        ありたい姿:
        　　目標年: 10年後
            宣言: a
        　　姿:
        　　　　- b
      `,
    );
  });
});
