import fc from 'fast-check';
import {
  type Field,
  type Locale,
  type Shape,
  type ShapeId,
  shapeOf,
} from '../../server/vocabulary';

/** Lines of a value, relative to its key; a single line stands behind the key. */
type Lines = readonly string[];

/** Names that every plain object has. */
export const objectNames = [
  'constructor',
  '__proto__',
  'hasOwnProperty',
  'toString',
  'valueOf',
  'isPrototypeOf',
] as const;

/** They, and words that YAML has a meaning for. */
const oddNames = [...objectNames, 'null', 'true', '1', '~'] as const;

/** Few ids, so that references find items, and items share them. */
const ids = ['支え合い', '取組①', 'neighbours', '宣言', 'statement', ...oddNames];

const sentences = [
  '住民が、困りごとを職員に話している',
  '月に一度、地区を歩いて声を聴く',
  '職員研修を実施する',
  '空き家が二倍になり、通りに人がいなくなる',
  '回覧板の一問で「満足」が32％から50％になる',
  'Residents choose the order of repairs with the staff',
  'Hold a workshop every month',
  '未定',
  '検討中',
  '',
  '積極的に連携し、可能な限り推進する',
  'DXで窓口を変える',
];

/** What breaks off, or means something to YAML or to HTML. */
const fragments = [
  '[事前課題] 地区を知る',
  '"対話"が大事',
  '取組 #1 を見直す',
  '*重要',
  '{案',
  '課題: 目標: 5割',
  '<script>alert(1)</script>',
  '・一つ目',
  '①まず',
  '!!str x',
  '𠮷野家 👨‍👩‍👧',
];

const sentence = fc.constantFrom(...sentences);
const scalar = fc.oneof(
  { weight: 7, arbitrary: sentence },
  { weight: 1, arbitrary: fc.constantFrom(...fragments) },
  { weight: 1, arbitrary: fc.constantFrom<string>(...oddNames) },
);
const one = (texts: fc.Arbitrary<string>): fc.Arbitrary<Lines> => texts.map((text) => [text]);
const list = (texts: fc.Arbitrary<string>): fc.Arbitrary<Lines> =>
  fc
    .array(texts, { minLength: 1, maxLength: 3 })
    .map((items) => ['', ...items.map((item) => `  - ${item}`)]);
const flow = (texts: fc.Arbitrary<string>): fc.Arbitrary<Lines> =>
  fc.array(texts, { maxLength: 3 }).map((items) => [`[${items.join(', ')}]`]);

const quantities = fc.constantFrom(
  '80％以上',
  '約100億円',
  '△42',
  '年10回',
  '32％ → 50％',
  '各部局に１名以上',
  '3.5',
  '未定',
  '{R6: 34, R7: 41}',
);
const years = fc.constantFrom('2026', 'R8', '令和8年度', '10年後', '来年', 'いつか', 'valueOf');
const dates = fc.constantFrom(
  '2026-04-19',
  '4/19',
  'R8.4.19',
  '8月23日',
  '7/21-22',
  '随時',
  '13/45',
);
const numbers = fc.constantFrom('1', '3', '５', '多い', '-1', '1,234');
const series = fc.constantFrom(
  '{2015: 195633, 2025: 183210}',
  '{R2: 約3万, R7: 2.5万人, 10年後: 未定}',
  '{constructor: 1, __proto__: 2}',
  '{2015: 195,633}',
  '34.1',
);

/** A value of the field, mostly of its type; the lines below it are indented by two columns. */
function valueFor(field: Field, depth: number, locale: Locale): fc.Arbitrary<Lines> {
  const wrong = fc.oneof(one(scalar), list(scalar), fc.constant(['', '  名称: x', '  content: y']));
  return fc.oneof(
    { weight: 12, arbitrary: typed(field, depth, locale) },
    { weight: 1, arbitrary: wrong },
  );
}

function typed(field: Field, depth: number, locale: Locale): fc.Arbitrary<Lines> {
  switch (field.type) {
    case 'items':
    case 'map': {
      const of = field.of ?? 'item';
      if (depth > 3) return fc.oneof(one(scalar), list(scalar));
      const whole = fc.oneof(itemsOf(of, depth, locale), list(scalar), one(scalar));
      const inside = mapping(of, depth, locale).map((lines) => ['', ...indented(lines)]);
      if (field.type === 'items')
        return fc.oneof({ weight: 6, arbitrary: whole }, { weight: 1, arbitrary: inside });
      return field.orItems ? fc.oneof(inside, itemsOf(field.orItems, depth, locale)) : inside;
    }
    case 'enum': {
      const words = (field.words ?? []).flatMap(({ ja, en, variants }) => [ja, en, ...variants]);
      const word = fc.constantFrom(...words, ...words, ...oddNames);
      return fc.oneof(one(word), list(word), flow(word));
    }
    case 'refs': {
      const id = fc.constantFrom(...ids, '無い姿', sentences[0] as string);
      return fc.oneof(
        one(id),
        list(id),
        flow(id),
        one(fc.constant('支え合い、取組①')),
        one(scalar),
      );
    }
    case 'values':
      return one(series);
    case 'quantity':
      return fc.oneof(one(quantities), fc.constant(['', '  R6: 34', '  R7: 41']));
    case 'year':
      return one(years);
    case 'date':
      return one(dates);
    case 'number':
      return one(numbers);
    case 'text':
      if (field.id === 'id') return one(fc.constantFrom(...ids));
      return fc.oneof(one(scalar), list(scalar), block);
  }
}

