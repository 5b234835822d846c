import { colonEnd, columnAt, type Depths, lineEndAt, lineStartAt } from '../../story/layout';
import type { SyntaxTree } from '../../syntax/document';
import { indentOf, type Line, markAt, skipSpace, splitLines } from '../../syntax/line';
import type { ListNode, MapNode, Node, Pair } from '../../syntax/tree';

/** Where a line of the file has to begin, and what of it must not be touched. */
export interface LinePlan {
  readonly line: Line;
  /** Column of the first character now. */
  readonly column: number;
  /** Column it has to have; null where nothing of the structure stands on the line. */
  target: number | null;
  /** Belongs to a text of several lines: only its indentation moves, as a whole. */
  isText: boolean;
  /** Ends with a key or list mark that waits for its text: a space behind it stays. */
  isWaiting: boolean;
}

/** White space inside of a line that has to be another: behind a key's colon or a list mark. */
export interface Gap {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * Finds for every line of a parsed file the column where its structure puts it: mappings and lists
 * as deep below their key as most of the file's, what stands behind a list mark one space from it.
 */
export class LineLayout {
  readonly plans: LinePlan[];
  readonly gaps: Gap[] = [];
  private readonly starts: number[];

  constructor(
    private readonly text: string,
    tree: SyntaxTree,
    private readonly depths: Depths,
  ) {
    const first = text.charCodeAt(0) === 0xfeff ? 1 : 0;
    this.plans = splitLines(text).map((line, index) => {
      const own = index === 0 ? { ...line, start: Math.min(first, line.end) } : line;
      const { column } = indentOf(text, own.start, own.end);
      return { line: own, column, target: null, isText: false, isWaiting: false };
    });
    this.starts = this.plans.map(({ line }) => line.start);
    for (const pair of tree.pairs) this.placePair(pair, 0);
    for (const item of tree.items) this.placeItem(item, 0);
    this.placeComments();
  }

  /** Index of the line on which an offset stands. */
  lineAt(offset: number): number {
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const mid = (low + high + 1) >> 1;
      if ((this.starts[mid] as number) <= offset) low = mid;
      else high = mid - 1;
    }
    return low;
  }

  /** Something may be typed behind this offset, if nothing stands there. */
  private markWaiting(offset: number): void {
    const plan = this.plans[this.lineAt(offset)];
    if (plan && this.text.slice(offset, plan.line.end).trim() === '') plan.isWaiting = true;
  }

  /** Places what is first on its line; what stands behind a mark is placed with its mark. */
  private place(offset: number, column: number): void {
    const plan = this.plans[this.lineAt(offset)];
    if (plan && this.isFirst(offset)) plan.target ??= column;
  }

  /** Is the offset where the text of its line begins? */
  private isFirst(offset: number): boolean {
    const plan = this.plans[this.lineAt(offset)];
    return plan !== undefined && indentOf(this.text, plan.line.start, plan.line.end).at === offset;
  }

  private placePair({ key, value }: Pair, column: number): void {
    const { text } = this;
    this.place(key.span.start, column);
    const colon = colonEnd(text, key);
    const sign = text[colon - 1];
    if (value.kind === 'empty') {
      this.markWaiting(colon);
      if (sign === ':' && colon - 1 > key.span.end) this.gap(key.span.end, colon - 1, '');
      return;
    }
    const isBlock = (value.kind === 'list' || value.kind === 'map') && !value.flow;
    const isBelow = this.lineAt(value.span.start) !== this.lineAt(key.span.start);
    if (sign === ':') {
      if (colon - 1 > key.span.end) this.gap(key.span.end, colon - 1, '');
      // Not up to the value's range: that of a text that lacks its quotes begins before them.
      const begin = skipSpace(text, colon, lineEndAt(text, colon));
      if (!isBelow && begin < lineEndAt(text, colon)) this.gap(colon, begin, ' ');
    }
    if (!isBlock || !isBelow) {
      this.moveText(value, columnAt(text, key.span.start), column);
    } else if (value.kind === 'list') this.placeList(value, column + this.depths.list);
    else this.placeMap(value, column + this.depths.map);
  }

  private placeMap(map: MapNode, column: number): void {
    for (const pair of map.pairs) this.placePair(pair, column);
  }

  private placeList(list: ListNode, column: number): void {
    for (const item of list.items) this.placeItem(item, column);
  }

