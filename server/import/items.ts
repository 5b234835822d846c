import { isOwnStyle, paperStyles, servesMark } from '../ooxml/marks';
import type { BoxBlock, ContentLine } from '../ooxml/read/content';
import { isContinued, withoutContinued } from '../text/continued';
import { joinLines } from '../text/joinLines';
import { type Field, type ShapeId, shapeOf } from '../vocabulary';
import { DraftItem, sameText } from './draft';
import { bareHeading, leadingLabel } from './labels';
import { addDraftItem, figureBehind, remark, setFigure, setText, withoutSide } from './values';

/**
 * Reads the lines of a box as items of a shape into a list: a line is an item, and the lines below
 * it that begin with a label of the shape say more about it.
 */
export function readItems(box: BoxBlock, shape: ShapeId, items: DraftItem[]): void {
  const isOwn = isCard(box, shape);
  const isStyled = box.lines.some(({ style }) => isOwnStyle(style));
  const reader = new ItemReader(shape, items, isOwn);
  if (isOwn || isStyled) {
    box.lines.forEach((line, index) => {
      reader.read(line, index === 0);
    });
    return;
  }
  const hasGroups = shapeOf(shape).fields.some(({ id }) => id === 'group');
  const lines = joinBroken(box.lines);
  let [group, from] = ['', items.length];
  lines.forEach((line, index) => {
    if (hasGroups && isSubheading(lines, index) && !leadingLabel(shapeOf(shape), line)) {
      nameItems(items.slice(from), group);
      [group, from] = [bareHeading(line.text), items.length];
    } else reader.read(line, index === 0);
  });
  nameItems(items.slice(from), group);
}

/** Reads the lines of a card of ours that goes on with an item: first the rest of a text of it. */
export function readRest(
  lines: readonly ContentLine[],
  shape: ShapeId,
  items: DraftItem[],
  item: DraftItem,
): void {
  const reader = new ItemReader(shape, items, true);
  reader.goOn(item);
  for (const line of lines) reader.read(line, false);
}

/** A remark of the evidence, which has no key of its own among those of the item. */
const ownRemark = /^(?:備考|Remarks?)[：:\s\u3000]/i;

/** A short line without a bullet between bullets: it names those below. */
function isSubheading(lines: readonly ContentLine[], index: number): boolean {
  const [before, line, next] = [lines[index - 1], lines[index], lines[index + 1]];
  if (!line || line.isBullet || line.text.length > 30 || /[。！？!?：:]$/.test(line.text))
    return false;
  return before?.isBullet === true && next?.isBullet === true;
}

function nameItems(items: readonly DraftItem[], group: string): void {
  for (const item of items) if (group !== '' && !item.fields.has('group')) item.say('group', group);
}

class ItemReader {
  private current: DraftItem | null = null;
  /** The field that the last label opened. */
  private open: Field | null = null;
  /** The next line is the rest of a text that was divided between two cards. */
  private isFragment = false;

  /** @param isOwn whether the lines are a card of a deck of ours, headed by the name of its item */
  constructor(
    private readonly shape: ShapeId,
    private readonly items: DraftItem[],
    private readonly isOwn: boolean,
  ) {}

  read(line: ContentLine, isFirst: boolean): void {
    const isTitle = this.isOwn && isFirst;
    if (isTitle && this.resume(line.text)) return;
    if (this.readServes(line) || (!isTitle && this.readLabel(line))) return;
    this.readText(line, this.isOwn && !isFirst);
  }

  /** A card that goes on with the item of an earlier one. */
  private resume(title: string): boolean {
    const item = isContinued(title) ? lastNamed(this.items, title) : null;
    if (item) this.goOn(item);
    return item !== null;
  }

  /** What comes next goes on with this item. */
  goOn(item: DraftItem): void {
    this.current = item;
    this.isFragment = true;
  }

  private readServes({ mark, text }: ContentLine): boolean {
    const { current } = this;
    if (!this.isOwn || mark !== servesMark || !current?.has('serves')) return false;
    for (const one of text.split('\u3000')) current.say('serves', one.trim());
    return true;
  }

  private readLabel(line: ContentLine): boolean {
    const known = shapeOf(this.shape);
    const label = line.style === paperStyles.item ? null : leadingLabel(known, line);
    if (!label && this.isOwn && this.current && ownRemark.test(line.text)) {
      remark(this.current, line.text);
      return true;
    }
    if (!label || (!this.current && label.field.id === known.main)) return false;
    this.current ??= newItem(this.items, this.shape);
    this.open = label.field;
    this.isFragment = false;
    // A list of ours stands in one line on a slide.
    const isList = this.isOwn && label.field.type === 'items';
    const texts = isList ? label.rest.split(/／| \/ /) : [label.rest];
    for (const text of texts) setText(this.current, label.field, text.trim());
    return true;
  }

