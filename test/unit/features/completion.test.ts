import assert from 'node:assert/strict';
import { completionItemsAt, namesFile } from '../../../server/features/completion';
import { readStory } from '../../../server/story/story';
import { yaml } from '../../../server/text/yaml';
import { noFailure } from '../../support/failures';
import { choose, labels, propose } from './completing';

/** [what is shown, the text with the cursor, the proposal chosen, the text after it] */
const cases: [string, string, string, string][] = [
  ['the first key of an empty file', '$0', '変革ストーリー', '変革ストーリー: $0'],
  ['a key half typed', '変革ストーリー: 1\nテー$0\n', 'テーマ', '変革ストーリー: 1\nテーマ: $0\n'],
  [
    'a key half typed above others',
    yaml`
      変革ストーリー: 1
      自$0
      年度: R8
    `,
    '自治体',
    yaml`
      変革ストーリー: 1
      自治体: $0
      年度: R8
    `,
  ],
  [
    'a key on a blank line',
    yaml`
      ありたい姿:
        $0
    `,
    '宣言',
    yaml`
      ありたい姿:
        宣言: $0
    `,
  ],
  [
    'a list with its first item',
    yaml`
      ありたい姿:
        宣言: あ
        $0
      年度: R8
    `,
    '姿',
    yaml`
      ありたい姿:
        宣言: あ
        姿:
          - $0
      年度: R8
    `,
  ],
  [
    'a key of an item of a list',
    yaml`
      段階:
        - 名称: あ
          アクション:
            - 内容: い
              狙$0
    `,
    '狙い',
    yaml`
      段階:
        - 名称: あ
          アクション:
            - 内容: い
              狙い: $0
    `,
  ],
  [
    'the first key of an item after its mark',
    yaml`
      なりゆきの未来:
        - $0
    `,
    '区分',
    yaml`
      なりゆきの未来:
        - 区分: $0
    `,
  ],
  [
    'the mark with the key where it is missing',
    yaml`
      メンバー:
        $0
    `,
    '氏名',
    yaml`
      メンバー:
        - 氏名: $0
    `,
  ],
  [
    'the depth of the mapping where the cursor is too deep',
    yaml`
      ありたい姿:
        宣言: あ
            $0
    `,
    '出典',
    yaml`
      ありたい姿:
        宣言: あ
        出典: $0
    `,
  ],
  [
    'spaces in place of full-width ones',
    yaml`
      ありたい姿:
        宣言: あ
      　出$0
    `,
    '出典',
    yaml`
      ありたい姿:
        宣言: あ
        出典: $0
    `,
  ],
  [
    'the hyphens of the file below their key',
    yaml`
      戦略的取組:
      - 内容: あ
      段階:
      - 名称: い
        目標$0
    `,
    '目標状態',
    yaml`
      戦略的取組:
      - 内容: あ
      段階:
      - 名称: い
        目標状態:
        - 内容: $1
          狙い: $0
    `,
  ],
  ['only the key where a colon stands', 'テ$0: あ\n', 'テーマ', 'テーマ: あ\n'],
  ['CRLF', 'ありたい姿:\r\n  $0\r\n', '姿', 'ありたい姿:\r\n  姿:\r\n    - $0\r\n'],
  ['a word', '様式: $0\n', 'アクションプラン', '様式: アクションプラン\n'],
  ['a word half typed', '様式: 変$0\n', '変革ストーリーシート', '様式: 変革ストーリーシート\n'],
  [
    'one of several words',
    yaml`
      対話:
        - 種別: インタビュー、$0
    `,
    'アンケート',
    yaml`
      対話:
        - 種別: インタビュー、アンケート
    `,
  ],
  [
    'a key inside braces',
    yaml`
      なりゆきの未来:
        - 根拠:
            - {指標: 人口, $0}
    `,
    '単位',
    yaml`
      なりゆきの未来:
        - 根拠:
            - {指標: 人口, 単位: $0}
    `,
  ],
  [
    'a word inside braces',
    yaml`
      なりゆきの未来:
        - 根拠:
            - {種別: $0}
    `,
    '推計',
    yaml`
      なりゆきの未来:
        - 根拠:
            - {種別: 推計}
    `,
  ],
  [
    'a unit',
    yaml`
      段階:
        - アウトプット:
            - 単位: $0
    `,
    '回',
    yaml`
      段階:
        - アウトプット:
            - 単位: 回
    `,
  ],
  [
    'a member',
    yaml`
      メンバー:
        - 氏名: 水沢 みのり
      一歩踏み出す:
        - 誰が: $0
    `,
    '水沢 みのり',
    yaml`
      メンバー:
        - 氏名: 水沢 みのり
      一歩踏み出す:
        - 誰が: 水沢 みのり
    `,
  ],
  [
    'the log',
    yaml`
      自治体: 青葉
      対話: $0
    `,
    '青葉.対話.yaml',
    yaml`
      自治体: 青葉
      対話: 青葉.対話.yaml
    `,
  ],
];

const vision = yaml`
  ありたい姿:
    宣言: となりの声
    姿:
      - id: 支え合い
        内容: 近所に頼める
      - 祭りがある
`;

