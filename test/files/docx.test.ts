import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { XMLValidator } from 'fast-xml-parser';
import type { Deck } from '../../server/deck/deck';
import { docxOf } from '../../server/export/docx';
import type { ExportOptions } from '../../server/export/options';
import { importStory } from '../../server/import';
import { readStory, type Story } from '../../server/story/story';
import { width as emOf } from '../../server/text/width';
import { yaml } from '../../server/text/yaml';
import { partsOf, visibleText } from '../support/officeText';
import {
  deckOfText,
  exampleDeck,
  examples,
  fileOf,
  hostileDeck,
  makeFile,
  textsOfDeck,
} from '../support/sharing';

const bytesOf = (deck: Deck, more?: Partial<ExportOptions>) => fileOf(docxOf, deck, more);

const document = (parts: ReadonlyMap<string, string>) => parts.get('word/document.xml') ?? '';

/** Text of the paragraphs with a style, in order. */
function withStyle(xml: string, style: string): string[] {
  return [...xml.matchAll(/<w:p>(?:(?!<\/w:p>).)*<\/w:p>/gs)]
    .filter(([paragraph]) => paragraph.includes(`<w:pStyle w:val="${style}"/>`))
    .map(([paragraph]) => visibleText(paragraph.replace(/<w:instrText.*?<\/w:instrText>/g, '')));
}

