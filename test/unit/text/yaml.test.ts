import assert from 'node:assert/strict';
import { yaml } from '../../../server/text/yaml';

describe('yaml samples', () => {
  it('lose the indentation of the source, and end with a line break', () => {
    const text = yaml`
      現状:
        - 内容: «会議»

      年度: 2026
    `;
    assert.equal(
      text,
      yaml`
        現状:
          - 内容: «会議»

        年度: 2026
      `,
    );
  });

  it('keep what is indented further than the closing backtick', () => {
    const text = yaml`
          - 内容: 歩く
      狙い: a
    `;
    assert.equal(
      text,
      yaml`
          - 内容: 歩く
      狙い: a
    `,
    );
    const part = yaml`
          - 内容: 歩く
    `;
    assert.equal(part, '    - 内容: 歩く\n');
  });

  it('end without a line break where the backtick stands at the end', () => {
    const text = yaml`
      年度: 2026
      段階: $0`;
    assert.equal(
      text,
      yaml`
      年度: 2026
      段階: $0`,
    );
  });

  it('take escapes for text', () => {
    const text = yaml`
      現状:
      \t-\x20
      \u3000- \`a\` \\
    `;
    assert.equal(
      text,
      yaml`
        現状:
        \t-\x20
        \u3000- \`a\` \\
      `,
    );
  });

  it('insert values as they are', () => {
    const item = yaml`
        - 歩く
        - 聴く
    `;
    const text = yaml`
      現状:
      ${item}年度: ${2026}
    `;
    assert.equal(
      text,
      yaml`
        現状:
          - 歩く
          - 聴く
        年度: 2026
      `,
    );
  });
});
