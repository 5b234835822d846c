import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { stringify } from 'yaml';
import { deckOf } from '../../server/deck/build';
import type { Deck } from '../../server/deck/deck';
import { Places } from '../../server/deck/places';
import type { Exporter, ExportOptions } from '../../server/export/options';
import { readStory } from '../../server/story/story';
import { hostileStory } from './payloads';

/** What an author who chose nothing gets. */
export const plainOptions: ExportOptions = {
  font: 'yu-gothic',
  page: 'a4',
  hasNotes: false,
  findings: new Map(),
  language: 'ja',
  template: null,
};

/** The deck of a text. */
export function deckOfText(text: string): Deck {
  const story = readStory(text);
  return deckOf(story, new Places(story));
}

/** The decks of the examples by the name of their file; the log of 潮見町 is in a file of its own. */
export const examples = [
  '青葉野市.変革ストーリー.yaml',
  '潮見町.変革ストーリー.yaml',
  'lakeside.change-story.yaml',
  'はじめての下書き.変革ストーリー.yaml',
] as const;

/** Makes something when it is first asked for; after that it is the same. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

const exampleDecks = new Map(
  examples.map((file) => [file, once(() => deckOfText(readFileSync(`examples/${file}`, 'utf8')))]),
);

export function exampleDeck(file: (typeof examples)[number]): Deck {
  const deck = exampleDecks.get(file)?.();
  assert.ok(deck);
  return deck;
}

const filesOfDecks = new WeakMap<Deck, Map<string, Promise<Uint8Array>>>();

/** The one file that a format makes of a deck; of the same deck and choices it is made once. */
export function fileOf(make: Exporter, deck: Deck, more: Partial<ExportOptions> = {}) {
  const options = { ...plainOptions, ...more };
  const files = filesOfDecks.get(deck) ?? new Map<string, Promise<Uint8Array>>();
  filesOfDecks.set(deck, files);
  const key = JSON.stringify([make.name, { ...options, findings: [...options.findings] }]);
  const file = files.get(key) ?? makeFile(make, deck, options);
  files.set(key, file);
  return file;
}

/** The one file that a format makes of a deck, made anew. */
export async function makeFile(make: Exporter, deck: Deck, options = plainOptions) {
  const [file, ...others] = await make(deck, options);
  assert.ok(file);
  assert.equal(others.length, 0);
  return file.bytes;
}

/** Signs that break a file when they are written out as they are. */
const oddSigns =
  '𠮷野家🏠 \u0000\u0008\u001B\uFFFE\uD800 ]]> <&"\' \u200F\u202Eabc\u202C \\u2028 |*_`# ';

/** A deck of payloads, odd signs, very long cells and nothing at all. */
export const hostileDeck = once((): Deck => {
  const deck = deckOfText(hostileStory());
  const long = `${oddSigns}${'長い文が続いています。'.repeat(120)}`;
  const piece = { key: null, kind: '内容', text: long, id: oddSigns, figure: oddSigns };
  return {
    ...deck,
    // The sheet at the end is in no story.
    source: undefined,
    title: oddSigns + deck.title,
    sheets: [
      ...deck.sheets,
      {
        id: 'odd',
        number: null,
        title: oddSigns,
        key: null,
        question: oddSigns,
        recalled: [{ label: oddSigns, texts: ['', long] }],
        blocks: [
          { kind: 'statement', piece, before: oddSigns, after: [piece] },
          { kind: 'prose', heading: oddSigns, byline: oddSigns, paragraphs: [piece] },
          {
            kind: 'table',
            caption: oddSigns,
            columns: [oddSigns, '', 'c'],
            rows: [
              { piece, cells: [long, '', oddSigns], openAt: 2 },
              { piece, cells: ['', '', ''] },
            ],
          },
          {
            kind: 'cards',
            heading: '',
            cards: [
              { piece, details: [{ label: '', texts: [''] }], serves: [oddSigns], charts: [] },
              { piece: { ...piece, text: '' }, details: [], serves: [], charts: [] },
            ],
          },
          { kind: 'cards', heading: oddSigns, cards: [] },
        ],
      },
    ],
  };
});

/** The longest story of these tests: many stages, actions, images, forces and dialogues. */
export const longestDeck = once((): Deck => {
  const times = <T>(count: number, make: (index: number) => T) =>
    Array.from({ length: count }, (_, index) => make(index + 1));
  const sentence = (name: string, index: number) =>
    `${name}${index}では、地区の人が互いの困りごとを自分の言葉で話し、職員と一緒に順番を決めて動いている`;
  const stage = (at: number) => ({
    名称: sentence('段階', at),
    時期: `令和${at}年度`,
    目標状態: times(6, (n) => ({
      id: `目標${at}の${n}`,
      内容: sentence(`目標状態${at}の`, n),
      狙い: `姿${n}`,
    })),
    アクション: times(9, (n) => ({
      id: `取組${at}の${n}`,
      内容: sentence(`取組${at}の`, n),
      狙い: `目標${at}の${(n % 6) + 1}`,
      目的: sentence('目的', n),
      方法: sentence('方法', n),
    })),
    アウトカム: times(6, (n) => ({
      内容: sentence(`成果${at}の`, n),
      現状値: n,
      目標値: n * 10,
      単位: '%',
    })),
    目標設定: times(5, (n) => sentence(`基準${at}の`, n)),
  });
  const story = {
    変革ストーリー: 1,
    自治体: '長文市',
    年度: '令和8年度',
    版: '最終版',
    様式: 'アクションプラン',
    テーマ: 'とても長い題名が続く'.repeat(8),
    ありたい姿: {
      宣言: sentence('宣言', 1),
      姿: times(12, (n) => ({ id: `姿${n}`, 内容: sentence('姿', n) })),
    },
    なりゆきの未来: times(12, (n) => ({
      内容: sentence('未来', n),
      根拠: [
        {
          指標: `人口${n}`,
          値: { 2020: 9000 + n, 2030: 8000 - n, 2040: 7000 - n },
          単位: '人',
        },
      ],
    })),
    現状: times(15, (n) => ({
      内容: sentence('現状', n),
      経緯: sentence('経緯', n).repeat(4),
      原因: sentence('原因', n).repeat(3),
    })),
    力の場: {
      推進力: times(14, (n) => ({
        力: sentence('推進', n),
        活かし方: sentence('活用', n),
        強さ: (n % 5) + 1,
      })),
      抵抗力: times(14, (n) => ({
        力: sentence('抵抗', n),
        対策: sentence('対策', n),
        強さ: (n % 5) + 1,
      })),
    },
    段階: times(6, stage),
    対話: times(40, (n) => ({
      日付: `2026-05-${String((n % 28) + 1).padStart(2, '0')}`,
      種別: 'インタビュー',
      相手: `住民${n}`,
      内容: sentence('対話', n).repeat(6),
    })),
    本文: times(4, (n) => ({
      区分: `章${n}`,
      内容: times(40, () => `${sentence('本文', n)}。\n`).join(''),
    })),
  };
  return deckOfText(stringify(story, { lineWidth: 0 }));
});

/** Every text of a deck that a reader is to find, without white space: kinds and keys are none. */
export function textsOfDeck({ source: _, ...deck }: Deck): readonly string[] {
  const texts = new Set<string>();
  JSON.stringify(deck, (name, value) => {
    if (
      typeof value === 'string' &&
      !['kind', 'key', 'id', 'language', 'from', 'to'].includes(name)
    )
      for (const line of value.split(/\s+/)) texts.add(line);
    return value;
  });
  return [...texts].filter(Boolean);
}
