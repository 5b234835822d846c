import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import type { Plan } from '../../../server/deck/deck';
import { pptxOf } from '../../../server/export/pptx';
import { dataOf } from '../../../server/export/pptx/chartData';
import { roomOf } from '../../../server/export/pptx/master';
import { sectionsXml } from '../../../server/export/pptx/sections';
import { deckFor } from '../../../server/export/presets';
import { type ChartElement, type Slide, slidesOf } from '../../../server/export/slides';
import { importStory } from '../../../server/import';
import { safeWidth } from '../../../server/layout/paragraphs';
import { boxKinds } from '../../../server/ooxml/marks';
import type { SceneShape, Text } from '../../../server/scene/scene';
import { readStory } from '../../../server/story/story';
import { yaml } from '../../../server/text/yaml';
import {
  deckOfText,
  exampleDeck,
  type examples,
  fileOf,
  plainOptions,
} from '../../support/sharing';
import { complete, slidesFor, writtenOn } from '../../support/slides';
import { bare, pieces, planOf } from '../../support/stairs';

function textsIn(shapes: readonly SceneShape[]): readonly Text[] {
  return shapes.flatMap((shape) => {
    if (shape.kind === 'group') return textsIn(shape.shapes);
    return shape.kind === 'text' ? [shape] : [];
  });
}

const textsOf = ({ elements }: Slide): readonly Text[] =>
  elements.flatMap((element) => (element.kind === 'drawing' ? textsIn(element.scene.shapes) : []));

const saidOn = (slide: Slide) =>
  bare(
    textsOf(slide)
      .flatMap(({ lines }) => lines)
      .join(''),
  );

/** Texts of the plan's parts with these ids. */
function textsOfParts({ steps }: Plan, ids: readonly string[]): readonly string[] {
  return steps.flatMap(({ parts }) =>
    parts.flatMap(({ id, pieces: own }) => (ids.includes(id) ? own.map(({ text }) => text) : [])),
  );
}

describe('the slides of the staged plan', () => {
  for (const file of complete) {
    for (const page of ['a4', 'wide'] as const) {
      const deck = exampleDeck(file);
      const plan = planOf(deck);
      const slides = slidesFor(deck, page, 'stages');

      it(`${file} (${page}): every text with its figure, none below 10 points`, () => {
        assert.ok(slides.length <= 2, `${slides.length} slides`);
        const said = slides.map(saidOn).join('');
        for (const { text, figure = '' } of pieces(plan)) {
          for (const part of text.split(/(?<=[、。])/)) assert.ok(said.includes(bare(part)), part);
          assert.ok(said.includes(bare(figure)), figure);
        }
        for (const { size, lines } of slides.flatMap(textsOf)) assert.ok(size >= 10, lines[0]);
      });

      it(`${file} (${page}): what is reached and by which gates is on the first slide`, () => {
        const said = slides.slice(0, 1).map(saidOn).join('');
        const gates = plan.steps.flatMap(({ criteria }) => criteria.map(({ text }) => text));
        for (const text of [...textsOfParts(plan, ['goal-states']), ...gates]) {
          assert.ok(said.includes(bare(text)), text);
        }
      });
    }
  }

  for (const page of ['a4', 'wide'] as const) {
    it(`青葉野市 and 潮見町 have their actions on the first slide (${page})`, () => {
      for (const file of complete.slice(0, 2)) {
        const plan = planOf(exampleDeck(file));
        const said = slidesFor(exampleDeck(file), page, 'stages').slice(0, 1).map(saidOn).join('');
        for (const text of textsOfParts(plan, ['actions'])) assert.ok(said.includes(bare(text)));
      }
    });
  }

  it('has what the form prints: the actions of each stage by its name, the rest under the title', () => {
    const [slide] = slidesFor(exampleDeck('青葉野市.変革ストーリー.yaml'), 'a4', 'stages');
    assert.ok(slide);
    for (const name of ['まず', '次に', 'さらに']) {
      assert.ok(saidOn(slide).includes(`■${name}取組むアクション`), name);
    }
    const lead = slide.elements.find(
      (one) => one.kind === 'text' && one.name === boxKinds.question,
    );
    assert.ok(lead?.kind === 'text');
    const [line] = lead.paragraphs;
    const text = line?.runs.map((run) => run.text).join('') ?? '';
    assert.match(text, /^アウトプット：アクションの結果.*□目標設定：次の段階に進むための基準$/);
    assert.ok((line?.size ?? 0) >= 10);
    assert.ok(safeWidth(text) * (line?.size ?? 0) <= lead.box.width, 'on one line');
  });

  it('has what stands under a title below its second line', () => {
    const title =
      '暮らすすべての人が、このまちに誇りを持って、年をとっても安心して住み続けられる地域';
    const question = '年度と名前';
    for (const [name, isBelow] of [
      [title, true],
      [title.slice(0, 20), false],
    ] as const) {
      const deck = exampleDeck('青葉野市.変革ストーリー.yaml');
      const sheets = deck.sheets.slice(0, 1).map((one) => ({ ...one, title: name, question }));
      const room = roomOf('a4');
      const [, slide] = slidesOf({ ...deck, sheets }, room, plainOptions);
      const asked = slide?.elements.find(
        (one) => one.kind === 'text' && one.name === boxKinds.question,
      );
      assert.equal((asked?.box.y ?? 0) >= room.content.y, isBelow);
    }
  });
});

