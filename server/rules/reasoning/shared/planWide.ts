import type { Item } from '../../../story/item';
import type { Story } from '../../../story/story';
import { foldWidth } from '../../../text/normalize';
import type { FieldId } from '../../../vocabulary';
import { type FoundPhrase, findPhrase } from './phrases';
import { saidIn } from './plan';

/** Where a plan says what it is going to do, from the strategies down. */
const fields: readonly FieldId[] = [
  'content',
  'elements',
  'purpose',
  'method',
  'this-year',
  'next',
];

/** An item and the words in it that say so. */
export interface ItemPhrase {
  readonly item: Item;
  readonly phrase: FoundPhrase;
}

/**
 * The items of the plan that say this: of strategies, ideals, goal states and actions. None where one
 * of them gives what answers it, since that holds for the whole plan.
 */
export function saidWithout(story: Story, said: RegExp, answer: RegExp): readonly ItemPhrase[] {
  const goalStates = story.stages.flatMap((stage) => stage.items('goal-states'));
  const items = [...story.strategies, ...story.ideals, ...goalStates, ...story.actions];
  const found = items.flatMap((item) => {
    const texts = fields.flatMap((field) => item.texts(field));
    const phrase = findPhrase(texts, said);
    return phrase ? [{ item, phrase }] : [];
  });
  return found.some(({ item }) => answer.test(foldWidth(saidIn(item)))) ? [] : found;
}
