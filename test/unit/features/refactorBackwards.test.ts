import assert from 'node:assert/strict';
import { fileRefactoringsAt, refactoringsAt } from '../../../server/features/refactor';
import { statementsIn } from '../../../server/features/refactor/parts';
import { readStory } from '../../../server/story/story';
import { yaml } from '../../../server/text/yaml';
import { applyEdits } from '../../support/edits';
import { noFailure } from '../../support/failures';
import { after, choose, notOffered, titlesAt } from './refactoring';

describe('writing backwards from the goal', () => {
  it('creates a goal state in the stage of an action', () => {
    choose(
      yaml`
        段階:
          - 名称: まず
            アクション:
              - 地区を歩$0く
      `,
      /この上流に目標状態を作る/,
      yaml`
        段階:
          - 名称: まず
            目標状態:
              - id: 目標状態1
                内容: ◇
            アクション:
              - 内容: 地区を歩く
                狙い: 目標状態1
      `,
    );
  });

  it('creates items of every sheet upstream', () => {
    const made = (kind: RegExp, expected: string) =>
      choose(
        yaml`
          段階:
            - アクション:
                - 内容: 歩$0く
        `,
        kind,
        expected,
      );
    const rest = (id: string) =>
      yaml`
        段階:
          - アクション:
              - 内容: 歩く
                狙い: ${id}
      `;
    made(
      /上流に戦略的取組/,
      yaml`
        戦略的取組:
          - id: 戦略的取組1
            内容: ◇
        ${rest('戦略的取組1')}`,
    );
    made(
      /上流に姿を/,
      yaml`
        ありたい姿:
          姿:
            - id: 姿1
              内容: ◇
        ${rest('姿1')}`,
    );
    made(
      /上流にあるべき姿（人）/,
      yaml`
        あるべき姿:
          人:
            - id: 人1
              内容: ◇
        ${rest('人1')}`,
    );
  });

  it('adds to あるべき姿 in the form it has', () => {
    choose(
      yaml`
        あるべき姿:
          - 内容: 組む
            区分: 組織
        段階:
          - 目標状態:
              - 聴$0く
      `,
      /上流にあるべき姿（人）/,
      yaml`
        あるべき姿:
          - 内容: 組む
            区分: 組織
          - id: 人1
            内容: ◇
            区分: 人
        段階:
          - 目標状態:
              - 内容: 聴く
                狙い: 人1
      `,
    );
    choose(
      yaml`
        ideal:
          organisation: Sections meet
        stages:
          - goal-states:
              - co$0ntent: They talk
      `,
      /ideal \(organisation\) upstream/,
      yaml`
        ideal:
          organisation:
            - Sections meet
            - id: organisation-1
              content: ◇
        stages:
          - goal-states:
              - content: They talk
                serves: organisation-1
      `,
    );
  });

  it('creates what leads to an item, giving the item an id', () => {
    choose(
      yaml`
        段階:
          - 名称: まず
            目標状態:
              - 職員が聴$0いている
            アクション:
              - 内容: 歩く
              # 案
          - 名称: 次
      `,
      /向かうアクション/,
      yaml`
        段階:
          - 名称: まず
            目標状態:
              - id: 目標状態1
                内容: 職員が聴いている
            アクション:
              - 内容: 歩く
              - 内容: ◇
                狙い: 目標状態1
              # 案
          - 名称: 次
      `,
    );
  });

  it('begins the plan where there is none', () => {
    choose(
      yaml`
        あるべき姿:
          人:
            - id: 聴く人
              内容: 聴け$0る職員
      `,
      /向かう目標状態/,
      yaml`
        あるべき姿:
          人:
            - id: 聴く人
              内容: 聴ける職員

        段階:
          - 名称:\x20
            目標状態:
              - 内容: ◇
                狙い: 聴く人
      `,
    );
  });

  it('offers the stages from the last one back', () => {
    const titles = titlesAt(
      yaml`
        あるべき姿:
          人:
            - id: 聴く人
              内容: 聴け$0る職員
        段階:
          - 名称: 一
          - 名称: 二
      `,
    );
    assert.deepEqual(
      titles.filter((title) => /目標状態/.test(title)),
      ['この項目に向かう目標状態（第2段階）を作る', 'この項目に向かう目標状態（第1段階）を作る'],
    );
  });

  it('goes on from the declaration', () => {
    choose(
      yaml`
        ありたい姿:
          宣言: 声の届く$0まち
      `,
      /向かう戦略的取組/,
      yaml`
        ありたい姿:
          宣言: 声の届くまち

        戦略的取組:
          - 内容: ◇
            狙い: 宣言
      `,
    );
  });
});

