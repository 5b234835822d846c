import assert from 'node:assert/strict';
import { fileRefactoringsAt, refactoringsAt } from '../../../server/features/refactor';
import { statementsIn } from '../../../server/features/refactor/parts';
import { readStory } from '../../../server/story/story';
import { applyEdits } from '../../support/edits';
import { after, choose, notOffered, titlesAt } from './refactoring';

describe('giving an id', () => {
  it('writes it before everything else, named after the kind of item', () => {
    choose(
      'ありたい姿:\n  姿:\n    - 内容: 近所に$0頼める\n',
      /id を付ける/,
      'ありたい姿:\n  姿:\n    - id: 姿1◆\n      内容: 近所に頼める\n',
    );
    choose(
      'strategies:\n- content: Wat$0ch\n  note: x\n',
      /an id/,
      'strategies:\n- id: strategy-1◆\n  content: Watch\n  note: x\n',
    );
  });

  it('gives a plain text its key', () => {
    choose(
      '戦略的取組:\n  - 見守$0る # 案\n  - 聴く\n',
      /id を付ける/,
      '戦略的取組:\n  - id: 戦略的取組1◆\n    内容: 見守る # 案\n  - 聴く\n',
    );
    choose(
      '戦略的取組: 見守$0る\n年度: R8\n',
      /id を付ける/,
      '戦略的取組:\n  - id: 戦略的取組1◆\n    内容: 見守る\n年度: R8\n',
    );
    choose(
      '戦略的取組: [見守$0る, 聴く]\n',
      /id を付ける/,
      '戦略的取組: [{id: 戦略的取組1◆, 内容: 見守る}, 聴く]\n',
    );
    choose(
      '戦略的取組:\n  - |\n    見守$0る\n    聴く\n',
      /id を付ける/,
      '戦略的取組:\n  - id: 戦略的取組1◆\n    内容: |\n      見守る\n      聴く\n',
    );
  });

  it('goes on with the numbers of the author', () => {
    choose(
      '段階:\n- アクション:\n  - id: 取組①\n    内容: 歩く\n  - 内容: 聴$0く\n',
      /id を付ける/,
      '段階:\n- アクション:\n  - id: 取組①\n    内容: 歩く\n  - id: 取組②◆\n    内容: 聴く\n',
    );
  });

  it('fills an empty id, and is not offered where there is one', () => {
    choose(
      '戦略的取組:\n  - id:\n    内容: 見$0守る\n',
      /id を付ける/,
      '戦略的取組:\n  - id: 戦略的取組1◆\n    内容: 見守る\n',
    );
    notOffered('戦略的取組:\n  - id: 見守り\n    内容: 見$0守る\n', /id を付ける/);
    notOffered('メンバー:\n  - 氏名: 桑$0原\n', /id を付ける/);
  });
});

const plan = `ありたい姿:
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
        .replace('- 職員', '- id: 目標状態1◆\n        内容: 職員')
        .replace('$0', '')}        狙い: 目標状態1\n`,
    );
  });

  it('adds to what is there, as it is written there', () => {
    const with3 = (serves: string, second = '') =>
      `ありたい姿:\n  姿:\n    - id: 甲\n      内容: あ\n    - id: 乙\n      内容: い\n    - id: 丙\n      内容: う\n戦略的取組:\n  - 内容: 見守る\n    狙い: ${serves}\n${second}`;
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
      `ありたい姿:\n  姿:\n    - id: 甲\n      内容: あ\n    - id: 乙\n      内容: い\n戦略的取組:\n  - 内容: 見守る\n    狙い: ${serves}\n  - 内容: 聴く\n    狙い:\n      - 甲\n      - 乙\n`;
    choose(
      two('甲 # 理由').replace('見守る', '見$0守る'),
      /『い』/,
      two('\n      - 甲 # 理由\n      - 乙').replace('狙い: \n', '狙い:\n'),
    );
  });

  it('offers eight at most, and never what is named already', () => {
    const many = Array.from(
      { length: 12 },
      (_, i) => `    - id: 姿${i}\n      内容: 人${i}が笑う\n`,
    );
    const text = `ありたい姿:\n  姿:\n${many.join('')}戦略的取組:\n  - 内容: 聴$0く\n    狙い: 姿3\n`;
    const titles = titlesAt(text).filter((title) => /^狙い/.test(title));
    assert.equal(titles.length, 8);
    assert.ok(!titles.some((title) => title.includes('人3が')));
  });
});

