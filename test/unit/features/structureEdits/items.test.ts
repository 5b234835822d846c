import assert from 'node:assert/strict';
import {
  addItem,
  duplicateItem,
  type EditResult,
  referencesTo,
  relabelItem,
  removeItem,
  setProgress,
} from '../../../../server/features/structureEdits';
import type { Item } from '../../../../server/story/item';
import { itemAtPath } from '../../../../server/story/itemPath';
import { readStory, type Story } from '../../../../server/story/story';
import { yaml } from '../../../../server/text/yaml';
import type { FieldId } from '../../../../server/vocabulary';
import { applyEdits } from '../../../support/edits';

const text = yaml`
  変革ストーリー: 1
  ありたい姿:
    姿:
      - id: 支え合い
        内容: 頼れる人がいる
      - 祭りに若者がいる
  段階:
    - 名称: まず
      目標状態:
        - id: 話せる
          内容: 隣の課に声をかけられる
          狙い: [支え合い, 祭りに若者がいる]
      アクション:
        # 昼休み
        - id: 集い
          内容: 月1回集まる
          狙い:
            - 話せる
            - 支え合い
        - 内容: 地区を歩く
          狙い: 支え合い、話せる

    - 名称: 次に
  一歩踏み出す:
    - 何を: 声をかける
      狙い: 集い
`;

function edited(
  source: string,
  address: string,
  edit: (story: Story, item: Item) => EditResult,
): string {
  const story = readStory(source);
  const item = itemAtPath(story, address);
  assert.ok(item, address);
  const outcome = edit(story, item);
  return 'refused' in outcome ? outcome.refused.ja : applyEdits(source, outcome.edits);
}

/** The lines that an edit took away (-) and brought (+). */
function changed(after: string, before = text): string[] {
  const old = before.split('\n');
  const now = after.split('\n');
  const gone = old.filter((line) => !now.includes(line)).map((line) => `-${line}`);
  return [...gone, ...now.filter((line) => !old.includes(line)).map((line) => `+${line}`)];
}

describe('adding an item', () => {
  const add = (address: string, field: FieldId, words: string, source = text) =>
    edited(source, address, (story, owner) => addItem(story, { owner, field }, words));

  it('writes it at the end of the list, in the way of the others', () => {
    assert.match(
      add('stages.0', 'actions', '窓口に立つ'),
      /話せる\n {6}- 内容: 窓口に立つ\n\n {2}- 名称: 次に/,
    );
    const plain = yaml`
      段階:
      - 名称: 一
        アクション:
        - あ
        - い
    `;
    assert.equal(add('stages.0', 'actions', '①う', plain), `${plain}  - ①う\n`);
  });

  it('sets stages apart by a blank line as the others are', () => {
    assert.match(add('', 'stages', 'さらに'), /\n\n {2}- 名称: 次に\n\n {2}- 名称: さらに\n一歩/);
  });

  it('makes the list, or all of ありたい姿, where it is missing', () => {
    assert.match(
      add('stages.1', 'actions', '広げる'),
      /- 名称: 次に\n {4}アクション:\n {6}- 内容: 広げる\n一歩/,
    );
    const story = readStory('変革ストーリー: 1\n');
    const home = { owner: story.root, inside: 'vision', field: 'images' } as const;
    const made = addItem(story, home, '子どもが遊ぶ');
    assert.ok(!('refused' in made));
    assert.equal(
      applyEdits(story.text, made.edits),
      yaml`
        変革ストーリー: 1

        ありたい姿:
          姿:
            - 内容: 子どもが遊ぶ
      `,
    );
    assert.equal(made.address, 'vision.0.images.0');
  });

  it('writes a text so that it is read as it was typed', () => {
    for (const words of [
      '課題: 目標',
      '#1 を見直す',
      '- と書く',
      '"対話"が大事',
      '未定の件: 5割',
    ]) {
      const story = readStory(add('stages.0', 'actions', words));
      assert.equal(itemAtPath(story, 'stages.0.actions.2')?.main, words);
    }
  });

  it('goes behind an item where that is asked for', () => {
    const after = edited(text, 'stages.0', (story, owner) =>
      addItem(story, { owner, field: 'actions' }, '窓口に立つ', owner.items('actions')[0]),
    );
    assert.match(after, / {10}- 支え合い\n {6}- 内容: 窓口に立つ\n {6}- 内容: 地区を歩く/);
  });
});

