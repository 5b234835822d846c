/**
 * Figures in Japanese prose: 329,270人, 63.1％, 約100億円, △42, 80％以上, 各部局に１名以上. Calendar
 * dates, ordinals and labels (令和8年度, 第4回, フェーズ2) hold digits but no figure: passed over.
 */
import { foldWidth } from './normalize';
import { blankNonFigures } from './notFigures';
import { numeralPattern, readNumeral } from './numerals';
import { normalizeUnit, unitAfterKanji, unitPattern } from './units';

export { normalizeUnit } from './units';

/** How the text holds the figure to be: 80%以上 is `at-least`. */
export type Comparison = 'at-least' | 'at-most' | 'more-than' | 'less-than' | 'about';

/** A figure that stands in a text. */
export interface Figure {
  /** The plain number: 約100億円 → 10000000000. The lower end of a range. */
  value: number;
  /** The upper end of a range: 10〜20人 → 20. */
  max?: number;
  /** As written, width-folded; '' without one. 割 and fractions (半数, 3分の1) are turned into `%`. */
  unit: string;
  comparison?: Comparison;
  /** UTF-16 offsets in the given text of the whole phrase, from 約 to 以上; `end` is exclusive. */
  start: number;
  end: number;
}

const beforePattern: readonly (readonly [RegExp, Comparison])[] = [
  [/(?:約|およそ|凡そ|おおよそ|おおむね|概ね|ほぼ) ?$/, 'about'],
  [/(?:少なくとも|最低でも|最低) ?$/, 'at-least'],
  [/(?:多くとも|最大で?|最高で?) ?$/, 'at-most'],
];
/** 強 and 弱 only where no word goes on from them (強化, 弱者). */
const afterPattern: readonly (readonly [RegExp, Comparison])[] = [
  [/ ?以上/y, 'at-least'],
  [/ ?以[下内]/y, 'at-most'],
  [/ ?(?:未満|弱(?![化者みい点力体])|を下回|を切[るりっ])/y, 'less-than'],
  [/ ?(?:超|強(?![化制いくみ力調])|を超え|を上回|余り|余(?![剰裕地暇]))/y, 'more-than'],
  [/ ?(?:程度|前後|ほど|くらい|ぐらい|近く)/y, 'about'],
];

const nextNumber = new RegExp(numeralPattern, 'g');
const numberHere = new RegExp(numeralPattern, 'y');
const unitHere = new RegExp(` ?(${unitPattern})`, 'y');
const unitAfterKanjiHere = new RegExp(` ?(${unitAfterKanji})`, 'y');
const rangeHere = / ?(〜|~|-|ー|から|[、,](?=\d\D)) ?/y;
const signHere = /(?:[△▲]|マイナス|-) ?/y;
const signBefore = /(?:[△▲] ?|マイナス ?|(?<![^\s(「:→、])- ?)$/;
const fractionHere = new RegExp(
  `(${numeralPattern}) ?分の ?(${numeralPattern})|(\\d{1,2})/(\\d{1,2})(?!\\d)`,
  'y',
);
/** Longest sign, with the character before it. */
const signRoom = 6;
/** Quantities said in a word. */
const wordPattern = /過半数|半数|ゼロ(?=$|[にをと、。）)件人回円名])/g;

/** The first figure in `text`, or null. */
export function readFigure(text: string): Figure | null {
  return readFigures(text)[0] ?? null;
}

/** All figures in `text`, in order, without overlap. */
export function readFigures(text: string): Figure[] {
  const folded = blankNonFigures(foldWidth(text));
  const found: Figure[] = [];
  let from = 0;
  for (;;) {
    const at = matchFrom(nextNumber, folded, from);
    if (!at) break;
    const figure = figureAt(folded, at.index, from);
    if (figure) found.push(figure);
    from = figure?.end ?? at.index + at[0].length;
  }
  const words: Figure[] = [];
  let next = 0;
  for (const match of folded.matchAll(wordPattern)) {
    while (next < found.length && (found[next] as Figure).end <= match.index) next += 1;
    const start = found[next]?.start ?? Number.POSITIVE_INFINITY;
    if (start >= match.index + match[0].length) {
      words.push(wordFigure(folded, match[0], match.index));
    }
  }
  return [...found, ...words].sort((a, b) => a.start - b.start);
}

/** A number with its unit. */
interface Quantity {
  value: number;
  unit: string;
  /** What the unit or a last 万, 億, 兆 multiplied the number by; the 1 of 1〜2万 borrows it. */
  multiplier: number;
  end: number;
}