describe('writing backwards from the goal', () => {
  it('creates a goal state in the stage of an action', () => {
    choose(
      '段階:\n  - 名称: まず\n    アクション:\n      - 地区を歩$0く\n',
      /この上流に目標状態を作る/,
      '段階:\n  - 名称: まず\n    目標状態:\n      - id: 目標状態1\n        内容: ◇\n    アクション:\n      - 内容: 地区を歩く\n        狙い: 目標状態1\n',
    );
  });

  it('creates items of every sheet upstream', () => {
    const made = (kind: RegExp, expected: string) =>
      choose('段階:\n  - アクション:\n      - 内容: 歩$0く\n', kind, expected);
    const rest = (id: string) =>
      `段階:\n  - アクション:\n      - 内容: 歩く\n        狙い: ${id}\n`;
    made(
      /上流に戦略的取組/,
      `戦略的取組:\n  - id: 戦略的取組1\n    内容: ◇\n${rest('戦略的取組1')}`,
    );
    made(/上流に姿を/, `ありたい姿:\n  姿:\n    - id: 姿1\n      内容: ◇\n${rest('姿1')}`);
    made(
      /上流にあるべき姿（人）/,
      `あるべき姿:\n  人:\n    - id: 人1\n      内容: ◇\n${rest('人1')}`,
    );
  });

  it('adds to あるべき姿 in the form it has', () => {
    choose(
      'あるべき姿:\n  - 内容: 組む\n    区分: 組織\n段階:\n  - 目標状態:\n      - 聴$0く\n',
      /上流にあるべき姿（人）/,
      'あるべき姿:\n  - 内容: 組む\n    区分: 組織\n  - id: 人1\n    内容: ◇\n    区分: 人\n段階:\n  - 目標状態:\n      - 内容: 聴く\n        狙い: 人1\n',
    );
    choose(
      'ideal:\n  organisation: Sections meet\nstages:\n  - goal-states:\n      - co$0ntent: They talk\n',
      /ideal \(organisation\) upstream/,
      'ideal:\n  organisation:\n    - Sections meet\n    - id: organisation-1\n      content: ◇\nstages:\n  - goal-states:\n      - content: They talk\n        serves: organisation-1\n',
    );
  });

  it('creates what leads to an item, giving the item an id', () => {
    choose(
      '段階:\n  - 名称: まず\n    目標状態:\n      - 職員が聴$0いている\n    アクション:\n      - 内容: 歩く\n      # 案\n  - 名称: 次\n',
      /向かうアクション/,
      '段階:\n  - 名称: まず\n    目標状態:\n      - id: 目標状態1\n        内容: 職員が聴いている\n    アクション:\n      - 内容: 歩く\n      - 内容: ◇\n        狙い: 目標状態1\n      # 案\n  - 名称: 次\n',
    );
  });

  it('begins the plan where there is none', () => {
    choose(
      'あるべき姿:\n  人:\n    - id: 聴く人\n      内容: 聴け$0る職員\n',
      /向かう目標状態/,
      'あるべき姿:\n  人:\n    - id: 聴く人\n      内容: 聴ける職員\n\n段階:\n  - 名称: \n    目標状態:\n      - 内容: ◇\n        狙い: 聴く人\n',
    );
  });

  it('offers the stages from the last one back', () => {
    const titles = titlesAt(
      'あるべき姿:\n  人:\n    - id: 聴く人\n      内容: 聴け$0る職員\n段階:\n  - 名称: 一\n  - 名称: 二\n',
    );
    assert.deepEqual(
      titles.filter((title) => /目標状態/.test(title)),
      ['この項目に向かう目標状態（第2段階）を作る', 'この項目に向かう目標状態（第1段階）を作る'],
    );
  });

  it('goes on from the declaration', () => {
    choose(
      'ありたい姿:\n  宣言: 声の届く$0まち\n',
      /向かう戦略的取組/,
      'ありたい姿:\n  宣言: 声の届くまち\n\n戦略的取組:\n  - 内容: ◇\n    狙い: 宣言\n',
    );
  });
});

describe('extracting the parts of an action', () => {
  const action = (lines: string) => `段階:\n  - アクション:\n      - ${lines}`;
  it('makes parts of the sentences after the first', () => {
    choose(
      action(
        '内容: 地区を歩く。聴いた声を$0地図に書く。三か月ごとに見直す。 # 案\n        狙い: 聴く\n',
      ),
      /内訳にする（2つ）/,
      action(
        '内容: 地区を歩く。 # 案\n        狙い: 聴く\n        内訳:\n          - 聴いた声を地図に書く。\n          - 三か月ごとに見直す。\n',
      ),
    );
  });

  it('makes parts of a plain text and of a list', () => {
    const expected = action('内容: ①歩く\n        内訳:\n          - ②聴く\n');
    choose(action('①歩く ②聴$0く\n'), /内訳に/, expected);
    choose(
      action('内容:\n          - 歩く\n          - 聴$0く\n        狙い: あ\n'),
      /内訳に/,
      action('内容: 歩く\n        狙い: あ\n        内訳:\n          - 聴く\n'),
    );
  });

  it('moves another key', () => {
    choose(
      action('内容: 歩く\n        具体例:\n          - 甲\n          - 乙$0\n'),
      /「具体例」を内訳にする（2つ）/,
      action('内容: 歩く\n        内訳:\n          - 甲\n          - 乙\n'),
    );
    choose(
      action('内容: 歩く\n        方法: 甲をする。乙を$0する\n        内訳:\n          - 丙\n'),
      /「方法」を内訳に/,
      action(
        '内容: 歩く\n        内訳:\n          - 丙\n          - 甲をする。\n          - 乙をする\n',
      ),
    );
  });

  it('is offered only where there are several', () => {
    notOffered(action('内容: 「歩く。聴く」を合い$0言葉にする\n'), /内訳/);
    notOffered('戦略的取組:\n  - 内容: 歩く。聴$0く。\n', /内訳/);
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
        for (const one of refactoringsAt(story, offset)) after(text, one);
        for (const one of fileRefactoringsAt(story, offset)) applyEdits(text, one.edits(story));
      }
    });
  }
});
