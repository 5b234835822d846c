import { paperStyles } from '../ooxml/marks';
import { bulletSigns } from '../text/bullets';
import type { Line } from './source';

/** A run of text as it looks. */
export interface Run {
  readonly text: string;
  readonly isBold: boolean;
  /** Character style (papers) or colour (slides): two runs that differ in it look different. */
  readonly look: string;
}

/** ・ and its kin, numbers in circles, and hyphens before a space. */
const bullet = new RegExp(
  `^[\\s\\u3000]*(?:[${bulletSigns}※①-⑳]|[-－–—*＊][\\s\\u3000])[\\s\\u3000]*`,
  'u',
);

/** A line from its runs; null for an empty one. */
export function lineOf(
  runs: readonly Run[],
  { level, isBullet, style }: { level: number; isBullet: boolean; style: string },
): Line | null {
  const filled = runs.filter(({ text }) => text !== '');
  const figureAt = filled.findIndex(({ look }) => look === paperStyles.figureText);
  const figure = figureAt < 0 ? '' : (filled[figureAt]?.text.trim() ?? '');
  const shown = figureAt < 0 ? filled : filled.filter((_, index) => index !== figureAt);
  const whole = shown.map(({ text }) => text).join('');
  const mark = bullet.exec(whole)?.[0] ?? '';
  const text = clean(whole.slice(mark.length));
  if (text === '' && figure === '') return null;
  const [first, ...others] = joinAlike(shown);
  const rest = others.map((run) => run.text).join('');
  const lead = first && rest.trim() !== '' ? clean(first.text.replace(bullet, '')) : '';
  return { text, level, isBullet: isBullet || mark !== '', mark: mark.trim(), lead, style, figure };
}

/** Neighbouring runs that look the same, as one. */
function joinAlike(runs: readonly Run[]): readonly Run[] {
  const joined: Run[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    const isSame = last && last.isBold === run.isBold && last.look === run.look;
    if (isSame) joined[joined.length - 1] = { ...last, text: last.text + run.text };
    else joined.push(run);
  }
  return joined;
}

/** White space at the ends goes, tabs and no-break spaces become spaces; line breaks stay. */
export function clean(text: string): string {
  return text
    .replace(/[\t\u00A0]/g, ' ')
    .replace(/[\u200B\u2060\uFEFF]/g, '')
    .replace(/\r\n?|\v/g, '\n')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .join('\n');
}
