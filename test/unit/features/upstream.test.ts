import assert from 'node:assert/strict';
import { completionItemsAt } from '../../../server/features/completion';
import { treeEdit } from '../../../server/features/structureEdits';
import { readStory } from '../../../server/story/story';
import { yaml } from '../../../server/text/yaml';
import { applyEdits } from '../../support/edits';
import { noFailure } from '../../support/failures';

/** A story with an item of every kind; ids tell the kind. */
const text = yaml`
  変革ストーリー: 1
  ありたい姿:
    宣言: 声が届くまち
    姿:
      - id: 姿
        内容: 買い物の足を頼めている
  なりゆきの未来:
    - id: 未来
      内容: 店がなくなる
  戦略的取組:
    - id: 戦略
      内容: 移動を支える
      狙い:\x20
  あるべき姿:
    人:
      - id: あるべき
        内容: 地区に出ている
        狙い:\x20
  現状:
    - id: 現状
      内容: 窓口で待つ
      狙い:\x20
  力の場:
    推進力:
      - id: 推進
        力: 若手の集まり
    抵抗力:
      - id: 抵抗
        力: 決裁が遅い
  段階:
    - 名称: 一
      目標状態:
        - id: 目標一
          内容: 声を聴いている
          狙い:\x20
      アクション:
        - id: 取組一
          内容: 地区を歩く
    - 名称: 二
      目標状態:
        - id: 目標二
          内容: 庁内で話している
      アクション:
        - 内容: 会議を開く
          狙い:\x20
          アウトカム:
            - 内容: 住民が頼んでいる
              狙い:\x20
    - 名称: 三
      アクション:
        - 内容: 広げる
          狙い:\x20
  一歩踏み出す:
    - 誰が: 三人
      狙い:\x20
`;
const story = readStory(text);

/** What is offered behind the nth empty 狙い. */
function offered(nth: number): string[] {
  const offset = [...text.matchAll(/狙い: $/gm)][nth]?.index ?? -1;
  return completionItemsAt(story, offset + '狙い: '.length, 'ja', noFailure).map(
    ({ label }) => label,
  );
}

describe('what an item can be for', () => {
  const cases: [string, readonly string[]][] = [
    ['a strategy', ['姿', '宣言', '未来']],
    ['the ideal', ['戦略', '姿', '宣言', '未来']],
    ['the current state', ['あるべき', '戦略', '姿', '宣言', '未来']],
    ['a goal', ['あるべき', '戦略', '姿', '宣言', '現状', '抵抗', '推進', '未来']],
    [
      'an action',
      ['目標二', '目標一', 'あるべき', '戦略', '姿', '宣言', '現状', '抵抗', '推進', '未来'],
    ],
    ['an outcome', ['目標二', '目標一', 'あるべき', '戦略', '姿', '宣言']],
    ['an action of a stage without goals', ['あるべき', '戦略', '姿', '宣言', '目標一', '目標二']],
    ['a first step', ['取組一', 'アクション1', 'アクション2', '目標一', '目標二', 'あるべき']],
  ];
  for (const [nth, [what, order]] of cases.entries()) {
    it(`of ${what}: the sheet directly upstream comes first`, () => {
      const labels = offered(nth).map((label) =>
        label === '会議を開く' ? 'アクション1' : label === '広げる' ? 'アクション2' : label,
      );
      assert.deepEqual(labels.slice(0, order.length), order);
    });
  }

  it('is the same in the tree, where choosing or dropping links', () => {
    const address = 'stages.1.actions.0';
    const asked = treeEdit(story, { kind: 'serves', address });
    assert.ok('targets' in asked);
    assert.deepEqual(
      asked.targets.slice(0, 3).map(({ label, description }) => [label, description]),
      [
        ['庁内で話している', '目標状態・二'],
        ['声を聴いている', '目標状態・一'],
        ['地区に出ている', 'あるべき姿の項目'],
      ],
    );
    const target = asked.targets[0]?.address ?? '';
    const chosen = treeEdit(story, { kind: 'serves', address, target });
    assert.ok('edits' in chosen);
    const after = applyEdits(text, chosen.edits);
    assert.equal(
      after,
      text.replace(
        '会議を開く\n        狙い: ',
        yaml`
        会議を開く
                狙い: 目標二`,
      ),
    );
    const dropped = treeEdit(story, { kind: 'drop', address, on: 'vision.0.images.0' });
    assert.ok('edits' in dropped);
    assert.ok(
      applyEdits(text, dropped.edits).includes(yaml`
      会議を開く
              狙い: 姿
    `),
    );
  });
});
