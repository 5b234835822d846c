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
const ICHIDAN: Forms = { plain: 'る', renyo: '', te: 'て' };
const SU: Forms = { plain: 'す', renyo: 'し', te: 'して' };
const RU: Forms = { plain: 'る', renyo: 'り', te: 'って' };
const MU: Forms = { plain: 'む', renyo: 'み', te: 'んで' };
const GU: Forms = { plain: 'ぐ', renyo: 'ぎ', te: 'いで' };
const SURU: Forms = { plain: 'する', renyo: 'し', te: 'して' };

/** Transitive verbs with their intransitive state. The more specific stand first. */
const PAIRS: readonly Pair[] = [
  ['増や', SU, '増えている'],
  ['ふや', SU, '増えている'],
  ['減ら', SU, '減っている'],
  ['変え', ICHIDAN, '変わっている'],
  ['高め', ICHIDAN, '高まっている'],
  ['深め', ICHIDAN, '深まっている'],
  ['強め', ICHIDAN, '強まっている'],
  ['広め', ICHIDAN, '広まっている'],
  ['広げ', ICHIDAN, '広がっている'],
  ['つなげ', ICHIDAN, 'つながっている'],
  ['繋げ', ICHIDAN, 'つながっている'],
  ['つな', GU, 'つながっている'],
  ['繋', GU, 'つながっている'],
  ['育て', ICHIDAN, '育っている'],
  ['整え', ICHIDAN, '整っている'],
  ['進め', ICHIDAN, '進んでいる'],
  ['続け', ICHIDAN, '続いている'],
  ['始め', ICHIDAN, '始まっている'],
  ['集め', ICHIDAN, '集まっている'],
  ['伝え', ICHIDAN, '伝わっている'],
  ['生み出', SU, '生まれている'],
  ['生', MU, '生まれている'],
  ['根付かせ', ICHIDAN, '根付いている'],
  ['根づかせ', ICHIDAN, '根付いている'],
  ['つく', RU, 'ある'],
  ['作', RU, 'ある'],
  ['創', RU, 'ある'],
  ['設け', ICHIDAN, 'ある'],
  ['共有', SURU, '共有されている'],
];

const TAIL = '(?:いく|いきたい|いきます)';
const form = ([stem, { plain, renyo, te }]: Pair) =>
  `${stem}(?:${plain}|${renyo}(?:たい|ます)|${te}${TAIL})`;
const ENDINGS = PAIRS.map((pair) => ({
  pattern: new RegExp(`${form(pair)}(?:こと)?$`),
  change: pair[2],
}));
/** Any noun of action with させる: 浸透させる → 浸透している. */
const CAUSE =
  /((?<!\p{sc=Han})\p{sc=Han}{2,}化?|(?<![\p{sc=Katakana}ー])[\p{sc=Katakana}ー]{2,})させ(?:る|たい|ます|ていく|ていきたい|ていきます)(?:こと)?$/u;

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
  const cause = CAUSE.exec(folded);
  if (cause && !/根[付づ]か$/.test(cause[1] as string)) {
    return { at: cause.index, change: `${cause[1]}している` };
  }
  for (const { pattern, change } of ENDINGS) {
    const match = pattern.exec(folded);
    if (match) return { at: match.index, change };
  }
  return null;
}
