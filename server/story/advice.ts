import { alternatives } from '../text/alternatives';
import type { Item } from './item';
import type { Story } from './story';

/** How far a piece of advice has been dealt with; the words of 状態. */
export type AdviceStatus = 'open' | 'done' | 'declined' | 'no-action';

/**
 * The pieces of advice of a story, in the order of the file and its log: what a coach said in a talk
 * of its own, the items of a table of advice, and any other talk that has a 状態.
 */
export function adviceIn(story: Pick<Story, 'dialogues'>): readonly Item[] {
  return story.dialogues.flatMap((talk) => [talk, ...talk.items('items')]).filter(isAdvice);
}

/** The pieces that are not answered yet: the one list that every count is of. */
export function openAdviceIn(story: Pick<Story, 'dialogues'>): readonly Item[] {
  return adviceIn(story).filter(isOpenAdvice);
}

/** Is the item a piece of advice that nobody has answered yet? */
export function isOpenAdvice(item: Item): boolean {
  return isAdvice(item) && adviceStatus(item) === 'open';
}

/** Is the item of a log a piece of advice that says something? */
export function isAdvice(item: Item): boolean {
  const isTalk = item.shape.id === 'dialogue';
  const saysIt = item.isFilled('said') || item.isFilled('topic');
  if (!saysIt && !(isTalk && item.isFilled('exchanges'))) return false;
  if (item.word('status') !== null) return true;
  if (!isTalk) return item.parent !== null && isRoundOfAdvice(item.parent);
  return isFromCoach(item) && !item.isFilled('items');
}

/** A talk whose 項目 are advice: a coach's, or one that does not say of which kind it is. */
function isRoundOfAdvice(talk: Item): boolean {
  return isFromCoach(talk) || !talk.isFilled('kind');
}

function isFromCoach(talk: Item): boolean {
  return talk.words('kind').some(({ id }) => id === 'coach-feedback');
}

/**
 * What its 状態 says; without one a 対応 says that it is done. A piece of a table that has neither
 * goes by its talk; where that has neither too, it is open.
 */
export function adviceStatus(item: Item): AdviceStatus {
  const word = item.word('status');
  if (word !== null) return word as AdviceStatus;
  if (item.isFilled('status') || isAnswer(item.text('response'))) return 'done';
  const talk = item.shape.id === 'advice' ? item.parent : null;
  return talk ? adviceStatus(talk) : 'open';
}

/** 「検討する」 alone puts an answer off. */
const putsOff = new RegExp(
  `^(?:${alternatives`
    (?:今後|引き続き|次回までに?|これから)?、?(?:検討|確認|調整|対応)(?:を?(?:する|します|していく|したい))?(?:中|予定)?
    未(?:定|対応|検討)
    tbd|pending|to be decided|(?:will )?consider(?:ing)?|under consideration
  `})[。.]?$`,
  'i',
);

function isAnswer(response: string): boolean {
  const text = response.trim();
  return text !== '' && !putsOff.test(text);
}

/** Does the item stand in the log of dialogues, or is it a talk itself? */
export function isInDialogues(item: Item): boolean {
  for (let at: Item | null = item; at; at = at.parent) if (at.shape.id === 'dialogue') return true;
  return false;
}
