import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Deck } from '../../server/deck/deck';
import { pptxOf } from '../../server/export/pptx';
import { roomOf } from '../../server/export/pptx/master';
import { deckFor } from '../../server/export/presets';
import { slidesOf } from '../../server/export/slides';
import { importStory } from '../../server/import';
import { readStory } from '../../server/story/story';
import { yaml } from '../../server/text/yaml';
import { deckOfText, exampleDeck, fileOf, plainOptions } from '../support/sharing';
import { complete, slidesFor, writtenOn } from '../support/slides';
import { bare } from '../support/stairs';

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

/** Two persons who were asked the same, in the two ways of writing it, and two other talks. */
const asked = yaml`
  change-story: 1
  自治体: 北ノ沢町
  対話:
    - 日付: 6/2
      種別: インタビュー
      相手: 渡し守
      問い: [橋のない朝は何をしていたか, 橋ができて何が減ったか]
      内容: [岸で客の話を聞いていた, 待つ時間の立ち話]
      気づき: 待つ時間が集まりだった
    - 日付: 6/3
      種別: インタビュー
      相手: 豆腐屋
      やりとり:
        - {問い: 橋のない朝は何をしていたか, 内容: 舟の便に合わせて揚げていた}
        - {問い: 橋ができて何が減ったか, 内容: 早起きのほかは何も}
    - 日付: 6/4
      種別: 研究会
      内容: 岸の店は三軒が残る
    - 日付: 6/5
      種別: インタビュー
      相手: 中学生
      やりとり:
        - {問い: 川で遊んだことはあるか, 内容: 橋の上から見るだけ}
`;

describe('talks with the same questions', () => {
  const deck = deckOfText(asked);
  const slides = slidesFor(deck, 'a4', 'dialogues');
  const cells = slides.flatMap(({ elements }) =>
    elements.flatMap((element) =>
      element.kind === 'table'
        ? element.rows.map((row) =>
            row.cells.map((cell) =>
              cell.map(({ runs }) => runs.map(({ text }) => text).join('')).join('|'),
            ),
          )
        : [],
    ),
  );

  it('stand side by side: a row for each question, a column for each person', () => {
    assert.deepEqual(cells, [
      ['問い', '6/2　インタビュー　渡し守', '6/3　インタビュー　豆腐屋'],
      ['橋のない朝は何をしていたか', '岸で客の話を聞いていた', '舟の便に合わせて揚げていた'],
      ['橋ができて何が減ったか', '待つ時間の立ち話', '早起きのほかは何も'],
      ['気づき', '待つ時間が集まりだった', ''],
    ]);
  });

  it('leave the others as they are, each question once before its answer', () => {
    const said = slides.flatMap(writtenOn).map(({ runs }) => runs.map(({ text }) => text).join(''));
    assert.ok(said.includes('川で遊んだことはあるか　橋の上から見るだけ'), said.join('\n'));
    assert.ok(said.some((text) => text.includes('岸の店は三軒が残る')));
    assert.ok(!said.some((text) => text.includes('渡し守')));
  });

  it('come back as they were, and by their looks where the file tells nothing of itself', async () => {
    const bytes = await fileOf(pptxOf, deck);
    const answersIn = (text: string) =>
      readStory(text)
        .dialogues.filter((one) => one.text('with') === '豆腐屋')
        .flatMap((one) => one.items('exchanges').map((each) => [each.text('question'), each.main]));
    const expected = [
      ['橋のない朝は何をしていたか', '舟の便に合わせて揚げていた'],
      ['橋ができて何が減ったか', '早起きのほかは何も'],
    ];
    const { text } = importStory(bytes);
    assert.deepEqual(answersIn(text), expected);
    assert.deepEqual(
      readStory(text)
        .dialogues[0]?.texts('said')
        .map(({ value }) => value),
      ['岸で客の話を聞いていた', '待つ時間の立ち話'],
    );
    const part = await fileOf(pptxOf, { ...deck, source: undefined });
    assert.deepEqual(answersIn(importStory(part).text), expected);
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
