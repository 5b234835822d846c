import { type ChainJudgement, isExcuse, judgeChain, reach } from '../../../drift';
import type { Item } from '../../../story/item';
import { remembered } from '../../../story/reads';
import type { Story } from '../../../story/story';
import { hasWord, residentWords } from '../../../text/wordsets';
import { placedOutcomes } from './items';
import { wordingOf } from './outcomeWording';

/**
 * The outcomes of each stage, and how far they reach; in a 変革ストーリーシート the goal states of
 * the steps that have no outcomes.
 */
export interface StageReach {
  readonly outcomes: readonly (readonly Item[])[];
  readonly chain: ChainJudgement;
}

/** Is it a change yet, not the doing or a count of it, nor a word for having none? */
const isChange = remembered((outcome: Item): boolean => {
  if (isExcuse(outcome.main)) return false;
  const fault = wordingOf(outcome)?.fault;
  return outcome.main !== '' && fault !== 'activity' && fault !== 'volume';
});

/** What the outcome says, with whose change it is where that stands beside it. */
function wholeText(outcome: Item, ownWords: Story['ownWords']): string {
  const who = outcome.text('who');
  return who !== '' && reach(`${who}が変わる`, ownWords) === 2
    ? `${outcome.main}、${who}が変わる`
    : outcome.main;
}

/** Settings inside the town hall that are named after surroundings: 意識変革の環境整備. */
const inwardSettingPattern =
  /(?:意識変革|意識|職場|業務|勤務|執務|学習|組織)?の?環境(?:の)?(?:整備|づくり|作り|改善)/g;
/** Wherever residents or their place are named, or spoken of in other words (住民自治が育つ). */
export const outwardPattern =
  /自治が育|地域(?!手当|担当|づくり担当)|集落|地区|まち(?:が|に|で|の)|暮らし/;

/**
 * Does the item, an outcome or a state to reach, arrive at residents or the region? What is no
 * change yet (doing, a count, a bare measure) only where it names them.
 */
export function reachesResidents(item: Item, ownWords: Story['ownWords']): boolean {
  if (isExcuse(item.main)) return false;
  const text = wholeText(item, ownWords).replace(inwardSettingPattern, '');
  if (hasWord(text, residentWords)) return true;
  const fault = wordingOf(item)?.fault;
  const isSaid = fault !== 'activity' && fault !== 'volume' && fault !== 'measure-only';
  return isSaid ? reach(text, ownWords) === 2 : outwardPattern.test(text);
}

/** The states of a stage that has no outcomes: all that a later step of 2022 says of its change. */
function statesInstead(stage: Item, { edition }: Story): readonly Item[] {
  if (edition !== 'story-sheet') return [];
  return stage.items('goal-states').filter(isChange);
}

/** How far the plan's outcomes reach, stage by stage; several rules ask it of the same story. */
export const stageReach = remembered(read);

function read(story: Story): StageReach {
  const placed = placedOutcomes(story).filter(({ outcome }) => isChange(outcome));
  const outcomes = story.stages.map((stage, index) => {
    const own = placed.filter(({ stageIndex }) => stageIndex === index);
    return own.length > 0 ? own.map(({ outcome }) => outcome) : statesInstead(stage, story);
  });
  return {
    outcomes,
    chain: judgeChain(
      outcomes.map((stage) => stage.map((outcome) => wholeText(outcome, story.ownWords))),
      story.ownWords,
    ),
  };
}
