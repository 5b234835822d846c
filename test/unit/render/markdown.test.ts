import assert from 'node:assert/strict';
import type { Deck } from '../../../server/deck/deck';
import { markdownOf } from '../../../server/render/markdown';
import { escaped, table, withBreaks } from '../../../server/render/markdownText';
import { payloads } from '../../support/payloads';
import {
  exampleDeck,
  examples,
  hostileDeck,
  longestDeck,
  plainOptions,
  textsOfDeck,
} from '../../support/sharing';

async function textOf(deck: Deck): Promise<string> {
  const text = markdownOf(deck, plainOptions.language);
  // No half of a surrogate pair, which no file could hold.
  assert.equal(new TextDecoder().decode(new TextEncoder().encode(text)), text);
  return text;
}

/** What a reader sees, without white space: signs as they are meant, no line breaks. */
const readable = (text: string) =>
  text
    .replaceAll('<br>', '')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .replace(/\s/g, '');

/** Titles of parts of the drawings, which are not said where there is nothing below them. */
const titles =
  /^(?:（続き）|\(continued\)|段階の考え方|アウトプット|アウトカム|目標設定|目標状態|アクション|戦略的取組|ここまで来たら.*)$/;

describe('a story as Markdown', () => {
  for (const [name, deck] of [
    ...examples.map((file) => [file, () => exampleDeck(file)] as const),
    ['the longest story', longestDeck] as const,
  ]) {
    it(`says every text of ${name}`, async () => {
      const made = deck();
      const blocks = made.sheets.map((sheet) => ({
        ...sheet,
        blocks: sheet.blocks.map((block) =>
          block.kind === 'roadmap' ? { ...block, years: [] } : block,
        ),
      }));
      const text = readable(await textOf(made));
      const lost = textsOfDeck({ ...made, sheets: blocks }).filter(
        (one) => !titles.test(one) && !text.includes(one),
      );
      assert.deepEqual(lost, []);
    });
  }

  it('has a heading for each sheet, and tables as wide as their heads', async () => {
    const deck = exampleDeck('青葉野市.変革ストーリー.yaml');
    const text = await textOf(deck);
    const headings = text.split('\n').filter((line) => line.startsWith('## '));
    assert.equal(headings.length, deck.sheets.length);
    assert.equal(headings[0], `## 1\\. ${deck.sheets[0]?.title}`);
    let width = 0;
    for (const line of text.split('\n')) {
      const cells = line.startsWith('|') ? line.split(/(?<!\\)\|/).length : 0;
      if (width > 0 && cells > 0) assert.equal(cells, width, line);
      width = cells;
    }
  });

  it('says hostile texts as text: no tag, no link, no code', async () => {
    const text = await textOf(hostileDeck());
    const plain = readable(text);
    for (const payload of payloads) assert.ok(plain.includes(payload.replace(/\s/g, '')), payload);
    assert.equal(
      text
        .replaceAll('<br>', '')
        .match(/(?<!\\)[<>`[\]]/g)
        ?.join('') ?? '',
      '>'.repeat(quotations(text)),
    );
    assert.doesNotMatch(text, /(?!\n)\p{Cc}|\p{Cs}/u);
  });
});

const quotations = (text: string) => text.split('\n').filter((line) => line.startsWith('>')).length;

describe('lists in Markdown', () => {
  it('stand on lines of their own where a text holds the sign between them', () => {
    const deck = exampleDeck('青葉野市.変革ストーリー.yaml');
    const strategies = deck.sheets.find(({ id }) => id === 'strategies');
    assert.ok(strategies);
    const text = markdownOf({ ...deck, sheets: [strategies] }, 'ja');
    const [box] = strategies.recalled;
    assert.ok((box?.texts.length ?? 0) > 2);
    for (const one of box?.texts ?? []) {
      assert.match(text, new RegExp(`<br>・${one}(?:<br>|\\n)`), one);
    }
  });
});

describe('signs of Markdown', () => {
  for (const [text, expected] of [
    ['- 一つ', '\\- 一つ'],
    ['1. 一つ', '1\\. 一つ'],
    ['78.4', '78.4'],
    ['2. ', '2\\.'],
    ['a|b', 'a\\|b'],
    ['# 見出し', '\\# 見出し'],
    ['*強く* _斜め_ `code`', '\\*強く\\* \\_斜め\\_ \\`code\\`'],
    ['~消す~ [a](b) <b>', '\\~消す\\~ \\[a\\](b) \\<b\\>'],
    ['a\u0000\uD800b\tc', 'ab\tc'],
  ] as const) {
    it(`${JSON.stringify(text)} is written ${expected}`, () => {
      assert.equal(escaped(text), expected);
    });
  }

  it('keeps lines, in cells too', () => {
    assert.equal(withBreaks('一\r\n二\n\n三'), '一<br>二<br>三');
    assert.equal(table(['a', 'b'], [['1\n2']]), '| a | b |\n| --- | --- |\n| 1<br>2 |  |');
  });
});
