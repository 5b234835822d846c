import type { Item } from '../../../story/item';
import { remembered } from '../../../story/reads';
import type { Story } from '../../../story/story';
import { foldWidth } from '../../../text/normalize';
import type { FieldId } from '../../../vocabulary';
import type { Fix } from '../../engine/rule';
import { keyName } from '../../naming';
import { insertKeys } from './insertKeys';
import { proseTest, proseText } from './items';

/** The plan as a whole: how far it has come, all that it says, and keys to be written into it. */

/**
 * Is the stage begun? In an アクションプラン a stage is begun with its actions. In a
 * 変革ストーリーシート only the first step has actions; the others are there once they say when or
 * in what state they are reached.
 */
export function isBegun(stage: Item, { edition }: Story): boolean {
  if (stage.items('actions').some(({ main }) => main !== '')) return true;
  return edition === 'story-sheet' && (stage.isFilled('goal-states') || stage.isFilled('period'));
}

/** The least number of actions of a plan that has come some way. */
const minActions = { 'action-plan': 3, 'story-sheet': 2 } as const;

/**
 * Has the plan come so far that what it lacks altogether is worth a word: three actions over two
 * stages in an アクションプラン; in a 変革ストーリーシート two actions, and a second step begun?
 * Before that what is missing is only not written yet.
 */
export function isDrafted(story: Story): boolean {
  const actions = story.actions.filter(({ main }) => main !== '');
  const begun = story.stages.filter((stage) => isBegun(stage, story));
  return begun.length >= 2 && actions.length >= minActions[story.edition];
}

/** Up to the third round a plan is expected to have gaps. */
const earlyRoundPattern = /第?\s*[1-3一二三]\s*回|初案|素案|下書き|draft|first/i;

/** The most severe that a finding about something missing from the whole plan may be: mild in early rounds. */
export function maxSeverityByRound(story: Story): 'information' | undefined {
  return earlyRoundPattern.test(foldWidth(story.root.text('round'))) ? 'information' : undefined;
}

/** All that an item says, its parts on lines of their own; kept as long as the item. */
export const saidIn = remembered(proseText);

/** Does some text of the plan (its rationale, stages, first steps, the state one year on) pass a test? */
export function planTest(test: (text: string) => boolean): (story: Story) => boolean {
  const passes = proseTest(test);
  return (story) => {
    const oneYear = story.root.map('one-year');
    const items = [...story.stages, ...story.firstSteps, ...(oneYear ? [oneYear] : [])];
    return test(story.root.text('plan-rationale')) || items.some(passes);
  };
}

/** Has more been written of this action than its one sentence? */
export function isDetailed(action: Item): boolean {
  const details = ['purpose', 'owner', 'method', 'this-year', 'next', 'examples', 'parts'] as const;
  return details.some((field) => action.isFilled(field));
}

/** Offers to write keys, for the author to fill in, that the item does not have yet. */
export function writeKeys(story: Story, item: Item, fields: readonly FieldId[]): Fix[] {
  const absent = fields.filter((field) => !item.has(field));
  const edits = insertKeys(story, item, absent);
  if (edits.length === 0) return [];
  const keys = absent.map((field) => keyName(item, field, story.language));
  const ja = keys.map((key) => `「${key}」`).join('');
  const en = keys.map((key) => `“${key}”`).join(', ');
  return [{ title: { ja: `${ja}を書き足す`, en: `Add ${en}` }, edits, isPreferred: true }];
}
