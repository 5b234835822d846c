import assert from 'node:assert/strict';
import {
  dropPlace,
  type EditResult,
  moveItem,
  stepPlace,
} from '../../../../server/features/structureEdits';
import { itemAtPath } from '../../../../server/story/itemPath';
import { readStory } from '../../../../server/story/story';
import { yaml } from '../../../../server/text/yaml';
import { applyEdits } from '../../../support/edits';

const text = yaml`
  変革ストーリー: 1
  段階:
    # 一段目
    - 名称: まず取り組む   # 春から

      目標状態:
        - id: 隣と話せる
          内容: 隣の課に声をかけられる
      アクション:
        # 昼休みに
        - 内容: 月1回集まる
          狙い: 隣と話せる
          アウトカム:
            - 住民の話が庁内で出る
        - 地区を歩く

    # 二段目
    - 名称: 次に
      アクション:
        - 内容: 手引きをつくる
          説明: |
            一行目
              二行目
`;

/** The text after dropping the item at one address on that at another; a refusal's words else. */
function drop(source: string, from: string, on: string): string {
  const story = readStory(source);
  const item = itemAtPath(story, from);
  const target = itemAtPath(story, on);
  assert.ok(item && target, `${from} and ${on} are there`);
  const place = dropPlace(story, item, target);
  return textAfter(source, 'refused' in place ? place : moveItem(story, item, place));
}

function step(source: string, from: string, by: -1 | 1): string {
  const story = readStory(source);
  const item = itemAtPath(story, from);
  assert.ok(item, from);
  const place = stepPlace(story, item, by);
  return textAfter(source, 'refused' in place ? place : moveItem(story, item, place));
}

function textAfter(source: string, outcome: EditResult): string {
  if ('refused' in outcome) return outcome.refused.ja;
  const after = applyEdits(source, outcome.edits);
  assert.ok(itemAtPath(readStory(after), outcome.address ?? ''), `${outcome.address} is there`);
  return after;
}

