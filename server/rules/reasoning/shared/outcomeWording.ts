import { type ActivityJudgement, isExcuse, judgeActivity } from '../../../drift';
import type { Item } from '../../../story/item';
import { remembered } from '../../../story/reads';
import { partOf, type Span } from '../../../syntax/tree';
import { endsInState } from '../../../text/endings';
import { proseText } from './items';
import {
  bareNoun,
  countsOwnDoing,
  isAboutFigure,
  isJapaneseText,
  measureOnly,
  namesPerson,
  type Range,
  setUp,
} from './outcomePatterns';

/**
 * What is to be said of an outcome's wording. An outcome hears one thing about it: the first of
 * these that applies.
 */
export type WordingFault =
  | 'activity'
  | 'volume'
  | 'measure-only'
  | 'passive-activity'
  | 'bare-noun'
  | 'no-actor';

/** What is to be said, and where it is seen. */
export interface Wording {
  readonly fault: WordingFault;
  readonly span: Span;
  /** The words that show it, as typed. */
  readonly words: string;
  /** Of an activity: how the drift judgement saw it, with its rewording as a change. */
  readonly activity?: ActivityJudgement;
}

/** The kinds of items of whose wording something is said; of 検討課題 and the like nothing is. */
export const worded = ['outcome', 'change-aim', 'state-aim', 'goal-state'] as const;

/** Results, of which everything below is said. */
const results = new Set(['outcome', 'change-aim']);

/** Is it a state to reach, of which only doing is said: a goal state, the state one year on? */
function isState(item: Item): boolean {
  return item.shape.id === 'goal-state' || item.shape.id === 'state-aim';
}

/**
 * The one thing to be said about the wording of an outcome, a change to create within the year,
 * a goal state or the state one year on (of these two only doing is said), or null. Kept as long as the item.
 */
export const wordingOf = remembered(read);

/** Something was held or done, which is no setting. */
const heldPattern = /(?:実施|開催|配布|発行)され/;
/** Kinds of doing that are said of a result though they are less sure. */
const seemsDone: ReadonlySet<ActivityJudgement['kind']> = new Set(['doing-verb', 'doing-noun']);

function read(item: Item): Wording | null {
  const node = item.mainNode;
  const isResult = results.has(item.shape.id);
  if (!node || (!isResult && !isState(item))) return null;
  const text = node.value;
  if (isExcuse(text)) return null;
  const said = (fault: WordingFault, range: Range): Wording => ({
    fault,
    span: partOf(node, range.start, range.end),
    words: text.slice(range.start, range.end),
  });
  const finished = setUp(text);
  // A setting that was brought about is a state one may aim at; as a result it is not yet one.
  if (finished && !isResult && !heldPattern.test(text)) return null;
  const judged = judgeActivity(text, item.text('who'));
  const doing =
    judged.level === 'warning' ? { ...said('activity', judged), activity: judged } : null;
  const setting =
    judged.kind === 'setting' ? { ...said('activity', judged), activity: judged } : null;
  // Doing comes first, whatever it looks like (a count, a reaction): the others are about the rest.
  if (doing) return doing;
  if (!isResult) return setting ?? stateFault(text, judged, said);
  const volume = countsOwnDoing(text);
  if (volume) return said('volume', volume);
  if (setting) return setting;
  const measure = item.isFilled('target') ? null : measureOnly(text);
  if (measure) return said('measure-only', measure);
  if (finished) return said('passive-activity', finished);
  const bare = item.isFilled('target') || item.isFilled('who') ? null : bareNoun(text);
  if (bare) return said('bare-noun', bare);
  if (judged.level && seemsDone.has(judged.kind)) {
    return { ...said('activity', judged), activity: judged };
  }
  return lacksActor(item, text) ? said('no-actor', { start: 0, end: text.length }) : null;
}

/** Of a state to reach: a noun of change without its owner, or something to be built or formed. */
function stateFault(
  text: string,
  judged: ActivityJudgement,
  said: (fault: WordingFault, range: Range) => Wording,
): Wording | null {
  const bare = bareNoun(text);
  if (bare) return said('bare-noun', bare);
  return judged.level === 'hint' && !endsInState(text)
    ? { ...said('activity', judged), activity: judged }
    : null;
}

/** Is nobody named, neither in the text nor in what stands beside it? */
function lacksActor(item: Item, text: string): boolean {
  return (
    item.shape.id === 'outcome' &&
    !item.isFilled('who') &&
    isJapaneseText(text) &&
    endsInState(text) &&
    !isAboutFigure(text) &&
    !namesPerson(proseText(item))
  );
}
