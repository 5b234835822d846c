import { bulletSigns } from '../../text/bullets';
import { paperStyles, servesMark } from '../marks';
import type { ContentBlock, ContentLine } from './content';

/** A run of text as it looks. */
export interface TextRun {
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
  /** It stands in a file of ours: what its text begins with is part of it, whatever it looks like. */
  readonly isOwn: boolean;
}

/** ・ and its kin, numbers in circles, and hyphens before a space. */
const bullet = new RegExp(
  `^[\\s\\u3000]*(?:[${bulletSigns}※①-⑳]|[-－–—*＊][\\s\\u3000])[\\s\\u3000]*`,
  'u',
);
/** We write our bullets as those of the program, and one mark as a text. */
const ownMark = new RegExp(`^${servesMark}\\s*`);
/** Boxes to tick: their state is part of what is said. */
const tick = /[☐☑☒□■✓✔]/u;
const tickMark = /[☐☑☒✓✔]/u;

/** Signs that say something by themselves, as the answers in a table do. */
const signs = /^[○◯◎●△▲×✕☐☑☒□■✓✔★☆]+$/u;

/** A line from its runs; null for an empty one. */
export function lineFromRuns(runs: readonly TextRun[], format: LineFormat): ContentLine | null {
  const filled = runs.filter(({ text }) => text !== '');
  // A program that saves a file again may divide a run: all runs with the look of figures are one.
  const isFigure = ({ look }: TextRun) => look === paperStyles.figureText;
  const figure = textOf(filled.filter(isFigure)).trim();
  const shown = filled.filter((run) => !isFigure(run));
  const whole = textOf(shown);
  const sign = format.isOwn ? ownMark : bullet;
  const mark = sign.exec(whole)?.[0] ?? '';
  const text = cleanLine(whole.slice(mark.length));
  if (text === '' && figure === '') return null;
  const [first, ...others] = joinAlike(shown);
  const rest = textOf(others);
  const lead = first && rest.trim() !== '' ? cleanLine(first.text.replace(sign, '')) : '';
  const seen = shown.filter((run) => run.text.trim() !== '');
  // A cell of our papers has the id of its row in a paragraph of its own.
  const isId =
    format.style === paperStyles.cell && seen.every(({ look }) => look === paperStyles.id);
  const sizes = seen.map(({ size }) => size ?? 0);
  return {
    text,
    level: format.level,
    isBullet: format.isBullet || mark !== '',
    mark: mark.trim(),
    lead,
    style: isId ? paperStyles.id : format.style,
    figure,
    isBold: seen.every(({ isBold }) => isBold),
    size: Math.max(0, ...sizes) || null,
    isIndented: mark === '' && /^[\s\u3000]/.test(whole),
  };
}

function textOf(runs: readonly TextRun[]): string {
  return runs.map(({ text }) => text).join('');
}

/**
 * The lines of a paragraph: one, or several where a break by hand comes before a bullet. Ticks stay
 * with their text, and a sign alone (○ in a cell) is the text.
 */
export function paragraphLines(
  runs: readonly TextRun[],
  format: LineFormat,
): readonly ContentLine[] {
  const parts = format.isOwn ? [runs] : dividedAtBullets(runs);
  return parts.flatMap((part): readonly ContentLine[] => {
    const line = lineFromRuns(part, format);
    const whole = cleanLine(part.map(({ text }) => text).join(''));
    const { level, isBullet, style } = format;
    if (!line) return signs.test(whole) ? [{ ...plainLine(whole), level, isBullet, style }] : [];
    if (format.isOwn) return [line];
    // A remark keeps its sign.
    if (line.mark === '※') return [{ ...line, text: whole, lead: '' }];
    const isTick = line.mark !== '' && (tick.test(line.text) || tickMark.test(line.mark));
    return [isTick ? { ...line, text: whole, lead: '' } : line];
  });
}

/**
 * Lines one below the other, with the boxes to tick that stand before them: □ is one beside ticks or
 * ■, or before short answers, and a bullet elsewhere.
 */
export function withTicks(lines: readonly ContentLine[]): readonly ContentLine[] {
  if (!lines.some(({ mark }) => mark === '□')) return lines;
  const out: ContentLine[] = [];
  let from = 0;
  while (from < lines.length) {
    const end = lines.findIndex((line, index) => index >= from && !isBox(line));
    const run = lines.slice(from, end < 0 ? undefined : end);
    out.push(...(isAnswered(run) ? run.map(withBox) : run));
    if (end >= 0) out.push(lines[end] as ContentLine);
    from = end < 0 ? lines.length : end + 1;
  }
  return out;
}

const isBox = ({ mark }: ContentLine) => /^[□■☐☑☒✓✔]$/u.test(mark);
const maxAnswer = 12;

function isAnswered(run: readonly ContentLine[]): boolean {
  if (!run.some(({ mark }) => mark === '□')) return false;
  const hasState = run.some(({ mark }, index) => mark !== '□' && (mark !== '■' || index > 0));
  return hasState || run.every(({ text }) => text.length <= maxAnswer);
}

function withBox(line: ContentLine): ContentLine {
  return /^[□■]$/.test(line.mark) && !line.text.startsWith(line.mark)
    ? { ...line, text: `${line.mark} ${line.text}`, lead: '' }
    : line;
}

/** A line of a text that looks like any other. */
export function plainLine(text: string): ContentLine {
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
function dividedAtBullets(runs: readonly TextRun[]): readonly (readonly TextRun[])[] {
  const whole = runs.map(({ text }) => text).join('');
  if (!whole.includes('\n')) return [runs];
  const cuts = [...whole.matchAll(/\n/g)]
    .map(({ index }) => index + 1)
    .filter((at) => bullet.test(whole.slice(at, at + 8)));
  if (cuts.length === 0) return [runs];
  const parts: TextRun[][] = [[]];
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
function joinAlike(runs: readonly TextRun[]): readonly TextRun[] {
  const joined: TextRun[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    const isSame = last && last.isBold === run.isBold && last.look === run.look;
    if (isSame) joined[joined.length - 1] = { ...last, text: last.text + run.text };
    else joined.push(run);
  }
  return joined;
}

/** White space at the ends goes, tabs and no-break spaces become spaces; line breaks stay. */
export function cleanLine(text: string): string {
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
export function linesOfBlock(block: ContentBlock): readonly ContentLine[] {
  if (block.kind === 'box') return block.lines;
  return block.kind === 'heading' ? [plainLine(block.text)] : [];
}
