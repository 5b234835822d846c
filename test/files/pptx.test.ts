import assert from 'node:assert/strict';
import path from 'node:path';
import { XMLValidator } from 'fast-xml-parser';
import { unzipSync } from 'fflate';
import { deckOf } from '../../server/deck/build';
import type { Deck } from '../../server/deck/deck';
import { Places } from '../../server/deck/places';
import type { ExportOptions } from '../../server/export/options';
import { pptxOf } from '../../server/export/pptx';
import { readStory } from '../../server/story/story';
import { yaml } from '../../server/text/yaml';
import { partsOf, visibleText } from '../support/officeText';
import { unsaidIn } from '../support/pptx';
import {
  exampleDeck,
  examples,
  fileOf,
  hostileDeck,
  longestDeck,
  makeFile,
} from '../support/sharing';

const bytesOf = (deck: Deck, more?: Partial<ExportOptions>) => fileOf(pptxOf, deck, more);

const decks: readonly (readonly [string, () => Deck])[] = [
  ...examples.map((file) => [file, () => exampleDeck(file)] as const),
  ['longest', longestDeck],
  ['hostile', hostileDeck],
  [
    'empty',
    () => ({ language: 'ja', municipality: '', title: '', subtitle: '', facts: [], sheets: [] }),
  ],
];

const slidesIn = (parts: ReadonlyMap<string, string>) =>
  [...parts].filter(([name]) => /^ppt\/slides\/[^/]+\.xml$/.test(name));

/** Title of a slide. */
function titleOf(xml: string): string {
  const title = /<p:sp>(?:(?!<\/p:sp>).)*<p:ph type="(?:title|ctrTitle)"\/>.*?<\/p:sp>/s.exec(xml);
  return visibleText(title?.[0] ?? '');
}

/** Where a relationship leads, from the top of the archive. */
function targetOf(rels: string, target: string): string {
  const folder = path.posix.dirname(path.posix.dirname(rels));
  return path.posix.normalize(path.posix.join(folder, target));
}

/** Boxes that lie, in part, outside of their slide. */
function boxesOutside(parts: ReadonlyMap<string, string>): readonly string[] {
  const size = /<p:sldSz cx="(\d+)" cy="(\d+)"/.exec(parts.get('ppt/presentation.xml') ?? '');
  const [width, height] = [Number(size?.[1]), Number(size?.[2])];
  assert.ok(width > 0 && height > 0);
  const box = /<a:off x="(-?\d+)" y="(-?\d+)"\/><a:ext cx="(\d+)" cy="(\d+)"\/>/g;
  return slidesIn(parts).flatMap(([slide, xml]) =>
    [...xml.matchAll(box)].flatMap(([all, ...numbers]) => {
      const [x = 0, y = 0, w = 0, h = 0] = numbers.map(Number);
      const isInside = x >= 0 && y >= 0 && x + w <= width && y + h <= height;
      return isInside ? [] : `${slide} ${titleOf(xml)} ${all}`;
    }),
  );
}

/** Each shape of a slide has a number of its own, and links lead to shapes of it. */
function assertOwnNumbers(slide: string, xml: string): void {
  const ids = [...xml.matchAll(/<p:cNvPr id="(\d+)"/g)].map(([, id]) => id);
  assert.equal(new Set(ids).size, ids.length, slide);
  for (const [, id] of xml.matchAll(/<a:(?:stCxn|endCxn) id="(\d+)"/g)) {
    assert.ok(ids.includes(id), `${slide}: a link to ${id}`);
  }
}

/** Names of the parts that relationships lead to. */
const targetsIn = (parts: ReadonlyMap<string, string>): readonly string[] =>
  [...parts]
    .filter(([name]) => name.endsWith('.rels'))
    .flatMap(([rels, xml]) =>
      [...xml.matchAll(/Target="([^"]*)"/g)].map(([, target = '']) => targetOf(rels, target)),
    );

/** The list of types names each part at most once, only parts that are there, and types all. */
function assertTypes(types: string, all: readonly string[]): void {
  const named = [...types.matchAll(/PartName="\/([^"]*)"/g)].map(([, one]) => one ?? '');
  assert.equal(new Set(named).size, named.length);
  for (const one of named) assert.ok(all.includes(one), one);
  const endings = [...types.matchAll(/Extension="([^"]*)"/g)].map(([, one]) => one);
  for (const one of all) {
    assert.ok(named.includes(one) || endings.includes(one.replace(/.*\./, '')), one);
  }
}