  private readText(line: ContentLine, isInCard: boolean): void {
    const { current, open } = this;
    const isBelow = isInCard || line.style === paperStyles.detailList;
    if (current && this.isFragment) {
      current.extendLast(line.text);
      this.isFragment = false;
    } else if (current && open && (isBelow || isIndented(line, this.isOwn))) {
      setText(current, open, line.text);
    } else if (current && (isBelow || line.style === paperStyles.detail)) {
      remark(current, line.text);
    } else {
      this.current = addDraftItem(this.items, mainItem(this.shape, line));
      this.open = null;
    }
  }
}

function isIndented({ isBullet, level }: ContentLine, isOwn: boolean): boolean {
  return isBullet && level > 0 && !isOwn;
}

/** A card of a deck of ours has the name of its kind. */
export function isCard({ name }: BoxBlock, shape: ShapeId): boolean {
  const { ja, en } = shapeOf(shape).title;
  return name === ja || name.toLowerCase() === en.toLowerCase();
}

function newItem(items: DraftItem[], shape: ShapeId): DraftItem {
  const item = new DraftItem(shape);
  items.push(item);
  return item;
}

/** An item of its first line: the id in front where one stands out, the figure behind. */
export function mainItem(shape: ShapeId, line: ContentLine): DraftItem {
  const item = new DraftItem(shape);
  const { id, text: whole } = withoutId(line);
  const text = withoutSide(item, whole);
  if (id !== '' && item.has('id')) item.say('id', id);
  const tail = figureBehind.exec(text);
  const figure = line.figure || (item.has('target') ? (tail?.[2] ?? '') : '');
  const main = shapeOf(shape).main ?? 'content';
  item.say(
    main,
    line.figure === '' && figure !== ''
      ? (tail?.[1] ?? text)
      : id !== '' && !item.has('id')
        ? line.text
        : text,
  );
  if (figure !== '') setFigure(item, figure);
  return item;
}

/** 「12 → 60％」「R7 41 → R10 60％」 */
const aFigure = /^(?:[^\u3000。]{1,20} → )?(?:[HRS]?\d+年?度? )?[△▲]?[\d０-９][\d０-９,.]*\S{0,6}$/;

/** 取組①, 提案2, or a short name that stands out before the text. */
export function withoutId({ text, lead }: Pick<ContentLine, 'text' | 'lead'>): {
  id: string;
  text: string;
} {
  const plain = lead.trim();
  // Several things in a row, as the head of a talk has them, are no name.
  const isOne = plain !== '' && plain.length <= 20 && !plain.includes('\u3000');
  if (isOne && text.startsWith(plain)) {
    // A word in bold type at the beginning of a sentence is no name.
    const rest = text.slice(plain.length);
    const bare = rest.replace(/^[\s\u3000：:]+/, '');
    // A main text may stand out before its figure too.
    const isName = bare !== '' && bare.length < rest.length && !aFigure.test(bare);
    if (isName) return { id: plain, text: bare };
  }
  const [, id = '', rest = ''] =
    /^((?:取り?組み?|施策|提案|現状|課題|アクション|action)\s*[①-⑳\d０-９]{1,2})[\s\u3000:：.．]+([\s\S]+)$/i.exec(
      text,
    ) ?? [];
  return id === '' ? { id: '', text } : { id, text: rest };
}

/** The last item whose name begins as a title that was shortened with 「…（続き）」. */
function lastNamed(items: readonly DraftItem[], title: string): DraftItem | null {
  const stem = sameText(withoutContinued(title).replace(/…$/, ''));
  const named = items.filter((item) => {
    if (item.mainKey.startsWith(stem)) return true;
    const id = item.fields.get('id');
    return typeof id === 'string' && sameText(`${id}${item.main}`).startsWith(stem);
  });
  return named.at(-1) ?? null;
}

/**
 * Joins what was broken by hand: below a bullet that was typed, a line before which white space was
 * typed goes on. Every other paragraph stands for itself.
 */
function joinBroken(lines: readonly ContentLine[]): readonly ContentLine[] {
  const sentences: ContentLine[][] = [];
  for (const line of lines) {
    const [first] = sentences.at(-1) ?? [];
    const goesOn = first && first.mark !== '' && line.isIndented && !line.isBullet;
    const isWhole = /[。！？!?]$/.test(sentences.at(-1)?.at(-1)?.text ?? '');
    if (goesOn && !isWhole && line.lead === '') sentences.at(-1)?.push(line);
    else sentences.push([line]);
  }
  return sentences.flatMap(asOne);
}

/** Ends of a line of a narrow cell in the midst of a sentence. */
const midway = /[、をが]$/;

/** Joins the lines of a cell of running text: a cell is narrow, and broken by hand in mid-sentence. */
export function joinInCell(lines: readonly ContentLine[]): readonly ContentLine[] {
  const sentences: ContentLine[][] = [];
  for (const line of lines) {
    const last = sentences.at(-1)?.at(-1);
    const goesOn = last && midway.test(last.text) && !line.isBullet && line.style === '';
    if (goesOn) sentences.at(-1)?.push(line);
    else sentences.push([line]);
  }
  return sentences.flatMap(asOne);
}

function asOne([first, ...rest]: readonly ContentLine[]): readonly ContentLine[] {
  if (!first) return [];
  return [{ ...first, text: joinLines([first, ...rest].map(({ text }) => text)) }];
}