describe('completion', () => {
  it('offers the logs that lie beside the story before the usual name', () => {
    const text = '自治体: 青葉\n対話: ';
    const files = ['記録.対話.yaml', '青葉.変革ストーリー.yaml', 'b.dialogues.yml', 'メモ.txt'];
    const story = readStory(text);
    assert.ok(namesFile(story, text.length));
    const labels = completionItemsAt(story, text.length, 'ja', noFailure, { files }).map(
      ({ label }) => label,
    );
    assert.deepEqual(labels, ['記録.対話.yaml', 'b.dialogues.yml', '青葉.対話.yaml']);
  });

  for (const [what, marked, label, expected] of cases) {
    it(`writes ${what}`, () => assert.equal(choose(marked, label), expected));
  }

  it('offers ids of upstream items behind 狙い, in a list and in brackets', () => {
    for (const [before, after] of [
      ['狙い: $0', '狙い: 支え合い'],
      ['狙い: 支$0', '狙い: 支え合い'],
      ['狙い: [宣言, $0]', '狙い: [宣言, 支え合い]'],
      ['狙い: [宣言、$0', '狙い: [宣言、支え合い'],
      ['狙い: 宣言、$0', '狙い: 宣言、支え合い'],
      ['狙い:\n      - $0', '狙い:\n      - 支え合い'],
    ] as const) {
      const start = `${vision}戦略的取組:\n  - 内容: 聴く\n    `;
      assert.equal(choose(`${start}${before}\n`, '支え合い'), `${start}${after}\n`);
    }
  });

  it('gives an item without id one, on both sides', () => {
    const result = choose(
      yaml`
        ${vision}戦略的取組:
          - 内容: 聴く
            狙い: $0
      `,
      '祭りがある',
    );
    const story = readStory(result);
    const item = story.images[1];
    assert.equal(item?.main, '祭りがある');
    assert.ok(story.links.references[0]?.target === item);
    assert.ok(result.includes(`狙い: ${item?.id}`));
  });

  it('offers no item downstream, none twice, and not the item itself', () => {
    const text = yaml`
      ${vision}戦略的取組:
        - id: 聴く場
          内容: 聴く
          狙い: [支え合い, $0]
      段階:
        - 目標状態:
            - id: 遠い
              内容: う
    `;
    const found = labels(text);
    assert.ok(found.includes('宣言') && !found.includes('支え合い'));
    assert.ok(!found.includes('聴く場') && !found.includes('遠い'));
  });

  it('reads keys in braces as the story does, also where they are just being typed', () => {
    const before = '段階:\n  - アクション:\n      - ';
    for (const [typed, has, hasNot] of [
      ['{内容: 聴く, $0}', '狙い', '内容'],
      ['{内容：聴く、$0', '狙い', '内容'],
      ['{内容: 10:30から話す, アウト$0}', 'アウトカム', '内容'],
      ['{内容: "話す, 聴く", アウトカム: [{内容: 声が届く, $0}]}', '現状値', '内容'],
      ['{内容: 聴く, 進捗: $0}', '実施中', '狙い'],
    ] as const) {
      const found = labels(`${before}${typed}\n`);
      assert.ok(found.includes(has), `${typed}: ${found.join(' ')}`);
      assert.ok(!found.includes(hasNot), typed);
    }
    for (const typed of ['{内容: "話す, $0', '{内容: 10:$0}', "{内容: '聴く', 狙い: 'あ$0"]) {
      assert.deepEqual(labels(`${before}${typed}\n`), [], typed);
    }
  });

  it('offers required keys first and none that is there already', () => {
    const found = labels(yaml`
      ありたい姿:
        宣言: あ
        $0
        出典: い
    `);
    assert.ok(!found.includes('宣言') && !found.includes('出典'));
    assert.deepEqual(found, ['目標年', '姿', '考え方']);
  });

  it('writes English keys in an English story and to an English editor', () => {
    assert.ok(
      labels(yaml`
        change-story: 1
        stages:
          - name: a
            $0
      `).includes('actions'),
    );
    const { proposals } = propose('$0', 'en');
    const first = proposals.find((one) => one.kind === 'key');
    assert.equal(first?.label, 'change-story');
    assert.match(first?.help.source ?? '', /change-story/);
  });

  it('is found by English, and by the other spellings', () => {
    const { proposals } = propose(yaml`
      変革ストーリー: 1
      $0
    `);
    const stages = proposals.find((one) => one.label === '段階');
    for (const word of ['stages', 'フェーズ']) assert.ok(stages?.filter.includes(word), word);
  });

  it('is silent in prose, comments and texts of several lines', () => {
    for (const marked of [
      'テーマ: 対話$0\n',
      '# テー$0\n',
      yaml`
        ありたい姿:
          考え方: |
            あ
            $0
      `,
      yaml`
        現状:
          - 経緯: "あ$0
      `,
      yaml`
        段階:
          - 名称: あ # $0
      `,
    ]) {
      assert.deepEqual(labels(marked), [], marked);
    }
  });

  it('never throws, wherever the cursor stands in a broken text', () => {
    const text = yaml`
      ${vision}段階
      　- 名称：あ
          アクション: [{内容: い, 狙い: [支え
        －
      対話: "
    `;
    for (let i = 0; i <= text.length; i++) propose(`${text.slice(0, i)}$0${text.slice(i)}`);
  });
});
