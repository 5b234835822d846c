/** Digits that state no quantity: calendar dates, ordinals, labels, fixed phrases. */
import { unitPattern } from './units';

// Not from the middle of a number: 110年後 holds no 10年後 (and a long run of digits no square time).
const numberPattern = String.raw`(?<![\d一二三四五六七八九十])[\d一二三四五六七八九十]+`;
const range = '[-〜~]';

/**
 * Patterns over width-folded text, used in this order. A pattern stops short of a digit followed by
 * `%` and of a number with a unit wherever a real figure could stand in its place.
 */
const notFigures: readonly RegExp[] = [
  /https?:\/\/[^\s、。)]+/g,
  // 令和8〜10年度, 平成三十年; R8.4.19, H31年度, R6-8年
  new RegExp(
    `(?:明治|大正|昭和|平成|令和) ?(?:元|${numberPattern})(?: ?${range} ?${numberPattern}(?= ?年))?(?: ?年度?)?`,
    'g',
  ),
  new RegExp(
    String.raw`(?<![A-Za-z])[MTSHRmtshr]\.? ?(?:元|\d{1,2})(?![\d,%])(?:\. ?\d{1,2}){0,2}` +
      String.raw`(?: ?${range} ?\d{1,2}(?![\d,.%]))?(?: ?年度?)?`,
    'g',
  ),
  // 2026年度, 2015〜2020年; 2015実績値, [2030]; 2026-04-19, 2026/4; 2015-2020; 8年度, 10年後
  /(?<![\d,.])(?:19|20)\d\d ?(?:[-〜~・、] ?\d{2,4} ?)?年(?!間)度?/g,
  /(?<![\d,.])(?:19|20)\d\d(?= ?(?:実績|推計|目標|見込|予測|国勢|調査|比|\]))/g,
  /(?<![\d,.])(?:19|20)\d\d([-/.])(?:1[0-2]|0?[1-9])(?:\1\d{1,2})?(?![\d%])/g,
  new RegExp(String.raw`(?<![\d,.])(?:19|20)\d\d ?${range} ?(?:19|20)\d\d(?![\d,.])`, 'g'),
  new RegExp(
    `${numberPattern} ?(?:年度|年[後前先生次]|[かヶケカヵ箇個]月[後前]|日[後前]|週間?[後前])`,
    'g',
  ),
  // 4/19, 7/21-22 (but 1/3以上 is a fraction); 4月19日, 7・8月; 10:30, 10時半
  new RegExp(
    String.raw`(?<![\d,./])(?:1[0-2]|0?[1-9])\/(?:3[01]|[12]\d|0?[1-9])(?:[-〜~・,]\d{1,2}(?:\/\d{1,2})?)?` +
      String.raw`(?![\d/%])(?! ?(?:以[上下内]|未満|超|程度))`,
    'g',
  ),
  /(?:\d{1,2} ?(?:月 ?)?[-〜~・、,] ?){0,30}\d{1,2} ?月(?: ?\d{1,2} ?日?(?: ?[-〜~・、,] ?\d{1,2} ?日)*)?/g,
  /\d{1,2}:\d\d|\d{1,2}時(?!間)(?:\d{1,2}分|半)?/g,
  // 第4回, 2回目, 4期生, 20代, 3章
  /第 ?[\d一二三四五六七八九十百]+(?:[-.〜~]\d+)* ?(?:回|期|次|章|節|条|号|位)?/g,
  new RegExp(
    `${numberPattern} ?(?:(?:回|年|日|人|名|件|つ|点|校|社|本|個|週|か月)目(?![標的指])|番|代(?!わ)|期|章|節|条|号|丁目|次)`,
    'g',
  ),
  // 1. or 2) at the head of a line, (1), ※2, 2.5.1; シート7, フェーズ 2, K81, No.3
  /(?<=^|\n)\s*\d{1,2}(?:-\d{1,2})* ?[.)、](?!\d)|\(\d{1,2}\)|※ ?\d+|(?<!\d)\d+(?:\.\d+){2,}/g,
  new RegExp(
    '(?:シート|フェーズ|ステップ|段階|ステージ|レベル|取り?組み?|案|図|表|資料|問|別紙|様式|その|Step|Phase)' +
      String.raw` ?\d+(?:[-.]\d+)*(?![\d,.%]| ?${unitPattern})`,
    'gi',
  ),
  new RegExp(String.raw`[A-Za-z][-.]?\d+(?:[-.]\d+)*(?![\d,.%]| ?${unitPattern})`, 'g'),
  // 数十人, 十数件; 一人ひとり, 一人でも多く; 三人称, 二人三脚
  /(?<![人件回者員点])[数何幾][十百千万億]+|[十百千]数/g,
  /[1一]人(?:[1一]人|ひとり)|一人(?! ?(?:以[上下]|未満|当たり|あたり|ずつ))|一つ(?!以[上下])|[一二三]人称|二人三脚|十人十色|一年中|一回り/g,
];

/** The width-folded text with every character of such digits replaced by U+0001; same length. */
export function blankNonFigures(folded: string): string {
  return notFigures.reduce(
    (text, pattern) => text.replace(pattern, (match) => '\u0001'.repeat(match.length)),
    folded,
  );
}