describe('a story as slides for PowerPoint', () => {
  for (const [name, deckFor] of decks) {
    for (const page of ['a4', 'wide'] as const) {
      describe(`${name}, ${page}`, () => {
        const deck = deckFor();
        let bytes: Uint8Array;
        let parts: ReadonlyMap<string, string>;
        before(async () => {
          bytes = await bytesOf(deck, { page, hasNotes: true });
          parts = partsOf(bytes);
        });

        it('says every text of the story', () => {
          // The name of 見出し gives way to what it says, over what it holds together.
          const unsaid = unsaidIn(parts, deck).filter((text) => text !== '見出し');
          assert.deepEqual(unsaid, []);
        });

        it('is well-formed in each of its parts', () => {
          for (const [part, xml] of parts) {
            assert.equal(XMLValidator.validate(xml), true, part);
            // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there
            assert.doesNotMatch(xml, /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/, part);
          }
        });

        it('has each shape, picture and table inside of its slide', () => {
          assert.deepEqual(boxesOutside(parts), []);
        });

        it('has a number of its own for each shape, and titles that tell slides apart', () => {
          for (const [slide, xml] of slidesIn(parts)) assertOwnNumbers(slide, xml);
          const titles = slidesIn(parts).map(([, xml]) => titleOf(xml));
          assert.ok(titles.every((title) => title !== ''));
          assert.deepEqual([...new Set(titles)], titles);
        });

        it('leads nowhere that is not in the file, and names each part once', () => {
          const all = Object.keys(unzipSync(bytes));
          for (const target of targetsIn(parts)) assert.ok(all.includes(target), target);
          assertTypes(parts.get('[Content_Types].xml') ?? '', all);
        });
      });
    }
  }

  it('is the same bytes each time', async () => {
    const deck = exampleDeck('青葉野市.変革ストーリー.yaml');
    assert.deepEqual(await makeFile(pptxOf, deck), await bytesOf(deck));
  });

  it('repeats the header where a table goes on, and says that it does', async () => {
    const parts = partsOf(await bytesOf(longestDeck()));
    const tables = slidesIn(parts).filter(([, xml]) => titleOf(xml).includes('現状と問題点'));
    assert.ok(tables.length > 1);
    tables.forEach(([, xml], index) => {
      const header = /<a:tr .*?<\/a:tr>/s.exec(xml)?.[0] ?? '';
      assert.match(visibleText(header), /^内容過去からの経緯原因分析/);
      assert.equal(titleOf(xml).includes('（続き'), index > 0);
    });
  });

  it('has each stage of the stairs in one text box, with bullets and figures at its right edge', async () => {
    const parts = partsOf(await bytesOf(exampleDeck('青葉野市.変革ストーリー.yaml')));
    const stairs = slidesIn(parts).filter(([, xml]) => titleOf(xml).includes('段階図'));
    assert.ok(stairs.length > 0);
    for (const [, xml] of stairs) {
      const boxes = [
        ...xml.matchAll(/<p:sp>(?:(?!<\/p:sp>).)*<p:cNvPr id="\d+" name="段階 \d+".*?<\/p:sp>/gs),
      ];
      assert.equal(boxes.length, 3);
    }
    const all = stairs.map(([, xml]) => xml).join('');
    assert.match(all, /<a:buChar char="✓"\/>/);
    assert.match(all, /<a:tab pos="\d+" algn="r"\/>/);
    assert.match(all, /<a:t>\t12 → 60％<\/a:t>/);
  });

  it('makes bars so wide that the figures of a stack stand inside them', async () => {
    const parts = partsOf(await bytesOf(exampleDeck('青葉野市.変革ストーリー.yaml')));
    const stacks = [...parts].flatMap(([name, xml]) =>
      name.startsWith('ppt/charts/chart') && xml.includes('<c:overlap val="100"/>') ? [xml] : [],
    );
    // Six slots for the years, five digits in each bar: with more than this they do not fit.
    const gaps = stacks.map((xml) => Number(/<c:gapWidth val="(\d+)"/.exec(xml)?.[1]));
    assert.deepEqual(gaps, [10]);
  });

  it('holds the stairs as shapes, the map with connectors, figures as charts', async () => {
    const parts = partsOf(await bytesOf(exampleDeck('青葉野市.変革ストーリー.yaml')));
    const slide = (title: string) =>
      slidesIn(parts).find(([, xml]) => titleOf(xml).includes(title))?.[1] ?? '';
    const stairs = slide('段階図');
    assert.match(stairs, /<a:prstGeom prst="roundRect">/);
    assert.match(stairs, /<a:custGeom>/);
    assert.doesNotMatch(stairs, /<p:pic>/);
    assert.match(
      slide('つながり'),
      /<p:cxnSp>.*<a:stCxn id="\d+" idx="1"\/><a:endCxn id="\d+" idx="3"\/>/s,
    );
    const chart = parts.get('ppt/charts/chart1.xml') ?? '';
    assert.match(chart, /<c:barChart>/);
    assert.match(chart, /<c:externalData r:id="rId1">/);
    const files = Object.keys(
      unzipSync(await bytesOf(exampleDeck('青葉野市.変革ストーリー.yaml'))),
    );
    assert.ok(files.includes('ppt/embeddings/Microsoft_Excel_Worksheet1.xlsx'));
  });

  it('keeps the figures of one year apart in a line: the lower one stands below its point', async () => {
    const story = readStory(yaml`
      変革ストーリー: 1
      段階:
        - アウトカム:
            - 内容: 朝の港で若手に声がかかる
              現状値: {R7: 9}
              目標値: {R8: 20, R9: 40}
              実績値: {R8: 23}
    `);
    const parts = partsOf(await bytesOf(deckOf(story, new Places(story))));
    const chart = parts.get('ppt/charts/chart1.xml') ?? '';
    const [line = '', target = ''] = chart.split('<c:ser>').slice(1);
    const below = /<c:dLbl><c:idx val="1"\/>(?:(?!<\/c:dLbl>).)*<c:dLblPos val="b"\/>/s;
    assert.doesNotMatch(line, below);
    assert.match(target, below);
    // The line itself is named by the title.
    assert.match(chart, /<c:legendEntry><c:idx val="0"\/><c:delete val="1"\/>/);
  });

  it('gives every drawing, chart and table a description', async () => {
    const parts = partsOf(await bytesOf(exampleDeck('潮見町.変革ストーリー.yaml')));
    for (const [slide, xml] of slidesIn(parts)) {
      for (const [frame] of xml.matchAll(/<p:(?:nvGraphicFramePr|nvGrpSpPr)><p:cNvPr .*?>/g)) {
        if (frame.includes('id="1"')) continue;
        assert.match(frame, / descr="[^"]+"/, slide);
      }
    }
  });

  it('writes notes with the findings only where they are asked for', async () => {
    const deck = exampleDeck('はじめての下書き.変革ストーリー.yaml');
    const findings = new Map([['vision', ['宣言が長すぎます']]]);
    const notes = (parts: ReadonlyMap<string, string>) =>
      [...parts].filter(([name]) => /^ppt\/notesSlides\/[^/]+\.xml$/.test(name));
    const withNotes = notes(partsOf(await bytesOf(deck, { hasNotes: true, findings })));
    assert.ok(withNotes.some(([, xml]) => visibleText(xml).includes('宣言が長すぎます')));
    assert.ok(withNotes.some(([, xml]) => visibleText(xml).includes('だれもが声をかけ合い')));
    assert.deepEqual(notes(partsOf(await bytesOf(deck, { findings }))), []);
  });

  it('has the chosen typeface for Japanese and Latin text', async () => {
    const deck = exampleDeck('はじめての下書き.変革ストーリー.yaml');
    for (const [font, name] of [
      ['yu-gothic', '游ゴシック'],
      ['meiryo', 'メイリオ'],
      ['biz-ud-gothic', 'BIZ UDPゴシック'],
    ] as const) {
      const theme = partsOf(await bytesOf(deck, { font })).get('ppt/theme/theme1.xml') ?? '';
      assert.ok(theme.includes(`<a:ea typeface="${name}"/>`));
      assert.ok(theme.includes(`<a:latin typeface="${name}"/>`));
    }
  });

  it('lets no text shrink to fit, and none begin tiny', async () => {
    const parts = partsOf(await bytesOf(exampleDeck('lakeside.change-story.yaml')));
    for (const [slide, xml] of slidesIn(parts)) {
      assert.doesNotMatch(xml, /<a:(?:normAutofit|spAutoFit)/, slide);
      const sizes = [...xml.matchAll(/<a:rPr [^>]*sz="(\d+)"/g)].map(([, size]) => Number(size));
      assert.ok(
        sizes.every((size) => size >= 800),
        slide,
      );
    }
  });
});
