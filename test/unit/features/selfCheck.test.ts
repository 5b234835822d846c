import assert from 'node:assert/strict';
import { findingCounts, selfCheck, standingOf } from '../../../server/features/selfCheck';
import { checkStory } from '../../../server/rules/engine/run';
import { readStory } from '../../../server/story/story';
import { yaml } from '../../../server/text/yaml';
import { noFailure } from '../../support/failures';

const text = yaml`
  変革ストーリー: 1
  自治体: 青葉*野市
  版: 第4回
  ありたい姿:
    姿:
      - id: 支え合い
        内容: 一人暮らしの高齢者が近所に頼めている
      - id: 祭り
        内容: 祭りに若者がいる
  段階:
    - 名称: まず
      アクション:
        - 内容: 地区を歩く
          狙い: 支え合い
          アウトカム: 声を聴く会の開催
  対話:
    - 種別: 幹事フィードバック
      項目:
        - {テーマ: 住民の姿, 内容: 見えない, 状態: 未対応}
        - {テーマ: 順番, 内容: よい, 状態: 対応不要}
`;

function page(locale: 'ja' | 'en'): string {
  const story = readStory(text);
  const lineOf = (offset: number) => text.slice(0, offset).split('\n').length;
  return selfCheck(story, checkStory(story).diagnoses, locale, lineOf, noFailure).source;
}

describe('the self-check', () => {
  it('counts images that actions lead to, findings and open advice', () => {
    const story = readStory(text);
    const standing = standingOf(story, checkStory(story).diagnoses);
    assert.equal(standing.imagesServed, 1);
    assert.equal(standing.images, 2);
    assert.deepEqual(
      standing.openAdvice.map((item) => item.text('topic')),
      ['住民の姿'],
    );
    assert.ok(standing.findings.warning > 0);
  });

  it('lists findings under their sheet with their line, and the empty sheets', () => {
    const markdown = page('ja');
    const stages = markdown.slice(markdown.indexOf('### 6.'));
    assert.match(stages, /- 15行目: .*「すること」/);
    assert.match(markdown, /### 3\. .*\n\n- 未記入/);
    assert.match(markdown, /- 取組が向かっている姿: 1 \/ 2/);
    assert.match(markdown, /## 対応がまだの助言\n\n- 住民の姿/);
    assert.match(markdown, /- \[ \] .*ワクワク/);
  });

  it('shows what an author typed as text', () => {
    assert.match(page('ja'), /青葉\\\*野市 第4回/);
  });

  it('speaks English to an English editor', () => {
    assert.match(page('en'), /^# Before you show it[\s\S]+line 15: [\s\S]+- \[ \] Read it aloud/);
  });

  it('counts in words, one and many', () => {
    const counts = (error: number, warning: number, information: number, hint: number) =>
      (['ja', 'en'] as const).map((locale) =>
        findingCounts({ findings: { error, warning, information, hint } }, locale),
      );
    assert.deepEqual(counts(1, 17, 8, 1), [
      '指摘 26（誤り 1・注意 17・情報 8）、ほかにヒント 1',
      '26 findings (1 error, 17 warnings, 8 infos), and 1 hint',
    ]);
    assert.deepEqual(counts(0, 1, 0, 0), ['指摘 1（注意 1）', '1 finding (1 warning)']);
    assert.deepEqual(counts(0, 0, 0, 0), ['指摘 0', '0 findings']);
  });

  it('has something to say of an empty file', () => {
    const story = readStory('');
    const { source } = selfCheck(story, checkStory(story).diagnoses, 'ja', () => 1, noFailure);
    assert.match(source, /取組が向かっている姿: 0 \/ 0/);
  });
});