const chartsOn = ({ elements }: Slide): readonly ChartElement[] =>
  elements.flatMap((element) => (element.kind === 'chart' ? [element] : []));

describe('the slide of the default future', () => {
  for (const file of complete) {
    for (const page of ['a4', 'wide'] as const) {
      it(`${file} (${page}): one slide with every sentence, figure and source`, () => {
        const deck = exampleDeck(file);
        const slides = slidesFor(deck, page, 'default-future');
        assert.equal(slides.length, 1);
        const [slide] = slides as [Slide];
        const paragraphs = writtenOn(slide);
        const said = bare(paragraphs.flatMap(({ runs }) => runs.map(({ text }) => text)).join(''));
        const sheet = deck.sheets.find(({ id }) => id === 'default-future');
        const cards = (sheet?.blocks ?? []).flatMap((block) =>
          block.kind === 'cards' ? block.cards : [],
        );
        const drawn = chartsOn(slide).flatMap(({ chart, parts = [] }) => [chart, ...parts]);
        for (const { piece, charts } of cards) {
          assert.ok(said.includes(bare(piece.text)), piece.text);
          for (const chart of charts) {
            assert.ok(drawn.includes(chart), chart.heading);
            assert.ok(said.includes(bare(chart.source)), chart.source);
          }
        }
        for (const { size, runs } of paragraphs) {
          assert.ok(size >= 10, runs.map(({ text }) => text).join(''));
        }
      });
    }
  }

  const grown = (parts: readonly (readonly [string, number, number])[]) => {
    const figures = parts.map(
      ([name, now, then]) => yaml`
              - 指標: ${name}
                値: {2015: ${now}, 2020: ${now}, 2040: ${then}}
                単位: 人
      `,
    );
    return deckOfText(yaml`
      変革ストーリー: 1
      自治体: 北ノ沢町
      年度: 令和3年度
      なりゆきの未来:
        - 内容: 働く世代が細る
          フェーズ: 1
          根拠:
      ${figures.join('')}`);
  };

  it('stacks what adds up, with the years at their distances and a name at each part', () => {
    const deck = grown([
      ['総人口', 1000, 700],
      ['若い人', 600, 300],
      ['年を重ねた人', 400, 400],
    ]);
    const [slide] = slidesFor(deck, 'a4', 'default-future');
    assert.ok(slide);
    const [chart, ...more] = chartsOn(slide);
    assert.ok(chart);
    assert.deepEqual(more, []);
    assert.equal(chart.look, 'stack');
    assert.deepEqual(
      chart.parts?.map(({ piece }) => piece.text),
      ['若い人', '年を重ねた人'],
    );
    const { labels, series } = dataOf(chart);
    assert.deepEqual(labels, ['2015', '2020', '', '', '', '2040']);
    assert.equal(series.at(-1)?.kind, 'total');
    const said = writtenOn(slide).map(({ runs }) => runs.map(({ text }) => text).join(''));
    assert.ok(said.some((text) => text.startsWith('若い人は、2015年から2040年で ▲50')));
    for (const text of ['実績', '推計', '若い人', '年を重ねた人']) assert.ok(said.includes(text));
  });

  it('does not stack what does not add up', () => {
    const deck = grown([
      ['総人口', 1000, 700],
      ['若い人', 600, 300],
      ['世帯', 420, 380],
    ]);
    const [slide] = slidesFor(deck, 'a4', 'default-future');
    assert.ok(slide);
    assert.equal(chartsOn(slide).length, 3);
    assert.ok(chartsOn(slide).every(({ look }) => look !== 'stack'));
  });
});

describe('the sections of a presentation', () => {
  const deck = exampleDeck('青葉野市.変革ストーリー.yaml');
  const sectionsOf = (slides: readonly Slide[]) =>
    [
      ...sectionsXml(slides, 256, 'ja').matchAll(/<p14:section name="([^"]*)".*?<\/p14:section>/g),
    ].map(([xml, name]) => [name, xml.match(/<p14:sldId /g)?.length ?? 0] as const);

  it('are the cover, the sheets of the form and the rest, with every slide once', () => {
    const slides = slidesOf(deck, roomOf('a4'), plainOptions);
    const sections = sectionsOf(slides);
    assert.deepEqual(
      sections.map(([name]) => name),
      ['表紙', '様式', '資料編'],
    );
    assert.equal(
      sections.reduce((sum, [, count]) => sum + count, 0),
      slides.length,
    );
    const form = slides.filter(({ number }) => number !== '').length;
    assert.equal(sections[1]?.[1], form);
  });

  it('are left out where there is only one', () => {
    const [cover] = slidesOf({ ...deck, sheets: [] }, roomOf('a4'), plainOptions);
    assert.ok(cover);
    assert.equal(sectionsXml([cover], 256, 'ja'), '');
  });
});

