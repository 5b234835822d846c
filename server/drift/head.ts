/**
 * What changes? Finds the head of change of an outcome: the noun phrase before the last が/は/も of
 * the last clause, or the noun phrase before a nominal change (〜の向上).
 */

import { alternatives } from '../text/alternatives';

/** Offsets are UTF-16 offsets into the text given (`plain`ed by the caller). */
export interface Head {
  /** Start and end of the head: its last two の-segments. */
  start: number;
  end: number;
  /** The particle after it; empty where a nominal change follows. */
  particle: 'が' | 'は' | 'も' | '';
}

/** が inside a verb, an adverb or a noun: つなが・る, あが・る, なが・ら, すが・た. */
const notGa = new RegExp(
  alternatives`
    (?:[繋広上下挙揚曲転拡塞跨違あさますなえ]|ひろ|ころ|ふさ|した|よみ|めぐ|うか)が(?=[るりっらろれぎさげすえい])
    [りき]がい
    甲斐
    ながら
    ながい
    すがた
    えがお
    えがく
    ねがい
    めがね
    たがや
    ちがい
    うながす
    ありがた
    まちがい
    およが
    さがし
  `,
  'g',
);
/** は and も that begin a word or belong to にも, でも, とも, 子ども. */
const notWa = new RegExp(
  alternatives`
    は(?:じ[めま]|たら|や[くい]|ず|ぐく|かる|かり|なし|なれ|っきり|い[るりっ]|がき)
    では(?:な|あ)
    には(?=な)
  `,
  'g',
);
const notMo = new RegExp(
  alternatives`
    (?:子ど|こど|ど|と|で|に|へ|から|まで|より|つ|後|[度回]|何[社人度回日件冊枚本カか])も
    [一二三四五六七八九十0-9][度回]は
    も(?:の|と[にでづのは]|っと|う|ら[いうえっ]|て|ち|しく|り|んだ|えて|たら|ど[るり])
    何も
    誰も
    だれも
    いつも
    どれも
  `,
  'g',
);

const nominals = alternatives`
  向上
  増加
  減少
  低下
  改善
  拡大
  縮小
  短縮
  削減
  軽減
  解消
  定着
  浸透
  醸成
  充実
  活性化
  実現
  確立
  維持
  確保
  達成
  進展
  普及
  増
  減
`;
const nominalChange = new RegExp(`(?:の|が)?(?:${nominals})(?:する|した|している|化)?$`);

/** Ends of a modifying clause: a verb or adjective in front of its noun. */
const clauseEnd =
  /(?:[るたうすつむぶぐ]|ない|たい|ての|から|まで|より|へ|を|で|に|が|は|や|と)(?=[\u3400-\u9FFFァ-ヺA-Za-z0-9ごおこひま])/g;

function masked(text: string): string {
  const hide = (s: string) => '〓'.repeat(s.length);
  return text.replace(notGa, hide).replace(notWa, hide).replace(notMo, hide);
}

/** The head of change of a text without white space, or undefined where none can be told. */
export function headOfChange(text: string): Head | undefined {
  const body = text.replace(/(?<![。．.!!])[。．.!!]+$/, '');
  const clean = masked(body);
  const subject = lastSubject(clean);
  if (subject) return narrow(body, subject.start, subject.at, subject.particle);
  const nominal = nominalChange.exec(body);
  if (nominal && nominal.index > 0)
    return narrow(body, clauseStart(body, nominal.index), nominal.index, '');
  return undefined;
}

function clauseStart(text: string, before: number): number {
  return Math.max(text.lastIndexOf('、', before - 1), text.lastIndexOf('。', before - 1)) + 1;
}

function lastSubject(
  clean: string,
): { start: number; at: number; particle: 'が' | 'は' | 'も' } | undefined {
  for (let at = clean.length - 1; at > 0; at--) {
    const particle = clean[at];
    if (particle !== 'が' && particle !== 'は' && particle !== 'も') continue;
    // 〜が、 joins two clauses unless a predicate follows; it still ends a noun phrase.
    if (!/[〓\u3400-\u9FFF々ァ-ヺーA-Za-z0-9%)」』ぁ-ゖ]/.test(clean[at - 1] as string)) continue;
    return { start: clauseStart(clean, at), at, particle };
  }
  return undefined;
}

/** Cuts a noun phrase to its last two の-segments and off a modifying clause. */
function narrow(text: string, from: number, to: number, particle: Head['particle']): Head {
  let start = from;
  const phrase = text.slice(from, to);
  const parts = phrase.split('の');
  if (parts.length > 2) start = to - parts.slice(-2).join('の').length;
  const within = text.slice(start, to);
  let cut = 0;
  for (const match of within.matchAll(clauseEnd)) {
    const end = match.index + match[0].length;
    if (end < within.length) cut = end;
  }
  return { start: start + cut, end: to, particle };
}