  /** An item with its mark at the column. */
  private placeItem(item: Node, column: number): void {
    const mark = this.markOf(item);
    if (mark === null) {
      const now = columnAt(this.text, item.span.start);
      // Behind a sign that stays where it is, the lines that follow stay too.
      this.moveText(item, now, this.isFirst(item.span.start) ? column : now);
      return;
    }
    this.place(mark, column);
    this.behindMark(item, mark, column);
  }

  private behindMark(item: Node, mark: number, column: number): void {
    const { text } = this;
    const end = lineEndAt(text, mark);
    const found = markAt(text, mark, end);
    if (!found) return;
    if (item.kind === 'empty') {
      this.markWaiting(mark + 1);
      return;
    }
    const isBelow = item.span.start > end;
    if (!isBelow && found.content > mark + 1) this.gap(mark + 1, found.content, ' ');
    const inner = column + 2;
    if (item.kind === 'map' && !item.flow) this.placeMap(item, inner);
    else if (item.kind === 'list' && !item.flow) {
      const [first, ...rest] = item.items;
      // `- - x`: the first item stands behind the outer mark.
      if (first && !isBelow) this.behindMark(first, found.content, inner);
      else if (first) this.placeItem(first, inner);
      for (const other of rest) this.placeItem(other, inner);
    } else this.moveText(item, columnAt(text, mark), column);
  }

  /** Offset of the hyphen before an item; null where something else was typed for it. */
  private markOf(item: Node): number | null {
    const { text } = this;
    const start = Math.max(lineStartAt(text, item.span.start), this.plans[0]?.line.start ?? 0);
    const { at } = indentOf(text, start, item.span.start);
    if (at < item.span.start || item.kind === 'empty') {
      const mark = markAt(text, at, lineEndAt(text, at));
      return text[at] === '-' && (mark?.kind === 'hyphen' || mark?.kind === 'tight') ? at : null;
    }
    for (let index = this.lineAt(start) - 1; index >= 0; index--) {
      const { line } = this.plans[index] as LinePlan;
      const above = indentOf(text, line.start, line.end);
      if (above.at === line.end || text[above.at] === '#') continue;
      return /^-\s*(?:#.*)?$/.test(text.slice(above.at, line.end)) ? above.at : null;
    }
    return null;
  }

  /** The further lines of a text move with the key or mark that it belongs to. */
  private moveText({ span }: Node, now: number, column: number): void {
    const first = this.lineAt(span.start);
    const owner = this.plans[first] as LinePlan;
    const last = this.lineAt(Math.max(span.end - 1, span.start));
    for (let index = this.isFirst(span.start) ? first : first + 1; index <= last; index++) {
      const plan = this.plans[index] as LinePlan;
      plan.isText = true;
      plan.target ??= Math.max(plan.column + column - now, 0);
    }
    if (last > first) owner.isText = true;
  }

  private gap(start: number, end: number, text: string): void {
    const now = this.text.slice(start, end);
    if (now !== text && now.trim() === '' && !now.includes('\n'))
      this.gaps.push({ start, end, text });
  }

  /** For each line the next one below it that is no comment and not blank. */
  private following(): (LinePlan | undefined)[] {
    const following: (LinePlan | undefined)[] = [];
    let next: LinePlan | undefined;
    for (let index = this.plans.length - 1; index >= 0; index--) {
      following[index] = next;
      const plan = this.plans[index] as LinePlan;
      const { at } = indentOf(this.text, plan.line.start, plan.line.end);
      if (plan.target !== null || (at < plan.line.end && this.text[at] !== '#')) next = plan;
    }
    return following;
  }

  /** A comment moves with what it stands above, or with what it is as deep as. */
  private placeComments(): void {
    const { text } = this;
    const isOpen: { readonly now: number; readonly target: number }[] = [];
    const following = this.following();
    for (const [index, plan] of this.plans.entries()) {
      const { line, column, target, isText } = plan;
      if (target !== null) {
        while (isOpen.length > 0 && (isOpen[isOpen.length - 1]?.now ?? 0) >= column) isOpen.pop();
        if (!isText) isOpen.push({ now: column, target });
        continue;
      }
      const { at } = indentOf(text, line.start, line.end);
      if (at >= line.end || text[at] !== '#') continue;
      const next = following[index];
      const same =
        next?.column === column
          ? next.target
          : isOpen.findLast(({ now }) => now === column)?.target;
      const moved = column + (next?.target ?? next?.column ?? 0) - (next?.column ?? 0);
      plan.target = same ?? (column === 0 ? 0 : Math.max(moved, 0));
    }
  }
}
