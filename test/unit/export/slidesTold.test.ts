import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Deck } from '../../../server/deck/deck';
import { pptxOf } from '../../../server/export/pptx';
import { roomOf } from '../../../server/export/pptx/master';
import { deckFor } from '../../../server/export/presets';
import { slidesOf } from '../../../server/export/slides';
import { importStory } from '../../../server/import';
import { readStory } from '../../../server/story/story';
import { exampleDeck, fileOf, plainOptions } from '../../support/sharing';
import { complete, slidesFor, writtenOn } from '../../support/slides';
import { bare } from '../../support/stairs';

describe('the notes', () => {
  const notesIn = (deck: Deck, preset: 'form' | 'talk') =>
    slidesOf(deckFor(preset, deck), roomOf('a4'), { ...plainOptions, hasNotes: true });

  for (const file of complete) {
    it(`can be said in about a minute a sheet, as sentences: ${file}`, () => {
      const deck = exampleDeck(file);
      const isJapanese = deck.language === 'ja';
      const slides = notesIn(deck, 'form').filter(({ notes }) => notes.length > 0);
      assert.ok(slides.length >= 6);
      for (const { sheet, notes } of slides) {
        const length = notes.join('').length;
        assert.ok(length <= (isJapanese ? 400 : 1100), `${sheet}: ${length}`);
        for (const line of notes) {
          assert.ok(!/[：:]\s*$|^・|\d{4} \d+/.test(line), line);
          assert.match(line, isJapanese ? /[。！？」）]$/ : /[.!?)]$/);
        }
      }
    });
  }

  it('say why and for whom, also where the slide has the names alone', () => {
    const story = readStory(readFileSync('examples/潮見町.変革ストーリー.yaml', 'utf8'));
    const [action] = story.actions;
    const reason = bare(action?.text('reason') ?? '');
    assert.ok(reason.length > 5);
    const slide = notesIn(exampleDeck('潮見町.変革ストーリー.yaml'), 'talk').find(
      ({ sheet }) => sheet === 'actions',
    );
    const said = bare(slide?.notes.join('') ?? '');
    assert.ok(said.includes(reason), said);
    assert.ok(said.includes('理由は、') && said.includes('届けたい相手は、'));
  });
});

describe('the slides of the log', () => {
  it('keep a talk in one piece', () => {
    for (const file of complete) {
      for (const slide of slidesFor(exampleDeck(file), 'a4', 'dialogues')) {
        const said = writtenOn(slide).map(({ runs }) => runs.map(({ text }) => text).join(''));
        assert.ok(!said.some((text) => /（続き）|\(continued\)/.test(text)), said.join('\n'));
      }
    }
  });
});

describe('the slides of advice', () => {
  it('say once for a round when it was and by whom, again on a further slide, and it comes back', async () => {
    const deck = exampleDeck('青葉野市.変革ストーリー.yaml');
    const slides = slidesFor(deck, 'a4', 'advice');
    const tables = slides.flatMap(({ elements }) =>
      elements.flatMap((element) => (element.kind === 'table' ? [element] : [])),
    );
    const rows = tables.flatMap((table) => table.rows);
    assert.ok(rows.some(({ joinsAbove }) => joinsAbove));
    for (const table of tables) assert.ok(!table.rows[1]?.joinsAbove, 'the first row of a slide');
    const again = readStory(importStory(await fileOf(pptxOf, deck)).text);
    const source = readStory(readFileSync('examples/青葉野市.変革ストーリー.yaml', 'utf8'));
    const advice = (story: typeof source) =>
      story.dialogues.flatMap((one) =>
        one.items('items').map((item) => [one.text('date'), item.text('topic'), item.text('said')]),
      );
    assert.deepEqual(advice(again).toSorted(), advice(source).toSorted());
  });
});

describe('what one says to a slide', () => {
  it('comes back as no text of its own, but what was added to it does', async () => {
    const deck = exampleDeck('はじめての下書き.変革ストーリー.yaml');
    const bytes = await fileOf(pptxOf, deck, { hasNotes: true });
    assert.ok(!importStory(bytes).text.includes('発表者ノート'));
    const files = unzipSync(bytes);
    const notes = Object.keys(files).find((name) => /notesSlide1\.xml$/.test(name)) ?? '';
    const xml = strFromU8(files[notes] as Uint8Array);
    const added = xml.replace('</a:t></a:r></a:p>', '灯りの数を先に話す</a:t></a:r></a:p>');
    assert.notEqual(added, xml);
    const again = importStory(zipSync({ ...files, [notes]: strToU8(added) })).text;
    assert.ok(again.includes('灯りの数を先に話す'), again);
  });
});