describe('moving an item', () => {
  it('takes the action with its comment and all in it to the stage it is dropped on', () => {
    assert.equal(
      drop(text, 'stages.0.actions.0', 'stages.1'),
      yaml`
        変革ストーリー: 1
        段階:
          # 一段目
          - 名称: まず取り組む   # 春から

            目標状態:
              - id: 隣と話せる
                内容: 隣の課に声をかけられる
            アクション:
              - 地区を歩く

          # 二段目
          - 名称: 次に
            アクション:
              - 内容: 手引きをつくる
                説明: |
                  一行目
                    二行目
              # 昼休みに
              - 内容: 月1回集まる
                狙い: 隣と話せる
                アウトカム:
                  - 住民の話が庁内で出る
      `,
    );
  });

  it('puts an item dropped on one of its kind into the place of that one', () => {
    const story = yaml`
      段階:
        - 名称: 一
          アクション:
            - あ
            - い
            - う
    `;
    const order = (after: string) => [...after.matchAll(/- ([あ-う])/g)].map(([, sign]) => sign);
    assert.deepEqual(order(drop(story, 'stages.0.actions.2', 'stages.0.actions.0')), [
      'う',
      'あ',
      'い',
    ]);
    assert.deepEqual(order(drop(story, 'stages.0.actions.0', 'stages.0.actions.1')), [
      'い',
      'あ',
      'う',
    ]);
  });

  it('reorders stages: comments go along, the blank line between them stays', () => {
    const after = step(text, 'stages.1', -1);
    assert.match(after, /^変革ストーリー: 1\n段階:\n {2}# 二段目\n {2}- 名称: 次に\n/);
    assert.match(after, / {12}二行目\n\n {2}# 一段目\n {2}- 名称: まず取り組む/);
    assert.equal(step(after, 'stages.1', -1), text);
  });

  it('goes on from the last place of a stage into the next stage, and back', () => {
    const down = step(text, 'stages.0.actions.1', 1);
    assert.match(down, /- 名称: 次に\n {4}アクション:\n {6}- 地区を歩く\n {6}- 内容: 手引き/);
    assert.equal(step(down, 'stages.1.actions.0', -1), text);
  });

  it('indents the lines as the list does to which they go', () => {
    const story = yaml`
      段階:
        - 名称: 一
          アクション:
              - 内容: あ
                # 覚え
                アウトカム:
                  - 住民が話す

                目的: |
                  長い
                    文
        - 名称: 二
          アクション:
          - 内容: い
    `;
    assert.equal(
      drop(story, 'stages.0.actions.0', 'stages.1'),
      yaml`
        段階:
          - 名称: 一
            アクション:
          - 名称: 二
            アクション:
            - 内容: い
            - 内容: あ
              # 覚え
              アウトカム:
                - 住民が話す

              目的: |
                長い
                  文
      `,
    );
  });

  it('makes the list where the stage has none', () => {
    const story = yaml`
      段階:
        - 名称: 一
          アクション:
            # 朝
            - あ
            - い
        - 名称: 二
    `;
    assert.equal(
      drop(story, 'stages.0.actions.0', 'stages.1'),
      yaml`
        段階:
          - 名称: 一
            アクション:
              - い
          - 名称: 二
            アクション:
              # 朝
              - あ
      `,
    );
    const text = yaml`
      段階:
        - 名称: 一
          アクション:
            - あ
        - 次に
    `;
    assert.equal(
      drop(text, 'stages.0.actions.0', 'stages.1'),
      yaml`
        段階:
          - 名称: 一
            アクション:
          - 名称: 次に
            アクション:
              - あ
      `,
    );
  });

  it('fills a list that is empty or 未定', () => {
    for (const value of ['', ' []', ' 未定', '  # 来年']) {
      const story = yaml`
        段階:
          - 名称: 一
            アクション:
              - あ
              - い
          - 名称: 二
            アクション:${value}
            副題: 広げる
      `;
      const comment = value.includes('#') ? value : '';
      assert.equal(
        drop(story, 'stages.0.actions.1', 'stages.1'),
        yaml`
          段階:
            - 名称: 一
              アクション:
                - あ
            - 名称: 二
              アクション:${comment}
                - い
              副題: 広げる
        `,
      );
    }
  });

  it('writes a list in brackets, or an item that stands alone, on lines of its own first', () => {
    const flow = yaml`
      段階:
        - 名称: 一
          アクション: [あ, {内容: い}]
        - 名称: 二
          アクション: う
    `;
    assert.equal(
      drop(flow, 'stages.0.actions.1', 'stages.1'),
      yaml`
        段階:
          - 名称: 一
            アクション:
              - あ
          - 名称: 二
            アクション:
              - う
              - {内容: い}
      `,
    );
  });

  it('says why it does not move what stands inside braces', () => {
    const story = yaml`
      段階:
        - {名称: 一, アクション: [あ, い]}
        - 名称: 二
    `;
    assert.match(drop(story, 'stages.0.actions.0', 'stages.1'), /「- 」で並べてから/);
  });

  it('keeps CRLF, and a file without a last line break', () => {
    const windows = text.replaceAll('\n', '\r\n').trimEnd();
    const after = drop(windows, 'stages.0.actions.0', 'stages.1');
    assert.doesNotMatch(after, /[^\r]\n/);
    assert.equal(
      after,
      drop(text, 'stages.0.actions.0', 'stages.1').trimEnd().replaceAll('\n', '\r\n'),
    );
  });

  it('moves outcomes between actions and up to the stage', () => {
    const after = drop(text, 'stages.0.actions.0.outcomes.0', 'stages.1.actions.0');
    assert.match(
      after,
      /手引きをつくる\n {8}アウトカム:\n {10}- 住民の話が庁内で出る\n {8}説明: \|/,
    );
    const up = drop(text, 'stages.0.actions.0.outcomes.0', 'stages.0');
    assert.match(up, /\n {6}- 地区を歩く\n {4}アウトカム:\n {6}- 住民の話が庁内で出る\n/);
  });

  it('refuses places that cannot hold the item, and says which can', () => {
    assert.match(drop(text, 'stages.0', 'stages.0.actions.0'), /その中にある項目の中へは/);
    assert.match(
      drop(
        `${text}${yaml`
          戦略的取組:
            - 見守る
        `}`,
        'stages.0.actions.0',
        'strategies.0',
      ),
      /「アクション」は「戦略的取組」の中には置けません/,
    );
    assert.equal(step(text, 'stages.0', -1), 'もう一番上にあります。');
    assert.equal(step(text, 'stages.1.actions.0', 1), 'もう一番下にあります。');
  });

  it('does not touch lines indented with tabs, where they had to be indented anew', () => {
    const story = yaml`
      段階:
        - 名称: 一
          アクション:
            - 内容: あ
      \t\t\t\t目的: 話す
            - い
        - 名称: 二
          アクション:
          - う
    `;
    assert.match(drop(story, 'stages.0.actions.0', 'stages.1'), /^この項目の字下げに/);
  });
});