describe('duplicating an item', () => {
  it('copies its lines and comments below it, with an id of its own', () => {
    assert.match(
      edited(text, 'stages.0.actions.0', duplicateItem),
      /- 支え合い\n {6}# 昼休み\n {6}- id: 集い-2\n {8}内容: 月1回集まる\n {8}狙い:\n {10}- 話せる\n/,
    );
  });

  it('makes what is inside point to what is inside', () => {
    const after = edited(text, 'stages.0', duplicateItem);
    const story = readStory(after);
    assert.equal(story.links.duplicates.length, 0);
    const copy = itemAtPath(story, 'stages.1.actions.1') as Item;
    assert.deepEqual(
      story.links.servedBy(copy).map(({ id }) => id),
      ['支え合い', '話せる-2'],
    );
    assert.match(after, /狙い: 支え合い、話せる\n\n {2}- 名称: まず\n/);
    assert.equal(after.split('名称: まず').length, 3);
  });

  it('keeps CRLF', () => {
    const after = edited(text.replaceAll('\n', '\r\n'), 'stages.0', duplicateItem);
    assert.doesNotMatch(after, /[^\r]\n/);
  });
});

describe('deleting an item', () => {
  const remove = (address: string, withReferences: boolean, source = text) =>
    edited(source, address, (story, item) => removeItem(story, item, withReferences));

  it('takes its lines and its comment, and leaves what points to it', () => {
    assert.deepEqual(changed(remove('stages.0.actions.0', false)), [
      '-      # 昼休み',
      '-      - id: 集い',
      '-        内容: 月1回集まる',
      '-        狙い:',
      '-          - 話せる',
      '-          - 支え合い',
    ]);
  });

  it('takes the key along with the only item', () => {
    assert.doesNotMatch(remove('stages.0.goal-states.0', false), /目標状態/);
  });

  it('takes what points to it out of lists, brackets and texts, and out of empty keys', () => {
    assert.deepEqual(changed(remove('vision.0.images.0', true)), [
      '-    - id: 支え合い',
      '-      内容: 頼れる人がいる',
      '-        狙い: [支え合い, 祭りに若者がいる]',
      '-          - 支え合い',
      '-        狙い: 支え合い、話せる',
      '+        狙い: [祭りに若者がいる]',
      '+        狙い: 話せる',
    ]);
    assert.doesNotMatch(remove('stages.0.actions.0', true), /狙い: 集い/);
  });

  it('counts what points to it or into it from outside', () => {
    const story = readStory(text);
    const count = (address: string) =>
      referencesTo(story, itemAtPath(story, address) as Item).length;
    assert.equal(count('vision.0.images.0'), 3);
    assert.equal(count('stages.0'), 1);
    assert.equal(count('first-steps.0'), 0);
  });

  it('leaves no reference behind, whatever is deleted', () => {
    const { items } = readStory(text);
    for (let at = 0; at < items.length; at++) {
      const story = readStory(text);
      const item = story.items[at] as Item;
      if (item.shape.id === 'vision') continue;
      const outcome = removeItem(story, item, true);
      assert.ok(!('refused' in outcome), item.main);
      const after = readStory(applyEdits(text, outcome.edits));
      assert.deepEqual(
        after.links.references.filter(({ target }) => !target).map((one) => one.text),
        [],
        item.main,
      );
    }
  });
});

describe('renaming and progress', () => {
  const rename = (address: string, words: string) =>
    edited(text, address, (story, item) => relabelItem(story, item, words));

  it('changes the text, and where others point to it by its text', () => {
    assert.deepEqual(changed(rename('vision.0.images.1', '祭りを若者が担う')), [
      '-    - 祭りに若者がいる',
      '-        狙い: [支え合い, 祭りに若者がいる]',
      '+    - 祭りを若者が担う',
      '+        狙い: [支え合い, 祭りを若者が担う]',
    ]);
    assert.deepEqual(changed(rename('stages.0.actions.0', '課題: 集う')), [
      '-        内容: 月1回集まる',
      '+        内容: "課題: 集う"',
    ]);
  });

  it('refuses a text of several lines and an empty one', () => {
    assert.match(rename('stages.0', ' '), /空にはできません/);
    const story = yaml`
      段階:
        - 名称: |
            一
            二
    `;
    assert.match(
      edited(story, 'stages.0', (s, item) => relabelItem(s, item, 'あ')),
      /何行か/,
    );
  });

  it('writes, changes and takes away the progress', () => {
    const set = (source: string, word: string | null) =>
      edited(source, 'stages.0.actions.1', (story, item) => setProgress(story, item, word));
    const once = set(text, 'under-way');
    assert.deepEqual(changed(once), ['+        進捗: 実施中']);
    assert.deepEqual(changed(set(once, 'done'), once), [
      '-        進捗: 実施中',
      '+        進捗: 完了',
    ]);
    assert.equal(set(once, null), text);
    const plain = yaml`
      段階:
        - 名称: 一
          アクション: [あ, い]
    `;
    assert.equal(set(plain, 'done'), plain.replace('い', '{内容: い, 進捗: 完了}'));
  });
});
