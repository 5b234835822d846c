import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import {
  fillKey,
  insertKey,
  moveEntry,
  moveToTop,
  removeEntry,
  renameKey,
} from '../../../server/story/edit';
import type { Item } from '../../../server/story/item';
import { readStory } from '../../../server/story/story';
import { typedText } from '../../../server/story/typed';
import { yaml } from '../../../server/text/yaml';
import { applyEdits } from '../../support/edits';
import { action, check, pair, plan, remove } from './editing';

describe('edit: fillKey', () => {
  it('fills a key that is empty, before its comment', () => {
    const before = plan(yaml`
            - 内容: a
              狙い: # あとで
              目的: b
    `);
    check(
      before,
      (story) => fillKey(story, action(story), 'serves', '聴く'),
      plan(yaml`
              - 内容: a
                狙い: 聴く # あとで
                目的: b
      `),
    );
  });

  it('begins a list where the key is empty or says 未定', () => {
    for (const typed of ['', ' ', ' 未定', ' # あとで', ' 未定 # あとで']) {
      const comment = typed.includes('#') ? ' # あとで' : '';
      check(
        plan(yaml`
                - 内容: a
                  アウトカム:${typed}
                  目標設定:
                    - b
        `),
        (story) => fillKey(story, action(story), 'outcomes', ['- ']),
        plan(
          yaml`
                  - 内容: a
                    アウトカム:${comment}
                      -\x20
                    目標設定:
                      - b
          `,
        ),
      );
    }
  });

  it('replaces 未定 inside a list', () => {
    check(
      plan(yaml`
              - 内容: a
                アウトカム:
                  - 未定
      `),
      (story) => fillKey(story, action(story), 'outcomes', ['- ']),
      plan(yaml`
              - 内容: a
                アウトカム:
                  -\x20
      `),
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
        yaml`
                - 内容: a
                  アウトカム: # b
                    - c
                    # d
                  # e
                  目的: f
        `,
      ),
      remove('outcomes'),
      plan(yaml`
              - 内容: a
                # e
                目的: f
      `),
    );
  });

  it('leaves comments below an empty key, and does not remove it from words meant for it', () => {
    check(
      plan(yaml`
              - 内容: a
                担い手:
                  # b
                目的: c
      `),
      remove('owner'),
      plan(yaml`
              - 内容: a
                  # b
                目的: c
      `),
    );
    const words = plan(yaml`
            - 内容: a
              担い手:
                理由: b
              目的: c
    `);
    const story = readStory(words);
    assert.equal(pair(action(story), 'owner').value.kind, 'empty');
    assert.deepEqual(remove('owner')(story), []);
  });

  it('removes the first key behind a list mark and the only one', () => {
    check(
      plan(yaml`
            - 内容: a
              目的: f
    `),
      remove('content'),
      plan('      - 目的: f\n'),
    );
    check(
      plan(yaml`
            - 内容: a
            - b
    `),
      remove('content'),
      plan('      - \n      - b\n'),
    );
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
      plan(yaml`
              - 内容: a
                "目的" : f # g
      `),
      (story) => renameKey(pair(action(story), 'purpose').key, '理由'),
      plan(yaml`
              - 内容: a
                理由 : f # g
      `),
    );
  });

  it('moves a key with all below it to another item and depth', () => {
    check(
      yaml`
        段階:
          - 名称: まず
            アクション:
              - 内容: a
                目標設定: # いつ
                  - 内容: b
                    測り方: |
                      c

                      d
                担い手: e
      `,
      (story) =>
        moveEntry(story, action(story), pair(action(story), 'criteria'), story.stages[0] as Item),
      yaml`
        段階:
          - 名称: まず
            アクション:
              - 内容: a
                担い手: e
            目標設定: # いつ
              - 内容: b
                測り方: |
                  c

                  d
      `,
    );
  });

  it('moves a key of the top to the first line', () => {
    check(
      yaml`
        # 案
        自治体: 青葉野市
        変革ストーリー: 1
        年度: R8
      `,
      (story) => moveToTop(story, pair(story.root, 'change-story')),
      yaml`
        # 案
        変革ストーリー: 1
        自治体: 青葉野市
        年度: R8
      `,
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
    const text = readFileSync(`examples/${name}`, 'utf8');
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
      'a\u001b[31mb',
      '\u202eあ\u202c',
      'x\u009b\u007f\ty',
    ];
    for (const text of texts) {
      const block = readStory(`自治体: ${typedText(text)}\n`);
      assert.equal(block.root.text('municipality'), text);
      assert.deepEqual(block.syntax.slips, []);
      const flow = readStory(yaml`
        段階:
          - {名称: ${typedText(text, true)}}
      `);
      assert.equal(flow.stages[0]?.main, text);
    }
  });
});
