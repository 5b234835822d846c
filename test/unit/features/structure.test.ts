import assert from 'node:assert/strict';
import { codeLensesIn } from '../../../server/features/codeLenses';
import { hoverAt } from '../../../server/features/hover';
import { inlayHintsIn } from '../../../server/features/inlayHints';
import { semanticTokensIn } from '../../../server/features/semanticTokens';
import { readStory } from '../../../server/story/story';
import { yaml } from '../../../server/text/yaml';

const plan = yaml`
  変革ストーリー: 1
  年度: R8
  ありたい姿:
    目標年: 10年後
    姿:
      - id: 支え合い
        内容: 近所に頼める
      - id: 祭り
        内容: 祭りに若者がいる
  段階:
    - 名称: まず
      目標状態:
        - id: 聴く
          内容: 職員が聴いている
          狙い: 支え合い
      アクション:
        - 内容: 地区を歩く
          狙い: [聴く, どこにも無い]
          アウトカム: 住民が悩みを話している。
        - 内容: 何かする
`;

/** The text with the inlay hints written into it, between ⟨ and ⟩. */
function withHints(text: string, locale: 'ja' | 'en' = 'ja', start = 0, end = text.length): string {
  const hints = [...inlayHintsIn(readStory(text), start, end, locale)].sort((a, b) => b.at - a.at);
  return hints.reduce(
    (out, { at, label }) => `${out.slice(0, at)}⟨${label}⟩${out.slice(at)}`,
    text,
  );
}

describe('code lenses', () => {
  it('say in one short line where each action leads, or what is missing on the way', () => {
    const lenses = codeLensesIn(readStory(plan), 'ja');
    assert.deepEqual(
      lenses.map(({ title }) => title),
      [
        'この姿に向かう取組 1',
        'この姿に向かう取組 0',
        '→ 『近所に頼める』へ',
        '→ アウトカムがまだ',
      ],
    );
    const long = plan.replace(
      '近所に頼める',
      '一人暮らしの高齢者が、買い物の足をいつでも近所に頼めている',
    );
    for (const { title } of codeLensesIn(readStory(long), 'ja'))
      assert.ok(title.length <= 24, title);
  });

  it('have the whole sentence in what is shown over them, and beside the text of the action', () => {
    const sentences = codeLensesIn(readStory(plan), 'ja').map(({ tooltip }) => tooltip);
    assert.deepEqual(sentences.slice(2), [
      'もし〔地区を歩く〕ならば〔住民が悩みを話している〕。だから〔職員が聴いている〕、ゆえに〔近所に頼める〕',
      'もし〔何かする〕ならば〔？〕。だから〔職員が聴いている〕、ゆえに〔近所に頼める〕',
    ]);
    const hover = hoverAt(readStory(plan), plan.indexOf('地区を歩く') + 2, 'ja');
    assert.equal(hover?.markdown.plain, sentences[2]);
  });

  it('speak English to an English editor', () => {
    const [image, , action] = codeLensesIn(readStory(plan), 'en');
    assert.equal(image?.title, '1 action leads to this image');
    assert.equal(action?.title, '→ “近所に頼める”');
    assert.match(action?.tooltip ?? '', /^If \[地区を歩く\], then \[/);
  });

  it('have nothing to say of an empty file', () => {
    assert.deepEqual(codeLensesIn(readStory(''), 'ja'), []);
    assert.deepEqual(
      codeLensesIn(
        readStory(yaml`
          段階:
            - アクション:
                -\x20
        `),
        'ja',
      ),
      [],
    );
  });
});

describe('inlay hints', () => {
  it('show the text behind an id, stages by number, years in the other calendar', () => {
    const text = withHints(plan);
    assert.match(text, /狙い: \[聴く⟨＝職員が聴いている⟩, どこにも無い\]/);
    assert.match(text, /名称: ⟨第1段階⟩まず/);
    assert.match(text, /年度: R8⟨2026年⟩/);
    assert.match(text, /目標年: 10年後⟨2036年（令和18年）⟩/);
  });

  it('say nothing where the author wrote the text itself', () => {
    const text = plan.replace('狙い: 支え合い', '狙い: 近所に頼める');
    assert.match(withHints(text), /狙い: 近所に頼める\n/);
  });

  it('keep to the lines that are shown', () => {
    const start = plan.indexOf('段階:');
    assert.doesNotMatch(withHints(plan, 'ja', start), /R8⟨/);
    assert.match(withHints(plan, 'en', start), /名称: ⟨Stage 1⟩まず/);
  });
});

describe('semantic tokens', () => {
  const tokens = (text: string) =>
    semanticTokensIn(readStory(text), 0, text.length).map(
      ({ start, end, type, isUnresolved }) =>
        `${text.slice(start, end)} ${type}${isUnresolved ? ' unresolved' : ''}`,
    );

  it('name sheets, keys, ids, references, figures and words', () => {
    const found = tokens(plan.replaceAll('\n', '\r\n'));
    for (const token of [
      'ありたい姿 sheet',
      '内容 key',
      '支え合い id',
      'R8 figure',
      '聴く reference',
    ]) {
      assert.ok(found.includes(token), token);
    }
    assert.ok(found.includes('どこにも無い reference unresolved'));
  });

  it('leave prose alone and never overlap', () => {
    const text = yaml`
      ${plan}対話:
        - 種別: [インタビュー、アンケート]
          対象: 聴く、祭り
    `;
    const all = semanticTokensIn(readStory(text), 0, text.length);
    assert.ok(!tokens(text).some((token) => token.startsWith('近所に頼める ')));
    all.slice(1).forEach((token, i) => {
      assert.ok(token.start >= (all[i]?.end ?? 0));
    });
    assert.ok(tokens(text).includes('祭り reference'));
  });
});
