import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { deckOf } from '../../../server/deck/build';
import type { Deck } from '../../../server/deck/deck';
import { Places } from '../../../server/deck/places';
import { wordLabel } from '../../../server/deck/strings';
import type { Item } from '../../../server/story/item';
import { readStory, type Story } from '../../../server/story/story';
import { yaml } from '../../../server/text/yaml';
import { type Field, fieldOf, formOf, type SheetId, shapeOf } from '../../../server/vocabulary';

const makeDeck = (story: Story): Deck => deckOf(story, new Places(story));
const squeeze = (text: string) => text.replace(/\s+/g, '');

/** Every text in the deck, one after the other, without its spaces. */
function textOf(deck: Deck): string {
  const texts: string[] = [];
  JSON.stringify(deck, (name, value) => {
    if (typeof value === 'string' && !['kind', 'key'].includes(name)) texts.push(value);
    return value;
  });
  return squeeze(texts.join('\n'));
}

/** Lines of the story that the deck does not have. Ids are names, not something that is said. */
function missing(story: Story): string[] {
  const text = textOf(makeDeck(story));
  const logged = story.dialogueFile ? story.dialogues : [];
  const items = [story.root, ...logged].flatMap((top) => [...top.walk()]);
  return items.flatMap((item) =>
    item.entries.flatMap(({ field }) =>
      textsAt(item, field, story)
        .flatMap((value) => value.split('\n').map(squeeze))
        .filter((line) => !text.includes(line))
        .map((line) => `${item.shape.id}.${field.id}: ${line}`),
    ),
  );
}

/** What stands at a key of an item, beside the items below it. */
function textsAt(item: Item, field: Field, { language, edition }: Story): readonly string[] {
  if (['id', 'change-story', 'dialogues'].includes(field.id)) return [];
  if (item.items(field.id).length > 0) return [];
  const words = item.words(field.id).map((word) => {
    // The form of 2022 has its own words for the sides of the default future.
    const isSide = item.shape.id === 'future' && edition === 'story-sheet';
    const printed = isSide ? formOf(edition, 'default-future').labels[word.id]?.[language] : null;
    return printed ?? wordLabel(word, language);
  });
  // The kind of evidence stands within a sentence.
  const isWithin = field.id === 'kind' && item.shape.id === 'evidence';
  const said = isWithin ? words.map((word) => word.toLowerCase()) : words;
  if (field.type === 'enum') return said;
  const series = item.series(field.id).map(({ node }) => node);
  const nodes = [...item.texts(field.id), ...series];
  return [...said, ...nodes.flatMap((node) => (node.kind === 'text' ? node.value : []))];
}

/** A story in which every field of the format is filled, with a text that is nowhere else. */
class Everything {
  private count = 0;

  of(shapeId: Parameters<typeof shapeOf>[0], indent: string, depth: number): string {
    return shapeOf(shapeId)
      .fields.map((field) => this.field(field, indent, depth))
      .join('');
  }

  private field(field: Field, indent: string, depth: number): string {
    const key = `${indent}${field.ja}:`;
    const one = () => `文${++this.count}号`;
    if (field.id === 'change-story') return `${key} 1\n`;
    switch (field.type) {
      case 'items':
      case 'map': {
        // 内訳 holds actions and 検討課題 holds items: one level of them is enough.
        if (depth > 4 || !field.of || (field.id === 'open-questions' && depth > 2)) return '';
        const inside = this.of(field.of, `${indent}    `, depth + 1);
        return field.type === 'map'
          ? `${key}\n${inside}`
          : `${key}\n${indent}  - ${inside.trimStart()}`;
      }
      case 'enum':
        return `${key} ${field.words?.[0]?.ja ?? ''}\n`;
      case 'values':
        return `${key} {${2001 + this.count}: ${++this.count}${this.count}, 2090: 約${one()}}\n`;
      case 'quantity':
        // Over the years where it may be, and the unit beside it.
        return field.orValues
          ? `${key} {${2001 + ++this.count}: ${this.count}, R30: 約${one()}}\n`
          : `${key} ${one()}\n`;
      case 'number':
        return `${key} ${field.id === 'strength' ? 3 : 7000 + ++this.count}\n`;
      case 'year':
        return `${key} ${2001 + (++this.count % 90)}年度\n`;
      case 'date':
        return `${key} 2026-04-19\n`;
      case 'refs':
        return `${key} ${one()}\n`;
      default:
        return `${key} ${one()}\n`;
    }
  }
}

describe('the deck', () => {
  for (const file of [
    '青葉野市.変革ストーリー.yaml',
    '潮見町.変革ストーリー.yaml',
    'はじめての下書き.変革ストーリー.yaml',
    'lakeside.change-story.yaml',
  ]) {
    it(`loses no text of ${file}`, () => {
      assert.deepEqual(missing(readStory(readFileSync(`examples/${file}`, 'utf8'))), []);
    });
  }

  for (const edition of ['アクションプラン', '変革ストーリーシート']) {
    it(`loses no field of the format (${edition})`, () => {
      const text = new Everything().of('story', '', 0).replace(/様式:.*/, `様式: ${edition}`);
      const story = readStory(text);
      assert.equal(fieldOf('story', 'stages').ja, '段階');
      assert.ok([...story.root.walk()].length > 100);
      assert.deepEqual(missing(story), []);
    });
  }

  it('has the sheets of the edition first, numbered and with their question', () => {
    const deck = makeDeck(
      readStory(yaml`
      変革ストーリー: 1
      様式: アクションプラン
    `),
    );
    const numbered = deck.sheets.filter(({ number }) => number !== null);
    assert.deepEqual(
      numbered.map(({ number }) => number),
      [1, 2, 3, 4, 5, 6, 7, 8],
    );
    const forms = numbered.map(({ id, title, question }) => {
      const form = formOf('action-plan', id as SheetId);
      assert.deepEqual([title, question], [form.title.ja, form.question.ja]);
      return title;
    });
    assert.equal(forms[7], 'まず取り組むアクションの詳細（一歩踏み出すシート）');
  });

  it('repeats earlier sheets where the form does', () => {
    const deck = makeDeck(
      readStory(
        yaml`
          変革ストーリー: 1
          ありたい姿:
            宣言: 声の届くまち
          戦略的取組:
            - 歩いて聴く
        `,
      ),
    );
    const recalled = (id: string) => deck.sheets.find((sheet) => sheet.id === id)?.recalled;
    assert.deepEqual(recalled('strategies'), [
      { label: '10年後の地域のありたい姿 ※シート１', texts: ['声の届くまち'] },
    ]);
    assert.deepEqual(recalled('ideal'), [
      { label: '戦略的な取り組み ※シート３', texts: ['歩いて聴く'] },
    ]);
  });
});
