import { shapeOf, shapes } from '../vocabulary';
import { itemFields } from '../vocabulary/common';
import { exampleAsTyped } from '../vocabulary/example';
import type { Field, Shape } from '../vocabulary/shapes';
import type { Locale } from '../vocabulary/types';

/** The sentences of the reference that are not in the vocabulary itself. */
interface Phrases {
  readonly head: string;
  readonly common: string;
  readonly commonHelp: string;
  readonly commonHere: string;
  readonly hint: string;
  readonly main: (key: string) => string;
  readonly coach: string;
  readonly variants: string;
  readonly required: string;
  readonly alternatives: (keys: string) => string;
  readonly separator: string;
  readonly type: (field: Field, title: (shape: Shape) => string) => string;
}

const phrases: Record<Locale, Phrases> = {
  ja: {
    head: [
      '<!-- npm run generate が語彙表から作るファイルです。直接は直しません。 -->',
      '# 変革ストーリーのキー',
      '',
      'キーは日本語でも英語でも書けます。一つのファイルではどちらかにそろえます。全角と半角、送り仮名（取り組み・取組み・取組）の違いは気にしなくてかまいません。',
      '書きかけでもかまいません。1行目の「変革ストーリー」のほかに、無ければ読めないというキーはありません。◎ は、書き上げるときにそろえたいキーです。アウトプット、アウトカム、目標設定は、アクションか、それを含む段階のどちらかにあれば足ります。',
    ].join('\n'),
    common: 'どの項目にも書けるキー',
    commonHelp: '次のキーは、ほとんどの項目に添えられます。',
    commonHere: 'ほかに、どの項目にも書けるキーも使えます。',
    hint: '書き方',
    main: (key) => `一文だけで書くと「${key}」に書いたことになります。`,
    coach: '幹事の問い',
    variants: 'この書き方でも通じます',
    required: '◎ ',
    alternatives: (keys) => `${keys}のどれかがあれば、これは無くてもかまいません。`,
    separator: '、',
    type: (field, title) => {
      const of = field.of ? title(shapeOf(field.of)) : '';
      switch (field.type) {
        case 'text':
          return '文。いくつかあれば並べて書けます';
        case 'quantity':
          return `数字と単位。「80％以上」「約100億円」のように書けます${field.orValues ? '。年ごとなら {R6: 34, R7: 41} のように並べます' : ''}`;
        case 'number':
          return '数';
        case 'year':
          return `年。2026、R8、令和8年度、10年後 のどれでも書けます${field.orRange ? '。「平成30年度～令和元年度」のような範囲でもかまいません' : ''}`;
        case 'date':
          return '日付。R8.8.23、8/23、8月23日、7/21-22 のほか、言葉でも書けます';
        case 'enum':
          return field.many ? '次の言葉から一つ、または二つ以上' : '次の言葉から一つ';
        case 'refs':
          return `指したい項目の id か、その文。いくつでも書けます${field.orText ? '。ふつうの文でもかまいません' : ''}`;
        case 'items':
          return `${of}を並べます。一つだけなら並べなくてもかまいません${field.orPath ? '。別のファイルの名前も書けます' : ''}`;
        case 'map':
          return `${of}のまとまり${field.orItems ? `。${title(shapeOf(field.orItems))}を一つの並びで書くこともできます` : ''}`;
        case 'values':
          return '年と数字の組';
      }
    },
  },
  en: {
    head: [
      '<!-- Written from the vocabulary by npm run generate; not edited by hand. -->',
      '# Keys of a change story',
      '',
      'Keys are written in Japanese or in English; one file keeps to one of the two. Full-width letters, capitals and spaces for hyphens make no difference.',
      'Half a story is a story: but for `change-story` on the first line, nothing has to be there to be read. ◎ marks what a finished story has. Outputs, outcomes and criteria may stand with an action or with the stage around it.',
    ].join('\n'),
    common: 'Keys that any item may carry',
    commonHelp: 'Almost every item takes these.',
    commonHere: 'The keys that any item may carry stand here too.',
    hint: 'How to write it',
    main: (key) => `A plain sentence in its place is its \`${key}\`.`,
    coach: 'A coach asks',
    variants: 'Also understood',
    required: '◎ ',
    alternatives: (keys) => `Not needed where there is any of: ${keys}.`,
    separator: ', ',
    type: (field, title) => {
      const of = field.of ? title(shapeOf(field.of)) : '';
      switch (field.type) {
        case 'text':
          return 'text, or a list of texts';
        case 'quantity':
          return `a figure with its unit, such as “80% or more”${field.orValues ? '; or years with their figures, {2024: 34, 2025: 41}' : ''}`;
        case 'number':
          return 'a number';
        case 'year':
          return `a year: 2026, R8, 令和8年度, 10年後${field.orRange ? '; or a range of years' : ''}`;
        case 'date':
          return 'a date: 2026-08-23, 8/23, 7/21-22, or words';
        case 'enum':
          return field.many ? 'one or several of the words below' : 'one of the words below';
        case 'refs':
          return `ids or exact texts of the items meant${field.orText ? ', or plain text' : ''}`;
        case 'items':
          return `a list of: ${of}. One may stand alone${field.orPath ? '; or the name of a file' : ''}`;
        case 'map':
          return `the keys of: ${of}${field.orItems ? `; or one list of: ${title(shapeOf(field.orItems))}` : ''}`;
        case 'values':
          return 'years with their numbers';
      }
    },
  },
};

