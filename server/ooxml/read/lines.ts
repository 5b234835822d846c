import { bulletSigns } from '../../text/bullets';
import { paperStyles } from '../marks';
import type { ContentBlock, Line } from './content';

/** A run of text as it looks. */
export interface Run {
  readonly text: string;
  readonly isBold: boolean;
  /** Character style (papers) or colour (slides): two runs that differ in it look different. */
  readonly look: string;
  /** In points; null where it is that of the body. */
  readonly size?: number | null;
}

export interface LineFormat {
  readonly level: number;
  readonly isBullet: boolean;
  readonly style: string;
}

/** ・ and its kin, numbers in circles, and hyphens before a space. */
const bullet = new RegExp(
  `^[\\s\\u3000]*(?:[${bulletSigns}※①-⑳]|[-－–—*＊][\\s\\u3000])[\\s\\u3000]*`,
  'u',
);
/** Boxes to tick: their state is part of what is said. */
const tick = /[☐☑☒□■✓✔]/u;
const tickMark = /[☐☑☒✓✔]/u;

/** Signs that say something by themselves, as the answers in a table do. */
const signs = /^[○◯◎●△▲×✕☐☑☒□■✓✔★☆]+$/u;

/** A line from its runs; null for an empty one. */
export function lineOf(runs: readonly Run[], format: LineFormat): Line | null {
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
  const seen = shown.filter((run) => run.text.trim() !== '');
  const sizes = seen.map(({ size }) => size ?? 0);
  return {
    text,
    level: format.level,
    isBullet: format.isBullet || mark !== '',
    mark: mark.trim(),
    lead,
    style: format.style,
    figure,
    isBold: seen.every(({ isBold }) => isBold),
    size: Math.max(0, ...sizes) || null,
    isIndented: mark === '' && /^[\s\u3000]/.test(whole),
  };
}

/**
 * The lines of a paragraph: one, or several where a break by hand comes before a bullet. Ticks stay
 * with their text, and a sign alone (○ in a cell) is the text.
 */
export function paragraphLines(runs: readonly Run[], format: LineFormat): readonly Line[] {
  return dividedAtBullets(runs).flatMap((part): readonly Line[] => {
    const line = lineOf(part, format);
    const whole = clean(part.map(({ text }) => text).join(''));
    if (!line) return signs.test(whole) ? [{ ...plainLine(whole), ...format }] : [];
    // A remark keeps its sign.
    if (line.mark === '※') return [{ ...line, text: whole, lead: '' }];
    const isTick = line.mark !== '' && (tick.test(line.text) || tickMark.test(line.mark));
    return [isTick ? { ...line, text: whole, lead: '' } : line];
  });
}

/** A line of a text that looks like any other. */
export function plainLine(text: string): Line {
  return {
    text,
    level: 0,
    isBullet: false,
    mark: '',
    lead: '',
    style: '',
    figure: '',
    isBold: false,
    size: null,
    isIndented: false,
  };
}

/** Runs between breaks before a bullet. */
function dividedAtBullets(runs: readonly Run[]): readonly (readonly Run[])[] {
  const whole = runs.map(({ text }) => text).join('');
  if (!whole.includes('\n')) return [runs];
  const cuts = [...whole.matchAll(/\n/g)]
    .map(({ index }) => index + 1)
    .filter((at) => bullet.test(whole.slice(at, at + 8)));
  if (cuts.length === 0) return [runs];
  const parts: Run[][] = [[]];
  let at = 0;
  for (const run of runs) {
    let from = 0;
    for (const cut of cuts.filter((one) => one > at && one <= at + run.text.length)) {
      parts.at(-1)?.push({ ...run, text: run.text.slice(from, cut - at) });
      parts.push([]);
      from = cut - at;
    }
    parts.at(-1)?.push({ ...run, text: run.text.slice(from) });
    at += run.text.length;
  }
  return parts;
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

/** The lines of a block of text, a heading's too; none of any other block. */
export function linesIn(block: ContentBlock): readonly Line[] {
  if (block.kind === 'box') return block.lines;
  return block.kind === 'heading' ? [plainLine(block.text)] : [];
}
