/** Numbers as Japanese documents write them: 329,270 / 1.5万 / 1万2千 / 二百五十 / 二〇二六. */

const kanjiDigits = '〇一二三四五六七八九';
const smallUnits: Readonly<Record<string, number>> = { 十: 1, 百: 2, 千: 3 };
const largeUnits: Readonly<Record<string, number>> = { 万: 4, 億: 8, 兆: 12 };

const arabicPattern = String.raw`(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?`;

const kanjiPattern = '[〇一二三四五六七八九十百千][〇一二三四五六七八九十百千万億兆]*';

/**
 * Pattern source of one number over width-folded text (see `foldWidth`): digits with multipliers,
 * or kanji alone. Wider than `readNumeral`, which refuses kanji in an impossible order.
 */
export const numeralPattern = `(?:${arabicPattern}(?:(?: (?=[万億兆]))?[十百千万億兆]+(?:${arabicPattern})?)*|${kanjiPattern})`;

const tokenPattern = new RegExp(`${arabicPattern}|[〇一二三四五六七八九]+|[十百千万億兆]`, 'g');

/**
 * The value of a whole width-folded text that is one number, else null: digits with or without
 * thousands commas and decimals, kanji numerals, positional kanji (二〇二六), and any mix with
 * 十百千 and 万億兆 in falling order (1億2,000万, 3千5百, 12百万, 30 億).
 */
export function readNumeral(text: string): number | null {
  const tokens = text.match(tokenPattern);
  if (!tokens || tokens.join('') !== text.replace(/ (?=[万億兆])/g, '')) return null;
  let total = 0;
  let section = 0; // the part below the next 万, 億 or 兆
  let digits: number | null = null;
  let lastSmall = Number.POSITIVE_INFINITY;
  let lastLarge = Number.POSITIVE_INFINITY;
  for (const token of tokens) {
    const small = smallUnits[token];
    const large = largeUnits[token];
    if (small !== undefined) {
      if (small >= lastSmall) return null;
      section += scaled(digits ?? 1, small);
      lastSmall = small;
      digits = null;
    } else if (large !== undefined) {
      if (large >= lastLarge || (digits === null && section === 0)) return null;
      total += scaled(section + (digits ?? 0), large);
      lastLarge = large;
      lastSmall = Number.POSITIVE_INFINITY;
      section = 0;
      digits = null;
    } else {
      if (digits !== null) return null;
      digits = Number(token.replaceAll(',', '').replace(/\D/g, arabic));
    }
  }
  const value = total + section + (digits ?? 0);
  return Number.isSafeInteger(Math.trunc(value)) ? value : null;
}

/** `n` × 10^`power` without the error of a binary product: 2.3億 is 230000000. */
function scaled(n: number, power: number): number {
  return Number(`${n}e${power}`);
}

function arabic(c: string): string {
  const value = kanjiDigits.indexOf(c);
  return value < 0 ? c : String(value);
}
