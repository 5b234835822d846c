import assert from 'node:assert/strict';
import fc from 'fast-check';
import { stringify } from 'yaml';
import { checkStory } from '../../../server/rules/engine/run';
import { readStory, type Story } from '../../../server/story/story';
import type { Node, Pair } from '../../../server/syntax/tree';
import { yaml } from '../../../server/text/yaml';
import { type Locale, shapeOf } from '../../../server/vocabulary';
import { runs } from '../../support/runs';
import { testSlips } from './slipCases';
import { type Data, mapOf, stories } from './stories';

testSlips('marks of documents', {
  'what stands on, behind and below them': {
    'a known key behind the mark': {
      text: yaml`
      自治体: 青葉野市
      --- テーマ: 声を聴く
      段階:
      --- 検討課題:
        - 場所が決まらない
    `,
      values: {
        自治体: '青葉野市',
        テーマ: '声を聴く',
        段階: null,
        検討課題: ['場所が決まらない'],
      },
      slips: ['several-documents[---]', 'several-documents[---]'],
      fixed: yaml`
      自治体: 青葉野市
      # ---
      テーマ: 声を聴く
      段階:
      # ---
      検討課題:
        - 場所が決まらない
    `,
    },
    'a text behind the mark, a title between two rulers': {
      text: yaml`
      自治体: 青葉野市
      --- 担当課: 未定、次回までに決める
      --- シート２ ありたい姿 ---
      テーマ: 声を聴く
      ... ここまで
    `,
      values: { 自治体: '青葉野市', テーマ: '声を聴く' },
      slips: [
        'stray-text[--- 担当課: 未定、次回までに決める]',
        'stray-text[--- シート２ ありたい姿 ---]',
        'stray-text[... ここまで]',
      ],
      fixed: yaml`
      自治体: 青葉野市
      # --- 担当課: 未定、次回までに決める
      # --- シート２ ありたい姿 ---
      テーマ: 声を聴く
      # ... ここまで
    `,
    },
    'keys that are indented below the mark': {
      text: yaml`
      自治体: 青葉野市
      ---
        検討課題:
          - 場所が決まらない
      テーマ: 声を聴く
    `,
      values: { 自治体: '青葉野市', 検討課題: ['場所が決まらない'], テーマ: '声を聴く' },
      slips: ['several-documents[---]', 'uneven-indent[  検討課題:]'],
      fixed: yaml`
      自治体: 青葉野市
      # ---
      検討課題:
          - 場所が決まらない
      テーマ: 声を聴く
    `,
    },
    'a text that is indented below the mark': {
      text: yaml`
      自治体: 青葉野市
      --- |
        三人で書いた
        最初の案です
    `,
      values: { 自治体: '青葉野市' },
      slips: ['stray-text[--- |]', 'stray-text[三人で書いた]', 'stray-text[最初の案です]'],
    },
    'marks in the middle of an item': {
      text: yaml`
      段階:
        - 名称: まず話す
          アクション:
            - 地区を歩く
      ---
            - 声を集める
      ...
        - 名称: 次に動く
    `,
      values: {
        段階: [
          { 名称: 'まず話す', アクション: ['地区を歩く', '声を集める'] },
          { 名称: '次に動く' },
        ],
      },
      slips: ['several-documents[---]', 'several-documents[...]'],
    },
    'the start and the end of a file, and directives': {
      text: yaml`
      %YAML 1.2
      %TAG !x! tag:example.jp,2026:
      --- # 第5回
      自治体: 青葉野市
      ...
      ---
    `,
      values: { 自治体: '青葉野市' },
      slips: [],
    },
    'words behind a directive': {
      text: yaml`
      %YAML 1.2 と、覚え書き
      自治体: 青葉野市
    `,
      values: { 自治体: '青葉野市' },
      slips: ['stray-text[%YAML 1.2 と、覚え書き]'],
    },
    'a story in braces behind the start of its document': {
      text: yaml`
      ---
      {自治体: 青葉野市}
    `,
      values: { 自治体: '青葉野市' },
      slips: [],
    },
    'a log of dialogues': {
      text: yaml`
      - 日付: 2026-06-02
        内容: 帰りが遅い
      ---
      - 日付: 2026-07-07
        内容: 道が暗い
      --- 来月へ
      - 日付: 2026-08-04
    `,
      values: [
        { 日付: '2026-06-02', 内容: '帰りが遅い' },
        { 日付: '2026-07-07', 内容: '道が暗い' },
        { 日付: '2026-08-04' },
      ],
      slips: ['several-documents[---]', 'stray-text[--- 来月へ]'],
    },
    'keys of a story that come after a list': {
      text: yaml`
      - 三人で書いた
      自治体: 青葉野市
      テーマ: 声を聴く
    `,
      values: { 自治体: '青葉野市', テーマ: '声を聴く' },
      slips: ['stray-text[- 三人で書いた]'],
      fixed: yaml`
      # - 三人で書いた
      自治体: 青葉野市
      テーマ: 声を聴く
    `,
    },
    'a key of a log that lost its indentation': {
      text: yaml`
        - 日付: 2026-06-02
          内容: 帰りが遅い
        気づき:
          迎えの車
      `,
      values: [{ 日付: '2026-06-02', 内容: '帰りが遅い' }],
      slips: [
        yaml`
        stray-text[気づき:
          迎えの車]`,
      ],
      fixed: yaml`
        - 日付: 2026-06-02
          内容: 帰りが遅い
        # 気づき:
          # 迎えの車
      `,
    },
    'keys without a name': {
      text: yaml`
      値の例: {[2015, 2016]: 34, {年: 2017}: 35, "": 36}
      "": 青葉野市
    `,
      values: { 値の例: { '': '36' }, '': '青葉野市' },
      slips: [
        'broken-yaml[[2015, 2016]: 34]',
        'broken-yaml[{年: 2017}: 35]',
        'broken-yaml["": 36]',
        'broken-yaml["": 青葉野市]',
      ],
      isBroken: true,
    },
    'what the parser passes over': {
      text: yaml`
      {自治体: 青葉野市}
      {テーマ: 声を聴く}
    `,
      values: { 自治体: '青葉野市' },
      slips: ['broken-yaml[{テーマ: 声を聴く]'],
      isBroken: true,
    },
  },
});

