import assert from 'node:assert/strict';
import { foldingRangesIn, selectionRangesAt } from '../../../server/features/folding';
import { hoverAt } from '../../../server/features/hover';
import { definitionAt, referencesAt } from '../../../server/features/references';
import { renameAt } from '../../../server/features/rename';
import { documentSymbolsIn, workspaceSymbolsIn } from '../../../server/features/symbols';
import { readStory } from '../../../server/story/story';
import { yaml } from '../../../server/text/yaml';
import { cursorIn } from '../../support/cursor';
import { applyEdits } from '../../support/edits';

const plan = yaml`
  変革ストーリー: 1
  様式: アクションプラン
  ありたい姿:
    宣言: となりの声が届くまち
    姿:
      - id: 支え合い
        内容: 近所に頼める
  戦略的取組:
    - id: 聴く場
      内容: 地区ごとに聴く場をつくる
      狙い: [支え合い, 宣言]
  段階:
    - 名称: まず
      アクション:
        - 内容: 月に一度、地区を歩く
          狙い: ['聴く場', "支え合い"]
`;

/** The plan with the cursor put at the n-th place (from 0) of a word. */
function at(word: string, nth = 0, text = plan) {
  let offset = -1;
  for (let i = 0; i <= nth; i++) offset = text.indexOf(word, offset + 1);
  assert.notEqual(offset, -1, `${word} stands ${nth + 1} times`);
  return { story: readStory(text), offset: offset + 1 };
}

const textOf = (story: { text: string }, span: { start: number; end: number }) =>
  story.text.slice(span.start, span.end);

describe('definition and references', () => {
  it('leads from a reference to the id, quoted or not', () => {
    for (const nth of [1, 2]) {
      const { story, offset } = at('支え合い', nth);
      const found = definitionAt(story, offset);
      assert.equal(found && textOf(story, found.name), '支え合い');
      assert.equal(found?.item.main, '近所に頼める');
    }
  });

  it('leads from 宣言 to the vision', () => {
    const { story, offset } = at('宣言', 1);
    assert.equal(definitionAt(story, offset)?.item.shape.id, 'vision');
  });

  it('finds all places of an id from any of them', () => {
    for (const nth of [0, 1, 2]) {
      const { story, offset } = at('支え合い', nth);
      const spans = referencesAt(story, offset, true).map((span) => span.start);
      assert.equal(spans.length, 3);
    }
  });

  it('finds references by exact text from the text', () => {
    const text = plan.replace("'聴く場'", '地区ごとに聴く場をつくる');
    const { story, offset } = at('地区ごとに聴く場をつくる', 0, text);
    assert.equal(referencesAt(story, offset, false).length, 1);
  });

  it('has nothing to say between keys or in prose', () => {
    const { story, offset } = at('月に一度', 0, plan.replace('月に一度、地区を歩く', '"月に一度"'));
    assert.deepEqual(referencesAt(story, offset, false), []);
    assert.equal(definitionAt(readStory(''), 0), null);
  });
});

