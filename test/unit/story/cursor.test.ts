import assert from 'node:assert/strict';
import { Places } from '../../../server/deck/places';
import { cursorAtRange, cursorInEntry, cursorInItem } from '../../../server/story/cursor';
import type { Item } from '../../../server/story/item';
import { readStory, Story } from '../../../server/story/story';
import { parseSyntax } from '../../../server/syntax/document';
import { Span } from '../../../server/syntax/tree';
import { yaml } from '../../../server/text/yaml';
import type { FieldId } from '../../../server/vocabulary';

/** A part of a story whose cursor is looked for: an item by its key, or a field of one. */
interface Case {
  readonly name: string;
  readonly text: string;
  readonly item: (story: Story) => Item | null | undefined;
  readonly field?: FieldId;
}

const stage = (story: Story) => story.stages[0];
const action = (story: Story) => story.actions[0];

/** `$0` is where the cursor has to be. */
const cases: readonly Case[] = [
  {
    name: 'a plain value, at its end',
    text: yaml`
      段階:
        - 名称: まず歩く$0  
          アクション:
            - 月に一度集まる
    `,
    item: stage,
  },
  {
    name: 'a value before a comment',
    text: yaml`
      段階:
        - 名称: まず歩く$0 # 仮
    `,
    item: stage,
  },
  {
    name: 'an empty key, behind its blank',
    text: yaml`
      段階:
        - 名称: $0
          アクション:
            - 月に一度集まる
    `,
    item: stage,
  },
  {
    name: 'an empty key without a blank',
    text: yaml`
      段階:
        - 名称:$0
          アクション:
            - 月に一度集まる
    `,
    item: stage,
  },
  {
    name: 'an empty key with a full-width colon',
    text: yaml`
      段階:
        - 名称：$0
    `,
    item: stage,
  },
  {
    name: 'an empty key before a comment, which must not swallow what is typed',
    text: yaml`
      段階:
        - 名称:$0 # まだ
    `,
    item: stage,
  },
  {
    name: 'an empty key that is not the main one, where that is missing',
    text: yaml`
      段階:
        - アクション:
            - 目的: 声を聴く
              内容: 月に一度集まる
          アウトカム: $0
    `,
    item: stage,
  },
  {
    name: 'the first value, where no key is empty and the main one is missing',
    text: yaml`
      段階:
        - アクション:
            - 月に一度集まる$0
            - 地区を歩く
    `,
    item: stage,
  },
  {
    name: 'an item that is a text alone',
    text: yaml`
      段階:
        - アクション:
            - 月に一度集まる$0
    `,
    item: action,
  },
  {
    name: 'a double-quoted value, inside its quotes',
    text: yaml`
      段階:
        - 名称: "まず: 歩く$0" # 仮
    `,
    item: stage,
  },
  {
    name: 'a single-quoted value, inside its quotes',
    text: yaml`
      段階:
        - 名称: '$0'
    `,
    item: stage,
  },
  {
    name: 'a value over several lines',
    text: yaml`
      段階:
        - 名称: まず、
            地区を歩く$0
          アクション: []
    `,
    item: stage,
  },
  {
    name: 'a literal block, behind its last line',
    text: yaml`
      段階:
        - 名称: |
            まず
            地区を歩く$0


          アクション:
            - 月に一度集まる
    `,
    item: stage,
  },
  {
    name: 'a folded block',
    text: yaml`
      段階:
        - 名称: >-
            まず
            地区を歩く$0
    `,
    item: stage,
  },
  {
    name: 'a block that has no text yet, on its own line',
    text: yaml`
      段階:
        - 名称: |
            $0
          アクション:
            - 月に一度集まる
    `,
    item: stage,
  },
  {
    name: 'a list of texts, behind the last one',
    text: yaml`
      現状:
        - 経緯:
            - 苦情が三つの課に届く
            - 引き継がれない$0
          内容: 窓口が分かれている
    `,
    item: (story) => story.root.items('current-state')[0],
    field: 'history',
  },
  {
    name: 'a list that has only its mark',
    text: yaml`
      現状:
        - 経緯:
            - $0
    `,
    item: (story) => story.root.items('current-state')[0],
  },
  {
    name: 'a list in brackets',
    text: yaml`
      段階:
        - アクション:
            - 内容: 月に一度集まる
              狙い: [支え合い, 祭り$0]
    `,
    item: action,
    field: 'serves',
  },
  {
    name: 'a mapping in braces',
    text: yaml`
      段階:
        - {名称: まず歩く$0, アクション: [集まる]}
    `,
    item: stage,
  },
  {
    name: 'the heading of a sheet: its first item',
    text: yaml`
      段階:
        - 名称: まず歩く$0
        - 名称: つぎに
    `,
    item: (story) => story.root,
    field: 'stages',
  },
  {
    name: 'the heading of an empty sheet',
    text: yaml`
      テーマ: 聴く
      段階: $0
    `,
    item: (story) => story.root,
    field: 'stages',
  },
  {
    name: 'a key alone at the end of the file',
    text: yaml`
      段階:
        - 名称:$0`,
    item: stage,
  },
  {
    name: 'a key in English',
    text: yaml`
      stages:
        - name: Listen first$0
          actions:
            - Walk through one district
    `,
    item: stage,
  },
];