/** Characters that no XML may hold, even where they are written as references. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const illegal = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Cs}|&#(?:0|8|11|12|27);/u;

describe('a story as a paper for Word', () => {
  for (const file of examples) {
    it(`says every text of ${file}`, async () => {
      const deck = exampleDeck(file);
      const parts = partsOf(await bytesOf(deck));
      const charts = [...parts].filter(([name]) => /^word\/charts\/chart\d+\.xml$/.test(name));
      const text = [document(parts), ...charts.map(([, xml]) => xml)].map(visibleText).join('\n');
      const words = textsOfDeck(withoutTitles(deck));
      assert.ok(words.length > 50);
      assert.deepEqual(
        // Figures are kept as numbers, which Word writes with the decimals of the chart.
        words.filter((one) => !text.includes(one) && !text.includes(`${Number(one)}`)),
        [],
      );
    });
  }

  it('recalls the sentences of an earlier sheet one below the other', async () => {
    const deck = exampleDeck('青葉野市.変革ストーリー.yaml');
    const lines = withStyle(document(partsOf(await bytesOf(deck))), 'StoryRecalled');
    const texts = deck.sheets.find(({ id }) => id === 'strategies')?.recalled[0]?.texts ?? [];
    assert.ok(texts.length > 2);
    for (const text of texts) assert.ok(lines.includes(`・${text.replace(/\s/g, '')}`), text);
  });

  it('numbers its figures by fields, has its items in the outline, and takes both back', async () => {
    const file = '青葉野市.変革ストーリー.yaml';
    const bytes = await bytesOf(exampleDeck(file));
    const parts = partsOf(bytes);
    const numbers = [
      ...document(parts).matchAll(/w:instr="SEQ 図[^"]*"[^>]*>.*?<w:t[^>]*>(\d+)</g),
    ].map(([, number]) => Number(number));
    assert.ok(numbers.length > 5);
    assert.deepEqual(
      numbers,
      numbers.map((_, index) => index + 1),
    );
    assert.match(
      parts.get('word/styles.xml') ?? '',
      /w:styleId="StoryItem".*?<w:outlineLvl w:val="2"\/>/s,
    );
    const { text } = importStory(bytes);
    assert.ok(!/図\d/.test(text));
    const sources = (story: Story) =>
      story.defaultFuture.flatMap((item) =>
        item.items('evidence').map((one) => one.text('source')),
      );
    const again = sources(readStory(text));
    assert.deepEqual(again, sources(readStory(readFileSync(`examples/${file}`, 'utf8'))));
  });

  it('breaks a long title on its cover where one reads it in parts, and takes it back whole', async () => {
    const theme =
      '“雪の朝に声が届くまち”をつくる～坂の上で暮らしつづける人の物語を描き、みなで歩く～';
    const story = yaml`
      変革ストーリー: 1
      自治体: 北ノ沢町
      テーマ: ${theme}
      ありたい姿:
        宣言: 坂の上まで声が届くまち
    `;
    const bytes = await bytesOf(deckOfText(story));
    const [, title = ''] =
      /<w:pStyle w:val="Title"\/>(.*?)<\/w:p>/s.exec(document(partsOf(bytes))) ?? [];
    const lines = title
      .split(/<w:br[^>]*>/)
      .map((line) => line.replace(/<[^>]*>/g, ''))
      .filter(Boolean);
    assert.ok(lines.length > 1 && lines.join('') === theme, lines.join('|'));
    for (const line of lines.slice(1)) assert.match(line, /^(?:[～\p{Script=Han}]|みな)/u);
    assert.equal(readStory(importStory(bytes).text).root.text('theme'), theme);
  });

  it('has a heading for each sheet in the numbering of the form, and lists them in the contents', async () => {
    const deck = exampleDeck('青葉野市.変革ストーリー.yaml');
    const xml = document(partsOf(await bytesOf(deck)));
    const titles = deck.sheets.map(({ number, title }) => `${number ?? ''}${title}`);
    assert.deepEqual(
      withStyle(xml, 'Heading1'),
      titles.map((title) => title.replace(/\s/g, '')),
    );
    assert.deepEqual(withStyle(xml, 'TOC1'), withStyle(xml, 'Heading1'));
    // Nothing is left for Word to ask about.
    assert.ok(!xml.includes('w:dirty="true"'));
    assert.ok(
      !partsOf(await bytesOf(deck))
        .get('word/settings.xml')
        ?.includes('updateFields'),
    );
  });

  it('leads from each line of the contents to its chapter', async () => {
    const xml = document(partsOf(await bytesOf(exampleDeck('青葉野市.変革ストーリー.yaml'))));
    const lines = [...xml.matchAll(/<w:hyperlink [^>]*w:anchor="([^"]+)">(.*?)<\/w:hyperlink>/gs)];
    assert.ok(lines.length > 10);
    for (const [, anchor, line = ''] of lines) {
      const mark = xml.indexOf(`<w:bookmarkStart w:name="${anchor}"`);
      const heading = xml.slice(xml.lastIndexOf('<w:p>', mark), xml.indexOf('</w:p>', mark));
      assert.ok(mark > 0 && heading.includes('<w:pStyle w:val="Heading1"/>'), anchor);
      assert.equal(visibleText(heading), visibleText(line));
    }
  });

  it('is the same bytes each time', async () => {
    const deck = exampleDeck('青葉野市.変革ストーリー.yaml');
    assert.deepEqual(await makeFile(docxOf, deck), await bytesOf(deck));
  });

  it('writes well-formed XML whatever is in the texts', async () => {
    const deck = hostileDeck();
    const parts = partsOf(await bytesOf(deck));
    for (const [name, xml] of parts) {
      assert.equal(XMLValidator.validate(xml), true, name);
      assert.equal(illegal.exec(xml), null, name);
    }
    const text = visibleText(document(parts));
    assert.ok(text.includes('<script>window.pwned=1</script>'));
    assert.ok(text.includes('𠮷野家🏠'));
    assert.ok(text.includes('長い文が続いています。'.repeat(120)));
  });

  it('repeats the header row of every table, and keeps low rows whole', async () => {
    const xml = document(partsOf(await bytesOf(exampleDeck('青葉野市.変革ストーリー.yaml'))));
    const tables = [...xml.matchAll(/<w:tbl>.*?<\/w:tbl>/gs)].map(([table]) => table);
    assert.ok(tables.length > 10);
    for (const table of tables) {
      const [first, ...others] = [...table.matchAll(/<w:tr>.*?<\/w:tr>/gs)].map(([row]) => row);
      assert.ok(first?.includes('<w:tblHeader/>'), visibleText(table).slice(0, 40));
      assert.ok(others.every((row) => !row.includes('<w:tblHeader/>')));
    }
    assert.ok(xml.includes('<w:cantSplit/>'));
  });

  it('lets a row of many lines go over the page', async () => {
    const long = '返事の期限を決める。'.repeat(200);
    const deck = deckOfText(yaml`
      変革ストーリー: 1
      現状:
        - 内容: 要望
          原因: ${long}
    `);
    const rows = [...document(partsOf(await bytesOf(deck))).matchAll(/<w:tr>.*?<\/w:tr>/gs)];
    const row = rows.find(([text]) => visibleText(text).includes(long));
    assert.ok(row);
    assert.ok(!row[0].includes('<w:cantSplit/>'));
  });

  it('sets the chosen typeface for Japanese too, and the language', async () => {
    const deck = exampleDeck('はじめての下書き.変革ストーリー.yaml');
    for (const [font, name] of [
      ['yu-gothic', '游ゴシック'],
      ['meiryo', 'メイリオ'],
      ['biz-ud-gothic', 'BIZ UDPゴシック'],
    ] as const) {
      const parts = partsOf(await bytesOf(deck, { font }));
      assert.ok(parts.get('word/theme/theme1.xml')?.includes(`<a:ea typeface="${name}"/>`), name);
      const styles = parts.get('word/styles.xml') ?? '';
      assert.match(styles, /w:eastAsiaTheme="minorEastAsia"/);
      assert.match(styles, /<w:lang w:val="ja-JP" w:eastAsia="ja-JP"\/>/);
    }
  });

  it('draws the stairs on upright paper, with all texts as text and a name for those who cannot see them', async () => {
    const xml = document(partsOf(await bytesOf(exampleDeck('青葉野市.変革ストーリー.yaml'))));
    const drawing = [...xml.matchAll(/<mc:AlternateContent.*?<\/mc:AlternateContent>/gs)]
      .map(([one]) => one)
      .find((one) => one.includes('name="段階図"'));
    assert.ok(drawing);
    const said = visibleText(drawing);
    assert.ok(said.includes('となりの声が届き、歩いて帰りたくなるまち青葉野'));
    assert.ok(said.includes('取組⑨'));
    const after = xml.slice(xml.lastIndexOf('<w:p>', xml.indexOf(drawing)));
    const page = /<w:pgSz w:w="(\d+)" w:h="(\d+)"/.exec(after);
    assert.ok(Number(page?.[1]) < Number(page?.[2]), page?.[0]);
    assert.match(xml, /<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"\/>/);
  });

  it('gives the lines of a drawing room for wider Latin letters, inside the drawing', async () => {
    const xml = document(partsOf(await bytesOf(exampleDeck('lakeside.change-story.yaml'))));
    const drawing =
      /<mc:AlternateContent(?:(?!<\/mc:AlternateContent>).)*name="Staged plan".*?<\/mc:AlternateContent>/s;
    const [plan = ''] = drawing.exec(xml) ?? [];
    const cx = Number(/<wp:extent cx="(\d+)"/.exec(plan)?.[1]);
    const boxes = [...plan.matchAll(/<wps:wsp>.*?<\/wps:wsp>/gs)].flatMap(([one]) => {
      const place = /<a:off x="(\d+)" y="\d+"\/><a:ext cx="(\d+)"/.exec(one);
      const size = (Number(/<w:sz w:val="(\d+)"/.exec(one)?.[1]) / 2) * 12_700;
      const lines = one.split('</w:p>').map((line) => emOf(visibleText(line)));
      return one.includes('txBox') && place
        ? [{ left: Number(place[1]), width: Number(place[2]), size, em: Math.max(...lines) }]
        : [];
    });
    assert.ok(boxes.length > 40);
    for (const { left, width, size, em } of boxes) {
      assert.ok(left + width <= cx + 2, `${left} + ${width} of ${cx}`);
      const isAtEdge = left + width >= cx - 2;
      assert.ok(isAtEdge || width >= em * size * 1.3, `${width / size} for ${em} em`);
    }
  });

  it('keeps a sentence on one page, and lets a text of many lines go over to the next', async () => {
    const deck = deckOfText(yaml`
      変革ストーリー: 1
      段階:
        - アクション:
            - 内容: 桟橋を選んで直す
              理由: 直す順番がない
            - 内容: 船を一緒に出す
              理由: ${'朝の浜で聞いた話を一つずつ書き留める。'.repeat(30)}
    `);
    const xml = document(partsOf(await bytesOf(deck)));
    const paragraph = (text: string) => xml.slice(xml.lastIndexOf('<w:p>', xml.indexOf(text)));
    const isTorn = (text: string) =>
      /^<w:p><w:pPr>(?:(?!<\/w:pPr>).)*<w:keepLines w:val="false"\/>/.test(paragraph(text));
    assert.equal(isTorn('直す順番がない'), false);
    assert.equal(isTorn('朝の浜で聞いた話'), true);
  });

  it('turns the paper between two sheets, never in one', async () => {
    for (const file of examples) {
      const xml = document(partsOf(await bytesOf(exampleDeck(file))));
      const [, ...sections] = xml.split('</w:sectPr>').filter((one) => visibleText(one) !== '');
      for (const section of sections) {
        const [first = ''] = /<w:pStyle w:val="[^"]*"\/>/.exec(section) ?? [];
        assert.equal(first, '<w:pStyle w:val="Heading1"/>', file);
      }
    }
  });

  it('sets bars as far apart as their years, and those of what is compared in their own', async () => {
    const deck = deckOfText(yaml`
      変革ストーリー: 1
      なりゆきの未来:
        - 内容: 船が減る
          根拠:
            - 指標: 漁船
              単位: 隻
              値: {2010: 1200, 2030: 900, 2040: 700}
              比較:
                - 相手: 県
                  値: {2020: 5000}
    `);
    const parts = partsOf(await bytesOf(deck));
    const chart = parts.get('word/charts/chart1.xml') ?? '';
    const [, axis = ''] = /<c:cat>(.*?)<\/c:cat>/s.exec(chart) ?? [];
    const names = [...axis.matchAll(/<c:v>([^<]*)<\/c:v>/g)].map(([, name]) => name?.trim());
    assert.deepEqual(names, ['2010', '2020', '2030', '2040']);
    assert.equal(chart.split('<c:v>5000</c:v>').length, 2);
  });

  it('numbers every shape of the document once', async () => {
    const xml = document(partsOf(await bytesOf(exampleDeck('青葉野市.変革ストーリー.yaml'))));
    const ids = [...xml.matchAll(/<(?:wp:docPr|wps:cNvPr) id="(\d+)"/g)].map(([, id]) => id);
    assert.ok(ids.length > 100);
    assert.equal(new Set(ids).size, ids.length);
  });

  it('is made of half a story, and of nothing', async () => {
    for (const text of [
      '変革ストーリー: 1\n',
      yaml`
      change-story: 1
      vision:
    `,
    ]) {
      const xml = document(partsOf(await bytesOf(deckOfText(text))));
      assert.equal(XMLValidator.validate(xml), true);
    }
    assert.ok(await bytesOf({ ...deckOfText('変革ストーリー: 1\n'), sheets: [] }));
  });
});

/** Titles of what a plan does not have, and of what goes on, are no texts of the story. */
function withoutTitles(deck: Deck): Deck {
  return {
    ...deck,
    sheets: deck.sheets.map((sheet) => ({
      ...sheet,
      blocks: sheet.blocks.map((block) =>
        block.kind === 'plan'
          ? {
              ...block,
              titles: {
                ...block.titles,
                continued: '',
                rationale: block.rationale ? block.titles.rationale : '',
              },
            }
          : block,
      ),
    })),
  };
}
