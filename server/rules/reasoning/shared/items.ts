import type { Item } from '../../../story/item';
import { remembered } from '../../../story/reads';
import { type Story, stageOf } from '../../../story/story';
import type { TextNode } from '../../../syntax/tree';
import { spellingKey } from '../../../text/normalize';

/** What the rules of reasoning look at: the plan's parts, with what stands around them. */

/** An outcome with the action or stage that states it. */
export interface PlacedOutcome {
  readonly outcome: Item;
  readonly stage: Item;
  /** Place of the stage in the plan, from 0. */
  readonly stageIndex: number;
  /** The action that states it; null where the stage does. */
  readonly action: Item | null;
}

/** Every outcome of the plan, stage by stage: those of the stage, of its actions and their parts. */
export function placedOutcomes(story: Story): readonly PlacedOutcome[] {
  return story.stages.flatMap((stage, stageIndex) => [
    ...stage.items('outcomes').map((outcome) => ({ outcome, stage, stageIndex, action: null })),
    ...actionsIn(stage).flatMap((action) =>
      action.items('outcomes').map((outcome) => ({ outcome, stage, stageIndex, action })),
    ),
  ]);
}

/** The actions of a stage, each followed by its parts. */
export function actionsIn(stage: Item): readonly Item[] {
  const withParts = (action: Item): Item[] => [action, ...action.items('parts').flatMap(withParts)];
  return stage.items('actions').flatMap(withParts);
}

/** The outcomes that an action states, or its stage where it states none. */
export function outcomesFor(action: Item): readonly Item[] {
  const own = [action, ...action.items('parts')].flatMap((item) => item.items('outcomes'));
  return own.length > 0 ? own : (stageOf(action)?.items('outcomes') ?? []);
}

/** Fields that hold names, sources and numbers, not what the author says. */
const notProse = new Set(['id', 'serves', 'about', 'source', 'unit', 'group', 'taken-over-by']);

/** Every text that an item says, without ids, references, sources and numbers; with all in it. */
export const proseOf: (item: Item) => readonly TextNode[] = remembered(
  (item: Item): readonly TextNode[] =>
    item.entries.flatMap(({ field }) => {
      if (notProse.has(field.id)) return [];
      if (field.type === 'text') return item.texts(field.id);
      const isNested = field.type === 'items' || field.type === 'map';
      return isNested ? item.items(field.id).flatMap(proseOf) : [];
    }),
);

/** Does some text of an item's prose, or of what is in it, pass a test? Asked again only of what changed. */
export function proseTest(test: (text: string) => boolean): (item: Item) => boolean {
  const passes: (item: Item) => boolean = remembered((item: Item) =>
    item.entries.some(({ field }) => {
      if (notProse.has(field.id)) return false;
      if (field.type === 'text') return item.texts(field.id).some(({ value }) => test(value));
      const isNested = field.type === 'items' || field.type === 'map';
      return isNested && item.items(field.id).some(passes);
    }),
  );
  return passes;
}

/** The prose of an item as one text, its parts on lines of their own. */
export function proseText(item: Item): string {
  return proseOf(item)
    .map((node) => node.value)
    .join('\n');
}

/** A name for an item in a message: its text, cut after 14 characters, else its id. */
export function shortName(item: Item): string {
  const text = (item.main || item.id || '').split('\n')[0] ?? '';
  const characters = [...text];
  return characters.length > 14 ? `${characters.slice(0, 14).join('')}…` : text;
}

/** Does this comparison text hold the other (both folded)? */
export function mentions(text: string, part: string): boolean {
  return spellingKey(text).includes(spellingKey(part));
}
