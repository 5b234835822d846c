import assert from 'node:assert/strict';
import { pointsOf } from '../../../server/features/bullets';
import { pasteAsList } from '../../../server/features/paste';
import { readStory } from '../../../server/story/story';
import { yaml } from '../../../server/text/yaml';
import { cursorIn } from '../../support/cursor';
import { applyEdits } from '../../support/edits';

function paste(marked: string, pasted: string, force = false): string | null {
  const { text, offset } = cursorIn(marked);
  const edit = pasteAsList(readStory(text), offset, offset, pasted, force);
  return edit && applyEdits(text, [edit]);
}

function pasting(marked: string, pasted: string, expected: string, force = false): void {
  assert.equal(paste(marked, pasted, force), expected);
  const windows = paste(marked.replaceAll('\n', '\r\n'), pasted, force);
  assert.equal(windows, expected.replaceAll('\n', '\r\n'));
}

describe('bulleted text', () => {
  const known: [string, string, string[]][] = [
    ['middle dots', '・歩く\n・聴く\n', ['歩く', '聴く']],
    ['Word', '\uf06c\t歩く\r\n\uf0d8\t聴く\r\n', ['歩く', '聴く']],
    ['its hollow bullet', 'o\t歩く\n§\t聴く', ['歩く', '聴く']],
    [
      'numbers, which stay',
      '①歩く\n②　聴く\n(ア) 書く\n1. 見る',
      ['①歩く', '②　聴く', '(ア) 書く', '1. 見る'],
    ],
    [
      'hyphens',
      yaml`
      - 歩く
      － 聴く`,
      ['歩く', '聴く'],
    ],
    [
      'wrapped lines',
      '・地区を歩いて、\n　困りごとを聴く\n・地図に\n書く',
      ['地区を歩いて、困りごとを聴く', '地図に書く'],
    ],
    ['double-spaced lines', '・歩く\n\n・聴く\n\n', ['歩く', '聴く']],
    ['points on one line', '●歩く ●聴く　●書く', ['歩く', '聴く', '書く']],
    ['cells', '・\t歩く\n・\t聴く', ['歩く', '聴く']],
    ['a table', '歩く\t4月\n聴く\t5月\n', ['歩く 4月', '聴く 5月']],
    ['a cell of several lines', '"・歩く\n・「""声""」を聴く"', ['歩く', '「"声"」を聴く']],
    [
      'a cell that begins with a quotation',
      '"「""声""」を\n聴く"\n歩く\t4月\n',
      ['「"声"」を 聴く', '歩く 4月'],
    ],
    [
      'ticks of a form',
      '☑歩く\n☐聴く\n☒書く\n✗見る\n⬜ 返す',
      ['歩く', '聴く', '書く', '見る', '返す'],
    ],
    ['ticks on one line', '✓歩く ✓聴く　☐書く', ['歩く', '聴く', '書く']],
    [
      'tasks of Markdown',
      yaml`
        - [ ] 歩く
        - [x] 聴く`,
      ['歩く', '聴く'],
    ],
    [
      'many numbers, which stay',
      '㉑歩く\n㊱聴く\n㊿書く\n⓫見る',
      ['㉑歩く', '㊱聴く', '㊿書く', '⓫見る'],
    ],
    [
      'other numbers, which stay',
      '⒈歩く\n㈡聴く\nⅢ　書く\nⓓ見る',
      ['⒈歩く', '㈡聴く', 'Ⅲ　書く', 'ⓓ見る'],
    ],
    ['spaced letters', '・地 区 を 歩 く\n・聴く', ['地区を歩く', '聴く']],
    ['Latin words', '・ICT を使う\n　and share', ['ICT を使う and share']],
    ['a heading', '主な取組\n・歩く\n・聴く', ['主な取組', '歩く', '聴く']],
    ['sub-points', '●歩く\n　・地区\n　・駅', ['歩く', '地区', '駅']],
  ];
  for (const [name, text, points] of known) {
    it(`of ${name}`, () => {
      assert.deepEqual(pointsOf(text), { texts: points, isList: true });
    });
  }

  it('is told from prose', () => {
    for (const text of [
      '歩く',
      '歩く。\n聴く。',
      '',
      '・',
      '2026年\n令和8年',
      '第1回\n第2回',
      '10.5％\n3.2％',
    ]) {
      const { isList, texts } = pointsOf(text);
      assert.ok(!isList || texts.every((one) => one === '・'), text);
    }
  });

  it('without bullets is a point a line, wrapped lines joined', () => {
    const long = '困りごとを聴いてまわり、地図に書き込んで、次の';
    assert.deepEqual(pointsOf(`${long}\n集まりに持ち寄る。\n地区を歩く`).texts, [
      `${long}集まりに持ち寄る。`,
      '地区を歩く',
    ]);
  });
});

