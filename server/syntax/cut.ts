import { documentMarkAt } from './documentMark';
import { indentOf, type Mark, markAt } from './line';
import type { BlockKind } from './tree';

/** Where a block begins, and what the cutting knew there. */
export interface Cut {
  /** Absolute UTF-16 offset. */
  readonly start: number;
  readonly kind: BlockKind;
  /** What was known at the block's first line; equal states cut what follows in the same way. */
  readonly state: CutState;
}

/**
 * `itemColumn`: column of the items of the open section; -1 where the section holds no list; null
 * where its first line of content has not come yet.
 */
export interface CutState {
  readonly itemColumn: number | null;
}

/**
 * Cuts the text into blocks by a scan of its lines, from `from` on with the state known there.
 * `stop` is asked at each cut and ends the scan where what follows is known already.
 * Cuts never depend on what is inside a block, so that a broken block harms no other.
 */
export function cutBlocks(
  text: string,
  from: number,
  state: CutState,
  stop: (cut: Cut) => boolean,
): Cut[] {
  return new Cutter(text, state.itemColumn).cut(from, stop);
}

class Cutter {
  constructor(
    private readonly text: string,
    private itemColumn: number | null,
  ) {}

  cut(from: number, stop: (cut: Cut) => boolean): Cut[] {
    const cuts: Cut[] = [];
    for (let at = from; at < this.text.length; ) {
      const newline = this.text.indexOf('\n', at);
      const end = newline < 0 ? this.text.length : newline;
      const kind = this.lineKind(at, end);
      if (kind || at === from) {
        const { itemColumn } = this;
        const cut: Cut = { start: at, kind: kind ?? 'head', state: { itemColumn } };
        if (at !== from && stop(cut)) return cuts;
        cuts.push(cut);
        if (kind === 'section') this.itemColumn = this.hasInlineValue(at, end) ? -1 : null;
      }
      at = end + 1;
    }
    return cuts;
  }

  /** Kind of the block that begins with this line; null where it goes on with the one before. */
  private lineKind(at: number, end: number): BlockKind | null {
    const { text } = this;
    // Most lines stand inside a block: two quick looks spare the reading of their marks.
    if (this.itemColumn === -1 && text.charCodeAt(at) === 0x20) return null;
    if (this.itemColumn !== null && this.itemColumn >= 0 && this.isDeeper(at)) return null;
    const indent = indentOf(text, at, end);
    if (indent.at >= end || '#＃\r]}'.includes(text[indent.at] as string)) return null;
    if (this.itemColumn === -1 && indent.column > 0) return null;
    const documentMark = indent.column === 0 ? documentMarkAt(text, indent.at, end) : null;
    if (documentMark) return documentMark.key ? 'section' : null;
    return this.contentKind(indent.column, markAt(text, indent.at, end));
  }

  /** Does the line begin with more spaces than the items of the list? */
  private isDeeper(at: number): boolean {
    for (let column = this.itemColumn ?? 0; column >= 0; column--) {
      if (this.text.charCodeAt(at + column) !== 0x20) return false;
    }
    return true;
  }

  private contentKind(column: number, mark: Mark | null): BlockKind | null {
    if (mark && mark.kind !== 'numbering' && this.itemColumn !== -1) {
      this.itemColumn ??= column;
      return column <= this.itemColumn ? 'item' : null;
    }
    // Bullets below a key that has a text already go on with it.
    if (column === 0) return mark && mark.kind !== 'hyphen' ? null : 'section';
    // Less deep than the items of the list: a top-level key, indented by mistake.
    if (this.itemColumn !== null && column < this.itemColumn) return 'section';
    this.itemColumn ??= -1;
    return null;
  }

  private hasInlineValue(start: number, end: number): boolean {
    const line = this.text.slice(start, end);
    const colon = /[:：]/.exec(line);
    if (!colon) return false;
    const rest = line.slice(colon.index + 1).trim();
    return rest !== '' && !rest.startsWith('#');
  }
}
