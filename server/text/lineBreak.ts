/**
 * Line breaking for Japanese text (禁則処理): what may not begin or end a line, and what stays whole.
 * The character sets are those of JIS X 4051 as word processors apply them.
 */
import { foldWidth } from './normalize';
import { numeralPattern } from './numerals';
import { unitPattern } from './units';
import { graphemes, width } from './width';

/** 行頭禁則: may not begin a line. */
const notFirst = new Set(
  '、。，．,.・･：；:;？！?!゛゜ヽヾゝゞ々〻ー）)〕］]｝}〉》」』】〙〗〟’”»｠｡､｣ﾞﾟｰ〜～–‐゠' +
    'ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿｧｨｩｪｫｬｭｮｯ％%‰℃°′″\u00A0',
);
/** 行末禁則: may not end a line. */
const notLast = new Set('（(〔［[｛{〈《「『【〘〖〝‘“«｟｢￥¥$＄￡£#＃№〒※\u00A0');

/**
 * Kept whole: 令和8年度, 4月, 19日; a number with its sign, ordinal and unit; a Latin word; a dash or
 * leader of two characters. Over width-folded text, where every dash is a hyphen.
 */
const wholePattern = new RegExp(
  [
    '(?:令和|平成|昭和)?[0-9]+(?:年度?|月|日)(?![間本])',
    `第?[△▲±+-]?(?=[0-9])${numeralPattern}(?:${unitPattern})?(?:以[上下内]|未満|超)?`,
    String.raw`[A-Za-z0-9\u00C0-\u024F]+(?:[-'’.,:/_@&+#~=?%]+[A-Za-z0-9\u00C0-\u024F]+)*`,
    '-{2,}|…+|‥+|─+',
  ].join('|'),
  'y',
);
const spacePattern = /^[ \t\u3000]$/;

/**
 * Breaks a text into lines no wider than `maxEm` em (see `width`). Line breaks in the text stay.
 * White space at a break or at the end is dropped, nothing else is lost or added. What must stay together but is
 * wider than a line is broken between characters; a single character wider than a line stands alone.
 * An empty text gives one empty line.
 */
export function breakLines(text: string, maxEm: number): string[] {
  return text.split(/\r\n|\r|\n/).flatMap((paragraph) => breakParagraph(paragraph, maxEm));
}

function breakParagraph(paragraph: string, maxEm: number): string[] {
  const lines = new Lines(maxEm);
  let spaces = '';
  for (const chunk of chunksOf(paragraph)) {
    if (chunk.isSpace) {
      spaces += chunk.text;
      continue;
    }
    lines.add(chunk, spaces);
    spaces = '';
  }
  return lines.end();
}

/** What may not be broken inside, and how wide it is in em. */
export interface Chunk {
  readonly text: string;
  readonly width: number;
  readonly isSpace: boolean;
}

/** A layout tries a text at many widths, and most texts are the same after an edit. */
const kept = new Map<string, readonly Chunk[]>();
const maxKept = 2000;
/** UTF-16 units of a paragraph; what is longer is no sentence of a story. */
const maxKeptLength = 1000;

/** The chunks of a text of one line, in order, and each sign of white space between them. */
export function chunksOf(paragraph: string): readonly Chunk[] {
  const known = kept.get(paragraph);
  if (known) return known;
  const found = chunks(paragraph).map((text) => ({
    text,
    width: width(text),
    isSpace: spacePattern.test(text),
  }));
  if (paragraph.length > maxKeptLength) return found;
  if (kept.size >= maxKept) kept.clear();
  kept.set(paragraph, found);
  return found;
}

/** Lines as they fill up. */
class Lines {
  private readonly full: string[] = [];
  private line = '';
  private width = 0;

  constructor(private readonly maxEm: number) {}

  /** Puts what may not be broken behind its white space, which no further line begins with. */
  add(chunk: Chunk, spaces: string): void {
    const lead = this.line === '' && this.full.length > 0 ? '' : spaces;
    const needed = (lead === '' ? 0 : width(lead)) + chunk.width;
    if (this.width + needed <= this.maxEm) this.put(lead + chunk.text, needed);
    else this.addBelow(chunk);
  }

  end(): string[] {
    if (this.line !== '' || this.full.length === 0) this.turn();
    return this.full;
  }

  /** On a line of its own, in characters where it is wider than a line. */
  private addBelow(chunk: Chunk): void {
    if (this.line !== '') this.turn();
    if (chunk.width <= this.maxEm) {
      this.put(chunk.text, chunk.width);
      return;
    }
    for (const piece of graphemes(chunk.text)) {
      const needed = width(piece);
      if (this.line !== '' && this.width + needed > this.maxEm) this.turn();
      this.put(piece, needed);
    }
  }

  private put(text: string, needed: number): void {
    this.line += text;
    this.width += needed;
  }

  private turn(): void {
    this.full.push(this.line);
    this.line = '';
    this.width = 0;
  }
}

/** What may not be broken inside, and the white space between, in order. */
function chunks(paragraph: string): string[] {
  const result: string[] = [];
  let previous = '';
  for (const token of tokens(paragraph)) {
    const glued =
      previous !== '' &&
      !spacePattern.test(previous) &&
      !spacePattern.test(token) &&
      (notFirst.has(graphemes(token)[0] as string) ||
        notLast.has(graphemes(previous).at(-1) as string));
    if (glued) result[result.length - 1] += token;
    else result.push(token);
    previous = token;
  }
  return result;
}

function tokens(paragraph: string): string[] {
  const folded = foldWidth(paragraph);
  const result: string[] = [];
  let wholeUntil = 0;
  let offset = 0;
  for (const grapheme of graphemes(paragraph)) {
    const end = offset + grapheme.length;
    if (offset >= wholeUntil) {
      wholePattern.lastIndex = offset;
      const whole = wholePattern.exec(folded);
      wholeUntil = Math.max(end, offset + (whole?.[0].length ?? 0));
      result.push('');
    }
    result[result.length - 1] += grapheme;
    offset = end;
  }
  return result;
}
