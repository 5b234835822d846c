import assert from 'node:assert/strict';
import { yaml } from '../../../server/text/yaml';
import { choose, notOffered, titlesAt } from './refactoring';

describe('giving an id', () => {
  it('writes it before everything else, named after the kind of item', () => {
    choose(
      yaml`
        ありたい姿:
          姿:
            - 内容: 近所に$0頼める
      `,
      /id を付ける/,
      yaml`
        ありたい姿:
          姿:
            - id: 姿1◆
              内容: 近所に頼める
      `,
    );
    choose(
      yaml`
        strategies:
        - content: Wat$0ch
          note: x
      `,
      /an id/,
      yaml`
        strategies:
        - id: strategy-1◆
          content: Watch
          note: x
      `,
    );
  });

  it('gives a plain text its key', () => {
    choose(
      yaml`
        戦略的取組:
          - 見守$0る # 案
          - 聴く
      `,
      /id を付ける/,
      yaml`
        戦略的取組:
          - id: 戦略的取組1◆
            内容: 見守る # 案
          - 聴く
      `,
    );
    choose(
      yaml`
        戦略的取組: 見守$0る
        年度: R8
      `,
      /id を付ける/,
      yaml`
        戦略的取組:
          - id: 戦略的取組1◆
            内容: 見守る
        年度: R8
      `,
    );
    choose(
      '戦略的取組: [見守$0る, 聴く]\n',
      /id を付ける/,
      '戦略的取組: [{id: 戦略的取組1◆, 内容: 見守る}, 聴く]\n',
    );
    choose(
      yaml`
        戦略的取組:
          - |
            見守$0る
            聴く
      `,
      /id を付ける/,
      yaml`
        戦略的取組:
          - id: 戦略的取組1◆
            内容: |
              見守る
              聴く
      `,
    );
  });

  it('goes on with the numbers of the author', () => {
    choose(
      yaml`
        段階:
        - アクション:
          - id: 取組①
            内容: 歩く
          - 内容: 聴$0く
      `,
      /id を付ける/,
      yaml`
        段階:
        - アクション:
          - id: 取組①
            内容: 歩く
          - id: 取組②◆
            内容: 聴く
      `,
    );
  });

  it('fills an empty id, and is not offered where there is one', () => {
    choose(
      yaml`
        戦略的取組:
          - id:
            内容: 見$0守る
      `,
      /id を付ける/,
      yaml`
        戦略的取組:
          - id: 戦略的取組1◆
            内容: 見守る
      `,
    );
    notOffered(
      yaml`
        戦略的取組:
          - id: 見守り
            内容: 見$0守る
      `,
      /id を付ける/,
    );
    notOffered(
      yaml`
      メンバー:
        - 氏名: 桑$0原
    `,
      /id を付ける/,
    );
  });
});

const plan = yaml`
  ありたい姿:
    姿:
      - id: 支え合い
        内容: 近所に頼める
  段階:
    - 名称: まず
      目標状態:
        - 職員が聴いている
      アクション:
        - 内容: 地区を歩く$0
`;

describe('linking upstream', () => {
  it('offers what is upstream, the goal states of the stage first', () => {
    assert.deepEqual(
      titlesAt(plan).filter((title) => /^狙い/.test(title)),
      ['狙いに『職員が聴いている』を加える', '狙いに『近所に頼める』を加える'],
    );
  });

  it('writes the id of the item', () => {
    choose(plan, /近所に頼める/, `${plan.replace('$0', '')}        狙い: 支え合い\n`);
  });

  it('gives an id to an item that has none', () => {
    choose(
      plan,
      /職員が聴いている/,
      `${plan
        .replace(
          '- 職員',
          yaml`
          - id: 目標状態1◆
                  内容: 職員`,
        )
        .replace('$0', '')}        狙い: 目標状態1\n`,
    );
  });

  it('adds to what is there, as it is written there', () => {
    const with3 = (serves: string, second = '') =>
      yaml`
        ありたい姿:
          姿:
            - id: 甲
              内容: あ
            - id: 乙
              内容: い
            - id: 丙
              内容: う
        戦略的取組:
          - 内容: 見守る
            狙い: ${serves}
        ${second}`;
    const add = (from: string, to: string) =>
      choose(with3(from).replace('見守る', '見$0守る'), /『い』/, with3(to));
    add('甲', '[甲, 乙]');
    add('"甲"', '["甲", 乙]');
    add('[甲, 丙]', '[甲, 丙, 乙]');
    add('甲、丙', '甲、丙、乙');
    add('未定', '乙');
    add('\n      - 甲 # 第一\n      - 丙', '\n      - 甲 # 第一\n      - 丙\n      - 乙');
  });

  it('writes lines where the file writes lines', () => {
    const two = (serves: string) =>
      yaml`
        ありたい姿:
          姿:
            - id: 甲
              内容: あ
            - id: 乙
              内容: い
        戦略的取組:
          - 内容: 見守る
            狙い:${serves}
          - 内容: 聴く
            狙い:
              - 甲
              - 乙
      `;
    choose(
      two(' 甲 # 理由').replace('見守る', '見$0守る'),
      /『い』/,
      two('\n      - 甲 # 理由\n      - 乙'),
    );
  });

  it('offers eight at most, and never what is named already', () => {
    const many = Array.from(
      { length: 12 },
      (_, i) => yaml`
            - id: 姿${i}
              内容: 人${i}が笑う
      `,
    );
    const text = yaml`
      ありたい姿:
        姿:
      ${many.join('')}戦略的取組:
        - 内容: 聴$0く
          狙い: 姿3
    `;
    const titles = titlesAt(text).filter((title) => /^狙い/.test(title));
    assert.equal(titles.length, 8);
    assert.ok(!titles.some((title) => title.includes('人3が')));
  });
});