const bullets = '・歩く\n・聴く';

describe('pasting bulleted text', () => {
  it('makes a list behind a key', () => {
    pasting(
      yaml`
        ありたい姿:
          考え方: $0
      `,
      bullets,
      yaml`
        ありたい姿:
          考え方:
            - 歩く
            - 聴く
      `,
    );
    pasting(
      yaml`
        現状:
        - 内容: あ
          原因:$0
      `,
      bullets,
      yaml`
        現状:
        - 内容: あ
          原因:
          - 歩く
          - 聴く
      `,
    );
    pasting(
      yaml`
        段階:
          - アクション：$0`,
      bullets,
      yaml`
        段階:
          - アクション：
              - 歩く
              - 聴く`,
    );
  });

  it('makes a list below a key', () => {
    const expected = yaml`
      段階:
        - アウトカム:
            - 歩く
            - 聴く
    `;
    pasting(
      yaml`
        段階:
          - アウトカム:
        $0
      `,
      bullets,
      expected,
    );
    pasting(
      yaml`
        段階:
          - アウトカム:
                    $0
      `,
      bullets,
      expected,
    );
  });

  it('goes on with a list', () => {
    const expected = yaml`
      なりゆきの未来:
        - 町
        - 歩く
        - 聴く
    `;
    pasting(
      yaml`
        なりゆきの未来:
          - 町
          - $0
      `,
      bullets,
      expected,
    );
    pasting(
      yaml`
        なりゆきの未来:
          - 町
          $0
      `,
      bullets,
      expected,
    );
    pasting(
      yaml`
        なりゆきの未来:
        -$0`,
      bullets,
      yaml`
      なりゆきの未来:
      - 歩く
      - 聴く`,
    );
  });

  it('quotes what YAML would take for its own', () => {
    pasting(
      yaml`
        段階:
        - アクション:
          - $0`,
      yaml`
        ・目的：歩く
        ・課題: 5割
        ・①聴く
        ・「声」: 聴く
        ・#1
        ・*重要*`,
      yaml`
        段階:
        - アクション:
          - "目的：歩く"
          - "課題: 5割"
          - ①聴く
          - "「声」: 聴く"
          - "#1"
          - "*重要*"`,
    );
  });

  it('leaves prose, values and places for no list to the editor', () => {
    assert.equal(paste('テーマ: $0', '歩いて聴く'), null);
    assert.equal(paste('テーマ: $0', '・一つだけ'), null);
    assert.equal(paste('テーマ: 歩く$0', bullets), null);
    assert.equal(paste('テーマ: $0聴く', bullets), null);
    assert.equal(paste('# $0', bullets), null);
    assert.equal(paste('年度: $0', bullets), null);
    assert.equal(
      paste(
        yaml`
      ありたい姿:
        宣言: |
          $0`,
        bullets,
      ),
      null,
    );
    assert.equal(paste('$0', bullets), null);
  });

  it('writes a cell with line breaks as one text, without its quotes', () => {
    const cell = '"地区を歩く。\n「""声""」を聴く"';
    pasting('テーマ: $0', cell, 'テーマ: 地区を歩く。「"声"」を聴く');
    pasting('テーマ:$0', '"歩く: 聴く\n書く"\n', 'テーマ: "歩く: 聴く 書く"');
    // A single cell may hold prose; more of them are a list.
    pasting(
      yaml`
        なりゆきの未来:
          - $0`,
      '"家が減る\n店も減る"\n人が減る',
      yaml`
        なりゆきの未来:
          - 家が減る 店も減る
          - 人が減る`,
    );
    assert.equal(paste('テーマ: 歩く$0', cell), null);
    assert.equal(paste('# $0', cell), null);
  });

  it('makes a list of lines without bullets where it is asked for', () => {
    assert.equal(
      paste(
        yaml`
      ありたい姿:
        考え方: $0
    `,
        '歩く。\n聴く。',
      ),
      null,
    );
    pasting(
      yaml`
        ありたい姿:
          考え方: $0
      `,
      '歩く。\n聴く。',
      yaml`
        ありたい姿:
          考え方:
            - 歩く。
            - 聴く。
      `,
      true,
    );
  });

  it('is read as it was pasted', () => {
    const points = [
      '歩く',
      '目的：声',
      'a: b',
      '- x',
      '①',
      '"引用"',
      "it's",
      '[案]',
      '#',
      '~',
      '・',
    ];
    const text = 'なりゆきの未来:\n  - ';
    const pasted = points.map((point) => `● ${point}`).join('\n');
    const edit = pasteAsList(readStory(text), text.length, text.length, pasted);
    assert.ok(edit);
    const { defaultFuture } = readStory(applyEdits(text, [edit]));
    assert.deepEqual(
      defaultFuture.map(({ main }) => main),
      pointsOf(pasted).texts,
    );
  });
});