describe('rename', () => {
  const renamed = (text: string, word: string, nth: number, name: string) => {
    const { story, offset } = at(word, nth, text);
    const result = renameAt(story, offset, name);
    assert.ok('edits' in result, 'refused' in result ? result.refused.ja : '');
    return applyEdits(text, result.edits);
  };

  it('changes the id and every reference, and keeps quotes and all else', () => {
    const after = plan.replaceAll('支え合い', '近所の輪');
    for (const nth of [0, 1, 2]) assert.equal(renamed(plan, '支え合い', nth, '近所の輪'), after);
  });

  it('keeps CRLF and a byte order mark', () => {
    const text = `\ufeff${plan.replaceAll('\n', '\r\n')}`;
    assert.equal(renamed(text, '聴く場', 1, '耳'), text.replace(/(id: |')聴く場/g, '$1耳'));
  });

  it('quotes a name that YAML would read otherwise', () => {
    const story = readStory(renamed(plan, '支え合い', 0, '*輪: 1'));
    assert.equal(story.links.references.filter(({ target }) => target === null).length, 0);
    assert.equal(story.images[0]?.id, '*輪: 1');
  });

  it('refuses what another item is called, commas, and nothing', () => {
    for (const name of ['聴く場', ' 聴く場', '宣言', 'あ、い', '']) {
      const { story, offset } = at('支え合い');
      assert.ok('refused' in renameAt(story, offset, name), name);
    }
  });

  it('refuses where there is no id', () => {
    const { text, offset } = cursorIn(yaml`
      変革ストーリー: 1
      テーマ: 対$0話
    `);
    assert.ok('refused' in renameAt(readStory(text), offset, 'x'));
  });
});

describe('hover', () => {
  const hover = (word: string, nth: number, locale: 'ja' | 'en' = 'ja', text = plan) => {
    const { story, offset } = at(word, nth, text);
    return hoverAt(story, offset, locale)?.markdown.source ?? '';
  };

  it('says what a key is for, with an example, in the language of the editor', () => {
    assert.match(
      hover('アクション', 1),
      /\*\*アクション\*\* \(actions\)[\s\S]+```change-story\nアクション:/,
    );
    assert.match(hover('アクション', 1, 'en'), /\*\*actions\*\* \(アクション\)[\s\S]+actions:/);
  });

  it('shows an item and its chain up to the vision', () => {
    const text = hover('聴く場', 2);
    assert.match(text, /戦略.*地区ごとに聴く場をつくる[\s\S]*↑ .*姿.*近所に頼める/);
    assert.match(text, /これに向かう項目: 1/);
  });

  it('shows a figure as a table, years in both calendars', () => {
    const figure = yaml`
      変革ストーリー: 1
      なりゆきの未来:
        - 根拠:
            - 指標: 人口
              値: {2020: "58,200", R12: 52400}
              比較: {指標: 県, 値: {2020: 1}}
              単位: 人
    `;
    const { story, offset } = at('58,200', 0, figure);
    const markdown = hoverAt(story, offset, 'ja')?.markdown.source ?? '';
    assert.match(markdown, /2020（R2） \| 2030（R12）/);
    assert.match(markdown, /人口 \| 58,200 \| 52400/);
    assert.match(markdown, /県 \| 1 \| {2}\|/);
    assert.match(markdown, /単位: 人/);
  });

  it('explains a word of an enumeration', () => {
    const text = yaml`
      change-story: 1
      stages:
        - actions:
            - content: a
              progress: under-way
    `;
    assert.match(hover('under-way', 0, 'en', text), /\*\*under-way\*\*/);
  });

  it('draws what an author typed as text, not as Markdown', () => {
    const text = plan.replace('近所に頼める', '<b>*近所*</b>');
    assert.match(hover('支え合い', 1, 'ja', text), /\\<b\\>\\\*近所\\\*/);
  });
});

describe('outline', () => {
  it('puts the sheets first, in the order of the form', () => {
    const story = readStory(yaml`
      テーマ: あ
      段階:
      - まず
      ありたい姿:
        宣言: い
    `);
    assert.deepEqual(
      documentSymbolsIn(story, 'ja').map(({ name, detail }) => `${name} ${detail}`),
      ['ありたい姿 シート1', '段階 シート6', 'テーマ '],
    );
  });

  it('puts short keys in a row under one entry', () => {
    const story = readStory(
      yaml`
        変革ストーリー: 1
        自治体: あ
        年度: R8
        段階:
          - まず
        テーマ: い
      `,
    );
    const [sheet, front, theme] = documentSymbolsIn(story, 'ja');
    assert.deepEqual([sheet?.name, front?.name, theme?.name], ['段階', '表紙', 'テーマ']);
    assert.deepEqual(
      front?.children.map(({ name }) => name),
      ['変革ストーリー', '自治体', '年度'],
    );
    assert.equal(
      story.text.slice(front?.start, front?.end),
      yaml`
        変革ストーリー: 1
        自治体: あ
        年度: R8`,
    );
  });

  it('says what an action lacks', () => {
    const story = readStory(yaml`
      段階:
      - アウトプット: x
        アクション:
        - 歩く
    `);
    const action = documentSymbolsIn(story, 'ja')[0]?.children[0]?.children.find(
      ({ kind }) => kind === 'action',
    );
    assert.equal(action?.detail, 'アクション アウトカム・目標設定なし');
  });

  it('finds items over the workspace by id or text, whatever the width', () => {
    const story = readStory(yaml`
      段階:
      - アクション:
        - {id: Ａ１, 内容: 歩く}
    `);
    assert.equal(workspaceSymbolsIn(story, 'a1', 'ja').length, 1);
    assert.equal(workspaceSymbolsIn(story, '歩', 'ja').length, 1);
    assert.equal(workspaceSymbolsIn(story, '泳ぐ', 'ja').length, 0);
  });
});

describe('folding and selection', () => {
  it('marks dialogues, schedule and afterword to be folded at first', () => {
    const story = readStory(yaml`
      テーマ: あ
      対話:
      - 日付: 4/1
        内容: い
      日程:
      - 日付: 4/1
    `);
    const logs = foldingRangesIn(story).filter(({ kind }) => kind === 'log');
    assert.deepEqual(
      logs.map(({ start }) => story.text.slice(start, start + 2)),
      ['対話', '日程'],
    );
  });

  it('grows a selection by meaning', () => {
    const { story, offset } = at('地区を歩く');
    const texts = selectionRangesAt(story, offset).map((range) => textOf(story, range));
    assert.equal(texts[0], '月に一度、地区を歩く');
    assert.equal(texts[1], '内容: 月に一度、地区を歩く');
    assert.ok(texts[2]?.startsWith('内容: ') && texts[2].includes('狙い'));
    assert.equal(texts[texts.length - 1], plan);
    for (const [i, text] of texts.slice(1).entries()) assert.ok(text.includes(texts[i] as string));
  });
});
