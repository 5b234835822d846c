import { recalled } from './recalled';

/**
 * Folding of text for comparison. Nothing here is for display: what the author typed stays typed.
 */

/** Zero-width characters that PDFs and chat tools leave behind; the ZWJ stays, emoji need it. */
const invisible = /[\u200B\u2060\uFEFF]/g;

/**
 * The form in which keys, enum words, ids and references are compared: NFKC (full-width Latin and
 * digits become half-width, half-width kana full-width), trimmed, every run of white space one
 * space. Idempotent.
 */
export function normalize(s: string): string {
  return s.replace(invisible, '').normalize('NFKC').replace(/\s+/g, ' ').trim();
}

/**
 * Full-width ASCII to half-width, the ideographic and the no-break space to a space, every minus,
 * hyphen and dash to `-`, both wave dashes to `〜`. One UTF-16 unit in, one out: offsets into the
 * result are offsets into the given text.
 */
export function foldWidth(s: string): string {
  return s.replace(/[\uFF01-\uFF5E\u3000\u00A0\u2010-\u2015\u2212\u301C]/g, (char) => {
    if (char === '\u3000' || char === '\u00A0') return ' ';
    if (char === '\uFF5E' || char === '\u301C') return '〜';
    if (char >= '\uFF01') return String.fromCharCode(char.charCodeAt(0) - 0xfee0);
    return '-';
  });
}

/**
 * Spelling variants of the domain: pattern → the one form kept. Applied in this order. Only words
 * that mean the same to every reader of a story; ありたい姿 and あるべき姿 are two things and stay two.
 */
const spellingVariants: readonly (readonly [RegExp, string])[] = [
  [/取り?組み?/g, '取組'],
  [/成り?行き?/g, 'なりゆき'],
  [/子供|こども/g, '子ども'],
  [/障[害碍]/g, '障がい'],
  [/人財/g, '人材'],
  [/(?:[1一]人|ひとり)(?:一人|1人|ひとり)/g, '一人ひとり'],
  [/(自分|我が|わが|他人|ひと)事(?!業|例|件|柄|情|実)/g, '$1ごと'],
  [/我が/g, 'わが'],
  [/(?:私|わたし)(?:達|たち)/g, '私たち'],
  [/(若者|自分|職員)達/g, '$1たち'],
  [/話し?合い/g, '話し合い'],
  [/話合う/g, '話し合う'],
  [/仕組(?!み)|しくみ/g, '仕組み'],
  [/引き?継ぎ|引継(?![ぐがごい])/g, '引継ぎ'],
  [/引き継(?=[ぐがごい])/g, '引継'],
  [/働き掛け/g, '働きかけ'],
  [/気付(?=[きくかけい])/g, '気づ'],
  [/根づ(?=[きくかけい])/g, '根付'],
  [/繋が|繋げ|繋ぐ/g, 'つなが'],
  [/つなげ|つなぐ/g, 'つなが'],
  [/(?:町|街|まち)(?:づくり|作り|造り|創り)/g, 'まちづくり'],
  [/(?:人|ひと)(?:づくり|作り|造り|創り)/g, '人づくり'],
  [/[作創造](?=[るりっらろ])/g, 'つく'],
  [/出来(?=[るたなてま])/g, 'でき'],
  [/全て/g, 'すべて'],
  [/様々|様様/g, 'さまざま'],
  [/関り|係わり|かかわり/g, '関わり'],
  [/見えるか(?=$|[をのにがは])/g, '見える化'],
  [/[箇個ヶケヵカ]所/g, 'か所'],
  [/[箇個ヶケヵカ]月/g, 'か月'],
  [/[箇個ヶケヵカ]年/g, 'か年'],
  [/[〜～]/g, '~'],
  [/[‐–—―−]/g, '-'],
];

/**
 * `normalize`, and the domain's spelling variants and letter case folded too: 取り組み, 取組み and 取組
 * give one key. For comparing prose; the result may not be a word.
 */
export const spellingKey = recalled(readSpellingKey);

function readSpellingKey(s: string): string {
  let key = normalize(s).toLowerCase();
  for (const [pattern, form] of spellingVariants) key = key.replace(pattern, form);
  return key;
}

/**
 * Kanji, kana, full-width punctuation and the symbols that Japanese text sets full width: between
 * two of these a line break stands for nothing.
 */
const japanese = new RegExp(
  String.raw`^[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\u3000-\u303F\uFF01-\uFF60\uFFE0-\uFFE6` +
    String.raw`\u2014\u2015\u2025\u2026\u203B\u2190-\u21FF\u2460-\u24FF\u25A0-\u25FF\u2605\u2606]`,
  'u',
);

/** Whether the first character of `s` is Japanese (see `joinWrapped`). False for an empty text. */
export function isJapanese(s: string): boolean {
  return japanese.test(s);
}

/**
 * One text of the lines it was wrapped over: no space between two Japanese characters, one space
 * otherwise. As in YAML's folding each blank line between is a line break; white space around a
 * line, and blank lines before and after, go.
 */
export function joinWrapped(lines: readonly string[]): string {
  let joined = '';
  let breaks = 0;
  for (const line of lines.map((one) => one.trim())) {
    if (line === '') {
      breaks += 1;
    } else if (joined === '') {
      joined = line;
      breaks = 0;
    } else {
      const last = [...joined.slice(-2)].pop() ?? '';
      const glue = isJapanese(last) && isJapanese(line) ? '' : ' ';
      joined += (breaks > 0 ? '\n'.repeat(breaks) : glue) + line;
      breaks = 0;
    }
  }
  return joined;
}
