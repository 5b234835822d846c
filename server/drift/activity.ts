/**
 * Is this outcome an activity or an output in disguise (outcome-is-activity)? Judged by the ending
 * of its last sentence, because Japanese says at the end whether something is done or has become.
 */
import { bulletSigns } from '../text/bullets';
import { endsInState } from '../text/endings';
import { foldWidth } from '../text/normalize';
import { everydayDeed, inner, isTheirOwn } from './activity/everyday';
import { ability, isBehaviour, isOnBehalf, seemsOnBehalf } from './activity/owner';
import { type ActivityKind, patterns } from './activity/patterns';
import { counted, doer, forWhom, fromPeople, person, share } from './activity/people';
import { plainForm } from './activity/plainForm';
import { becoming, eased, strongDeed } from './activity/verbs';
import { changeFor } from './change';
import { isExcuse, measureName } from './excuse';
import { answerOf } from './request';

export type { ActivityKind } from './activity/patterns';

export interface ActivityJudgement {
  level: 'warning' | 'hint' | null;
  kind: ActivityKind | null;
  /** The words that give it away: UTF-16 offsets into the given text; equal when level is null. */
  start: number;
  end: number;
  /** The whole text told as a change, where a mechanical rewording exists. */
  suggestion?: string;
}

/** UTF-16 offsets in a text. */
interface Range {
  readonly start: number;
  readonly end: number;
}

/** UTF-16 units of a sentence that are looked at, from its end: no sentence in earnest is longer. */
const maxLength = 200;
/** UTF-16 units of punctuation or a remark in brackets that are taken off at once. */
const maxTail = 1000;
/** The last が or は that marks a subject, not one inside できあがる. */
const lastSubject = /(?:が(?![りるっらろ])|は)(?!.*(?:が(?![りるっらろ])|は))/;
/** A passive told as coming about: 開かれるようになっている, 増設されつつある. */
const aspect = /(れ)(?:るようになっ(?:た|ている)|つつある|てきている|終わっている|始めている)$/;
/** 泥かきを始められる: with an object, no passive but what people can do. */
const potential =
  /(?:いなくても|手を借りず|だけで)[^、。]*$|を[^、。がは]*[ら-ろがざだばかさたなまわ]れ(?:る|ている|た)$/;
/** 職員が行っていきたい: a wish of the doer. */
const intent = /[てで]い(?:く|きたい|きます)$|たいと(?:考え|思)[^、。]{0,4}$/;
/** A subject with an object, and a deed that goes on. */
const goesOn = /[^\sるたいなけ、](?<!もの|こと|ところ)が[^。が]*を[^。]*[てで]い(?:る|ます)$/;
/** 整備を進めること: the same without. */
const thatEnd = /(?<=[うくぐすつぬぶむるただい])こと$/;
/** 学び続ける市民の増加と成果の還元: the change is told first. */
const becomesMore = /の(?:増加|減少|向上)[とや、]|による[^。]*への参[画加]$/;
/** Without a subject, a verb in its plain form. */
const planned = /^[^がは]*(?<![てで]い?)[うくぐすつぬぶむる]$/;
/** Less than this is no sentence. */
const minLength = 6;
const noActivity: ActivityJudgement = { level: null, kind: null, start: 0, end: 0 };

/**
 * Judges the ending of an outcome. Bullets, notes behind ※, trailing brackets and full-width letters
 * do not matter; of several sentences the one that states the change counts. `start`/`end` are
 * UTF-16 offsets into `text`.
 * @param who whose change it is (対象), as said beside the text; empty where it is not
 */
export function judgeActivity(text: string, who = ''): ActivityJudgement {
  if (isExcuse(text)) return noActivity;
  const folded = withoutNote(foldWidth(text));
  const last = lastSentence(folded);
  const judged = judgeSentence(text, folded, last, who);
  if (last.start === 0) return judged;
  if (judged.level === null) {
    // 会を開く。それから次を考える。: what follows a deed as a plan is no state.
    const before = lastSentence(folded.slice(0, last.start));
    const isPlan = planned.test(folded.slice(last.start, last.end));
    return isPlan && before.end > before.start ? judgeSentence(text, folded, before, who) : judged;
  }
  return statesChange(folded.slice(0, last.start), who) ? noActivity : judged;
}

/** Does one of the sentences tell a state, and no doing? */
function statesChange(text: string, who: string): boolean {
  const sentences = text.split(/[。\n]/).filter((one) => one.trim().length >= minLength);
  return sentences.some((one) => {
    const whole = { start: 0, end: one.length };
    return (
      (endsInState(one) || ability.test(one)) && judgeSentence(one, one, whole, who).level === null
    );
  });
}

/** What stands behind ※ is a note. */
function withoutNote(text: string): string {
  const note = text.indexOf('※', 1);
  return note > 0 && text.slice(0, note).trim() !== '' ? text.slice(0, note) : text;
}