describe('marks of documents in any story', () => {
  it('lose no word of a story, wherever they stand', () => {
    const locale = fc.constantFrom<Locale>('ja', 'en');
    const logs = locale.chain((one) =>
      fc.array(mapOf(shapeOf('dialogue'), 1, fc.constant(''), one), { minLength: 1, maxLength: 4 }),
    );
    const setting = fc.record({
      data: fc.oneof(
        { weight: 3, arbitrary: stories(fc.constant('')) },
        logs as fc.Arbitrary<Data>,
      ),
      marks: fc.array(fc.tuple(fc.nat(), fc.nat(variants.length - 1)), {
        minLength: 1,
        maxLength: 4,
      }),
      indent: fc.constantFrom(2, 4),
      indentSeq: fc.boolean(),
      eol: fc.constantFrom('\n', '\r\n'),
      bom: fc.constantFrom('', '\ufeff'),
    });
    fc.assert(
      fc.property(setting, ({ data, marks, eol, bom, ...style }) => {
        const numbers = new Numbers();
        const valid = stringify(numbers.fill(data), { ...style, lineWidth: 0 });
        const lines = valid.split('\n').slice(0, -1);
        for (const [at, variant] of marks) {
          const mark = (variants[variant] as string).replaceAll('@', () => numbers.next());
          lines.splice(at % (lines.length + 1), 0, mark);
        }
        const text = bom + `${lines.join('\n')}\n`.replaceAll('\n', eol);
        const kept = wordsIn(text);
        for (const word of words(text)) assert.ok(kept.has(word), `${word} of ${text}`);
      }),
      runs(80),
    );
  });
});

/** Lines that begin or end a document for YAML, with words (`@`) on them and below them. */
const variants = [
  '---',
  '...',
  '--- ',
  '---\t# 第2回',
  '%YAML 1.2',
  '%TAG ! tag:example.jp,2026:',
  '%YAML 1.2 @',
  '%注 @',
  '--- @',
  '--- @ ---',
  '---　@',
  '... @',
  '--- |\n  @\n  @',
  '--- >-\n@',
  '---\n  @',
  yaml`
    ---
        検討課題:
          - @`,
  yaml`
    --- 検討課題:
      - @
      - @`,
  '--- 担当課: @',
  yaml`
    --- 担当課:
      @`,
  yaml`
    --- - @
    - @`,
  '--- "@\n  @"',
  "--- '@'",
  '--- &名 @',
  '--- !x @',
  '--- {テーマ: @}',
  '--- [@, @]',
  '--- ? @\n: @',
  '\u200b--- @',
  ' --- @',
  '　---　注: @',
];

/** Hands out words that stand nowhere else. */
class Numbers {
  private count = 0;

  next(): string {
    return `文${++this.count}号`;
  }

  /** The data with a word of its own for each text; ids are no words. */
  fill(data: Data): Data {
    if (typeof data === 'string') return this.next();
    if (Array.isArray(data)) return data.map((part) => this.fill(part));
    return Object.fromEntries(
      Object.entries(data).map(([key, part]) => [key, key === 'id' ? 'a' : this.fill(part)]),
    );
  }
}

const words = (text: string) => text.match(/文\d+号/g) ?? [];

/** The words of a text that the story holds in a field, or that lie in a finding. */
function wordsIn(text: string): Set<string> {
  const story = readStory(text);
  const fields = [story.root, ...story.items].flatMap((item) => item.entries);
  const kept = new Set(fields.flatMap(({ value }) => textsIn(value)).flatMap(words));
  const { diagnoses, failures } = checkStory(story);
  assert.deepEqual(failures, []);
  const starts = new Set(diagnoses.map(({ span }) => span.start));
  // A finding at a key that is not read is one at what stands behind it.
  const unread = pairsIn(story).filter(({ key }) => starts.has(key.span.start));
  for (const { span } of [...diagnoses, ...unread])
    for (const word of words(text.slice(span.start, span.end))) kept.add(word);
  return kept;
}

function textsIn(node: Node): string[] {
  if (node.kind === 'text') return [node.value];
  if (node.kind === 'list') return node.items.flatMap(textsIn);
  return node.kind === 'map' ? node.pairs.flatMap(({ value }) => textsIn(value)) : [];
}

/** All pairs of a file. */
function pairsIn({ syntax }: Story): Pair[] {
  const within = (node: Node): Pair[] => {
    if (node.kind === 'list') return node.items.flatMap(within);
    return node.kind === 'map' ? node.pairs.flatMap((pair) => [pair, ...within(pair.value)]) : [];
  };
  return [
    ...syntax.pairs.flatMap((pair) => [pair, ...within(pair.value)]),
    ...syntax.items.flatMap(within),
  ];
}
