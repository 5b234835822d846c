import type { Item } from '../../../story/item';
import { alternatives } from '../../../text/alternatives';
import { isDate } from '../../../text/dates';
import { foldWidth } from '../../../text/normalize';
import { anyOf, vagueWords } from '../../../text/wordsets';
import type { FieldIdOf } from '../../../vocabulary';
import { type FoundPhrase, findPhrase } from './phrases';

/** The rows of the sheet 一歩踏み出す: which columns are empty, and which leave the day or end open. */

const laterPattern = new RegExp(
  alternatives`
    今後|これから|いずれ|そのうち|近いうち|早めに|早期に|順次|折を見|時期を見|機会(?:を見|があれ)|準備が[^、。]{0,4}次第|落ち着い
    \b(?:soon|later|in due course|as needed|when possible|some ?time|eventually|asap)\b
  `,
  'i',
);
const anyTimePattern = new RegExp(`${anyOf(vagueWords)}|${laterPattern.source}`, 'i');
const anyExtentPattern = new RegExp(
  `${anyOf(vagueWords)}|なるべく|\\b(?:as (?:much|many|far) as possible|as needed|actively)\\b`,
  'i',
);
const firstColumns: readonly FieldIdOf<'first-step'>[] = ['who', 'from', 'with', 'what'];
/** Three columns in words, one on the sheet. */
const extentColumns: readonly FieldIdOf<'first-step'>[] = ['how-far', 'how', 'change'];

/** The columns of the sheet that say nothing yet; the last three are one. */
export function emptyColumns(step: Item): FieldIdOf<'first-step'>[] {
  const columns = firstColumns.filter((field) => !step.isFilled(field));
  return extentColumns.some((field) => step.isFilled(field)) ? columns : [...columns, 'how-far'];
}

/** Words of 'from' that could mean any day; a date with such a word beside it is a date. */
export function vagueStart(step: Item): FoundPhrase | null {
  const when = step.text('from');
  return isDate(when) || /\d/.test(foldWidth(when))
    ? null
    : findPhrase(step.texts('from'), anyTimePattern);
}

/** The columns of the sheet, in their order; the last three by the first of them. */
export const columns: readonly FieldIdOf<'first-step'>[] = [...firstColumns, 'how-far'];

/** Columns of the sheet. */
export const columnCount = firstColumns.length + 1;

/** Words that leave open how far the step goes; a number beside them says it. */
export function vagueExtent(step: Item): FoundPhrase | null {
  const texts = extentColumns.flatMap((field) => step.texts(field));
  const hasNumber = texts.some(({ value }) => /\d/.test(foldWidth(value)));
  return hasNumber ? null : findPhrase(texts, anyExtentPattern);
}