describe('extracting the parts of an action', () => {
  it('makes parts of the sentences after the first', () => {
    choose(
      yaml`
        段階:
          - アクション:
              - 内容: 地区を歩く。聴いた声を$0地図に書く。三か月ごとに見直す。 # 案
                狙い: 聴く
      `,
      /内訳にする（2つ）/,
      yaml`
        段階:
          - アクション:
              - 内容: 地区を歩く。 # 案
                狙い: 聴く
                内訳:
                  - 聴いた声を地図に書く。
                  - 三か月ごとに見直す。
      `,
    );
  });

  it('makes parts of a plain text and of a list', () => {
    const expected = yaml`
      段階:
        - アクション:
            - 内容: ①歩く
              内訳:
                - ②聴く
    `;
    choose(
      yaml`
        段階:
          - アクション:
              - ①歩く ②聴$0く
      `,
      /内訳に/,
      expected,
    );
    choose(
      yaml`
        段階:
          - アクション:
              - 内容:
                  - 歩く
                  - 聴$0く
                狙い: あ
      `,
      /内訳に/,
      yaml`
        段階:
          - アクション:
              - 内容: 歩く
                狙い: あ
                内訳:
                  - 聴く
      `,
    );
  });

  it('moves another key', () => {
    choose(
      yaml`
        段階:
          - アクション:
              - 内容: 歩く
                具体例:
                  - 甲
                  - 乙$0
      `,
      /「具体例」を内訳にする（2つ）/,
      yaml`
        段階:
          - アクション:
              - 内容: 歩く
                内訳:
                  - 甲
                  - 乙
      `,
    );
    choose(
      yaml`
        段階:
          - アクション:
              - 内容: 歩く
                方法: 甲をする。乙を$0する
                内訳:
                  - 丙
      `,
      /「方法」を内訳に/,
      yaml`
        段階:
          - アクション:
              - 内容: 歩く
                内訳:
                  - 丙
                  - 甲をする。
                  - 乙をする
      `,
    );
  });

  it('is offered only where there are several', () => {
    notOffered(
      yaml`
        段階:
          - アクション:
              - 内容: 「歩く。聴く」を合い$0言葉にする
      `,
      /内訳/,
    );
    notOffered(
      yaml`
      戦略的取組:
        - 内容: 歩く。聴$0く。
    `,
      /内訳/,
    );
  });

  it('knows statements', () => {
    const known: [string, string[]][] = [
      ['歩く。聴く。', ['歩く。', '聴く。']],
      ['（第1回。6月）歩く。', ['（第1回。6月）歩く。']],
      ['・歩く ・聴く', ['歩く', '聴く']],
      ['歩く・聴く', ['歩く・聴く']],
      ['①歩く②聴く', ['①歩く', '②聴く']],
      ['取組①と取組②を束ねる', ['取組①と取組②を束ねる']],
      ['They walk. They listen.', ['They walk.', 'They listen.']],
      ['8.4 km on foot', ['8.4 km on foot']],
      ['歩く\n聴く', ['歩く', '聴く']],
    ];
    for (const [text, parts] of known) assert.deepEqual(statementsIn(text), parts);
  });
});

describe('refactorings of half a story', () => {
  for (const text of [
    '',
    '$',
    '変革ストーリー',
    '段階:\n  - アクション:\n      - ',
    'ありたい姿：\n　宣言：あ',
  ]) {
    it(`do not fail: ${JSON.stringify(text)}`, () => {
      const story = readStory(text);
      for (let offset = 0; offset <= text.length; offset++) {
        for (const one of refactoringsAt(story, offset, noFailure)) after(text, one);
        for (const one of fileRefactoringsAt(story, offset)) applyEdits(text, one.edits(story));
      }
    });
  }
});
