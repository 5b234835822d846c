/** Rewording an act as the change it brings: 〜を増やす → 〜が増えている. */
import { wordingEnd } from './endings';
import { foldWidth } from './normalize';

/** [what stands before every form, its forms, the change]. */
type Pair = readonly [stem: string, forms: Forms, change: string];
interface Forms {
  readonly plain: string;
  readonly renyo: string;
  readonly te: string;
}
const ichidanVerbs: Forms = { plain: 'る', renyo: '', te: 'て' };
const suVerbs: Forms = { plain: 'す', renyo: 'し', te: 'して' };
const ruVerbs: Forms = { plain: 'る', renyo: 'り', te: 'って' };
const muVerbs: Forms = { plain: 'む', renyo: 'み', te: 'んで' };
const guVerbs: Forms = { plain: 'ぐ', renyo: 'ぎ', te: 'いで' };
const suruVerbs: Forms = { plain: 'する', renyo: 'し', te: 'して' };

/** Transitive verbs with their intransitive state. The more specific stand first. */
const pairs: readonly Pair[] = [
  ['増や', suVerbs, '増えている'],
  ['ふや', suVerbs, '増えている'],
  ['減ら', suVerbs, '減っている'],
  ['変え', ichidanVerbs, '変わっている'],
  ['高め', ichidanVerbs, '高まっている'],
  ['深め', ichidanVerbs, '深まっている'],
  ['強め', ichidanVerbs, '強まっている'],
  ['広め', ichidanVerbs, '広まっている'],
  ['広げ', ichidanVerbs, '広がっている'],
  ['つなげ', ichidanVerbs, 'つながっている'],
  ['繋げ', ichidanVerbs, 'つながっている'],
  ['つな', guVerbs, 'つながっている'],
  ['繋', guVerbs, 'つながっている'],
  ['育て', ichidanVerbs, '育っている'],
  ['整え', ichidanVerbs, '整っている'],
  ['進め', ichidanVerbs, '進んでいる'],
  ['続け', ichidanVerbs, '続いている'],
  ['始め', ichidanVerbs, '始まっている'],
  ['集め', ichidanVerbs, '集まっている'],
  ['伝え', ichidanVerbs, '伝わっている'],
  ['生み出', suVerbs, '生まれている'],
  ['生', muVerbs, '生まれている'],
  ['根付かせ', ichidanVerbs, '根付いている'],
  ['根づかせ', ichidanVerbs, '根付いている'],
  ['つく', ruVerbs, 'ある'],
  ['作', ruVerbs, 'ある'],
  ['創', ruVerbs, 'ある'],
  ['設け', ichidanVerbs, 'ある'],
  ['共有', suruVerbs, '共有されている'],
];

const tail = '(?:いく|いきたい|いきます)';
const form = ([stem, { plain, renyo, te }]: Pair) =>
  `${stem}(?:${plain}|${renyo}(?:たい|ます)|${te}${tail})`;
const endings = pairs.map((pair) => ({
  pattern: new RegExp(`${form(pair)}(?:こと)?$`),
  change: pair[2],
}));
/** Any noun of action with させる: 浸透させる → 浸透している. */
const causePattern = new RegExp(
  String.raw`((?<!\p{sc=Han})\p{sc=Han}{2,}化?|(?<![\p{sc=Katakana}ー])[\p{sc=Katakana}ー]{2,})` +
    'させ(?:る|たい|ます|ていく|ていきたい|ていきます)(?:こと)?$',
  'u',
);

export interface Rewording {
  /** UTF-16 offsets in the given text of what is replaced: from the を of the object to the verb. */
  start: number;
  end: number;
  newText: string;
  /** The verb as written, and its change, for the message: 『増やす』→『増えている』. */
  from: string;
  to: string;
}

/**
 * The rewording of a phrase whose last verb has an intransitive partner, or null: 提案を増やす →
 * 提案が増えている, 場を設ける → 場がある. The last を before the verb, in the same clause, becomes が.
 * Nothing is made of 実施 or 開催: what changes then, only the author knows.
 */
export function actToChange(text: string): Rewording | null {
  const end = wordingEnd(text);
  const folded = foldWidth(text).slice(0, end);
  const found = lastVerb(folded);
  if (!found) return null;
  const { at, change } = found;
  const clause = Math.max(folded.lastIndexOf('、', at), folded.lastIndexOf('。', at)) + 1;
  const object = folded.lastIndexOf('を', at - 1);
  if (object >= clause) {
    const between = text.slice(object + 1, at);
    return {
      start: object,
      end,
      newText: `が${between}${change}`,
      from: text.slice(at, end),
      to: change,
    };
  }
  // Without an object ある would stand alone.
  if (change === 'ある') return null;
  return { start: at, end, newText: change, from: text.slice(at, end), to: change };
}

function lastVerb(folded: string): { at: number; change: string } | null {
  const cause = causePattern.exec(folded);
  if (cause && !/根[付づ]か$/.test(cause[1] as string)) {
    return { at: cause.index, change: `${cause[1]}している` };
  }
  for (const { pattern, change } of endings) {
    const match = pattern.exec(folded);
    if (match) return { at: match.index, change };
  }
  return null;
}