/** The language that a locale does not name. */
const otherOf = (locale: Locale): Locale => (locale === 'ja' ? 'en' : 'ja');

/**
 * The reference page of every shape and key as Markdown, in the order of `shapes`: spelling in both
 * languages, kind of value, help, example, what a 幹事 asks, words and variants.
 */
export function keyReference(locale: Locale): string {
  const strings = phrases[locale];
  const other = otherOf(locale);
  const title = (shape: Shape) => `[${shape.title[locale]}](#${shape.id})`;
  const code = (text: string) => `\`${text}\``;

  const fieldPart = (field: Field, siblings: readonly Field[]): string[] => {
    const alternatives = siblings.filter((f) => field.alternatives?.includes(f.id));
    const spelling =
      field.ja === field.en ? code(field.id) : `${field[locale]} / ${code(field[other])}`;
    return [
      `### ${field.required ? strings.required : ''}${spelling}`,
      field.help[locale],
      `*${strings.type(field, title)}*`,
      ...(alternatives.length > 0
        ? [strings.alternatives(alternatives.map((f) => code(f[locale])).join(strings.separator))]
        : []),
      ...(field.words
        ? [
            field.words
              .map((w) => `- ${w[locale]} / ${code(w[other])}: ${w.help[locale]}`)
              .join('\n'),
          ]
        : []),
      `\`\`\`yaml\n${exampleAsTyped(field, locale)}\n\`\`\``,
      ...(field.coach ? [`> ${strings.coach}: ${field.coach[locale]}`] : []),
      ...(field.variants.length > 0
        ? [`${strings.variants}: ${field.variants.map(code).join(strings.separator)}`]
        : []),
    ];
  };

  const shapePart = (shape: Shape): string[] => {
    const main = shape.fields.find((f) => f.id === shape.main);
    const own = shape.fields.filter((f) => !isCommon(shape, f));
    return [
      `## <a id="${shape.id}"></a>${shape.title[locale]}`,
      shape.help[locale],
      ...(shape.hint ? [`${strings.hint}: ${shape.hint[locale]}`] : []),
      ...(main ? [strings.main(main[locale])] : []),
      ...(own.length < shape.fields.length ? [`[${strings.commonHere}](#common)`] : []),
      ...own.flatMap((field) => fieldPart(field, shape.fields)),
    ];
  };

  return [
    strings.head,
    [...shapes.map((shape) => `- ${title(shape)}`), `- [${strings.common}](#common)`].join('\n'),
    ...shapes.flatMap(shapePart),
    `## <a id="common"></a>${strings.common}`,
    strings.commonHelp,
    ...itemFields.flatMap((field) => fieldPart(field, itemFields)),
    '',
  ]
    .join('\n\n')
    .replace(/\n+$/, '\n');
}

/** One of the keys any item carries, in a shape that has them all. */
function isCommon(shape: Shape, field: Field): boolean {
  const common: readonly Field[] = itemFields;
  return common.includes(field) && common.every((one) => shape.fields.includes(one));
}
