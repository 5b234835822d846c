import type { Item } from '../../../story/item';
import type { Story } from '../../../story/story';
import { readYear } from '../../../text/dates';
import { foldWidth } from '../../../text/normalize';
import { isBegun } from './plan';

/** Stages that are known by their place in the calendar alone. */

/** A name that says nothing but its place in the calendar. */
const timePattern =
  /^(?:第?[\d一二三四五]+年(?:目|度|次)|初年度|今年度|来年度|再来年度|翌年度|\d+年度?)$/i;

function namesOnlyTime(name: string): boolean {
  const text = foldWidth(name).trim();
  return text !== '' && (timePattern.test(text) || readYear(text, 2000) !== null);
}

/** What dates the stage, where no state is said to be reached by it; null where one is. */
function datedBy(stage: Item): string | null {
  if (stage.isFilled('goal-states') || stage.isFilled('criteria')) return null;
  if (stage.items('actions').some((action) => action.isFilled('criteria'))) return null;
  if (stage.isFilled('period')) return stage.text('period');
  return namesOnlyTime(stage.main) ? stage.main : null;
}

/** A stage with what dates it. */
export interface DatedStage {
  readonly stage: Item;
  readonly when: string;
}

/**
 * The stages that a date alone tells from the others; none where it is the last one alone, since
 * nothing comes after it.
 */
export function datedStages(story: Story): readonly DatedStage[] {
  const begun = story.stages.filter((stage) => isBegun(stage, story));
  if (begun.length < 2) return [];
  const dated = begun.flatMap((stage) => {
    const when = datedBy(stage);
    return when === null ? [] : [{ stage, when }];
  });
  return dated[0]?.stage === story.stages.at(-1) ? [] : dated;
}
