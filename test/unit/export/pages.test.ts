import assert from 'node:assert/strict';
import { docxOf } from '../../../server/export/docx';
import { pptxOf } from '../../../server/export/pptx';
import { deckFor } from '../../../server/export/presets';
import type { Slide, TableElement } from '../../../server/export/slides';
import { heightOf } from '../../../server/layout/paragraphs';
import { boxKinds } from '../../../server/ooxml/marks';
import { htmlOf } from '../../../server/render/html/document';
import { yaml } from '../../../server/text/yaml';
import { partsOf, visibleText } from '../../support/officeText';
import { deckOfText, exampleDeck, fileOf, plainOptions } from '../../support/sharing';
import { complete, slidesFor, writtenOn } from '../../support/slides';

/** A story whose sheet 5 has so many rows, each with so many sentences about today. */
function storyWithRows(sentences: readonly number[]): string {
  const rows = sentences.map((count, index) => {
    const today = `第${index + 1}係では、帳面を写す仕事に毎朝一時間かかり、外に出る時間がない。`;
    return `  - 内容: 帳面${index + 1}\n    現状: ${today.repeat(count)}\n    原因: 写す先が三つある\n`;
  });
  return `変革ストーリー: 1\n様式: アクションプラン\n自治体: 白帆町\n現状:\n${rows.join('')}`;
}

const tablesOn = (slides: readonly Slide[]): readonly TableElement[] =>
  slides.flatMap(({ elements }) =>
    elements.flatMap((element) => (element.kind === 'table' ? [element] : [])),
  );

const textOfCell = (table: TableElement, row: number, column: number) =>
  (table.rows[row]?.cells[column] ?? [])
    .flatMap(({ runs }) => runs.map(({ text }) => text))
    .join('');

describe('a table that goes over several slides', () => {
  const counts = [6, 6, 6, 6, 6, 6, 6, 6];
  const tables = tablesOn(slidesFor(deckOfText(storyWithRows(counts)), 'a4', 'current-state'));

  it('leaves no row alone on the last', () => {
    const rows = tables.map((table) => table.rows.length - 1);
    assert.ok(rows.length > 1, 'several slides');
    assert.ok(Math.max(...rows) - Math.min(...rows) <= 1, rows.join(', '));
  });

  it('has every row whole where that takes no slide more', () => {
    const names = tables.flatMap((table) =>
      table.rows.slice(1).map((_, row) => textOfCell(table, row + 1, 0)),
    );
    assert.deepEqual(
      names,
      counts.map((_, index) => `帳面${index + 1}`),
    );
  });

  it('takes one slide less where a row may go on at a sentence', () => {
    const long = tablesOn(
      slidesFor(deckOfText(storyWithRows([18, 18, 18, 18, 18])), 'a4', 'current-state'),
    );
    assert.equal(long.length, 2);
    const [first] = long;
    assert.ok(first);
    const cut = textOfCell(first, first.rows.length - 1, 1);
    assert.match(cut, /。$/);
    const said = long.map((table) =>
      table.rows.slice(1).map((_, row) => textOfCell(table, row + 1, 1)),
    );
    assert.equal(said.flat().join('').split('。').length - 1, 90, 'every sentence once');
  });

  it('does not break the mark of the kind of a row', () => {
    const [table] = tablesOn(
      slidesFor(exampleDeck(complete[0] ?? 'lakeside.change-story.yaml'), 'a4', 'current-state'),
    );
    assert.ok(table);
    for (const { cells } of table.rows.slice(1)) {
      const [first] = cells[0] ?? [];
      assert.ok(first);
      const [mark = ''] = first.runs
        .map(({ text }) => text)
        .join('')
        .split('\n');
      assert.match(mark, /【(?:組織|人|地域)】$/);
      const room: number = (table.widths[0] ?? 0) - table.inset.x * 2;
      const alone = { ...first, runs: [{ text: mark }] };
      assert.equal(heightOf([alone], room), first.leading, mark);
    }
  });
});

