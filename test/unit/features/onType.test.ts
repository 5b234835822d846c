import assert from 'node:assert/strict';
import { onTypeEditsAt } from '../../../server/features/onType';
import { readStory } from '../../../server/story/story';
import { yaml } from '../../../server/text/yaml';
import { cursorIn } from '../../support/cursor';
import { applyEdits } from '../../support/edits';

/** Types a character at `$0` (the editor keeps the depth of the line) and gives the text after it. */
function type(marked: string, typed: string, eol: string): string {
  const { text, offset } = cursorIn(marked.replaceAll('\n', eol));
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
  const indent = /^ */.exec(line)?.[0] ?? '';
  const inserted = typed === '\n' ? eol + indent : typed;
  const after = text.slice(0, offset) + inserted + text.slice(offset);
  return applyEdits(after, onTypeEditsAt(readStory(after), offset + inserted.length, typed));
}

function typing(marked: string, typed: string, expected: string): void {
  for (const eol of ['\n', '\r\n']) {
    assert.equal(type(marked, typed, eol), expected.replaceAll('\n', eol));
  }
}

describe('typing a full-width colon', () => {
  it('ends a key', () => {
    typing(
      yaml`
      変革ストーリー: 1
      自治体$0
    `,
      '：',
      '変革ストーリー: 1\n自治体: \n',
    );
    typing(
      yaml`
      ありたい姿:
        宣言$0`,
      '：',
      yaml`
        ありたい姿:
          宣言:\x20`,
    );
    typing(
      yaml`
      段階:
        - 名称$0
    `,
      '：',
      yaml`
        段階:
          - 名称:\x20
      `,
    );
    typing(
      yaml`
      stages:
        - name$0
    `,
      '：',
      yaml`
        stages:
          - name:\x20
      `,
    );
    typing('テーマ$0聴く\n', '：', 'テーマ: 聴く\n');
    typing('テーマ$0 聴く\n', '：', 'テーマ: 聴く\n');
    typing('　宣言$0', '：', '　宣言：');
  });

  it('is left in prose, in texts and comments, and behind what is no key', () => {
    for (const text of [
      'テーマ: 年度$0\n',
      yaml`
        ありたい姿:
          宣言: |
            目標年$0
      `,
      '# 年度$0\n',
      '問い合わせ$0\n',
      yaml`
        なりゆきの未来:
          - 人口$0
      `,
      'テーマ: "年度$0"\n',
    ]) {
      typing(text, '：', text.replace('$0', '：'));
    }
  });
});

