import { type ChainJudgement, judgeChain, reach } from '../../../drift';
import type { Item } from '../../../story/item';
import { remembered } from '../../../story/reads';
import type { Story } from '../../../story/story';
import { placedOutcomes } from './items';
import { wordingOf } from './outcomeWording';

/** The outcomes of each stage, and how far they reach. */
export interface StageReach {
  readonly outcomes: readonly (readonly Item[])[];
  readonly chain: ChainJudgement;
}

/** Is it a change yet, not the doing or a count of it? */
function isChange(outcome: Item): boolean {
  const fault = wordingOf(outcome)?.fault;
  return outcome.main !== '' && fault !== 'activity' && fault !== 'volume';
}

/** What the outcome says, with whose change it is where that stands beside it. */
function wholeText(outcome: Item, ownWords: Story['ownWords']): string {
  const who = outcome.text('who');
  return who !== '' && reach(`${who}が変わる`, ownWords) === 2
    ? `${outcome.main}、${who}が変わる`
    : outcome.main;
}

/** How far the plan's outcomes reach, stage by stage; several rules ask it of the same story. */
export const stageReach = remembered(read);

function read(story: Story): StageReach {
  const placed = placedOutcomes(story).filter(({ outcome }) => isChange(outcome));
  const outcomes = story.stages.map((_, index) =>
    placed.filter(({ stageIndex }) => stageIndex === index).map(({ outcome }) => outcome),
  );
  return {
    outcomes,
    chain: judgeChain(
      outcomes.map((stage) => stage.map((outcome) => wholeText(outcome, story.ownWords))),
      story.ownWords,
    ),
  };
}
