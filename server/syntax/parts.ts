import { type Field, matchKey, type Shape, shapeOf } from '../vocabulary';
import { itemShape, looksLikeKey, type OpenCollection } from './frames';
import { indentOf, keyAt, type Mark, markAt, splitLines } from './line';
import type { RepairContext } from './repair';

/** Shorter blocks are parsed as one: cutting them would take as long as parsing. UTF-16 units. */
const minPartedLength = 2000;

/** Where a part of a block begins, and what is open there. */
export interface PartCut {
  /** Offset in the block. */
  readonly start: number;
  /** `head`: the first; `keys`: further keys of the same mapping; `item`: of the list before it. */
  readonly kind: 'head' | 'keys' | 'item';
  /** The mappings and lists around the part, the outermost first; none for the head. */
  readonly frames: readonly Readonly<OpenCollection>[];
}

/**
 * Cuts a long block (a stage, the force field) before the items of the lists in its mapping. Null
 * where the block is short, or its lines do not stand so regularly that every reading agrees on
 * where these items begin: it is read as one then. A function of the text alone.
 */
export function cutParts(text: string, context: RepairContext): readonly PartCut[] | null {
  if (text.length < minPartedLength || context.anchors.size > 0) return null;
  const cutter = new PartCutter(text, context);
  return cutter.cut() && cutter.cuts.length > 1 ? cutter.cuts : null;
}

class PartCutter {
  readonly cuts: PartCut[] = [{ start: 0, kind: 'head', frames: [] }];
  private shape: Shape | null = null;
  /** Column of the keys of the mapping; -1 where it is not known yet. */
  private keys = -1;
  /** The list whose key was read last, and the column of its items once there is one. */
  private list: { readonly field: Field; column: number } | null = null;

  constructor(
    private readonly text: string,
    private readonly context: RepairContext,
  ) {}

  cut(): boolean {
    const lines = splitLines(this.text);
    const first = lines[0];
    if (!first || !this.open(first.end)) return false;
    return lines.slice(1).every(({ start, end }) => this.readLine(start, end));
  }

  /** Reads the first line; false where no mapping begins there. */
  private open(end: number): boolean {
    return this.context.kind === 'item' ? this.openItem(end) : this.openSection(end);
  }

  private openItem(end: number): boolean {
    const { field, itemColumn } = this.context;
    const { at, column, plain } = indentOf(this.text, 0, end);
    const mark = plain && column === itemColumn ? markAt(this.text, at, end) : null;
    this.shape = itemShape(field);
    if (mark?.kind !== 'hyphen' || !this.shape) return false;
    if (!/^ +$/.test(this.text.slice(mark.end, mark.content))) return false;
    this.keys = mark.content;
    return this.readKey(mark.content, end);
  }

  private openSection(end: number): boolean {
    if (this.context.kind !== 'section' || indentOf(this.text, 0, end).at > 0) return false;
    const story = shapeOf('story');
    const key = keyAt(this.text, 0, end, (text) => matchKey(story, text) !== null);
    const field = key && matchKey(story, key.text)?.field;
    if (field?.type !== 'map' || !field.of || key?.colon !== 'plain') return false;
    this.shape = shapeOf(field.of);
    return this.isEmpty(key.value, end);
  }

  /** False where the line stands so that it may belong elsewhere than where it is. */
  private readLine(start: number, end: number): boolean {
    const { at, column, plain } = indentOf(this.text, start, end);
    if (at >= end || '#＃'.includes(this.text[at] as string)) return true;
    if (this.keys < 0) this.keys = column;
    const items = this.list?.column ?? -1;
    if (items >= 0 && column > items) return true;
    if (!plain || column < this.keys || column === 0) return false;
    const mark = markAt(this.text, at, end);
    if (this.list && (items < 0 || column === items) && mark)
      return this.cutItem(start, mark, column);
    if (column === this.keys) return this.cutKeys(start, at, end);
    if (items >= 0) return false;
    // A text below the key, or one that goes on.
    this.list = null;
    return true;
  }

  private cutItem(start: number, mark: Mark, column: number): boolean {
    const { list } = this;
    if (!list || mark.kind !== 'hyphen') return false;
    list.column = column;
    const { field } = list;
    this.cuts.push({
      start,
      kind: 'item',
      frames: [...this.around(field), listFrame(column, field)],
    });
    return true;
  }

  /** A key of the mapping; behind the items of a list it begins a part. */
  private cutKeys(start: number, at: number, end: number): boolean {
    if (this.cuts.at(-1)?.kind === 'item') {
      this.cuts.push({ start, kind: 'keys', frames: this.around(null) });
    }
    return this.readKey(at, end);
  }

  private readKey(at: number, end: number): boolean {
    const { shape } = this;
    this.list = null;
    if (!shape) return false;
    const key = keyAt(this.text, at, end, (text) => matchKey(shape, text) !== null);
    if (!key) return false;
    const field = matchKey(shape, key.text)?.field;
    if (!field) return looksLikeKey(key.text);
    const isList = field.type === 'items' && field.of && key.colon === 'plain';
    if (isList && this.isEmpty(key.value, end)) this.list = { field, column: -1 };
    return true;
  }

  private isEmpty(at: number, end: number): boolean {
    return at >= end || (this.text[at] === '#' && this.text[at + 1] === ' ');
  }

  /** What is open around the parts: the list of the block, its mapping. */
  private around(field: Field | null): Readonly<OpenCollection>[] {
    const { context, shape, keys } = this;
    const outer =
      context.kind === 'section'
        ? mapFrame(0, shapeOf('story'), null)
        : listFrame(context.itemColumn ?? 0, context.field);
    return [outer, mapFrame(keys, shape, field)];
  }
}

function mapFrame(
  column: number,
  shape: Shape | null,
  field: Field | null,
): Readonly<OpenCollection> {
  return { kind: 'map', column, shape, field, pending: false };
}

function listFrame(column: number, field: Field | null): Readonly<OpenCollection> {
  return { kind: 'list', column, shape: itemShape(field), field, pending: false };
}
