import assert from 'node:assert/strict';
import { statusOf, type TreeNode, treeOf } from '../../../server/features/tree';
import { checkStory } from '../../../server/rules/engine/run';
import { readStory } from '../../../server/story/story';
import { yaml } from '../../../server/text/yaml';
import type { Locale } from '../../../server/vocabulary';
import { noFailure } from '../../support/failures';

const text = yaml`
  変革ストーリー: 1
  様式: アクションプラン
  ありたい姿:
    姿:
      - id: 支え合い
        内容: 一人暮らしの高齢者が近所に頼めている
      - 祭りに若者がいる
  あるべき姿:
    人:
      - 住民の声を聴ける
  段階:
    - 名称: まず
      アクション:
        - 内容: 地区を歩く
          狙い: 支え合い
          目的: 困りごとを知るため
          進捗: 実施中
          アウトカム: 住民が困りごとを話している
      アウトプット: 地図1枚
    - 未定
  対話:
    - 種別: 幹事フィードバック
      項目:
        - {テーマ: 住民の姿, 内容: 見えない, 状態: 未対応}
        - {テーマ: 順番, 内容: よい, 状態: 対応不要}
`;

function nodes(source: string, locale: Locale = 'ja'): TreeNode[] {
  const story = readStory(source);
  const all = (list: readonly TreeNode[]): TreeNode[] =>
    list.flatMap((node) => [node, ...all(node.children)]);
  return all(treeOf(story, checkStory(story).diagnoses, locale, noFailure));
}

function node(id: string, source = text, locale: Locale = 'ja'): TreeNode {
  const found = nodes(source, locale).find((one) => one.id === id);
  assert.ok(found, id);
  return found;
}

describe('the tree', () => {
  it('has the plan with what an action lacks, and how far it has come', () => {
    const action = node('stages.0.actions.0');
    assert.equal(action.label, '地区を歩く');
    assert.equal(action.icon, 'action-under-way');
    assert.match(action.description, /^実施中/);
    assert.doesNotMatch(action.description, /アウトプットなし|アウトカムなし/);
    assert.match(node('stages.0').description, /記入|なし/);
    assert.equal(node('group:stages').description, '2段階、アクション 1');
  });

  it('shows what leads to each image, and which image nothing leads to', () => {
    assert.equal(node('group:coverage').description, '姿 1/2');
    assert.match(node('vision.0.images.0').description, /^アクション 1/);
    const alone = node('vision.0.images.1');
    assert.match(alone.description, /^向かうアクションなし/);
    assert.equal(alone.icon, 'image-unserved');
    assert.equal(alone.isLacking, true);
    const again = node('vision.0.images.0>stages.0.actions.0');
    assert.equal(again.isMain, false);
    assert.equal(again.address, null);
  });

  it('says how full each sheet is, and lists only advice that is open', () => {
    assert.equal(node('sheet:strategies').description, '未記入');
    assert.equal(node('sheet:strategies').icon, 'sheet-empty');
    assert.match(node('sheet:ideal').description, /^記入 2\/4/);
    assert.equal(node('group:advice').description, '1件');
    assert.ok(node('group:advice').isOpen);
    assert.deepEqual(
      node('group:advice').children.map(({ label, description }) => [label, description]),
      [['住民の姿', '見えない']],
    );
  });

  it('offers what can be done with each entry', () => {
    const action = node('stages.0.actions.0');
    assert.deepEqual(
      [...action.acts],
      ['rename', 'move', 'duplicate', 'delete', 'progress', 'upstream', 'serves', 'below'],
    );
    assert.deepEqual(
      action.adds.map(({ label, field }) => [label, field]),
      [
        ['アウトプットを加える', 'outputs'],
        ['アウトカムを加える', 'outcomes'],
        ['目標設定を加える', 'criteria'],
        ['内訳を加える', 'parts'],
        ['この次にアクションを加える', 'actions'],
      ],
    );
    assert.deepEqual([...node('vision.0.images.0').acts].includes('progress'), false);
    assert.deepEqual([...node('advice:0').acts], ['answer-advice']);
    assert.deepEqual([...node('group:advice').acts], ['add-advice']);
  });

  it('gives a screen reader the kind and all that is missing', () => {
    assert.match(
      node('vision.0.images.1').speech,
      /^姿 ・ 祭りに若者がいる ・ 向かうアクションなし/,
    );
    assert.match(
      node('vision.0.images.1', text, 'en').speech,
      /^image · 祭りに若者がいる · no action leads here/,
    );
  });

  for (const [locale, wrong] of [
    ['ja', '- 姿『祭りに若者がいる』に向かうものが、まだ何もありません。'],
    ['en', '- Nothing leads to the image “祭りに若者がいる” yet.'],
  ] as const) {
    it(`says in its tooltips what is wrong and not how to mend it: ${locale}`, () => {
      const tooltips = nodes(text, locale).flatMap(({ tooltip }) => tooltip.split('\n'));
      const sentences = tooltips.filter((line) => line.startsWith('- '));
      assert.ok(sentences.includes(wrong), sentences.join('\n'));
      for (const line of sentences) {
        assert.doesNotMatch(line, /直し方|What to do|[:：]\s*$/);
      }
    });
  }

  it('shows whatever is there of a story that has hardly begun', () => {
    for (const source of [
      '',
      '変革ストーリー: 1\n',
      yaml`
        段階:
          -\x20
      `,
      'ありたい姿: あ\n',
      '- 種別: その他\n',
    ]) {
      const roots = nodes(source).filter(({ id }) => id.startsWith('group:'));
      assert.ok(roots.length >= 4, source);
      for (const one of nodes(source)) assert.notEqual(one.label, '', source);
    }
  });

  it('has titles in English, not keys', () => {
    assert.equal(node('sheet:default-future', text, 'en').label, '2 Default future');
    assert.equal(node('group:coverage', text, 'en').description, '1 of 2 images reached');
    const labels = nodes(text, 'en').filter(({ id }) => id.startsWith('sheet:'));
    for (const { label, speech } of labels)
      assert.doesNotMatch(`${label} ${speech}`, /[a-z]-[a-z]/);
  });

  it('counts for the status bar', () => {
    const story = readStory(text);
    const { diagnoses } = checkStory(story);
    const loud = diagnoses.filter(({ severity }) => severity !== 'hint').length;
    const status = statusOf(story, diagnoses, 'ja', noFailure);
    assert.equal(status.text, `指摘 ${loud} ・ 姿 1/2 ・ 対応がまだ 1`);
    assert.equal(
      status.missingText,
      'アクションが向かっていない姿 1、書きかけのアクション 1、対応がまだの助言 1',
    );
    assert.equal(status.missing, 3);
    assert.equal(status.findings, loud);
    assert.match(status.findingsText, new RegExp(`^指摘 ${loud}（.*\\d）$`));
    assert.equal(status.blanksText, '空欄 0');
    assert.equal(status.lines.length, 9);
  });
});
