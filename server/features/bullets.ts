import { alternatives } from '../text/alternatives';
import { bulletSigns, circledNumbers } from '../text/bullets';
import { isJapanese, joinWrapped } from '../text/normalize';

/**
 * Bulleted text as it comes from Word, PDF, Excel and mails, as the texts of a list. Bullets go;
 * numbers (①, (ア), 1.) stay, as they name what they stand before.
 */

/** Bullets, and what is one only before a space or a tab. */
const bullet = new RegExp(
  `^(?:[-*][\\s\\u3000]+\\[[ xX]\\][\\s\\u3000]+|[${bulletSigns}][\\s\\u3000]*|[※＊*][\\s\\u3000]+|[-－‐‑–—−ー][\\s\\u3000]+|[o§Øü]\\t)`,
  'u',
);
/** Numbers that begin a point. */
const numbering = new RegExp(
  alternatives`
    ^(?:${alternatives`
      [${circledNumbers}㋐-㋾㊀-㊉⑴-⒛㈠-㈩ⓐ-ⓩ]|[Ⅰ-Ⅻⅰ-ⅻ](?=[.．、)）\s\u3000])[.．、)）]?|[(（][0-9０-９一二三四五六七八九十ア-ンあ-んａ-ｚa-z]{1,2}[)）]
      [0-9０-９]{1,2}[.．)）](?![0-9０-９])|[ア-ンｱ-ﾝ][.．)）、]|[0-9０-９]{1,2}\t
    `})[\s\u3000]*
  `,
  'u',
);
/** A further point on the same line, behind a space: signs that no sentence has in its midst. */
const inline = new RegExp(
  `[\\s\\u3000]+(?=[・●○■□◆◇•▪☐☑☒✓✔\\uf000-\\uf0ff${circledNumbers}][^\\s\\u3000])`,
  'u',
);

/** A cell with line breaks, which Excel copies in quotes. */
const quotedCell = /(?:^|[\t\n])"(?:[^"\n]|"")*\n/;

interface Point {
  readonly lines: string[];
  readonly isMarked: boolean;
}

/** The points of a pasted text, and whether bullets or cells made them points. */
export interface Points {
  readonly texts: readonly string[];
  /** False where the text has no bullets, numbers or cells: it may be prose. */
  readonly isList: boolean;
}

/** Reads the points of a pasted text. */
export function pointsOf(pasted: string): Points {
  const plain = plainLines(pasted);
  const rows = rowsOf(plain);
  const lines = rows.flatMap((row) => (isListInCell(row) ? row.split('\n') : [asOneLine(row)]));
  const points: Point[] = [];
  let isApart = true;
  const maxLength = Math.max(...lines.map((line) => line.trim().length));
  for (const raw of lines) {
    for (const piece of raw.trim() === '' ? [''] : piecesOf(raw)) {
      const line = piece.replace(/^[\s\u3000\u200b]+/, '');
      const last = points[points.length - 1];
      if (line === '') isApart = true;
      else {
        const text = withoutBullet(line);
        const isMarked = text !== line || numbering.test(line);
        const goesOn = last !== undefined && !isMarked && continues(last, isApart, maxLength);
        if (goesOn) last.lines.push(text);
        else points.push({ lines: [text], isMarked });
        isApart = false;
      }
    }
  }
  const filled = rows.filter((row) => row.trim() !== '');
  const isTable =
    filled.length > 1 && (quotedCell.test(plain) || filled.every((row) => row.includes('\t')));
  const marked = points.filter((point) => point.isMarked).length;
  const texts = points.map(({ lines: parts }) => cleaned(parts)).filter((text) => text !== '');
  // A heading before the bullets is a point too; a bullet or two in a long text make no list.
  return { texts, isList: texts.length > 0 && (isTable || marked * 2 >= points.length) };
}

/** The text with plain line breaks, as they come from anywhere. */
function plainLines(text: string): string {
  return text.replace(/\r\n?|\u2028|\u2029|\v|\f/g, '\n').replace(/\ufeff/g, '');
}

