import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  fillKey,
  insertKey,
  moveEntry,
  moveToTop,
  type NewValue,
  pairOf,
  removeEntry,
  renameKey,
  type TextEdit,
} from '../../../server/story/edit';
import type { Item } from '../../../server/story/item';
import { readStory, type Story } from '../../../server/story/story';
import { typedText } from '../../../server/story/typed';
import { applyEdits } from '../../support/edits';

type Make = (story: Story) => TextEdit[];

function check(before: string, make: Make, after: string): void {
  for (const eol of ['\n', '\r\n']) {
    const text = before.replaceAll('\n', eol);
    assert.equal(applyEdits(text, make(readStory(text))), after.replaceAll('\n', eol));
  }
}

const action = (story: Story) => story.actions[0] as Item;
const insert =
  (field: string, value: NewValue, of: (story: Story) => Item = action): Make =>
  (story) =>
    insertKey(story, of(story), field, value);
const pair = (item: Item, field: string) => {
  const entry = item.entry(field);
  const found = entry && pairOf(item, entry);
  if (!found) throw new Error(`no ${field}`);
  return found;
};
const remove =
  (field: string, of: (story: Story) => Item = action): Make =>
  (story) =>
    removeEntry(story, of(story), pair(of(story), field));
const plan = (lines: string) => `段階:\n  - 名称: まず\n    アクション:\n${lines}`;