describe('one page for Word', () => {
  for (const file of complete) {
    it(`is a drawing on paper that lies across, without cover and contents: ${file}`, async () => {
      const deck = deckFor('one-page', exampleDeck(file));
      const parts = partsOf(await fileOf(docxOf, deck));
      const xml = parts.get('word/document.xml') ?? '';
      assert.equal([...xml.matchAll(/<w:sectPr/g)].length, 1);
      assert.match(xml, /<w:pgSz[^>]*w:orient="landscape"/);
      assert.ok(!xml.includes('pageBreakBefore') && !xml.includes('TOC '));
      assert.equal([...xml.matchAll(/<w:drawing>/g)].length, 1);
      // 482 points of text on A4 across, less the title.
      const height = Number(/<wp:extent cx="\d+" cy="(\d+)"/.exec(xml)?.[1]) / 12700;
      assert.ok(height > 250 && height < 400, `${height}`);
      const said = visibleText(xml);
      const [sheet] = deck.sheets;
      const [block] = sheet?.blocks ?? [];
      assert.ok(block?.kind === 'overview');
      for (const { text } of block.images) assert.ok(said.includes(text.replace(/\s/g, '')), text);
    });
  }
});

describe('what stands around the sheets', () => {
  const story = (theme: string) => yaml`
    変革ストーリー: 1
    自治体: 白帆町
    年度: 令和5年度
    テーマ: ${theme}
    ありたい姿:
      宣言: 帆の数だけ声がある町
  `;
  const footerOf = async (theme: string) => {
    const parts = partsOf(await fileOf(pptxOf, deckOfText(story(theme))));
    const xml = parts.get('ppt/slides/slide2.xml') ?? '';
    return visibleText(/<p:sp>(?:(?!<\/p:sp>).)*type="ftr".*?<\/p:sp>/s.exec(xml)?.[0] ?? '');
  };

  it('names the theme at the foot, or the town where that is too long for a line', async () => {
    assert.equal(await footerOf('帆を上げる'), '帆を上げる');
    const long = '帆を上げる人をみんなで育て、風を待つのをやめ、'.repeat(3);
    assert.equal(await footerOf(long), '白帆町令和5年度');
  });

  it('says the era of a period once in a talk', () => {
    const talk = deckFor('talk', exampleDeck('青葉野市.変革ストーリー.yaml'));
    const plan = talk.sheets.flatMap(({ blocks }) => blocks).find(({ kind }) => kind === 'plan');
    assert.ok(plan?.kind === 'plan');
    assert.equal(plan.steps[0]?.period, '令和3年8月〜4年6月');
  });
});

describe('a sheet of a talk that says nothing short', () => {
  const titleIn = (edition: string) => {
    const deck = deckOfText(yaml`
      変革ストーリー: 1
      様式: ${edition}
      現状:
        - 経緯: 桟橋ごとに係が分かれてから、だれも全体を見ていない
          現状: 修繕の順番が声の大きさで決まり、届いた声の三つに二つは返事がないまま翌年に持ち越される
      まず一歩:
        - 何を: 桟橋を歩く
    `);
    return deckFor('talk', deck).sheets.find(({ id }) => id === 'current-state')?.title;
  };

  it('is called as its form calls it', () => {
    assert.equal(titleIn('変革ストーリーシート'), '現状把握で見えた組織のあるべき姿とのギャップ');
    assert.equal(titleIn('アクションプラン'), '人・組織づくりの現状と問題点');
  });
});

describe('the default future of a short story', () => {
  const deck = deckOfText(yaml`
    変革ストーリー: 1
    なりゆきの未来:
      - 区分: 庁外
        内容: 船を出す人が減る
        根拠:
          - 指標: 船を出す人
            単位: 人
            種別: 実績
            値: {2015: 212, 2020: 146}
      - 内容: 桟橋が傷む
  `);

  it('has no wall of two bars', async () => {
    const [chart] = slidesFor(deck, 'a4', 'default-future').flatMap(({ elements }) =>
      elements.flatMap((element) => (element.kind === 'chart' ? [element] : [])),
    );
    assert.ok(chart && chart.box.width > 300);
    const xml = partsOf(await fileOf(pptxOf, deck)).get('ppt/charts/chart1.xml') ?? '';
    const gap = Number(/<c:gapWidth val="(\d+)"/.exec(xml)?.[1]);
    assert.ok(chart.box.width / 2 / (1 + gap / 100) <= 90, `${gap}`);
  });

  it('has no arrow without a word', () => {
    const [slide] = slidesFor(deck, 'a4', 'default-future');
    const arrows = slide?.elements.filter(
      (element) =>
        element.kind === 'drawing' &&
        element.scene.shapes.some((shape) => shape.kind === 'path' && shape.fill === 'fallTint'),
    );
    assert.equal(arrows?.length, 1);
  });
});

