import assert from 'node:assert/strict';
import { importStory } from '../../../server/import';
import { reviewIn } from '../../../server/import/reviewWords';
import { targets } from '../../../server/import/targets';
import { foundMessage } from '../../../server/import/words';
import type { Item } from '../../../server/story/item';
import { readStory } from '../../../server/story/story';
import { heading, paperOf, paragraph, row, table } from '../../support/foreignFiles';
import { deckFile } from '../../support/officeFiles';

const paper = paperOf(
  heading('ありたい姿') +
    paragraph('声が届くまち') +
    heading('戦略的取組') +
    paragraph('朝市を開く') +
    paragraph('職員が地区の名を呼べる') +
    heading('資料') +
    table(row('地区', '世帯'), row('北', '84')),
);
const mains = (items: readonly Item[]) => items.map((item) => item.main);
const rowsOf = (bytes: Uint8Array) => reviewIn(importStory(bytes).review, 'ja').rows;

describe('the review of an import', () => {
  it('names the place of each text, and where it stands in the file', () => {
    assert.deepEqual(
      rowsOf(paper)
        .filter(({ state }) => state !== 'heading')
        .map(({ text, where, sheet, place, target, state }) => [
          text,
          where,
          sheet,
          place,
          target,
          state,
        ]),
      [
        ['声が届くまち', '本文', 'ありたい姿', '宣言', 'vision.statement', 'placed'],
        ['朝市を開く', '本文', '戦略的取組', '内容', 'strategies', 'placed'],
        ['職員が地区の名を呼べる', '本文', '戦略的取組', '内容', 'strategies', 'placed'],
        ['資料', '本文', '本文', '見出し', 'narrative', 'placed'],
        ['地区　世帯', '表', '検討課題', '', 'open-questions', 'kept'],
        ['北　84', '表', '検討課題', '', 'open-questions', 'kept'],
      ],
    );
    const slides = deckFile([
      [{ at: [1, 0], isTitle: true, lines: ['表紙'] }],
      [
        { at: [1, 0], isTitle: true, lines: ['戦略的取組'] },
        { at: [1, 3], lines: ['朝市を開く'] },
      ],
    ]);
    assert.equal(
      rowsOf(slides).find(({ text }) => text === '朝市を開く')?.where,
      'スライド2のテキストボックス',
    );
  });

  it('says before anything is written how much has a place, and what becomes of the rest', () => {
    const { counts } = importStory(paper);
    assert.equal(
      foundMessage({ ...counts, leftOut: { embedded: 1 } }, 'ja'),
      '4件の文の置き場所が見つかりました。分からなかった4件（表の文4件）は「検討課題」に入ります。取り込まないもの: 埋め込まれたほかのソフトの表や文書（開いて、必要な文を書き写してください）1件。',
    );
    assert.equal(
      foundMessage(counts, 'en'),
      '4 texts have found a place. 4 have not (4 of tables) and go to “open-questions”.',
    );
  });

  it('names every target in both languages', () => {
    for (const locale of ['ja', 'en'] as const) {
      const names = reviewIn([], locale).targets;
      assert.deepEqual(
        names.map(({ id }) => id),
        [...targets],
      );
      assert.equal(new Set(names.map(({ name }) => name)).size, targets.length);
      assert.ok(names.every(({ name }) => name !== ''));
    }
  });

  const moved = (text: string, to: (typeof targets)[number]) => {
    const pieces = rowsOf(paper).find((one) => one.text === text)?.pieces ?? [];
    assert.ok(pieces.length > 0);
    const again = importStory(
      paper,
      pieces.map((piece) => ({ piece, to })),
    );
    return { ...again, story: readStory(again.text) };
  };

  it('sends a text to every target, and nowhere else', () => {
    for (const to of targets) {
      const { text, story, counts } = moved('職員が地区の名を呼べる', to);
      assert.deepEqual(story.syntax.slips, [], text);
      assert.deepEqual(story.root.misfits, [], text);
      const count = text.split('職員が地区の名を呼べる').length - 1;
      assert.equal(count, to === 'none' ? 0 : 1, `${to}\n${text}`);
      const isIn = mains(story.strategies).includes('職員が地区の名を呼べる');
      assert.equal(isIn, to === 'strategies', to);
      assert.equal(counts.leftOut.author ?? 0, to === 'none' ? 1 : 0);
    }
    const ideal = moved('職員が地区の名を呼べる', 'ideal.people').story.root.map('ideal');
    assert.deepEqual(mains(ideal?.items('people') ?? []), ['職員が地区の名を呼べる']);
  });

  it('sends a row of a table as one text, and leaves the others', () => {
    const sent = moved('北　84', 'current-state').story;
    assert.deepEqual(mains(sent.currentStates), ['北　84']);
    const { story, text } = moved('北　84', 'none');
    assert.deepEqual(mains(story.root.items('open-questions')), ['地区　世帯']);
    assert.doesNotMatch(text, /84/);
  });
});