function judgeSentence(
  text: string,
  folded: string,
  { start: opening, end }: Range,
  who: string,
): ActivityJudgement {
  const start = Math.max(opening, end - maxLength);
  const sentence = plainForm(folded.slice(start, end)).replace(thatEnd, '');
  if (sentence.length < 2 || becoming.test(sentence.slice(-12))) return noActivity;
  if (eased.test(sentence) || ability.test(sentence) || measureName.test(sentence)) {
    return noActivity;
  }
  const told = sentence
    .replace(aspect, '$1ている')
    .replace(/(済み)である$|ことができた$|こと[とに](?:した|する|しました|なった)$/, '$1')
    .replace('出来', 'でき');
  const found = foundIn(sentence, told, who);
  if (!found) return noActivity;
  const { kind, level } = found;
  return {
    level,
    kind,
    start: start + found.start,
    end,
    ...(kind === 'doing-verb' || kind === 'request' ? suggested(text, start, end) : {}),
  };
}

/** The first wording that gives a doing away; `start` is an offset in the sentence. */
function foundIn(
  sentence: string,
  told: string,
  who: string,
): Pick<ActivityJudgement, 'level' | 'kind' | 'start'> | null {
  for (const { kind, pattern, level, unless } of patterns) {
    const match = pattern.exec(told);
    if (!match) continue;
    if (unless === 'person' && owns(sentence, kind, who)) continue;
    if (/^doing|artefact/.test(kind) && isTheirOwn(sentence, who)) continue;
    if (kind === 'doing-noun' && becomesMore.test(sentence)) continue;
    if (kind === 'artefact' && potential.test(told)) continue;
    if (kind === 'count' && share.test(told)) continue;
    const start =
      kind === 'count' || kind === 'reaction' ? match.index : lastPhrase(sentence, match);
    const isUnsure = kind === 'doing-verb' && seemsOnBehalf(sentence, who);
    return { level: isUnsure ? 'hint' : level, kind, start };
  }
  const start = everydayDeed(told, who);
  return start < 0 ? null : { level: 'hint', kind: 'doing-verb', start };
}

/** Is the change somebody's own? A town hall that carries out a measure does not count. */
function owns(sentence: string, kind: ActivityKind, who: string): boolean {
  if (kind === 'doing-verb' && isBehaviour(sentence, who)) return true;
  // 山主が木を伐り始めている: whoever the subject is, it is what they do now.
  if (kind === 'doing-verb' && goesOn.test(sentence) && !doer.test(sentence)) return true;
  // The subject of a passive is the thing made, not its owner.
  const passive = kind === 'artefact';
  // 茶農家: 海外の店に選ばれている. Without a subject of its own it happens to those whom 対象 names.
  if (passive && who !== '' && !/[がはも]/.test(sentence)) return true;
  const subject = passive ? sentence.search(lastSubject) : 0;
  const told = isOnBehalf(sentence) ? sentence.replace(inner, '') : sentence;
  const text = subject > 0 ? headOf(sentence.slice(0, subject)) : told.replace(forWhom, '');
  if (passive && fromPeople.test(sentence)) return true;
  if (!person.test(text.replace(counted, '〓'))) return false;
  const isIntent = strongDeed.test(sentence) || intent.test(sentence);
  return !(kind === 'doing-verb' && doer.test(text) && isIntent);
}

/** 誰もが利用しやすい相談窓口: of a subject the noun itself. */
function headOf(subject: string): string {
  return /(?:やすい|できる)([\u3400-\u9FFFァ-ヺー]{2,})$/.exec(subject)?.[1] ?? subject;
}

function suggested(text: string, start: number, end: number) {
  const sentence = text.slice(start, end);
  const suggestion = answerOf(sentence) ?? changeFor(sentence);
  return suggestion === undefined
    ? {}
    : { suggestion: text.slice(0, start) + suggestion + text.slice(end) };
}

/** The offending ending: from the last particle phrase of the match, at most 14 characters. */
function lastPhrase(sentence: string, match: RegExpExecArray): number {
  const clause = Math.max(sentence.lastIndexOf('、'), sentence.lastIndexOf(' ')) + 1;
  return Math.max(match.index, clause, sentence.length - 14);
}

const leadingSigns = `[\\s${bulletSigns}→⇒※*-]*`;
const leadingBullets = new RegExp(
  `^${leadingSigns}(?:[(（]?[0-9①-⑳]{1,2}[)）.、]\\s*)?${leadingSigns}`,
  'u',
);

/** Offsets of the last sentence without bullet, trailing punctuation and trailing brackets. */
function lastSentence(text: string): Range {
  let end = text.length;
  for (;;) {
    const from = Math.max(0, end - maxTail);
    const tail =
      /(?:[\s。．.!！、,;；:：]+|[(（【［][^()（）【】［］]*[)）】］]|(?<=[^\s])(?:など|等))$/.exec(
        text.slice(from, end),
      );
    if (!tail || from + tail.index === 0) break;
    end = from + tail.index;
  }
  const before = text.slice(0, end);
  let start = Math.max(before.lastIndexOf('。'), before.lastIndexOf('\n')) + 1;
  const bullet = leadingBullets.exec(before.slice(start));
  start += bullet ? bullet[0].length : 0;
  return { start: Math.min(start, end), end };
}
