import { insertKey, type TextEdit } from '../../../story/edit';
import type { Item } from '../../../story/item';
import { levelOf } from '../../../story/links';
import { type Story, stageOf } from '../../../story/story';
import { typedText } from '../../../story/typed';
import { actionsIn } from './items';

/** The chain of 狙い from the actions up to the vision: is it there, and where does it break? */

/** Does the action say what it is for: with its own 狙い, or that of a part or an outcome? */
export function isAimed(action: Item): boolean {
  return (
    action.isFilled('serves') ||
    action.items('outcomes').some((outcome) => outcome.isFilled('serves')) ||
    action.items('parts').some(isAimed)
  );
}

/** Does the item stand between the actions and the vision's images: a state, an ideal, a gap? */
export function isMiddle(item: Item): boolean {
  const level = levelOf(item);
  return level !== null && level > 2 && level < 6;
}

/** The declaration's id, as the file would write it. */
const statementName = { ja: '宣言', en: 'statement' };

/** What a name in a 狙い can be: an id or a text, with the item that it names. */
export interface Target {
  readonly item: Item;
  readonly name: string;
}

function named(items: readonly Item[]): readonly Target[] {
  return items
    .map((item) => ({ item, name: item.id ?? item.main }))
    .filter(({ name }) => name !== '' && !name.includes('\n'));
}

/** The images of the vision; its declaration where it has none. */
function visionTargets({ vision, images, language }: Story): readonly Target[] {
  const found = named(images);
  if (found.length > 0 || !vision?.isFilled('statement')) return found;
  return [{ item: vision, name: statementName[language] }];
}

/**
 * What an item of the chain can aim at on the nearest level above it that holds anything; an action
 * first at the goal states of its own stage. Empty where nothing stands above.
 */
export function targetsAbove(story: Story, item: Item): readonly Target[] {
  const level = levelOf(item) ?? 0;
  const above: readonly (() => readonly Target[])[] = [
    () => (level > 5 ? named(stageOf(item)?.items('goal-states') ?? []) : []),
    () => (level > 5 ? named(story.stages.flatMap((stage) => stage.items('goal-states'))) : []),
    () => (level > 3 ? named(story.ideals.filter((ideal) => ideal !== item)) : []),
    () => (level > 2 ? named(story.strategies) : []),
    () => visionTargets(story),
  ];
  for (const targets of above) {
    const found = targets();
    if (found.length > 0) return found;
  }
  return [];
}

/** Does some action or outcome of the plan lead up to the vision? */
export function reachesVision(story: Story): boolean {
  return carriers(story).some((item) =>
    story.links.upstream(item).some((one) => levelOf(one) === 0),
  );
}

/** Whatever may carry a 狙い on behalf of the plan: actions, their parts, and all outcomes. */
function carriers(story: Story): readonly Item[] {
  return story.stages.flatMap((stage) => [
    ...actionsIn(stage).flatMap((action) => [action, ...action.items('outcomes')]),
    ...stage.items('outcomes'),
  ]);
}

/**
 * Links the items one to one with what stands above them, in the order of the file, where there are
 * as many; all of them to the only one where there is one. Empty where neither is so.
 */
export function linkInOrder(story: Story, items: readonly Item[]): TextEdit[] {
  const [first] = items;
  const targets = first ? targetsAbove(story, first) : [];
  if (targets.length !== 1 && targets.length !== items.length) return [];
  return items.flatMap((item, at) => {
    const target = targets[targets.length === 1 ? 0 : at];
    return target ? insertKey(story, item, 'serves', typedText(target.name)) : [];
  });
}