describe('a new line', () => {
  it('begins a list at the depth of the file', () => {
    typing('段階:$0', '\n', '段階:\n  - ');
    typing(
      yaml`
        現状:
        - 内容: あ
        段階:$0
      `,
      '\n',
      yaml`
        現状:
        - 内容: あ
        段階:
        -\x20
      `,
    );
    typing(
      yaml`
        現状:
            - 内容: あ
        段階:
            - アクション:$0
      `,
      '\n',
      yaml`
        現状:
            - 内容: あ
        段階:
            - アクション:
                  -\x20
      `,
    );
    typing('stages: # plan$0', '\n', 'stages: # plan\n  - ');
    typing('段階：$0', '\n', '段階:\n  - ');
  });

  it('joins the list that stands there', () => {
    typing(
      yaml`
        段階:$0
            - 名称: あ
      `,
      '\n',
      yaml`
        段階:
            -\x20
            - 名称: あ
      `,
    );
  });

  it('begins a mapping at the depth of the file', () => {
    typing('ありたい姿:$0', '\n', 'ありたい姿:\n  ');
    typing(
      yaml`
        力の場:
            推進力:
                - あ
        ありたい姿:$0
      `,
      '\n',
      yaml`
        力の場:
            推進力:
                - あ
        ありたい姿:
        \x20\x20\x20\x20
      `,
    );
  });

  it('goes on with a list of texts, and ends it behind an empty mark', () => {
    const list = yaml`
      なりゆきの未来:
        - 町を離れる`;
    typing(`${list}$0`, '\n', `${list}\n  - `);
    typing(`${list}\n  - $0`, '\n', `${list}\n`);
    typing(
      yaml`
        段階:
          - アウトカム:
              - 頼める
              - $0
      `,
      '\n',
      yaml`
        段階:
          - アウトカム:
              - 頼める
        \x20\x20\x20\x20
      `,
    );
    typing(
      yaml`
      なりゆきの未来:
      - 町
      -$0`,
      '\n',
      yaml`
        なりゆきの未来:
        - 町
      `,
    );
  });

  it('puts a mark that was typed below the keys of an item where the list has its marks', () => {
    const forces = yaml`
      力の場:
        抵抗力:
          - 力: 決裁が遅い
            対策: 早める
    `;
    typing(`${forces}      -$0\n`, ' ', `${forces}    - \n`);
    typing(`${forces}        -$0`, ' ', `${forces}    - `);
    typing(`${forces}    -$0\n`, ' ', `${forces}    - \n`);
    typing(`${forces}  -$0\n`, ' ', `${forces}  - \n`);
    typing(`${forces}      活かし方: い\n      -$0`, ' ', `${forces}      活かし方: い\n    - `);
    // A key that was left empty takes a list only deeper than it stands.
    const empty = yaml`
      力の場:
        抵抗力:
          - 力: 決裁が遅い
            対策:
    `;
    typing(`${empty}      -$0`, ' ', `${empty}    - `);
    typing(`${empty}        -$0`, ' ', `${empty}        - `);
    const action = yaml`
      段階:
        - アクション:
            - 内容: 歩く
              アウトカム:
    `;
    typing(`${action}        -$0\n`, ' ', `${action}          - \n`);
    typing(`${action}            -$0\n`, ' ', `${action}            - \n`);
    typing(`${action}      -$0\n`, ' ', `${action}      - \n`);
    typing(
      yaml`
      現状:
      - 内容: あ
        -$0
    `,
      ' ',
      yaml`
        現状:
        - 内容: あ
        -\x20
      `,
    );
    typing(
      yaml`
        ありたい姿:
          宣言: |
            声
            -$0
      `,
      ' ',
      yaml`
        ありたい姿:
          宣言: |
            声
            -\x20
      `,
    );
  });

  it('does without the mark that the author types once more', () => {
    typing(
      yaml`
      なりゆきの未来:
        - -$0
    `,
      ' ',
      yaml`
        なりゆきの未来:
          -\x20
      `,
    );
    typing(
      yaml`
      なりゆきの未来:
        - 町 -$0
    `,
      ' ',
      yaml`
        なりゆきの未来:
          - 町 -\x20
      `,
    );
    typing(
      yaml`
      なりゆきの未来:
        -$0
    `,
      ' ',
      yaml`
        なりゆきの未来:
          -\x20
      `,
    );
  });

  it('leaves an item with keys, texts and what stands behind the cursor alone', () => {
    for (const text of [
      yaml`
        なりゆきの未来:
          - 内容: 町$0`,
      yaml`
        ありたい姿:
          宣言:$0`,
      'テーマ: 聴く$0',
      yaml`
        なりゆきの未来:
          - |
            - 町$0`,
      '変革ストーリー: 1$0\n',
      '$0',
      '\n$0\n',
      yaml`
        なりゆきの未来:
          - 町$0を離れる`,
    ]) {
      const indent = /(?:^|\n)( *)[^\n]*$/.exec(text.split('$0')[0] ?? '')?.[1] ?? '';
      typing(text, '\n', text.replace('$0', `\n${indent}`));
    }
  });

  it('mends the colon of the key that was left', () => {
    typing('自治体：青葉市$0', '\n', '自治体: 青葉市\n');
    typing('自治体: 青：葉$0', '\n', '自治体: 青：葉\n');
  });
});
