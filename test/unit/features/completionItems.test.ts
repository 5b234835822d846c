import assert from 'node:assert/strict';
import { yaml } from '../../../server/rules/engine/yaml';
import { choose, labels } from './completing';

/** [what is shown, the text with the cursor, the proposal chosen, the text after it] */
const cases: [string, string, string, string][] = [
  [
    'the first key of a second item, at the depth of the list',
    yaml`
      力の場:
        抵抗力:
          - 力: 決裁が遅い
            対策: 早める
            - $0
    `,
    '力',
    yaml`
      力の場:
        抵抗力:
          - 力: 決裁が遅い
            対策: 早める
          - 力: $0
    `,
  ],
  [
    'a whole item behind a mark that stands too deep',
    yaml`
      力の場:
        抵抗力:
          - 力: 決裁が遅い
            - $0
    `,
    '抵抗力（ひとそろい）',
    yaml`
      力の場:
        抵抗力:
          - 力: 決裁が遅い
          - 力: $1
            対策: $2
            強さ: $0
    `,
  ],
  [
    'the name of a stage before its other keys',
    yaml`
      段階:
        - 名称: 一
        - $0
          目標状態: あ
    `,
    '名称',
    yaml`
      段階:
        - 名称: 一
        - 名称: $0
          目標状態: あ
    `,
  ],
];

describe('completion of an item of a list', () => {
  for (const [what, marked, label, expected] of cases) {
    it(`writes ${what}`, () => assert.equal(choose(marked, label), expected));
  }

  it('offers a second item all its keys, whatever the item before it has', () => {
    const before =
      '段階:\n  - アクション:\n      - 内容: 歩く\n        狙い: あ\n        目的: い\n';
    for (const typed of ['      - $0', '      - $0\n', '      - 内$0\n', '        - $0\n']) {
      const found = labels(`${before}${typed}`);
      assert.deepEqual(found.slice(0, 3), ['内容', '狙い', '目的'], typed);
    }
    const below = labels(`${before}      - $0\n        狙い: う\n      - 内容: え\n`);
    assert.ok(below.includes('内容') && !below.includes('狙い') && below.includes('目的'));
  });
});