describe('figures', () => {
  const deck = deckOfText(yaml`
    変革ストーリー: 1
    自治体: 白帆町
    年度: 令和5年度
    戦略的取組:
      - 内容: 桟橋を選んで直す
        根拠:
          - 指標: 桟橋の修繕に要る額
            単位: 億円
            値: {2023: 4.8}
            比較:
              - 指標: 今の予算
                値: {2023: 2.9}
  `);

  it('of one year alone are said in words, with what they are compared with', () => {
    const [slide] = slidesFor(deck, 'a4', 'strategies');
    assert.ok(slide);
    assert.ok(slide.elements.every(({ kind }) => kind !== 'chart'));
    const said = writtenOn(slide)
      .flatMap(({ runs }) => runs.map(({ text }) => text))
      .join('');
    assert.ok(
      said.includes('桟橋の修繕に要る額（億円）、2023 4.8、比較：今の予算、2023 2.9'),
      said,
    );
  });

  it('that add up are named without their brackets, and say once what changes most', () => {
    const slides = slidesFor(exampleDeck('青葉野市.変革ストーリー.yaml'), 'a4', 'default-future');
    const [slide] = slides;
    assert.equal(slides.length, 1);
    const asides = (slide?.elements ?? []).flatMap((one) =>
      one.kind === 'text' && one.name === boxKinds.aside ? [one] : [],
    );
    const textOf = ({ paragraphs }: (typeof asides)[number]) =>
      paragraphs[0]?.runs.map(({ text }) => text).join('');
    const texts = asides.map(textOf);
    assert.ok(texts.includes('生産年齢人口は、2015年から2040年で ▲37％'), texts.join('\n'));
    for (const name of ['年少人口', '生産年齢人口', '老年人口'])
      assert.ok(texts.includes(name), name);
    const chart = slide?.elements.find((one) => one.kind === 'chart' && one.look === 'stack');
    const estimate = asides.find((one) => textOf(one) === '推計');
    assert.ok(chart?.kind === 'chart' && estimate);
    // Above the figures of the bars, below the title.
    const { y, height } = estimate.box;
    assert.ok(y + height <= chart.box.y + chart.titleHeight);
  });
});

describe('a sheet of the form on which nothing is written', () => {
  const deck = deckOfText(yaml`
    変革ストーリー: 1
    様式: アクションプラン
    自治体: 白帆町
    ありたい姿:
      宣言: 帆の数だけ声がある町
    段階:
      - 名称: まず乗る
        アクション:
          - id: 取組①
            内容: 朝の船に乗る
          - id: 取組②
            内容: 網を一緒に繕う
    あるべき姿:
      組織:
        - 港に立つ役場
    現状:
      - 現状: 港に行く用事がない
  `);
  const form = deckFor('form', deck);

  it('has its box to be filled by hand, in Word and as a page', async () => {
    const paper = partsOf(await fileOf(docxOf, form)).get('word/document.xml') ?? '';
    const page = await htmlOf(form, plainOptions);
    const empty = form.sheets.filter(({ blocks }) => blocks.length === 0).length;
    assert.ok(empty > 2);
    assert.equal(paper.split('ここから書く').length - 1, empty);
    assert.equal(page.split('<p class="pending blank">ここから書く</p>').length - 1, empty);
    assert.ok(!(paper + page).includes('まだ書かれていません'));
  });

  it('repeats short names in one line', async () => {
    const page = await htmlOf(form, plainOptions);
    assert.ok(page.includes('取組①、取組②'));
  });
});