/** The cells of a table that was copied out of Excel or Word, row by row; blank rows left out. */
export function cellsOf(pasted: string): readonly (readonly string[])[] {
  return rowsOf(plainLines(pasted))
    .filter((row) => row.trim() !== '')
    .map((row) => row.split('\t').map((cell) => asOneLine(cell).trim()));
}

/** Does every line of a cell begin a point of its own? */
function isListInCell(row: string): boolean {
  const lines = row.split('\n').filter((line) => line.trim() !== '');
  return lines.every(
    (line) => withoutBullet(line.trim()) !== line.trim() || numbering.test(line.trim()),
  );
}

/** The text of a single cell with line breaks, without its quotes; null where something else was copied. */
export function cellOf(pasted: string): string | null {
  const plain = plainLines(pasted).trim();
  const rows = rowsOf(plain);
  const isCell = quotedCell.test(plain) && rows.length === 1 && !plain.includes('\t');
  return isCell ? asOneLine(rows.join('')).trim() : null;
}

/** Lines that were broken inside of a cell, as one: what a stop ends needs no blank behind it. */
function asOneLine(row: string): string {
  return row.replace(/([。、，．！？）」』]?)[ \u3000]*\n+[ \u3000]*/g, (_, stop) => stop || ' ');
}

/** Rows of cells; a cell with line breaks stands in quotes, as Excel copies it. */
function rowsOf(text: string): string[] {
  if (!quotedCell.test(text)) return text.split('\n');
  const rows: string[] = [];
  let row = '';
  let isQuoted = false;
  for (let at = 0; at < text.length; at++) {
    const char = text[at] as string;
    const isStart = !isQuoted && char === '"' && (row === '' || row.endsWith('\t'));
    if (isStart) isQuoted = true;
    else if (isQuoted && char === '"') {
      if (text[at + 1] === '"') {
        row += '"';
        at++;
      } else isQuoted = false;
    } else if (char === '\n' && !isQuoted) {
      rows.push(row);
      row = '';
    } else row += char;
  }
  return [...rows, row];
}

function piecesOf(line: string): string[] {
  return bullet.test(line.trimStart()) || numbering.test(line.trimStart())
    ? line.split(inline)
    : [line];
}

function withoutBullet(line: string): string {
  // Word sets two signs where a bullet stands in a table: ・ ①
  const plain = line.replace(bullet, '');
  return plain === '' ? line : plain.replace(/^[\s\u3000]+/, '');
}

/** Does a line without a bullet go on with the point above it? */
function continues(last: Point, isApart: boolean, maxLength: number): boolean {
  const end = last.lines[last.lines.length - 1] as string;
  if (last.isMarked) return !isApart || !/[。．.！？!?）)」』]$/.test(end.trim());
  // Lines of one width, the last of which is shorter, were wrapped.
  if (isApart || /[。！？!?]$/.test(end.trim())) return false;
  return maxLength >= 20 && end.trim().length >= maxLength * 0.85;
}

function cleaned(lines: readonly string[]): string {
  const tidy = lines.map((line) =>
    line
      .replace(/[\u200b\u2060\u00ad]/g, '')
      .replace(/[\t\u00a0]+/g, ' ')
      .replace(/ {2,}/g, ' ')
      // PDF puts spaces between the letters of justified lines.
      .replace(/(\S) (?=(\S))/gu, (pair, before, after) =>
        isSpaced(line) && isJapanese(before) && isJapanese(after) ? before : pair,
      ),
  );
  return joinWrapped(tidy)
    .replace(/\s*\n\s*/g, ' ')
    .replace(/^[\s\u3000]+|[\s\u3000]+$/g, '');
}

/** Does a space stand between most letters? */
function isSpaced(line: string): boolean {
  const letters = line.replace(/\s/g, '').length;
  return letters > 3 && (line.trim().match(/\S\s(?=\S)/gu)?.length ?? 0) > letters * 0.6;
}
