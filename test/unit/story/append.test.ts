import assert from 'node:assert/strict';
import { appendText, removeListItem } from '../../../server/story/append';
import type { Item } from '../../../server/story/item';
import { readStory } from '../../../server/story/story';
import { yaml } from '../../../server/text/yaml';
import { applyEdits } from '../../support/edits';

const plan = (purpose: string) =>
  yaml`
    段階:
      - アクション:
          - 内容: 月1回集まる
    ${purpose}        理由: 声が多い
  `;

describe('edit: appendText', () => {
  for (const [name, before, after] of [
    ['a key that is missing', '', '        目的: 声を聴く\n'],
    ['an empty key', '        目的:\n', '        目的: 声を聴く\n'],
    ['a sentence', '        目的: 地区を知る # 仮\n', '        目的: 地区を知る。声を聴く # 仮\n'],
    ['a closed sentence', '        目的: 地区を知る。\n', '        目的: 地区を知る。声を聴く\n'],
    ['a quoted sentence', '        目的: "地区を知る"\n', '        目的: "地区を知る。声を聴く"\n'],
    [
      'a list',
      yaml`
                目的:
                  - 地区を知る # 仮
      `,
      yaml`
                目的:
                  - 地区を知る # 仮
                  - 声を聴く
      `,
    ],
    [
      'a list in brackets',
      '        目的: [地区を知る]\n',
      '        目的: [地区を知る, 声を聴く]\n',
    ],
  ] as const) {
    for (const eol of ['\n', '\r\n']) {
      it(`adds to ${name}${eol === '\n' ? '' : ' with CRLF'}`, () => {
        const text = plan(before).replaceAll('\n', eol);
        const story = readStory(text);
        const edits = appendText(story, story.actions[0] as Item, 'purpose', '声を聴く');
        assert.equal(applyEdits(text, edits), plan(after).replaceAll('\n', eol));
      });
    }
  }

  it('separates English sentences as English does', () => {
    const text = yaml`
      stages:
        - actions:
            - content: Meet
              purpose: Know each other
    `;
    const story = readStory(text);
    const edits = appendText(story, story.actions[0] as Item, 'purpose', 'Hear them');
    assert.equal(applyEdits(text, edits), text.replace('other', 'other. Hear them'));
  });

  it('leaves a text of several lines alone', () => {
    const story = readStory(
      plan(yaml`
              目的: |
                地区を知る
    `),
    );
    assert.deepEqual(appendText(story, story.actions[0] as Item, 'purpose', '声を聴く'), []);
  });
});

describe('edit: removeListItem', () => {
  const lists = [
    [
      yaml`
                目的:
                  - a
                  - b # c
                  - d
      `,
      yaml`
                目的:
                  - a
                  - d
      `,
    ],
    ['        目的: [a, b, d]\n', '        目的: [a, d]\n'],
  ] as const;
  for (const [before, after] of lists) {
    it(`takes one out of ${before.includes('[') ? 'brackets' : 'lines'}`, () => {
      const text = plan(before);
      const story = readStory(text);
      const list = story.actions[0]?.entry('purpose')?.value;
      assert.ok(list?.kind === 'list' && list.items[1]);
      assert.equal(applyEdits(text, removeListItem(story, list, list.items[1])), plan(after));
    });
  }

  it('takes the last one out of brackets', () => {
    const text = plan('        目的: [a, b]\n');
    const story = readStory(text);
    const list = story.actions[0]?.entry('purpose')?.value;
    assert.ok(list?.kind === 'list' && list.items[1]);
    assert.equal(
      applyEdits(text, removeListItem(story, list, list.items[1])),
      plan('        目的: [a]\n'),
    );
  });
});
