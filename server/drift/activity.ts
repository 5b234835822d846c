/**
 * Is this outcome an activity or an output in disguise (outcome-is-activity)? Judged by the ending
 * of its last sentence, because Japanese says at the end whether something is done or has become.
 */
import { foldWidth } from '../text/normalize';
import {
  type ActivityKind,
  BECOMING,
  COUNTED,
  DOER,
  EASED,
  FROM_PEOPLE,
  PATTERNS,
  PERSON,
  STRONG_DEED,
} from './activityPatterns';
import { changeFor } from './change';

export type { ActivityKind } from './activityPatterns';

export interface ActivityJudgement {
  level: 'warning' | 'hint' | null;
  kind: ActivityKind | null;
  /** The words that give it away: UTF-16 offsets into the given text; equal when level is null. */
  start: number;
  end: number;
  /** The whole text told as a change, where a mechanical rewording exists. */
  suggestion?: string;
}

/** UTF-16 units of a sentence that are looked at, from its end: no sentence in earnest is longer. */
const LONGEST = 200;
/** A passive told as coming about: 開かれるようになっている, 増設されつつある. */
const ASPECT = /(れ)(?:るようになっ(?:た|ている)|つつある|てきている|終わっている|始めている)$/;
const NONE: ActivityJudgement = { level: null, kind: null, start: 0, end: 0 };

/**
 * Judges the ending of an outcome. Bullets, trailing brackets and full-width letters do not matter.
 * `start`/`end` are UTF-16 offsets into `text`.
 */
export function judgeActivity(text: string): ActivityJudgement {
  const folded = foldWidth(text);
  const { start: opening, end } = lastSentence(folded);
  const start = Math.max(opening, end - LONGEST);
  const sentence = folded.slice(start, end);
  if (sentence.length < 2 || BECOMING.test(sentence.slice(-12))) return NONE;
  if (EASED.test(sentence)) return NONE;
  const told = sentence.replace(ASPECT, '$1ている').replace(/済みである$/, '済み');
  for (const { kind, pattern, level, unless } of PATTERNS) {
    const match = pattern.exec(told);
    if (!match) continue;
    if (unless === 'person' && owns(sentence, kind)) continue;
    const from =
      kind === 'count' || kind === 'reaction' ? match.index : lastPhrase(sentence, match);
    return {
      level,
      kind,
      start: start + from,
      end,
      ...(kind === 'doing-verb' ? suggested(text, start, end) : {}),
    };
  }
  return NONE;
}

/** Is the change somebody's own? A town hall that carries out a measure does not count. */
function owns(sentence: string, kind: ActivityKind): boolean {
  // The subject of a passive is the thing made, not its owner.
  const passive = kind === 'artefact';
  const subject = Math.max(sentence.lastIndexOf('が'), sentence.lastIndexOf('は'));
  const text = passive && subject > 0 ? sentence.slice(0, subject) : sentence;
  if (passive && FROM_PEOPLE.test(sentence)) return true;
  if (!PERSON.test(text.replace(COUNTED, '〓'))) return false;
  return !(kind === 'doing-verb' && DOER.test(text) && STRONG_DEED.test(sentence));
}

function suggested(text: string, start: number, end: number) {
  const suggestion = changeFor(text.slice(start, end));
  return suggestion === undefined
    ? {}
    : { suggestion: text.slice(0, start) + suggestion + text.slice(end) };
}

/** The offending ending: from the last particle phrase of the match, at most 14 characters. */
function lastPhrase(sentence: string, match: RegExpExecArray): number {
  const clause = Math.max(sentence.lastIndexOf('、'), sentence.lastIndexOf(' ')) + 1;
  return Math.max(match.index, clause, sentence.length - 14);
}

/** Offsets of the last sentence without bullet, trailing punctuation and trailing brackets. */
function lastSentence(text: string): { start: number; end: number } {
  let end = text.length;
  for (;;) {
    const tail =
      /(?:[\s。．.!！、,;；:：]+|[(（【［][^()（）【】［］]*[)）】］]|(?<=[^\s])(?:など|等))$/.exec(
        text.slice(0, end),
      );
    if (!tail || tail.index === 0) break;
    end = tail.index;
  }
  const before = text.slice(0, end);
  let start = Math.max(before.lastIndexOf('。'), before.lastIndexOf('\n')) + 1;
  const bullet =
    /^[\s・･●○◎◯■□◆◇▶▷→⇒※*-]*(?:[(（]?[0-9①-⑳]{1,2}[)）.、]\s*)?[\s・･●○◎◯■□◆◇▶▷→⇒※*-]*/.exec(
      before.slice(start),
    );
  start += bullet ? bullet[0].length : 0;
  return { start: Math.min(start, end), end };
}