function figureAt(text: string, index: number, from: number): Figure | null {
  const first = quantityAt(text, index);
  if (!first) return null;
  const room = Math.max(0, index - signRoom);
  const sign = signBefore.exec(text.slice(room, index));
  const start = sign && room + sign.index >= from ? room + sign.index : index;
  if (start < index && first.value !== 0) first.value = -first.value;
  const range = rangeAt(text, first);
  const before = comparisonBefore(text.slice(from, start));
  const end = range?.end ?? first.end;
  const after = comparisonAfter(text, end);
  const figure: Figure = {
    value: range?.min ?? first.value,
    unit: range?.unit ?? first.unit,
    start: before ? from + before.index : start,
    end: after?.end ?? end,
  };
  if (range) figure.max = range.max;
  const comparison = after?.comparison ?? before?.comparison;
  if (comparison) figure.comparison = comparison;
  return figure;
}

function quantityAt(text: string, index: number): Quantity | null {
  const fraction = matchAt(fractionHere, text, index);
  if (fraction) {
    const [below, above] = [fraction[1] ?? fraction[4], fraction[2] ?? fraction[3]].map((part) =>
      readNumeral(part as string),
    );
    if (!below || above == null) return null;
    return {
      value: (100 * above) / below,
      unit: '%',
      multiplier: 1,
      end: index + fraction[0].length,
    };
  }
  const number = matchAt(numberHere, text, index);
  const value = number && readNumeral(number[0]);
  if (!number || value === null) return null;
  const end = index + number[0].length;
  const inKanji = !/\d/.test(number[0]);
  const unit = matchAt(inKanji ? unitAfterKanjiHere : unitHere, text, end);
  if (!unit && (inKanji || /[A-Za-z]/.test(text.charAt(end)))) return null;
  const scale = /[十百千万億兆]+$/.exec(number[0]);
  const multiplier = scale ? (readNumeral(`1${scale[0]}`) as number) : 1;
  if (unit?.[1] === '割') return tenths(text, value, end + unit[0].length);
  return { value, unit: unit?.[1] ?? '', multiplier, end: end + (unit?.[0].length ?? 0) };
}

/** 3割, 3割5分: in per cent. */
function tenths(text: string, value: number, end: number): Quantity {
  const part = matchAt(/([\d一二三四五六七八九])分(?!の)/y, text, end);
  const percent = Number(`${value}e1`) + (part ? (readNumeral(part[1] as string) as number) : 0);
  return { value: percent, unit: '%', multiplier: 10, end: end + (part?.[0].length ?? 0) };
}

function rangeAt(text: string, first: Quantity) {
  const separator = matchAt(rangeHere, text, first.end);
  if (!separator) return null;
  const upperAt = first.end + separator[0].length;
  const upperSign = matchAt(signHere, text, upperAt);
  const upper = quantityAt(text, upperAt + (upperSign?.[0].length ?? 0));
  if (!upper) return null;
  if (first.unit && upper.unit && normalizeUnit(first.unit) !== normalizeUnit(upper.unit))
    return null;
  // 2021-2023 or 3-2 without a unit may be anything; 67.5%から80%へ is a change, not a range.
  if (separator[1] !== '〜' && separator[1] !== '~' && !upper.unit) return null;
  const end = comparisonAfter(text, upper.end)?.end ?? upper.end;
  if (separator[1] === 'から' && /^[へに]/.test(text.slice(end))) return null;
  // 2、3年 is a range; 1、5年 is a list.
  if (
    /[、,]/.test(separator[1] as string) &&
    upper.value !== (first.value + 1) * upper.multiplier
  ) {
    return null;
  }
  const max = upperSign ? -upper.value : upper.value;
  const borrows = first.multiplier === 1 && !first.unit && first.value * upper.multiplier <= max;
  const min = borrows ? first.value * upper.multiplier : first.value;
  return min <= max ? { min, max, unit: upper.unit || first.unit, end: upper.end } : null;
}

function wordFigure(text: string, word: string, start: number): Figure {
  const end = start + word.length;
  if (word === 'ゼロ') {
    const unit = matchAt(unitHere, text, end);
    return { value: 0, unit: unit?.[1] ?? '', start, end: end + (unit?.[0].length ?? 0) };
  }
  const after = comparisonAfter(text, end);
  const comparison = word === '過半数' ? 'more-than' : after?.comparison;
  return {
    value: 50,
    unit: '%',
    ...(comparison && { comparison }),
    start,
    end: after?.end ?? end,
  };
}

function comparisonBefore(head: string) {
  for (const [pattern, comparison] of beforePattern) {
    const match = pattern.exec(head);
    if (match) return { comparison, index: match.index };
  }
  return null;
}

function comparisonAfter(text: string, index: number) {
  for (const [pattern, comparison] of afterPattern) {
    const match = matchAt(pattern, text, index);
    if (match) return { comparison, end: index + match[0].length };
  }
  return null;
}

function matchAt(sticky: RegExp, text: string, index: number): RegExpExecArray | null {
  sticky.lastIndex = index;
  return sticky.exec(text);
}

const matchFrom = matchAt;
