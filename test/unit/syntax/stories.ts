import fc from 'fast-check';
import { type Field, type Locale, type Shape, shapeOf } from '../../../server/vocabulary';

/** A story as plain data, ready to be written as YAML. */
export type Data = string | readonly Data[] | { readonly [key: string]: Data };

const pieces = [
  '住民が集まっている',
  '職員が地区を歩いて聴き、',
  '「対話」から始める。',
  '（80％以上）',
  '対話・共創',
  '目標: 5割',
  '取組 #1',
  '*重要*',
  '@担当',
  '[事前課題]',
  '{案}',
  '"引用"',
  "it's",
  '10:30',
  'https://example.jp/a?b=c#d',
  '△42',
  '195,633人',
  'they listen',
  'and talk it over',
  '全角の　空白',
  '𠮷野家',
  '👨‍👩‍👧',
  '\\市',
  '1. ',
  '# ',
  '~',
  'null',
  '- ',
  '%',
  '`x`',
  '|',
  '>',
  '？',
  '!',
  '&a',
];

/** Texts of every kind, without what even a person could take for a slip (a key and `：`). */
const text: fc.Arbitrary<string> = fc
  .oneof(
    { weight: 6, arbitrary: fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 5 }) },
    {
      weight: 1,
      arbitrary: fc.array(fc.string({ unit: 'grapheme', maxLength: 8 }), { maxLength: 2 }),
    },
  )
  .map((parts) => parts.join('').replace(/[：、，［］]/g, '。'));

/** Texts of several lines. */
const lines = fc.array(text, { minLength: 1, maxLength: 3 }).map((parts) => parts.join('\n'));

/** The value of one field. */
function fieldValue(
  field: Field,
  depth: number,
  texts: fc.Arbitrary<string>,
  locale: Locale,
): fc.Arbitrary<Data> {
  const of = field.orItems ?? field.of;
  if (field.type === 'values') {
    const year = fc.integer({ min: 1990, max: 2060 }).map(String);
    return fc.dictionary(year, fc.integer({ min: -5, max: 99999 }).map(String), {
      minKeys: 1,
      maxKeys: 3,
    });
  }
  if (!of || depth > 3) return fc.oneof(texts, fc.array(texts, { minLength: 1, maxLength: 3 }));
  const item = mapOf(shapeOf(of), depth + 1, texts, locale);
  if (field.type === 'map') return mapOf(shapeOf(field.of ?? of), depth + 1, texts, locale);
  return fc.array(depth > 1 ? fc.oneof(item, texts) : item, { minLength: 1, maxLength: 3 });
}

/** A mapping of this shape with some of its keys. */
export function mapOf(
  shape: Shape,
  depth: number,
  texts: fc.Arbitrary<string>,
  locale: Locale,
): fc.Arbitrary<Data> {
  return fc
    .subarray([...shape.fields], { minLength: 1, maxLength: Math.min(6, shape.fields.length) })
    .chain((fields) => {
      const entries = fields.map((field) =>
        fieldValue(field, depth, texts, locale).map((value) => [field[locale], value] as const),
      );
      return fc.tuple(...entries).map((pairs) => Object.fromEntries(pairs) as Data);
    });
}

/** Whole stories with texts of this kind. */
export function stories(texts: fc.Arbitrary<string> = fc.oneof(text, lines)): fc.Arbitrary<Data> {
  return fc
    .constantFrom<Locale>('ja', 'en')
    .chain((locale) => mapOf(shapeOf('story'), 0, texts, locale));
}