describe('shapes', () => {
  const names = async (file: (typeof examples)[number]) => {
    const parts = unzipSync(await fileOf(pptxOf, exampleDeck(file)));
    return Object.entries(parts).flatMap(([name, bytes]) =>
      /^ppt\/slides\/slide\d+\.xml$/.test(name)
        ? [...strFromU8(bytes).matchAll(/<p:cNvPr id="\d+" name="([^"]+?) ?\d*"/g)].map(
            ([, one]) => one,
          )
        : [],
    );
  };

  it('are named in the language of the story', async () => {
    const ja = await names('潮見町.変革ストーリー.yaml');
    assert.ok(ja.includes('様式の問い') && ja.includes('自治体名'));
    assert.deepEqual(
      [...new Set(ja)].filter((name) => /^[a-z ]+$/i.test(name ?? '')),
      [],
    );
    const en = await names('lakeside.change-story.yaml');
    assert.ok(en.includes('Question of the form') && en.includes('Municipality'));
    assert.deepEqual(
      en.filter((name) => /\p{sc=Han}|\p{sc=Kana}/u.test(name ?? '')),
      [],
    );
  });

  it('say 見出し as a heading over what it holds together, and it comes back', async () => {
    const deck = exampleDeck('潮見町.変革ストーリー.yaml');
    const [slide] = slidesFor(deck, 'a4', 'default-future') as [Slide];
    const texts = writtenOn(slide).map(({ runs }) => runs.map(({ text }) => text).join(''));
    assert.ok(texts.includes('人') && texts.includes('子育て'));
    assert.ok(!texts.some((text) => text.startsWith('見出し')));
    const again = importStory(await fileOf(pptxOf, deck));
    const story = readStory(again.text);
    const source = readStory(readFileSync('examples/潮見町.変革ストーリー.yaml', 'utf8'));
    assert.deepEqual(
      story.defaultFuture.map((item) => [item.main, item.text('group')]).toSorted(),
      source.defaultFuture.map((item) => [item.main, item.text('group')]).toSorted(),
    );
    assert.ok(
      !again.text.includes(yaml`
        検討課題:
          - 人`),
    );
  });
});

describe('the cards of the actions', () => {
  const stories = [
    'examples/潮見町.変革ストーリー.yaml',
    'test/data/stories/kirisawa-2022.change-story.yaml',
  ];
  for (const [file, most] of [
    [stories[0], 3],
    [stories[1], 1],
    ['examples/lakeside.change-story.yaml', 2],
  ] as const) {
    it(`are packed in columns: ${file} on ${most}`, () => {
      const deck = deckFor('form', deckOfText(readFileSync(String(file), 'utf8')));
      const slides = slidesFor(deck, 'a4', 'actions');
      assert.equal(slides.length, most);
      const cards = deck.sheets
        .flatMap(({ id, blocks }) => (id === 'actions' ? blocks : []))
        .flatMap((block) => (block.kind === 'cards' ? block.cards : []));
      const said = bare(
        slides
          .flatMap(writtenOn)
          .flatMap(({ runs }) => runs.map(({ text }) => text))
          .join(''),
      );
      const texts = cards.flatMap(({ piece, details, serves }) => [
        piece.text,
        ...details.flatMap((one) => [one.label, ...one.texts]),
        ...serves,
      ]);
      assert.ok(texts.length > 10);
      for (const part of texts.flatMap((text) => text.split(/(?<=。)/))) {
        assert.ok(said.includes(bare(part)), part);
      }
      for (const { size } of slides.flatMap(writtenOn)) assert.ok(size >= 10);
      for (const { box } of slides.flatMap(({ elements }) => elements)) {
        assert.ok(box.y + box.height <= 540 && box.x + box.width <= 780);
      }
    });
  }

  it('do not say again what the staged plan says', () => {
    const deck = deckFor('form', exampleDeck('潮見町.変革ストーリー.yaml'));
    const sheet = deck.sheets.find(({ id }) => id === 'actions');
    const labels = (sheet?.blocks ?? []).flatMap((block) =>
      block.kind === 'cards' ? block.cards.flatMap(({ details }) => details) : [],
    );
    assert.ok(labels.length > 0);
    assert.ok(!labels.some(({ label }) => label === '目標状態'));
    const results = labels.filter(({ label }) => label === '狙い・得たい成果');
    assert.ok(results.length > 0);
    assert.ok(!results.some(({ texts }) => texts.join('').includes('測り方')));
  });
});
