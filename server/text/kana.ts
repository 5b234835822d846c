/** Readings in Latin letters, so that completion can be filtered while the IME is off. */

/** Katakana to hiragana, half-width kana too; everything else, ー as well, stays. */
export function hiragana(text: string): string {
  return text
    .replace(/[\uFF66-\uFF9F]+/g, (half) => half.normalize('NFKC'))
    .replace(/[ァ-ヶ]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0x60));
}

/** The kana table by consonant, in the order a i u e o. */
const rows =
  ':あいうえお k:かきくけこ s:さしすせそ t:たちつてと n:なにぬねの h:はひふへほ m:まみむめも y:や_ゆ_よ r:らりるれろ ' +
  'w:わゐ_ゑを g:がぎぐげご z:ざじずぜぞ d:だぢづでど b:ばびぶべぼ p:ぱぴぷぺぽ v:__ゔ__ :ぁぃぅぇぉ y:ゃ_ゅ_ょ k:ゕ__ゖ_ w:ゎ____';
const syllableTable = new Map<string, string>();
for (const row of rows.split(' ')) {
  const [consonant, kana] = row.split(':') as [string, string];
  [...kana].forEach((sign, i) => {
    if (sign !== '_') syllableTable.set(sign, consonant + 'aiueo'.charAt(i));
  });
}
/** The table as it stands is kunrei, with ん as an input method takes it. */
const kunreiTable = new Map([...syllableTable, ['ん', 'nn'], ['ー', '-']]);
for (const [kana, latin] of Object.entries({
  し: 'shi',
  ち: 'chi',
  つ: 'tsu',
  ふ: 'fu',
  じ: 'ji',
  ぢ: 'ji',
  づ: 'zu',
  ん: 'n',
  ー: '-',
})) {
  syllableTable.set(kana, latin);
}

/** Spellings of the same sound (kunrei, IME habit) → Hepburn, in this order. */
const canonicalSpellings: readonly (readonly [RegExp, string])[] = [
  [/n['n]+/g, 'n'],
  [/m(?=[bpm])/g, 'n'],
  [/shy|sy/g, 'sh'],
  [/zy|jy|dy/g, 'j'],
  [/chy|ty|cy/g, 'ch'],
  [/si|ci/g, 'shi'],
  [/thi|ti/g, 'chi'],
  [/tu/g, 'tsu'],
  [/(?<![sc])hu/g, 'fu'],
  [/zi|dhi|di/g, 'ji'],
  [/du/g, 'zu'],
  [/w+(?=[oie])/g, ''],
  [/tch/g, 'cch'],
  [/zj|dj/g, 'jj'],
  [/hf/g, 'ff'],
];

/**
 * One canonical spelling of a reading: kana in, Latin letters out (Hepburn, with the vowels as kana
 * write them: とうきょう → toukyou; ん always one n, ー as -). Latin letters in the text may be
 * Hepburn, kunrei or what an IME takes (si, shi, sya, sha, nn) and come out the same, so what was
 * typed and what is offered are compared by their `romaji`. Everything else stays; case is folded.
 */
export function romaji(text: string): string {
  let latin = latinBy(syllableTable, text);
  for (const [pattern, form] of canonicalSpellings) latin = latin.replace(pattern, form);
  return latin;
}

/**
 * The ways to type a reading in Latin letters, for a filter that compares letter by letter:
 * Hepburn, and kunrei with ん as nn (げんじょう → genjou, gennzyou). One where they are the same.
 */
export function latinSpellings(text: string): readonly string[] {
  const kana = hiragana(text.normalize('NFKC')).toLowerCase();
  return [...new Set([romaji(kana), latinBy(kunreiTable, kana)])];
}

/** Kana in Latin letters by a table of syllables; everything else stays, case is folded. */
function latinBy(syllables: ReadonlyMap<string, string>, text: string): string {
  return hiragana(text.normalize('NFKC'))
    .toLowerCase()
    .replace(/(.)([ぁぃぅぇぉゃゅょ])/g, (both, big: string, small: string) => {
      const syllable = big === 'う' ? 'wu' : syllables.get(big);
      if (!syllable || syllable.length < 2) return both;
      return syllable.slice(0, -1) + syllables.get(small);
    })
    .replace(/[ぁ-ゖー]/g, (sign) => syllables.get(sign) ?? sign)
    .replace(/っ+(?=([a-z]?))/g, (_, next: string) => (/[aiueon]/.test(next) ? '' : next));
}
