import type { TextEdit } from '../../story/edit';
import type { Entry, Item } from '../../story/item';
import type { Story } from '../../story/story';
import { partOf, type TextNode } from '../../syntax/tree';
import { readDate, readYear } from '../../text/dates';
import { readFigures } from '../../text/figures';
import type { Bilingual, Field, FieldType } from '../../vocabulary';
import { eraYearIn, westernYearIn } from './eras';

/** A way to write numbers. */
export type NumberForm = 'half-width' | 'full-width' | 'western' | 'era';

export const numberForms: readonly NumberForm[] = ['half-width', 'full-width', 'western', 'era'];

/** What a change to this form is called: of one value, and of the whole file. */
export const numberTitles: Record<
  NumberForm,
  { readonly one: Bilingual; readonly all: Bilingual }
> = {
  'half-width': {
    one: { ja: '半角の数字にする', en: 'Use half-width digits' },
    all: {
      ja: 'このファイルの数値を半角の数字にそろえる',
      en: 'Use half-width digits for all figures of this file',
    },
  },
  'full-width': {
    one: { ja: '全角の数字にする', en: 'Use full-width digits' },
    all: {
      ja: 'このファイルの数値を全角の数字にそろえる',
      en: 'Use full-width digits for all figures of this file',
    },
  },
  western: {
    one: { ja: '西暦にする', en: 'Use the western year' },
    all: {
      ja: 'このファイルの年と日付を西暦にそろえる',
      en: 'Use western years in all years and dates of this file',
    },
  },
  era: {
    one: { ja: '和暦にする', en: 'Use the Japanese era' },
    all: {
      ja: 'このファイルの年と日付を和暦にそろえる',
      en: 'Use Japanese eras in all years and dates of this file',
    },
  },
};

const quantities = new Set<FieldType>(['quantity', 'number', 'values', 'year', 'date']);
const years = new Set<FieldType>(['year', 'date', 'values']);

/** The values of an entry whose numbers are written in another form, changed to this one. */
export function changeNumbers(item: Item, entry: Entry, form: NumberForm): TextEdit[] {
  const { field, value } = entry;
  const isWidth = form === 'half-width' || form === 'full-width';
  const isByYear = value.kind === 'map' && (field.type === 'values' || field.orValues === true);
  if (!(isWidth ? quantities : years).has(field.type) && !isByYear) return [];
  const texts: TextNode[] = [...item.texts(field.id)];
  if (value.kind === 'map' && isByYear) {
    for (const pair of value.pairs) {
      texts.push(pair.key);
      if (isWidth && pair.value.kind === 'text') texts.push(pair.value);
    }
  }
  return texts.flatMap((node) => changeText(node, field, form));
}

/** The same in all values of the file. */
export function changeAllNumbers(story: Story, form: NumberForm): TextEdit[] {
  return [story.root, ...story.items]
    .flatMap((item) => item.entries.flatMap((entry) => changeNumbers(item, entry, form)))
    .sort((a, b) => a.start - b.start);
}

function changeText(node: TextNode, { id, type }: Field, form: NumberForm): TextEdit[] {
  if (node.verbatim < 0) return [];
  const edit = (from: number, to: number, text: string): TextEdit[] => {
    const { start, end } = partOf(node, from, to);
    return [{ start, end, text }];
  };
  const { value } = node;
  if (form === 'half-width' || form === 'full-width') {
    const changed = form === 'half-width' ? toHalf(value) : toFull(value);
    return changed === value || !saysTheSame(value, changed) ? [] : edit(0, value.length, changed);
  }
  const found = form === 'era' ? westernYearIn(value, id === 'year') : eraYearIn(value);
  if (!found) return [];
  const changed = value.slice(0, found.start) + found.text + value.slice(found.end);
  const isSame = type === 'date' ? sameDate(value, changed) : sameYear(value, changed);
  return isSame ? edit(found.start, found.end, found.text) : [];
}

/** Full-width digits with the signs between and around them. */
function toHalf(text: string): string {
  return text
    .replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(/(?<=\d)[，．](?=\d)/g, (sign) => (sign === '，' ? ',' : '.'));
}

function toFull(text: string): string {
  return text
    .replace(/(?<=\d)[.](?=\d)/g, '．')
    .replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
}

function saysTheSame(a: string, b: string): boolean {
  const figures = (text: string) =>
    readFigures(text).map(({ value, max, unit, comparison }) => [value, max, unit, comparison]);
  return (
    JSON.stringify(figures(a)) === JSON.stringify(figures(b)) &&
    sameYear(a, b, true) &&
    sameDate(a, b, true)
  );
}

function sameYear(a: string, b: string, orNone = false): boolean {
  const year = readYear(a)?.year;
  return (orNone || year !== undefined) && year === readYear(b)?.year;
}

function sameDate(a: string, b: string, orNone = false): boolean {
  const date = readDate(a, 2000);
  return (orNone || date !== null) && JSON.stringify(date) === JSON.stringify(readDate(b, 2000));
}
