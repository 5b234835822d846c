import assert from 'node:assert/strict';
import { deckOf } from '../../../server/deck/build';
import type { Card, Deck } from '../../../server/deck/deck';
import { lineOf } from '../../../server/deck/details';
import { Places } from '../../../server/deck/places';
import { stringsIn } from '../../../server/deck/strings';
import { itemOf } from '../../../server/import/values';
import { blockHtml, type HtmlContext } from '../../../server/render/html/blocks';
import { svgOf } from '../../../server/render/svg';
import { printTheme } from '../../../server/render/theme';
import { drawMap } from '../../../server/scene/map';
import { readStory } from '../../../server/story/story';
import { yaml } from '../../../server/text/yaml';

const cardsIn = (deck: Deck): readonly Card[] =>
  deck.sheets.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'cards' ? block.cards : [])),
  );

describe('what is handed over', () => {
  const unlinked = yaml`
    変革ストーリー: 1
    ありたい姿:
      姿:
        - 話し相手がいる
    戦略的取組:
      - 集いの場を開く
  `;

  it('has no map where nothing is linked; the editor has, and marks the gaps', () => {
    const story = readStory(unlinked);
    const ids = deckOf(story).sheets.map(({ id }) => id);
    assert.ok(!ids.includes('map'));
    const shown = deckOf(story, new Places(story), { marksGaps: true });
    assert.ok(shown.sheets.some(({ id }) => id === 'map'));
    assert.match(JSON.stringify(shown), /向かう取組がない/);
  });

  it('marks no gap on the map', () => {
    const linked = unlinked.replace(
      '- 集いの場を開く',
      yaml`
        - 内容: 集いの場を開く
            狙い: 話し相手がいる
          - 橋を直す`,
    );
    const deck = deckOf(readStory(linked));
    assert.ok(deck.sheets.some(({ id }) => id === 'map'));
    assert.doesNotMatch(JSON.stringify(deck), /向かう取組がない|狙いがない|⚠/);
  });

  it('says evidence in words under its sentence, and draws figures alone', () => {
    const deck = deckOf(
      readStory(yaml`
        変革ストーリー: 1
        なりゆきの未来:
          - 内容: 税収が減る
            根拠: 財政課の試算
          - 内容: 世帯が減る
            根拠:
              - 指標: 世帯数
                単位: 世帯
                値: {2020: 900, 2040: 610}
              - 指標: 空き家
                出典: 空家等対策計画
      `),
    );
    const [words, figures] = cardsIn(deck);
    assert.deepEqual(words?.charts, []);
    assert.deepEqual(words?.details, [{ label: '根拠', texts: ['財政課の試算'] }]);
    assert.deepEqual(
      figures?.charts.map(({ heading }) => heading),
      ['世帯数（世帯）'],
    );
    assert.deepEqual(figures?.details, [
      { label: '根拠', texts: ['空き家、出典：空家等対策計画'] },
    ]);
  });

  const oneLine = (text: string, field: 'done' | 'evidence') => {
    const [action] = readStory(text).stages[0]?.items('actions') ?? [];
    const [item] = action?.items(field) ?? [];
    assert.ok(item);
    return item;
  };

  it('writes an item in one line without names of keys, and reads it again', () => {
    const done = oneLine(
      yaml`
        変革ストーリー: 1
        段階:
          - アクション:
              - 実績:
                  - 日付: 2026-09-11
                    内容: 浜を歩いた
                    指標: 聴いた声
                    値: 37件
      `,
      'done',
    );
    const line = lineOf(done, 'ja');
    assert.equal(line, '2026-09-11　浜を歩いた（聴いた声 37件）');
    assert.deepEqual(Object.fromEntries(itemOf('done', line).fields), {
      date: '2026-09-11',
      content: '浜を歩いた',
      indicator: '聴いた声',
      value: '37件',
    });
  });

  it('reads a plan of the municipality again', () => {
    assert.deepEqual(
      Object.fromEntries(itemOf('plan', '第2次総合計画（令和2年度〜11年度、12頁）').fields),
      { name: '第2次総合計画', period: '令和2年度〜11年度', page: '12頁' },
    );
  });

  it('reads evidence in a line again, with figures that hold a comma', () => {
    const { fields } = itemOf(
      'evidence',
      '総人口（人・推計）、2020 61,000、2040 46,100、出典：人口ビジョン',
    );
    assert.equal(fields.get('indicator'), '総人口');
    assert.equal(fields.get('unit'), '人');
    assert.equal(fields.get('kind'), '推計');
    assert.equal(fields.get('source'), '人口ビジョン');
    assert.deepEqual(
      [...(fields.get('values') as ReadonlyMap<string, string>)],
      [
        ['2020', '61,000'],
        ['2040', '46,100'],
      ],
    );
  });

  it('keeps an id on the map, however long it is', () => {
    const id = 'となり近所で支え合える関係を育てる浜の集い';
    const deck = deckOf(
      readStory(yaml`
        変革ストーリー: 1
        ありたい姿:
          姿:
            - id: ${id}
              内容: 話し相手がいる
        戦略的取組:
          - 内容: 集いの場を開く
            狙い: ${id}
      `),
    );
    const chain = deck.sheets.flatMap(({ blocks }) => blocks).find(({ kind }) => kind === 'chain');
    assert.ok(chain?.kind === 'chain');
    const svg = svgOf(drawMap(chain, { width: 360, size: 13 }), printTheme).replace(/<[^>]*>/g, '');
    assert.ok(svg.includes(id), svg);
  });

  it('lets long records follow each other, and short cards stand side by side', () => {
    const context = {
      strings: stringsIn('ja'),
      place: (_: unknown, html: string) => html,
    } as unknown as HtmlContext;
    const card = (text: string): Card => ({
      piece: { key: null, kind: '', text },
      details: [],
      serves: [],
      charts: [],
    });
    const html = (text: string) =>
      blockHtml({ kind: 'cards', heading: '', cards: [card(text), card('短い')] }, context);
    assert.match(html('浜の話。'.repeat(150)), /class="cards running-on"/);
    assert.match(html('浜の話。'), /class="cards of-2"/);
  });
});
