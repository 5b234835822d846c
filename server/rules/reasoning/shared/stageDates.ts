import type { Item } from '../../../story/item';
import { readYear } from '../../../text/dates';
import { foldWidth } from '../../../text/normalize';

/** Stages that are known by their place in the calendar alone. */

/** A name that says nothing but its place in the calendar. */
const timePattern =
  /^(?:第?[\d一二三四五]+年(?:目|度|次)|初年度|今年度|来年度|再来年度|翌年度|\d+年度?)$/i;

function namesOnlyTime(name: string): boolean {
  const text = foldWidth(name).trim();
  return text !== '' && (timePattern.test(text) || readYear(text, 2000) !== null);
}

/** What dates the stage, where no state is said to be reached by it; null where one is. */
export function datedBy(stage: Item): string | null {
  if (stage.isFilled('goal-states') || stage.isFilled('criteria')) return null;
  if (stage.items('actions').some((action) => action.isFilled('criteria'))) return null;
  if (stage.isFilled('period')) return stage.text('period');
  return namesOnlyTime(stage.main) ? stage.main : null;
}

/** Is a date all by which the stage can be told from the others? */
export function isDatedOnly(stage: Item): boolean {
  return datedBy(stage) !== null;
}
