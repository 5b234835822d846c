import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { pageFrame, previewOf } from '../../../server/features/preview';
import { summaryOf } from '../../../server/features/summary';
import { variableTheme } from '../../../server/render/theme';
import { readStory } from '../../../server/story/story';
import { yaml } from '../../../server/text/yaml';

const frame = { width: 900, size: 13 };
const drawn = (text: string, page?: typeof pageFrame) =>
  previewOf(readStory(text), frame, variableTheme, { page });

const story = yaml`
  変革ストーリー: 1
  様式: アクションプラン
  ありたい姿:
    宣言: 声の届くまち
    姿:
      - id: 支え合い
        内容: 一人暮らしの高齢者が近所に頼めている
      - id: 祭り
        内容: 祭りに若者がいる
  現状:
    - id: 現状①
      内容: 地区の要望が、課ごとに別々に届いている
    - id: 現状②
      内容: だれも狙っていない現状
  段階:
    - 名称: まず歩く
      アクション:
        - id: 取組①
          内容: 地区を住民と歩く
          狙い: [支え合い, 現状①]
  対話:
    - 種別: 幹事フィードバック
      項目:
        - {テーマ: 住民の姿, 内容: 見えない, 状態: 未対応}
        - {テーマ: 順番, 内容: よい, 状態: 対応不要}
`;

describe('the preview', () => {
  it('begins with the whole: the staged plan and the map', () => {
    const ids = drawn(story).sections.map(({ id }) => id);
    assert.deepEqual(ids.slice(0, 3), ['stages', 'map', 'vision']);
  });

  it('shows the dialogues of a log, and no empty sheets', () => {
    const log = yaml`
      - 日付: 5/25
        種別: インタビュー
        内容: 要望はどこで止まるか
    `;
    const { sections } = drawn(log);
    assert.deepEqual(
      sections.map(({ id }) => id),
      ['dialogues'],
    );
    assert.match(sections[0]?.html ?? '', /要望はどこで止まるか/);
  });

  it('leads from every text of a sheet to its place', () => {
    const text = yaml`
      変革ストーリー: 1
      ありたい姿:
        宣言: 声の届くまち
        出典: 総合計画
        姿:
          - 祭りに若者がいる
      検討課題:
        - 内容: 担い手をどう増やすか
      本文:
        - 見出し: はじめに
          内容: |
            一つ目の段落

            二つ目の段落
    `;
    const html = drawn(text)
      .sections.map((section) => section.html)
      .join('\n');
    for (const [key, said] of [
      ['vision.0/statement', '声の届くまち'],
      ['vision.0/source', '総合計画'],
      ['vision.0.images.0', '祭りに若者がいる'],
      ['open-questions.0', '担い手をどう増やすか'],
    ] as const) {
      assert.match(
        html,
        new RegExp(
          `<(div|span) class="part" data-key="${key}" role="button" tabindex="-1">.*${said}`,
        ),
      );
    }
    const chapter = /data-key="narrative.0[^"]*"[^>]*>(.*?)<\/div>/s.exec(html)?.[1] ?? '';
    assert.match(chapter, /一つ目の段落.*二つ目の段落/s);
  });

  it('has in its map what of the present an action aims at, with the link', () => {
    const map = drawn(story).sections.find(({ id }) => id === 'map');
    assert.match(map?.html ?? '', /data-from="stages.0.actions.0" data-to="current-state.0"/);
    assert.match(map?.html ?? '', /data-key="current-state.0"/);
    assert.doesNotMatch(map?.html ?? '', /data-key="current-state.1"/);
  });

  it('draws the plan on A4 pages, as many as it needs, with no text below 10 points', () => {
    const actions = Array.from({ length: 60 }, (_, index) => `      - ${index}番目の地区を歩く`);
    const long = yaml`
      変革ストーリー: 1
      段階:
        - 名称: まず
          アクション:
      ${actions.join('\n')}
    `;
    const html = drawn(long, pageFrame).sections.find(({ id }) => id === 'stages')?.html ?? '';
    const pages = html.match(/<figure class="drawing page">/g) ?? [];
    assert.ok(pages.length > 1, String(pages.length));
    for (const [, width, height] of html.matchAll(
      /<svg [^>]*width="([\d.]+)" height="([\d.]+)"/g,
    )) {
      assert.ok(Math.abs(Number(width) / Number(height) - Math.SQRT2) < 0.01);
    }
    for (let at = 0; at < 60; at++) assert.ok(html.includes(`${at}番目`), String(at));
    const points = pageFrame.width / 842;
    // Headings and remarks are a little smaller than the texts themselves.
    const sizes = [...html.matchAll(/font-size="([\d.]+)"/g)].map(([, size]) => Number(size));
    assert.ok(Math.min(...sizes) >= 10 * points * 0.8);
  });
});

describe('a part of a drawing', () => {
  const together = (html: string) => html.replace(/<[^>]*>|\s/g, '');

  for (const name of readdirSync('examples').filter((file) => file.endsWith('ストーリー.yaml'))) {
    for (const view of [undefined, 500]) {
      it(`is named by what is to be seen of it: ${name}, ${view ? 'at a glance' : 'whole'}`, () => {
        const text = readFileSync(`examples/${name}`, 'utf8');
        const { sections } = previewOf(readStory(text), frame, variableTheme, { view });
        const html = sections.map((section) => section.html).join('');
        const parts = [...html.matchAll(/<g data-key=[^>]* aria-label="([^"]*)">(.*?)<\/g>/gs)];
        assert.ok(parts.length > 20, String(parts.length));
        for (const [, label = '', inside = ''] of parts) {
          assert.ok(together(label).endsWith(together(inside)), `${label}\n${inside}`);
        }
      });
    }
  }

  it('keeps words apart where a line is broken', () => {
    const words = 'Officers and the people of the brook know one another by name and by sight';
    const plan = `story: 1\nstages:\n  - name: ${words}\n`;
    const { sections } = previewOf(readStory(plan), { width: 240, size: 13 }, variableTheme);
    const html = sections.find(({ id }) => id === 'stages')?.html ?? '';
    assert.ok(html.replace(/<[^>]*>/g, '').includes(words));
  });
});

describe('the summary of a story', () => {
  const { images, advice, questions } = summaryOf(readStory(story), [], 'ja');

  it('says which images of the vision an action leads to', () => {
    assert.deepEqual(
      images.map(({ item, isServed }) => [item.id, isServed]),
      [
        ['支え合い', true],
        ['祭り', false],
      ],
    );
  });

  it('lists advice that is not answered, and what to ask oneself', () => {
    assert.deepEqual(
      advice.map(({ text }) => text),
      ['住民の姿'],
    );
    assert.ok(questions.length > 5);
  });

  it('is empty for an empty file', () => {
    assert.deepEqual(summaryOf(readStory(''), [], 'en').images, []);
  });
});
