/**
 * The signs that begin a point in Word, PDF, slides and on paper, as the inside of a character class
 * of a regular expression with the flag `u`. The private-use ones are Word's Symbol and Wingdings
 * fonts; the rest of that area is left alone: town halls keep rare characters of names there.
 */
export const bulletSigns = '・･●○◎◉◯■□◆◇❖▪▫•‣◦∙⁃▶▷▸▹►➢➤➔✓✔✕✖✗✘☑☐☒✅⬜❏❑❒★☆\\uf000-\\uf0ff';

/**
 * Numbers in a circle, as the inside of a character class: ① to ㊿, and those in black, doubled or
 * without serifs. They name what they stand before.
 */
export const circledNumbers = '①-⑳㉑-㉟㊱-㊿❶-❿⓫-⓴➀-➓⓵-⓾';

/** Two of the same sign are a placeholder (◯◯市), no bullet. */
const leadingBullet = new RegExp(`^\\s*([${bulletSigns}])(?!\\1)\\s*(?=\\S)`, 'u');

/** A text without the bullet it begins with; one with nothing else stays as it is. */
export function withoutBullet(text: string): string {
  return text.replace(leadingBullet, '');
}