for (const [eol, newline] of [
  ['LF', '\n'],
  ['CRLF', '\r\n'],
] as const) {
  describe(`the cursor of a part (${eol})`, () => {
    for (const { name, text, item, field } of cases) {
      it(name, () => {
        const marked = text.replaceAll('\n', newline);
        const story = readStory(marked.replace('$0', ''));
        const found = item(story);
        assert.ok(found);
        const entry = field === undefined ? undefined : found.entry(field);
        if (field !== undefined) assert.ok(entry, field);
        const { start, end } = entry
          ? cursorInEntry(story, found, entry)
          : cursorInItem(story, found);
        assert.equal(start, end);
        assert.equal(`${story.text.slice(0, start)}$0${story.text.slice(start)}`, marked);
      });
    }
  });
}

describe('the cursor of a part', () => {
  it('lies in the log where the part does', () => {
    const log = parseSyntax(yaml`
      - 日付: 5/25
        内容: 要望はどこで止まるか
    `);
    const story = new Story(
      parseSyntax(yaml`
      変革ストーリー: 1
      対話: 青葉野市.対話.yaml
    `),
      log,
    );
    const [talk] = story.dialogues;
    assert.ok(talk);
    const topic = talk.items('items')[0] ?? talk;
    const { start } = cursorInItem(story, topic);
    assert.match(log.text.slice(0, start), /(?:5\/25|止まるか)$/);
  });

  it('is in every place that a drawing can name, whatever is written', () => {
    const text = yaml`
      段階:
        - {}
        - 名称: {x: 1}
        - [a, [b]]
        - アクション: [{}, , 内容]
      ありたい姿: [
    `;
    const story = readStory(text);
    const places = new Places(story);
    for (const item of story.items) places.of(item);
    for (const { cursor } of places.all) {
      assert.equal(cursor.start, cursor.end);
      assert.ok(cursor.start >= 0 && cursor.start <= text.length);
    }
  });
});

describe('the cursor at a finding', () => {
  /** `«…»` is what was reported, `$0` where the cursor has to be. */
  const cursorOf = (marked: string) => {
    const plain = marked.replace('$0', '');
    const from = plain.indexOf('«');
    const to = plain.indexOf('»') - 1;
    const story = readStory(plain.replace(/[«»]/g, ''));
    const { start } = cursorAtRange(story, new Span({ start: 0 }, from, to));
    return `${story.text.slice(0, start)}$0${story.text.slice(start)}`;
  };
  for (const [name, marked] of [
    [
      'a word of a value: the end of the value',
      yaml`
      テーマ: «見直し»を進める$0
      年度: R8
    `,
    ],
    [
      'a key: the end of its value',
      yaml`
      «テーマ»: 見直しを進める$0
      年度: R8
    `,
    ],
    [
      'an empty key',
      yaml`
      «テーマ»: $0
      年度: R8
    `,
    ],
    [
      'a key of the format that is misspelt',
      yaml`
      テーマ: 聴く
      «目標とし$0»: R8
    `,
    ],
    [
      'a whole item',
      yaml`
        段階:
          - «名称: まず歩く$0
            アクション: [集まる]»
      `,
    ],
    [
      'a long text: the end of the line',
      yaml`
        テーマ: |
          一つ目の«行»です$0
          二つ目
        年度: R8
      `,
    ],
    [
      'a quoted text: inside the quotes',
      yaml`
      テーマ: "«見直し»を進める$0"
      年度: R8
    `,
    ],
  ] as const) {
    it(name, () => assert.equal(cursorOf(marked), marked.replace(/[«»]/g, '')));
  }
});
