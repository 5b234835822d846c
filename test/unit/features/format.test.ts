import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { formattingEdits } from '../../../server/features/format';
import { readStory } from '../../../server/story/story';
import { yaml } from '../../../server/text/yaml';
import { applyEdits } from '../../support/edits';

function formatted(text: string): string {
  return applyEdits(text, formattingEdits(readStory(text)));
}

function formats(text: string, expected: string): void {
  for (const eol of ['\n', '\r\n']) {
    const out = formatted(text.replaceAll('\n', eol));
    assert.equal(out, expected.replaceAll('\n', eol));
    assert.equal(formatted(out), out);
  }
}

const example = (name: string) => readFileSync(`examples/${name}`, 'utf8');

describe('formatting', () => {
  for (const name of [
    '青葉野市.変革ストーリー.yaml',
    '潮見町.変革ストーリー.yaml',
    '潮見町.対話.yaml',
    'lakeside.change-story.yaml',
  ]) {
    it(`leaves ${name} as it is`, () => {
      assert.deepEqual(formattingEdits(readStory(example(name))), []);
    });
  }

  it('puts spaces for full-width ones, tabs and uneven depths', () => {
    formats(
      yaml`
        ありたい姿:
        　宣言: 声の届くまち
        \t姿:
        　  - id: 甲
        　    内容: あ
        現状:
          - 内容: い
             原因: x
      `,
      yaml`
        ありたい姿:
          宣言: 声の届くまち
          姿:
            - id: 甲
              内容: あ
        現状:
          - 内容: い
            原因: x
      `,
    );
  });

  it('sets lists as deep as most of the file', () => {
    const rest = yaml`
      年度: R8
      現状:
      - あ
      戦略的取組:
      - い
    `;
    formats(
      yaml`
        なりゆきの未来:
            - 町
            - 村
        ${rest}`,
      yaml`
        なりゆきの未来:
        - 町
        - 村
        ${rest}`,
    );
  });

  it('puts one space behind colons and list marks', () => {
    formats(
      yaml`
        自治体:青葉市
        年度:   R8
        テーマ : 聴く
        なりゆきの未来:
          -   内容:  町
              区分: 庁外
          -村
      `,
      yaml`
        自治体: 青葉市
        年度: R8
        テーマ: 聴く
        なりゆきの未来:
          - 内容: 町
            区分: 庁外
          - 村
      `,
    );
  });

  it('drops spaces at the end of lines, but not in texts, and ends the last line', () => {
    formats(
      yaml`
        テーマ: 聴く\x20\x20
        \x20\x20\x20
        ありたい姿:\x20\x20
          宣言: |
            声\x20\x20
        \x20\x20\x20\x20\x20\x20
            届く\x20
          出典: "計画\x20\x20
            二章"`,
      yaml`
        テーマ: 聴く

        ありたい姿:
          宣言: |
            声\x20\x20
        \x20\x20\x20\x20\x20\x20
            届く\x20
          出典: "計画\x20\x20
            二章"
      `,
    );
  });

  it('moves the lines of a text together', () => {
    formats(
      yaml`
        ありたい姿:
              宣言: |
                  声
                    が
                  届く
              出典: 計画の
                二章
        年度: R8
        現状:
          - 現状: >-
              あ
        力の場:
          推進力:
            - あ
        一年後:
          目指す状態: い
      `,
      yaml`
        ありたい姿:
          宣言: |
              声
                が
              届く
          出典: 計画の
            二章
        年度: R8
        現状:
          - 現状: >-
              あ
        力の場:
          推進力:
            - あ
        一年後:
          目指す状態: い
      `,
    );
  });

  it('moves comments with what they stand above', () => {
    formats(
      yaml`
        # 頭
        段階:
            # 第一段階
            - 名称: まず
              # 目標
              目標状態:
                  # 一つ目
                  - 聴く
                  # おわり
        # 次
        現状:
          - あ
        戦略的取組:
          - い
        なりゆきの未来:
          - う
      `,
      yaml`
        # 頭
        段階:
          # 第一段階
          - 名称: まず
            # 目標
            目標状態:
              # 一つ目
              - 聴く
              # おわり
        # 次
        現状:
          - あ
        戦略的取組:
          - い
        なりゆきの未来:
          - う
      `,
    );
  });

  it('keeps a byte order mark, brackets and what it cannot read', () => {
    formats('\ufeff年度:R8\n', '\ufeff年度: R8\n');
    formats('{自治体:   青葉市}', '{自治体:   青葉市}');
    formats(
      yaml`
      値: {2015:  1}
      なに: [
    `,
      yaml`
      値: {2015:  1}
      なに: [
    `,
    );
    formats('', '');
  });

  it('changes the lines of a range alone', () => {
    const text = yaml`
      年度:  R8
      テーマ:  聴く
      自治体:  青葉市
    `;
    const start = text.indexOf('テーマ');
    const edits = formattingEdits(readStory(text), { start, end: start + 4 });
    assert.equal(applyEdits(text, edits), text.replace('テーマ:  ', 'テーマ: '));
  });

  it('keeps a space behind keys and list marks that wait for their text', () => {
    formats(
      [
        'テーマ: ',
        'ありたい姿: ',
        '  宣言:   ',
        '  姿:  ',
        '    -  ',
        '    - id: 甲  ',
        '      内容:\t',
        'なりゆきの未来:',
        '  - ',
        '  - 内容: ',
        '    区分: # まだ',
        '現状: ',
        '',
      ].join('\n'),
      [
        'テーマ: ',
        'ありたい姿:',
        '  宣言: ',
        '  姿:',
        '    - ',
        '    - id: 甲',
        '      内容: ',
        'なりゆきの未来:',
        '  - ',
        '  - 内容: ',
        '    区分: # まだ',
        '現状: ',
        '',
      ].join('\n'),
    );
  });

  it('leaves comments where they are beside lines that it cannot place', () => {
    const list = yaml`
      テーマ: 声の届くまち
        - 内容: 通信の確保
          前提: 端末がある
        - 相談に行ける
            # 三人で話し合う
        - 自信の回復
    `;
    formats(`   年度: R8\n${list}`, `年度: R8\n${list}`);
    const bullets = yaml`
      現状:
      ・一つ目
            の続き
        # 覚え書き
      ・二つ目
    `;
    formats(bullets, bullets);
  });
});
