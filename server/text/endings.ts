import { alternatives } from './alternatives';
import { foldWidth } from './normalize';
import {
  actNouns,
  actorWords,
  actVerbs,
  anyOf,
  changeNouns,
  residentWords,
  stateNouns,
  stateVerbs,
  systemWords,
  type WordSet,
} from './wordsets';

const noWording = /[\s。.!?、,・」』】]/;

/**
 * The UTF-16 offset in `text` where its wording ends: full stops, closing quotes, a remark in
 * brackets and white space after it are no wording. 「増やす（毎年）。」 ends after す.
 */
export function wordingEnd(text: string): number {
  const folded = foldWidth(text);
  let end = folded.length;
  while (end > 0) {
    if (noWording.test(folded[end - 1] as string)) end -= 1;
    else {
      const opening = folded[end - 1] === ')' ? folded.lastIndexOf('(', end - 2) : -1;
      if (opening < 0 || folded.lastIndexOf(')', end - 2) > opening) break;
      end = opening;
    }
  }
  return end;
}

function wording(text: string): string {
  return foldWidth(text).slice(0, wordingEnd(text));
}

const andSoOn = '(?:等|など|こと)?';
const doing = alternatives`
  を?(?:する|します|した|行う|行なう|行います|図る|図ります|進める|実施する|目指す)
  して(?:いく|いきたい|いきます|もらう|みる)
  したい
  に(?:努める|取り組む|取組む)
`;
const doingEnd = `(?:${doing})?${andSoOn}$`;

/** Whether the wording ends in a word of `set`; 等, など and こと after it do not count. */
export function endsWithWord(text: string, set: WordSet): boolean {
  return new RegExp(`${anyOf(set)}${andSoOn}$`, 'i').test(wording(text));
}

const actNounEnd = new RegExp(anyOf(actNouns) + doingEnd);
/** Ends in a noun of doing, alone or with する, を行う, を図る: 〜の開催, 〜を検討していく. */
export function endsInActNoun(text: string): boolean {
  return actNounEnd.test(wording(text));
}

/** The forms of a verb that say the same of its doer: 増やす, 増やします, 増やしたい, 増やそう, 増やしていく. */
function verbForms(dictionary: string): string {
  const stem = dictionary.slice(0, -1);
  const last = dictionary.slice(-1);
  const going = '(?:いく|いきたい|いきます|ゆく|もらう|みる)';
  const rows: Record<string, [renyo: string, te: string, volitional: string]> = {
    す: ['し', 'して', 'そう'],
    う: ['い', 'って', 'おう'],
    む: ['み', 'んで', 'もう'],
    ぐ: ['ぎ', 'いで', 'ごう'],
    る: ['り', 'って', 'ろう'],
  };
  const ichidan = last === 'る' && /[えけげてめ]$/.test(stem);
  const [renyo, te, volitional] = ichidan ? ['', 'て', 'よう'] : (rows[last] ?? ['', '', '']);
  return `${stem}(?:${last}|${renyo}(?:ます|たい)|${volitional}|${te}${going})`;
}

const actVerbEnd = new RegExp(
  `(?:${actVerbs.map(verbForms).join('|')}|させ(?:る|ます|たい|ていく|ていきたい)|て(?:いく|いきたい|いきます))${andSoOn}$`,
);
const changing =
  /(?:なっ|増え|減っ|高まっ|深まっ|広がっ|変わっ|生まれ|根[付づ]い|つながっ|繋がっ|育っ)て(?:いく|いきます)(?:こと)?$/;
/** Ends in a volitional, transitive verb, させる, ていく or ていきたい; not になっていく, 増えていく. */
export function endsInActVerb(text: string): boolean {
  const ending = wording(text);
  return actVerbEnd.test(ending) && !changing.test(ending);
}

const statePattern = [
  '[てで](?:いる|いない|います|いません|ある|あります)',
  'でき(?:る|ない|た|ます)|出来(?:る|ない|た|ます)',
  '[がもはに](?:ある|ない|いる|いない|あります|います)',
  '[らわかがさただなばま]れ(?:る|た|ます)',
  '(?:に|く|と)な(?:る|った|ります)',
  ...stateVerbs.filter((verb) => verb !== 'なる'),
  anyOf(stateNouns),
].join('|');
const stateEnd = new RegExp(`(?:${statePattern})${andSoOn}$`);
/** Ends as a state does: 〜ている, 〜できる, 〜がある, 〜になる, 増える, 〜なまち. */
export function endsInState(text: string): boolean {
  return stateEnd.test(wording(text));
}

const passiveAct =
  /(?:実施|開催|作成|設置|整備|策定|導入|構築|整理|明確化|改定|改訂)(?:され|でき)て(?:いる|います)?(?:こと)?$/;
/** Something was finished, but nobody is said to have changed: 計画が策定されている. */
export function endsInPassiveAct(text: string): boolean {
  return passiveAct.test(wording(text));
}

/** Ends in a bare noun of change: 〜の向上, 連携. */
export function endsInBareNoun(text: string): boolean {
  return endsWithWord(text, changeNouns);
}

const systemChange = new RegExp(
  `${anyOf(systemWords)}(?:の|を|について)?(?:新たに)?(?:導入|見直|改定|改訂|改正|新設|策定|制定|変更|つくる|作る|変える|設ける)`,
);
/** A system is brought in or changed: 人事評価制度の見直し. */
export function changesSystem(text: string): boolean {
  return systemChange.test(foldWidth(text));
}

/** Someone is named as what the phrase is about (〜が, 〜は, 〜も, 〜の, 〜に): staff or residents. */
export function namesSomeone(
  text: string,
  set: WordSet = [...actorWords, ...residentWords],
): boolean {
  return new RegExp(`${anyOf(set)}(?:たち|等|など|一人ひとり|同士|全員)*[がはものに]`).test(
    foldWidth(text),
  );
}
