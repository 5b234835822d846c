import type { BoxBlock, ContentBlock, ContentLine, Heading } from '../ooxml/read/content';
import { readNumeral } from '../text/numerals';
import { isChapterName, isSheetTitle, sheetMark, sheetOf } from './labels';

/**
 * The blocks of a paper with headings where nobody gave them a style: lines that name a sheet of
 * the form, chapters that are numbered one after the other, bold or larger lines of their own.
 * Headings that have a style stay what they are.
 */
export function withHeadings(blocks: readonly ContentBlock[]): readonly ContentBlock[] {
  const body = blocks.filter(isBody);
  const size = bodySize(body);
  const numbered = numberedIn(body);
  const hasStyles = blocks.some((block) => block.kind === 'heading' && block.level > 0);
  let hasBegun = false;
  const out: ContentBlock[] = [];
  for (const block of blocks) {
    if (!isBody(block)) {
      if (block.kind === 'heading') hasBegun ||= block.level > 0;
      out.push(block);
      continue;
    }
    let open: ContentLine[] = [];
    const flush = () => {
      if (open.length > 0) out.push({ ...block, lines: open });
      open = [];
    };
    block.lines.forEach((line, index) => {
      const look = { size, depth: numbered.get(line) ?? null, hasStyles };
      const level = levelOf(line, block.lines[index + 1], look);
      const isTitle = level === null && !hasBegun && isCoverTitle(line, size);
      if (level === null && !isTitle) {
        open.push(line);
        return;
      }
      flush();
      if (level !== null) hasBegun = true;
      out.push(headingOf(block, line, level ?? 0));
    });
    flush();
  }
  return out;
}

function isBody(block: ContentBlock): block is BoxBlock {
  return block.kind === 'box' && block.where.part === 'body';
}

function headingOf({ where }: BoxBlock, { text }: ContentLine, level: number): Heading {
  return { kind: 'heading', where, level, text };
}

/** Size of most of the letters, in points; of a paper that says none, Word's own. */
function bodySize(boxes: readonly BoxBlock[]): number {
  const letters = new Map<number, number>();
  for (const { text, size } of boxes.flatMap(({ lines }) => lines)) {
    const own = size ?? usual;
    letters.set(own, (letters.get(own) ?? 0) + text.length);
  }
  return [...letters].sort(([, a], [, b]) => b - a)[0]?.[0] ?? usual;
}
const usual = 10.5;

const ofChapter =
  /^(?:第\s*)?([0-9０-９]{1,2}|[一二三四五六七八九十]{1,2})\s*(?:章|[.．、)）]|(?=[\s\u3000]))[\s\u3000.．、]*(?=\S)/;
const ofSection =
  /^(?:[0-9０-９]{1,2}(?:[.．\-－][0-9０-９]{1,2})+[.．]?[\s\u3000]|[(（](?:[0-9０-９]{1,2}|[一二三四五六七八九十]{1,2})[)）]|[①-⑳])/;
const headMarks = /^[◆◇■□●▼★]$/u;

/** How headings are numbered, by their depth: 1 or 第2章; 2.1 or （3）; 2.1.4. */
const numberings: readonly { readonly depth: number; readonly pattern: RegExp }[] = [
  { depth: 1, pattern: ofChapter },
  {
    depth: 2,
    pattern:
      /^[0-9０-９]{1,2}[.．\-－]([0-9０-９]{1,2})[.．]?(?![.．\-－/／月日\d０-９])[\s\u3000]*(?=\D)/,
  },
  { depth: 2, pattern: /^[(（]([0-9０-９]{1,2}|[一二三四五六七八九十]{1,2})[)）]/ },
  {
    depth: 3,
    pattern:
      /^[0-9０-９]{1,2}(?:[.．\-－][0-9０-９]{1,2})[.．\-－]([0-9０-９]{1,2})[.．]?[\s\u3000]*(?=\D)/,
  },
];

/**
 * Lines that are numbered one after the other with something between, by the depth of their number:
 * a list has its numbers in a row.
 */
