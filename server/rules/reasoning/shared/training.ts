import type { Item } from '../../../story/item';
import { alternatives } from '../../../text/alternatives';
import { foldWidth } from '../../../text/normalize';
import { hasWord, residentWords, trainingNouns } from '../../../text/wordsets';
import { saidIn } from './plan';

/** Actions that sit people down to learn, and actions that take them out. */

const trainEnPattern =
  /\b(?:training|trainings|course|courses|seminar|seminars|lectures?|study group)\b/i;
/** Names of a section or a plan that hold the word. */
const notTrainingPattern = /研修(?:計画|担当|厚生課|課|係|室|所|体系|費)|生涯学習|学習課/g;
const fieldPattern = new RegExp(
  alternatives`
    現場|地域に|地域へ|地域の|地区|出向|出かけ|歩[いくき]|体験|実践(?!研修)|訪問|訪ね|実地|フィールド|試行|試[しす]|持ち帰|自分の(?:業務|仕事|職場)で
    \b(?:field|visit|walk|practi[cs]e|residents?|try)
  `,
  'i',
);
/** Attitudes that are taught, in which residents are only named. */
const stancePattern = /生活者(?:起点|視点|目線)|(?:市民|住民|町民)(?:目線|視点|サービス|感覚)/g;

/** Training at the desk, and the raising of staff that is done by it. */
const raisingPattern = /OJT|(?:職員|人[材財]|管理職|候補)の?[^、。]{0,4}(?:育成|養成)|能力の?向上/;

function namesTraining(said: string): boolean {
  const text = foldWidth(said).replace(notTrainingPattern, '');
  return hasWord(text, trainingNouns) || trainEnPattern.test(text);
}

/**
 * Is the action training: 研修, 講座, 勉強会 in its one sentence? Or the raising of staff (育成) of
 * which every example is training?
 */
export function isTraining(action: Item): boolean {
  if (namesTraining(action.main)) return true;
  const examples = action.texts('examples').map(({ value }) => value);
  return (
    raisingPattern.test(foldWidth(action.main)) &&
    examples.some(namesTraining) &&
    examples.every((example) => namesTraining(example) || raisingPattern.test(foldWidth(example)))
  );
}

/** Does the action take its people out, to residents or to their own work? */
export function hasPractice(action: Item): boolean {
  const text = foldWidth(saidIn(action)).replace(stancePattern, '');
  return fieldPattern.test(text) || hasWord(text, residentWords);
}