describe('edit: insertKey', () => {
  it('follows the order of the vocabulary, whatever stands around', () => {
    check(
      plan('      - 内容: 月1回集まる\n        アウトカム:\n          - 相談が増えている\n'),
      insert('purpose', '地区を知る'),
      plan(
        '      - 内容: 月1回集まる\n        目的: 地区を知る\n        アウトカム:\n          - 相談が増えている\n',
      ),
    );
  });

  it('goes to the end of the item, below the comments of the last key', () => {
    check(
      plan(
        '      - 内容: 月1回集まる # 毎月\n        狙い: 聴く\n          # まだ仮\n\n      - 内容: つぎ\n',
      ),
      insert('outcomes', ['- ']),
      plan(
        '      - 内容: 月1回集まる # 毎月\n        狙い: 聴く\n          # まだ仮\n        アウトカム:\n          - \n\n      - 内容: つぎ\n',
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
      plan('      - id: 集まり\n        内容: 月1回集まる\n'),
    );
  });

  it('sets lists as the file does: below the first letter of the key', () => {
    check(
      '段階:\n- 名称: まず\n  アクション:\n  - 内容: 月1回集まる\n    担い手: 係\n  - 内容: つぎ\n',
      insert('outputs', ['- ']),
      '段階:\n- 名称: まず\n  アクション:\n  - 内容: 月1回集まる\n    担い手: 係\n    アウトプット:\n    - \n  - 内容: つぎ\n',
    );
  });

  it('keeps comments between the keys where they are', () => {
    check(
      plan(
        '      - 内容: 月1回集まる\n        # ここから成果\n        アウトカム:\n          - 相談が増えている\n          # - あとで足す\n        目標設定:\n          - 6課が参加\n',
      ),
      insert('purpose', 'a'),
      plan(
        '      - 内容: 月1回集まる\n        目的: a\n        # ここから成果\n        アウトカム:\n          - 相談が増えている\n          # - あとで足す\n        目標設定:\n          - 6課が参加\n',
      ),
    );
  });

  it('writes behind a text of several lines', () => {
    check(
      plan(
        '      - 内容: |\n          月1回\n          集まる\n        目標設定:\n          - a\n',
      ),
      insert('serves', '聴く'),
      plan(
        '      - 内容: |\n          月1回\n          集まる\n        狙い: 聴く\n        目標設定:\n          - a\n',
      ),
    );
  });

  it('gives a plain text its key first', () => {
    check(
      plan('      - 月1回集まる # 毎月\n      - つぎ\n'),
      insert('serves', '聴く'),
      plan('      - 内容: 月1回集まる # 毎月\n        狙い: 聴く\n      - つぎ\n'),
    );
  });

  it('sets the wrapped lines of a plain text deeper than its new key', () => {
    check(
      plan('      - 月1回\n        集まる\n      - |\n        つぎ\n        に\n'),
      (story) => [
        ...insertKey(story, story.actions[0] as Item, 'serves', '聴く'),
        ...insertKey(story, story.actions[1] as Item, 'serves', '聴く'),
      ],
      plan(
        '      - 内容: 月1回\n          集まる\n        狙い: 聴く\n      - 内容: |\n          つぎ\n          に\n        狙い: 聴く\n',
      ),
    );
  });

  it('makes a list of a plain text that stands alone behind its key', () => {
    const outcome = (story: Story) => action(story).items('outcomes')[0] as Item;
    check(
      plan('      - 内容: 月1回集まる\n        アウトカム: 相談が増えている # 大事\n'),
      insert('who', '職員', outcome),
      plan(
        '      - 内容: 月1回集まる\n        アウトカム:\n          - 内容: 相談が増えている # 大事\n            対象: 職員\n',
      ),
    );
    check(
      plan('      - 内容: 月1回集まる\n        アウトカム:\n          相談が増えている\n'),
      insert('who', '職員', outcome),
      plan(
        '      - 内容: 月1回集まる\n        アウトカム:\n          - 内容: 相談が増えている\n            対象: 職員\n',
      ),
    );
  });

  it('makes keys of a plain text that stands for one mapping', () => {
    check(
      'ありたい姿: 声が届くまち\n',
      insert('horizon', '10年後', (story) => story.vision as Item),
      'ありたい姿:\n  宣言: 声が届くまち\n  目標年: 10年後\n',
    );
  });

  it('writes inside braces and brackets', () => {
    check(
      plan('      - {内容: 月1回集まる, 担い手: 係} # 仮\n'),
      insert('outcomes', ['- ']),
      plan('      - {内容: 月1回集まる, 担い手: 係, アウトカム: []} # 仮\n'),
    );
    check(
      '段階:\n  - {名称: まず, アクション: [月1回集まる, つぎ]}\n',
      insert('serves', '聴く'),
      '段階:\n  - {名称: まず, アクション: [{内容: 月1回集まる, 狙い: 聴く}, つぎ]}\n',
    );
    check(
      '段階:\n  - {名称: まず, アクション: 月1回集まる}\n',
      insert('serves', '聴く'),
      '段階:\n  - {名称: まず, アクション: {内容: 月1回集まる, 狙い: 聴く}}\n',
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
      'change-story: 1\nstages:\n  - name: First\n    actions:\n      - Meet monthly\n',
      insert('serves', 'listen'),
      'change-story: 1\nstages:\n  - name: First\n    actions:\n      - content: Meet monthly\n        serves: listen\n',
    );
  });

  it('puts a sheet between the others, with a blank line where the file has them', () => {
    check(
      '変革ストーリー: 1\n自治体: 青葉野市\n\n# シート1\nありたい姿:\n  宣言: a\n\n# シート3\n戦略的取組:\n  - b\n',
      insert('default-future', ['- 内容: '], (story) => story.root),
      '変革ストーリー: 1\n自治体: 青葉野市\n\n# シート1\nありたい姿:\n  宣言: a\n\nなりゆきの未来:\n  - 内容: \n\n# シート3\n戦略的取組:\n  - b\n',
    );
    check(
      '変革ストーリー: 1\nありたい姿:\n  宣言: a\n戦略的取組:\n- b\n',
      insert('default-future', ['- 内容: '], (story) => story.root),
      '変革ストーリー: 1\nありたい姿:\n  宣言: a\nなりゆきの未来:\n- 内容: \n戦略的取組:\n- b\n',
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
      'ありたい姿:\n　　宣言: a\n　　姿:\n　　　　- b\n',
      insert('horizon', '10年後', (story) => story.vision as Item),
      'ありたい姿:\n　　目標年: 10年後\n    宣言: a\n　　姿:\n　　　　- b\n',
    );
  });
});

describe('edit: fillKey', () => {
  it('fills a key that is empty, before its comment', () => {
    const before = plan('      - 内容: a\n        狙い: # あとで\n        目的: b\n');
    check(
      before,
      (story) => fillKey(story, action(story), 'serves', '聴く'),
      plan('      - 内容: a\n        狙い: 聴く # あとで\n        目的: b\n'),
    );
  });

  it('begins a list where the key is empty or says 未定', () => {
    for (const typed of ['', ' ', ' 未定', ' # あとで', ' 未定 # あとで']) {
      const comment = typed.includes('#') ? ' # あとで' : '';
      check(
        plan(`      - 内容: a\n        アウトカム:${typed}\n        目標設定:\n          - b\n`),
        (story) => fillKey(story, action(story), 'outcomes', ['- ']),
        plan(
          `      - 内容: a\n        アウトカム:${comment}\n          - \n        目標設定:\n          - b\n`,
        ),
      );
    }
  });

  it('replaces 未定 inside a list', () => {
    check(
      plan('      - 内容: a\n        アウトカム:\n          - 未定\n'),
      (story) => fillKey(story, action(story), 'outcomes', ['- ']),
      plan('      - 内容: a\n        アウトカム:\n          - \n'),
    );
  });

  it('inserts the key where it is missing', () => {
    check(
      plan('      - a\n'),
      (story) => fillKey(story, action(story), 'serves', ''),
      plan('      - 内容: a\n        狙い: \n'),
    );
  });
});

describe('edit: removeEntry, renameKey, moveEntry', () => {
  it('removes whole lines, with the comment on them', () => {
    check(
      plan(
        '      - 内容: a\n        アウトカム: # b\n          - c\n          # d\n        # e\n        目的: f\n',
      ),
      remove('outcomes'),
      plan('      - 内容: a\n        # e\n        目的: f\n'),
    );
  });

  it('removes the first key behind a list mark and the only one', () => {
    check(plan('      - 内容: a\n        目的: f\n'), remove('content'), plan('      - 目的: f\n'));
    check(plan('      - 内容: a\n      - b\n'), remove('content'), plan('      - \n      - b\n'));
  });

  it('removes the last line where no line break ends it', () => {
    check(plan('      - 内容: a\n        目的: f'), remove('purpose'), plan('      - 内容: a'));
  });

  it('removes from braces', () => {
    for (const [before, field, after] of [
      ['{内容: a, 目的: f}', 'content', '{目的: f}'],
      ['{内容: a, 目的: f}', 'purpose', '{内容: a}'],
      ['{内容: a}', 'content', '{}'],
      ['{内容: a, 目的: [f, g]}', 'purpose', '{内容: a}'],
    ] as const) {
      check(plan(`      - ${before}\n`), remove(field), plan(`      - ${after}\n`));
    }
  });

  it('renames a key in place', () => {
    check(
      plan('      - 内容: a\n        "目的" : f # g\n'),
      (story) => renameKey(pair(action(story), 'purpose').key, '理由'),
      plan('      - 内容: a\n        理由 : f # g\n'),
    );
  });

  it('moves a key with all below it to another item and depth', () => {
    check(
      '段階:\n  - 名称: まず\n    アクション:\n      - 内容: a\n        目標設定: # いつ\n          - 内容: b\n            測り方: |\n              c\n\n              d\n        担い手: e\n',
      (story) =>
        moveEntry(story, action(story), pair(action(story), 'criteria'), story.stages[0] as Item),
      '段階:\n  - 名称: まず\n    アクション:\n      - 内容: a\n        担い手: e\n    目標設定: # いつ\n      - 内容: b\n        測り方: |\n          c\n\n          d\n',
    );
  });

  it('moves a key of the top to the first line', () => {
    check(
      '# 案\n自治体: 青葉野市\n変革ストーリー: 1\n年度: R8\n',
      (story) => moveToTop(story, pair(story.root, 'change-story')),
      '# 案\n変革ストーリー: 1\n自治体: 青葉野市\n年度: R8\n',
    );
  });
});

describe('edit: in the example stories', () => {
  const names = [
    '青葉野市.変革ストーリー.yaml',
    '潮見町.変革ストーリー.yaml',
    'lakeside.change-story.yaml',
  ];
  for (const name of names) {
    const text = readFileSync(join(__dirname, '../../../examples', name), 'utf8');
    it(`a text that an item of ${name} lacks can be inserted and removed again`, () => {
      const story = readStory(text);
      const places = story.items.flatMap((item, index) => {
        const missing = item.shape.fields.filter(
          (f) => f.type === 'text' && f.id !== item.shape.main && !item.has(f.id),
        );
        // One field of every fourth item, a different one each time: every kind of place is met.
        if (index % 4 !== 0) return [];
        const field = missing[(index / 4) % Math.max(missing.length, 1)];
        return field && item.shape.main ? { index, id: field.id } : [];
      });
      assert.ok(places.length > 15, `${places.length} places`);
      for (const { index, id } of places) {
        const item = story.items[index] as Item;
        const after = applyEdits(text, insertKey(story, item, id, 'しるし'));
        const changed = readStory(after);
        const same = changed.items[index] as Item;
        assert.equal(
          same.text(id),
          'しるし',
          after.slice(Math.max(same.span.start - 80, 0), same.span.end + 80),
        );
        assert.equal(same.main, item.main);
        assert.equal(changed.items.length, story.items.length);
        assert.equal(changed.syntax.slips.length, story.syntax.slips.length);
        if (item.node.kind !== 'map') continue;
        assert.equal(applyEdits(after, removeEntry(changed, same, pair(same, id))), text);
      }
    });
  }
});

describe('typedText', () => {
  it('reads back as it was given', () => {
    const texts = [
      '月1回集まる',
      '課題: 目標',
      '#1',
      'a #b',
      '- a',
      '"対話"が大事',
      'a\nb',
      '~',
      '①はじめ',
      '[a]',
      'a, b',
      '100%',
      '50：50 ',
      '-5',
      '@担当',
      "it's",
    ];
    for (const text of texts) {
      const block = readStory(`自治体: ${typedText(text)}\n`);
      assert.equal(block.root.text('municipality'), text);
      assert.deepEqual(block.syntax.slips, []);
      const flow = readStory(`段階:\n  - {名称: ${typedText(text, true)}}\n`);
      assert.equal(flow.stages[0]?.main, text);
    }
  });
});