/** A text of several lines. */
const block: fc.Arbitrary<Lines> = fc
  .array(sentence, { minLength: 1, maxLength: 3 })
  .map((lines) => ['|', ...lines.map((line) => `  ${line}`)]);

function itemsOf(shape: ShapeId, depth: number, locale: Locale): fc.Arbitrary<Lines> {
  const item = fc.oneof(
    { weight: 4, arbitrary: mapping(shape, depth, locale) },
    { weight: 1, arbitrary: one(scalar) },
  );
  return fc
    .array(item, { minLength: 1, maxLength: depth > 1 ? 2 : 3 })
    .map((items) => [
      '',
      ...items.flatMap(([first = '', ...rest]) => [
        `  - ${first}`,
        ...rest.map((line) => `    ${line}`),
      ]),
    ]);
}

const indented = (lines: Lines): Lines => lines.map((line) => `  ${line}`);

const mappings = new Map<string, fc.Arbitrary<Lines>>();

/** The lines of a mapping of this shape: some of its keys, now and then one it does not know. */
function mapping(id: ShapeId, depth: number, locale: Locale): fc.Arbitrary<Lines> {
  const name = `${id} ${depth} ${locale}`;
  const known = mappings.get(name);
  if (known) return known;
  const shape: Shape = shapeOf(id);
  const most = depth === 0 ? 14 : Math.max(6 - depth, 3);
  const made = fc
    .tuple(
      fc.subarray([...shape.fields], {
        minLength: 1,
        maxLength: Math.min(most, shape.fields.length),
      }),
      fc.option(fc.tuple(fc.constantFrom<string>(...oddNames, '知らない項目', 'x-メモ'), scalar), {
        freq: 6,
      }),
    )
    .chain(([fields, unknown]) =>
      fc
        .tuple(...fields.map((field) => entry(field, depth, locale)))
        .map((entries) => [
          ...entries.flat(),
          ...(unknown ? [`${unknown[0]}: ${unknown[1]}`] : []),
        ]),
    );
  mappings.set(name, made);
  return made;
}

const entries = new Map<string, WeakMap<Field, fc.Arbitrary<Lines>>>();

/** A key with its value; made once, as generators of values are large. */
function entry(field: Field, depth: number, locale: Locale): fc.Arbitrary<Lines> {
  const name = `${depth} ${locale}`;
  const known = entries.get(name) ?? new WeakMap<Field, fc.Arbitrary<Lines>>();
  entries.set(name, known);
  const made = known.get(field) ?? newEntry(field, depth, locale);
  known.set(field, made);
  return made;
}

/** A key, now and then in another spelling, with its value. */
function newEntry(field: Field, depth: number, locale: Locale): fc.Arbitrary<Lines> {
  const other = locale === 'ja' ? field.en : field.ja;
  const key = fc.oneof(
    { weight: 20, arbitrary: fc.constant(field[locale]) },
    { weight: 1, arbitrary: fc.constantFrom(other, ...field.variants) },
  );
  const colon = fc.oneof(
    { weight: 18, arbitrary: fc.constant(': ') },
    { weight: 1, arbitrary: fc.constantFrom('：', ':') },
  );
  return fc
    .tuple(key, colon, valueFor(field, depth + 1, locale))
    .map(([name, sign, [first = '', ...rest]]) => [`${name}${sign}${first}`.trimEnd(), ...rest]);
}

/**
 * Texts of stories made from the vocabulary: keys of every shape with good, missing, wrong and
 * half-typed values, ids that are found, doubled or not there, in both languages.
 */
export const storyTexts: fc.Arbitrary<string> = fc
  .tuple(fc.constantFrom<Locale>('ja', 'en'), fc.constantFrom('\n', '\n', '\n', '\r\n'))
  .chain(([locale, eol]) =>
    mapping('story', 0, locale).map((lines) => {
      const head = locale === 'ja' ? '変革ストーリー: 1' : 'change-story: 1';
      return [head, ...lines, ''].join(eol);
    }),
  );