function numberedIn(boxes: readonly BoxBlock[]): ReadonlyMap<ContentLine, number> {
  const lines = boxes.flatMap(({ lines: own }) =>
    own.map((line, index) => ({ line, isLast: index === own.length - 1 })),
  );
  const found = new Map<ContentLine, number>();
  for (const { depth, pattern } of numberings) {
    const numbered = lines.flatMap(({ line, isLast }, at) => {
      const number = numberOf(line, pattern);
      return number === null ? [] : [{ line, number, at, isLast }];
    });
    const isApart = (one: (typeof numbered)[number], next: (typeof numbered)[number]) =>
      next.number === one.number + 1 && (next.at > one.at + 1 || one.isLast);
    numbered.forEach((one, index) => {
      const [before, next] = [numbered[index - 1], numbered[index + 1]];
      const goesOn = (before && isApart(before, one)) || (next && isApart(one, next));
      if (goesOn && !found.has(one.line)) found.set(one.line, depth);
    });
  }
  return found;
}

function numberOf({ text, isBullet, mark }: ContentLine, pattern: RegExp): number | null {
  if ((isBullet && mark === '') || mark !== '' || !isShort(text)) return null;
  const [, number] = pattern.exec(text) ?? [];
  return number === undefined ? null : readNumeral(number.normalize('NFKC'));
}

/** A heading is one line, and no sentence. */
function isShort(text: string): boolean {
  return text.length <= 60 && !/[。、，]$/.test(text) && !text.includes('\n');
}

interface Look {
  /** Size of the body. */
  readonly size: number;
  /** Depth of its number among those that go on through the paper; null without one. */
  readonly depth: number | null;
  /** The paper has headings with a style: a line without one has to look like one. */
  readonly hasStyles: boolean;
}

/** Level of a heading: 1 for a sheet or a chapter, more below; null for a line of text. */
function levelOf(line: ContentLine, next: ContentLine | undefined, look: Look): number | null {
  if (!mayBeHeading(line, next)) return null;
  const { text } = line;
  const isLarger = (line.size ?? usual) >= look.size + 1;
  const stands = line.isBold || isLarger;
  const { depth } = look;
  if (namesSheet(line, next, stands, look.hasStyles)) return Math.min(2, depth ?? 1);
  if (look.hasStyles && !stands) return null;
  if (depth !== null) return depth;
  if (isChapterName(text)) return 1;
  if (!stands || text.length > 40 || /[：:]$/.test(text)) return null;
  return isLarger && line.size !== null && line.size >= look.size + 3 ? 1 : 3;
}

/** （ありたい姿）, but not (3) or （三）. */
const inBrackets = /^[（(](?![0-9０-９]|[一二三四五六七八九十]{1,2}[)）])/;

function mayBeHeading(
  { text, mark, isBullet, isBold, style }: ContentLine,
  next: ContentLine | undefined,
): boolean {
  if (!isShort(text) || style !== '') return false;
  // 「■ありたい姿 ※シート１」 repeats a sheet; （ありたい姿） is a word in brackets.
  const isRecalled = /※\s*シート/.test(text) || (next !== undefined && sheetMark.test(next.text));
  if (isRecalled || inBrackets.test(text)) return false;
  if (mark !== '') return headMarks.test(mark);
  return !isBullet || isBold;
}

/** A title that says nothing else may look like any line; in another line it has to stand out. */
function namesSheet(
  line: ContentLine,
  next: ContentLine | undefined,
  stands: boolean,
  hasStyles: boolean,
): boolean {
  const { text, mark } = line;
  const isNumbered = ofChapter.test(text) || ofSection.test(text) || /^シート/.test(text);
  if (isSheetTitle(text)) return !hasStyles || stands || isNumbered;
  return (stands || isNumbered || mark !== '') && sheetOf(text) !== null && !isList(line, next);
}

/** One of several numbered lines in a row is an item. */
function isList({ text }: ContentLine, next: ContentLine | undefined): boolean {
  return ofSection.test(text) && next !== undefined && ofSection.test(next.text);
}

/** The title of a cover without a style: larger than the body, and no name of a town or a year. */
function isCoverTitle(line: ContentLine, size: number): boolean {
  const { text } = line;
  if (line.style !== '' || !isShort(text) || (line.size ?? usual) < size + 3) return false;
  return !/^[^\s\u3000]{1,14}[市区町村県](?=$|[\s\u3000])|[：:]|^(?:令和|平成|20\d\d)/.test(text);
}
