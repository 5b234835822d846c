import fc from 'fast-check';
import {
  type Field,
  type Locale,
  mainField,
  type Shape,
  shapeOf,
} from '../../../server/vocabulary';

/** One line of a story in parts, so that a slip can be put into each of them. */
export interface Line {
  indent: string;
  mark: string;
  key: string;
  colon: string;
  value: string;
  /** What stands before the line. */
  before: string;
  readonly field: Field | null;
  /** The text of the value as it is meant, where it is one text. */
  readonly text: string | null;
  /** The line begins a mapping whose main text is its value, and more keys follow. */
  readonly isMain: boolean;
  /** Ids of the slips that were put in, and the parts that are taken. */
  readonly slips: string[];
  readonly taken: Set<string>;
}

export const texts = [
  '住民が集まっている',
  '職員が地区を歩いて聴く',
  '道の駅・公民館で、三つの話し合いを続ける',
  'they listen and talk',
  '10:30から始める（80％以上）',
];

/** Texts that need quotes, and the slip that is left when they are not there. */
export const quoted: Record<string, string> = {
  '取組 #1 を見直す': 'hash-in-text',
  '住民の声、目標: 5割': 'colon-in-text',
  '*重要* な話': 'reserved-sign',
  '@担当と話す': 'reserved-sign',
  '"対話"が大事': 'quote-in-text',
  '[事前課題] を出す': 'bracket-in-text',
};

/** A mapping of a story: its keys with their values, in the order they are written in. */
type Mapping = readonly Entry[];
interface Entry {
  readonly field: Field;
  readonly isMain: boolean;
  readonly value: Value;
}
type Value =
  | { readonly kind: 'text'; readonly text: string }
  /** Written as it is: a list or a mapping in brackets, or nothing. */
  | { readonly kind: 'raw'; readonly raw: string }
  | { readonly kind: 'map'; readonly map: Mapping }
  | { readonly kind: 'items'; readonly items: readonly (string | Mapping)[] };

/** How a story is laid out: the language of its keys, columns of a step, and of a hyphen. */
export interface Layout {
  readonly locale: Locale;
  readonly step: number;
  readonly dash: number;
}

const plain = fc.constantFrom(...texts);
const prose = fc.oneof(
  { weight: 2, arbitrary: plain },
  { weight: 1, arbitrary: fc.constantFrom(...Object.keys(quoted)) },
);

const made = new Map<string, fc.Arbitrary<Mapping>>();

/** Mappings of a shape: four of its keys or so, often with the main one first. */
function mappings(id: Shape['id'], depth: number): fc.Arbitrary<Mapping> {
  const known = made.get(`${id} ${depth}`);
  if (known) return known;
  const shape = shapeOf(id);
  const main = mainField(shape);
  const others = shape.fields.filter((field) => field !== main);
  const keys = [
    ...(main?.type === 'text' ? [maybe(entries(main, true, depth), 1, 1)] : []),
    ...others.map((field) => maybe(entries(field, false, depth), 4, shape.fields.length - 4)),
  ];
  const least = entries(main ?? (shape.fields[0] as Field), main !== null, depth);
  const arbitrary = fc.tuple(least, ...keys).map(([one, ...all]): Mapping => {
    const some = all.filter((entry) => entry !== null);
    return some.length > 0 ? some : [one];
  });
  made.set(`${id} ${depth}`, arbitrary);
  return arbitrary;
}

/** So often the one, so often nothing; it shrinks to nothing. */
const maybe = <T>(arbitrary: fc.Arbitrary<T>, some: number, none: number) =>
  fc.oneof(
    { withCrossShrink: true },
    { weight: Math.max(0, none), arbitrary: fc.constant(null) },
    { weight: some, arbitrary },
  );

const entries = (field: Field, isMain: boolean, depth: number): fc.Arbitrary<Entry> =>
  values(field, depth).map((value) => ({ field, isMain, value }));

function values(field: Field, depth: number): fc.Arbitrary<Value> {
  const raw = (text: string) => fc.constant<Value>({ kind: 'raw', raw: text });
  const of = field.orItems ?? field.of;
  if (field.type === 'values') return raw('{2015: 61000, 2020: 1234, R12: 52400}');
  if (of && depth > 2) return raw('');
  if (field.type === 'refs') return raw(of ? '' : '[支え合い, 出番]');
  if (field.type === 'map' && of)
    return mappings(field.of ?? of, depth + 1).map((map) => ({ kind: 'map', map }));
  if (of)
    return lists(
      fc.oneof({ weight: 1, arbitrary: prose }, { weight: 3, arbitrary: mappings(of, depth + 1) }),
    );
  if (field.type !== 'text') return plain.map((text) => ({ kind: 'text', text }));
  return fc.oneof(
    { withCrossShrink: true },
    { weight: 3, arbitrary: prose.map((text): Value => ({ kind: 'text', text })) },
    { weight: 1, arbitrary: lists(prose) },
  );
}

const lists = (item: fc.Arbitrary<string | Mapping>): fc.Arbitrary<Value> =>
  fc.array(item, { minLength: 1, maxLength: 3 }).map((items) => ({ kind: 'items', items }));

/** Stories with some keys of each shape. */
export const stories: fc.Arbitrary<Mapping> = mappings('story', 0);

/** The lines of a mapping, the first of them with its mark (`- `) where it is an item. */
export function linesOf(map: Mapping, layout: Layout, column = 0, mark = ''): Line[] {
  return map.flatMap(({ field, isMain, value }, index) => {
    const first = index === 0 ? mark : '';
    const start = { indent: column - first.length, mark: first, key: field[layout.locale], field };
    if (value.kind === 'text') {
      return [lineOf(start, value.text, isMain && first !== '' && map.length > 1)];
    }
    return [rawLineOf(start, value.kind === 'raw' ? value.raw : ''), ...below(value, field)];
  });

  function below(value: Value, field: Field): Line[] {
    if (value.kind === 'map') return linesOf(value.map, layout, column + layout.step);
    if (value.kind !== 'items') return [];
    const indent = column + layout.dash;
    return value.items.flatMap((item) =>
      typeof item === 'string'
        ? [lineOf({ indent, mark: '- ', key: '', field }, item)]
        : linesOf(item, layout, indent + 2, '- '),
    );
  }
}

/** What stands before a value. */
interface Start {
  readonly indent: number;
  readonly mark: string;
  readonly key: string;
  readonly field: Field;
}

/** A line with one text, in quotes where it needs them. */
const lineOf = (start: Start, text: string, isMain = false): Line => ({
  ...rawLineOf(start, quoted[text] ? `'${text}'` : text),
  text,
  isMain,
});

function rawLineOf({ indent, mark, key, field }: Start, value: string): Line {
  const colon = key === '' ? '' : value === '' ? ':' : ': ';
  const parts = { before: '', indent: ' '.repeat(indent), mark, key, colon, value };
  return { ...parts, field, text: null, isMain: false, slips: [], taken: new Set() };
}

/** The lines as the text of a file. */
export const textOf = (lines: readonly Line[], eol: string): string =>
  lines
    .map(({ before, indent, mark, key, colon, value }) =>
      `${before}${indent}${mark}${key}${colon}${value}\n`.replaceAll('\n', eol),
    )
    .join('');
