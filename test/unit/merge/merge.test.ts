import assert from 'node:assert/strict';
import { mergeTexts } from '../../../server/merge/merge';
import { readStory } from '../../../server/story/story';
import { mergeConflicts } from '../../../server/syntax/mergeMarkers';
import { yaml } from '../../../server/text/yaml';

const labels = { ours: '私', theirs: '相手' };
const merged = (base: string, ours: string, theirs: string, choices?: ('ours' | 'theirs')[]) =>
  mergeTexts(base, ours, theirs, labels, choices);

describe('the merge of two versions of a story', () => {
  const base = yaml`
    変革ストーリー: 1
    段階:
      - 名称: まず聞く
        アクション:
          # 朝に
          - id: 取組①
            内容: 地区の集まりに係ごとに出向いて聞く
            担い手: 三人
          - 朝の立ち話を続ける
      - 名称: 次に試す
        アクション:
          - 内容: 空き家の持ち主をたずねる
  `;

  it('takes additions of both sides to one list, and different values of one item', () => {
    const ours = base
      .replace(
        '      - 朝の立ち話を続ける\n',
        yaml`
              - 朝の立ち話を続ける
              - 収支を見せる
      `,
      )
      .replace('担い手: 三人', '担い手: 三人と区長');
    const theirs = base
      .replace(
        '      - 朝の立ち話を続ける\n',
        yaml`
              - 朝の立ち話を続ける
              - 地図を囲む
      `,
      )
      .replace('出向いて聞く', '出向いて話を聞く');
    const { text, conflicts } = merged(base, ours, theirs);
    assert.deepEqual(conflicts, []);
    assert.deepEqual(
      readStory(text).actions.map((action) => `${action.main} ${action.text('owner')}`.trim()),
      [
        '地区の集まりに係ごとに出向いて話を聞く 三人と区長',
        '朝の立ち話を続ける',
        '地図を囲む',
        '収支を見せる',
        '空き家の持ち主をたずねる',
      ],
    );
    assert.match(text, /# 朝に/);
  });

  it('moves to another stage what the other side reworded', () => {
    const lines = / {6}# 朝に\n(?:.*\n){3}/.exec(base)?.[0] ?? '';
    const theirs = `${base.replace(lines, '').trimEnd()}\n${lines}`;
    const ours = base.replace('担い手: 三人', '担い手: 三人と区長');
    const { text, conflicts } = merged(base, ours, theirs);
    assert.deepEqual(conflicts, []);
    const [, second] = readStory(text).stages;
    const moved = second?.items('actions').find(({ id }) => id === '取組①');
    assert.equal(moved?.text('owner'), '三人と区長');
  });

  it('puts what clashes between marks that the editor knows, and takes the side that is chosen', () => {
    const ours = base.replace('出向いて聞く', '二人で聞く');
    const theirs = base.replace('出向いて聞く', '出向いて歩く').replace('三人', '四人');
    const result = merged(base, ours, theirs);
    assert.deepEqual(result.conflicts, [
      {
        kind: 'text',
        name: '地区の集まりに係ごとに二人で聞く',
        ours: '地区の集まりに係ごとに二人で聞く',
        theirs: '地区の集まりに係ごとに出向いて歩く',
      },
    ]);
    const [conflict, ...others] = mergeConflicts(result.text);
    assert.ok(conflict);
    assert.deepEqual(others, []);
    const slice = ({ start, end }: { start: number; end: number }) =>
      result.text.slice(start, end).trim();
    assert.equal(slice(conflict.upper), '内容: 地区の集まりに係ごとに二人で聞く');
    assert.equal(slice(conflict.lower), '内容: 地区の集まりに係ごとに出向いて歩く');
    assert.match(result.text, /<<<<<<< 私\n.*\n=======\n.*\n>>>>>>> 相手\n/);
    assert.match(result.text, /担い手: 四人/);
    const chosen = (choice: 'ours' | 'theirs') =>
      readStory(merged(base, ours, theirs, [choice]).text).actions[0]?.main;
    assert.equal(chosen('ours'), '地区の集まりに係ごとに二人で聞く');
    assert.equal(chosen('theirs'), '地区の集まりに係ごとに出向いて歩く');
  });

  it('asks where one side took out what the other changed', () => {
    const without = base.replace('      - 朝の立ち話を続ける\n', '');
    const reworded = base.replace('朝の立ち話を続ける', '朝の立ち話を毎週続ける');
    for (const [ours, theirs] of [
      [without, reworded],
      [reworded, without],
    ] as const) {
      const { text, conflicts } = merged(base, ours, theirs);
      assert.equal(conflicts.length, 1);
      const [conflict] = mergeConflicts(text);
      assert.ok(conflict);
      const sides = [conflict.upper, conflict.lower].map(({ start, end }) =>
        text.slice(start, end).trim(),
      );
      const expected = ['', '- 朝の立ち話を毎週続ける'];
      assert.deepEqual(sides, ours === without ? expected : expected.reverse());
    }
  });

  it('asks where both moved an item, which stands where we have it until theirs is chosen', () => {
    const line = '      - 朝の立ち話を続ける\n';
    const three = `${base}${yaml`
        - 名称: 広げる
          アクション:
            - 隣の地区と比べる
    `}`;
    const without = three.replace(line, '');
    const ours = without.replace('      - 内容: 空き家', (found) => line + found);
    const theirs = without.replace('隣の地区と比べる\n', (found) => found + line);
    const { text, conflicts } = merged(three, ours, theirs);
    assert.equal(text, ours);
    assert.deepEqual(conflicts, [
      {
        kind: 'place',
        name: '朝の立ち話を続ける',
        ours: '「次に試す」の先頭',
        theirs: '「広げる」の中、「隣の地区と比べる」の後',
      },
    ]);
    assert.equal(merged(three, ours, theirs, ['ours']).text, ours);
    assert.equal(merged(three, ours, theirs, ['theirs']).text, theirs);
    // To the same place, or one of them only within its list: nothing is to be asked.
    assert.deepEqual(merged(three, theirs, theirs).conflicts, []);
    const first = three.replace(line, '').replace('      # 朝に\n', (found) => line + found);
    const left = merged(three, first, theirs);
    assert.deepEqual([left.text, left.conflicts], [theirs, []]);
  });

  it('merges logs, which are one list', () => {
    const log = yaml`
      - 日付: 4/19
        内容: バスがない
      - 日付: 5/7
        内容: 手が足りない
    `;
    const ours = `${log}${yaml`
      - 日付: 6/1
        内容: 店が閉じる
    `}`;
    const theirs = yaml`
      - 日付: 4/1
        内容: はじめの会
      - 日付: 4/19
        内容: 夕方のバスがない
      - 日付: 5/7
        内容: 手が足りない
      - 日付: 6/2
        内容: 祭りの人手
    `;
    const { text, conflicts } = merged(log, ours, theirs);
    assert.deepEqual(conflicts, []);
    assert.deepEqual(
      readStory(text).dialogues.map((talk) => talk.text('said')),
      ['はじめの会', '夕方のバスがない', '手が足りない', '祭りの人手', '店が閉じる'],
    );
  });

  it('takes sheets that only one side has, and two beginnings without a common one', () => {
    const head = yaml`
      変革ストーリー: 1
      自治体: 潮見町
    `;
    const ours = `${head}${yaml`
      ありたい姿:
        宣言: となりの声が届くまち
    `}`;
    const theirs = `${head}${yaml`
      戦略的取組:
        - 地図を囲む
        - 収支を見せる
    `}`;
    for (const from of [head, '']) {
      const { text, conflicts } = merged(from, ours, theirs);
      assert.deepEqual(conflicts, [], from);
      const story = readStory(text);
      assert.deepEqual(
        story.strategies.map(({ main }) => main),
        ['地図を囲む', '収支を見せる'],
      );
      assert.equal(story.vision?.text('statement'), 'となりの声が届くまち');
    }
  });
});
